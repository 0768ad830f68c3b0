"""What is told in a report names nobody's files."""

from __future__ import annotations

import pytest

from desktop.core.settings import Settings
from desktop.ui.diagnostic_info import error_details, settings_details, without_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No such file: '/home/anna/Tax 2024.pdf'", "No such file: “…”"),
        ("/home/anna/a.txt is not there", "… is not there"),
        (r"C:\Users\Anna\a.txt is not there", "… is not there"),
        (r"\\server\share\a.txt is gone", "… is gone"),
        ("The collection “Divorce” is gone", "The collection “…” is gone"),
        ("3 of 5 and/or none at 12:30", "3 of 5 and/or none at 12:30"),
    ],
)
def test_paths_and_quoted_names_are_left_out(text, expected):
    assert without_names(text) == expected


def test_an_error_is_told_with_its_place_and_cause(tmp_path):
    def fails():
        try:
            (tmp_path / "secret.txt").read_text()
        except OSError as error:
            raise ValueError("Bad “secret”") from error

    with pytest.raises(ValueError, match="secret") as caught:
        fails()
    text = "\n".join(error_details(caught.value))

    assert text.startswith("ValueError: Bad “…”\nbecause of FileNotFoundError")
    assert "tests/ui/test_diagnostic_info.py" in text
    assert "fails" in text
    assert "secret" not in text
    assert str(tmp_path) not in text


def test_settings_are_told_as_far_as_they_were_changed():
    assert settings_details(Settings()) == ["Settings: as they came"]
    told = settings_details(Settings(theme="dark", embedding_model="/home/anna/model"))
    assert told == ["Settings: embedding_model = (another one), theme = dark"]
    assert settings_details(Settings(chat_model="none")) == ["Settings: chat_model = none"]
