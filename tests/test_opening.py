"""A bare start opens the window, a command does not, and without a display a sentence says why."""

from __future__ import annotations

import pytest

from desktop.opening import opens_window, why_no_window, without_window


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["--data-dir", "x"], True),
        (["--data-dir=x"], True),
        (["--language", "ar"], True),
        (["--language=ar", "--data-dir", "x"], True),
        (["ask", "what"], False),
        (["--data-dir", "x", "ask"], False),
        (["--help"], False),
        (["no-such-command"], False),
    ],
)
def test_only_a_bare_start_opens_the_window(arguments, expected):
    assert opens_window(arguments) is expected


def test_files_that_are_there_open_the_window(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("x")

    assert opens_window([str(file)])
    assert opens_window(["--data-dir", "x", str(file)])
    assert not opens_window([str(file), str(tmp_path / "missing")])


def test_a_file_called_like_a_command_is_the_command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "index").write_text("x")

    assert not opens_window(["index"])


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere there always is a display")
def test_without_a_display_the_reason_is_one_sentence(tmp_path):
    assert why_no_window({}).startswith("There is no display here")
    assert why_no_window({"DISPLAY": ":98765"}).startswith("The display :98765 does not answer")
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-0"}) == ""
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}) == ""


def test_without_a_window_its_language_means_nothing():
    assert without_window(["--language", "fr", "--data-dir=x"]) == ["--data-dir=x", "demo"]


def test_without_a_window_its_work_is_done_in_the_terminal():
    assert without_window([]) == ["demo"]
    assert without_window(["--data-dir", "x"]) == ["--data-dir", "x", "demo"]
    assert without_window(["--data-dir=x", "a.txt"]) == ["--data-dir=x", "index", "a.txt"]
