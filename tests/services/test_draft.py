"""A file is read for a check in whatever format the library can read."""

import pytest

from desktop.core.errors import InputError
from desktop.core.paths import DataFolder
from desktop.services.draft import read_draft


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path / "data")


def test_a_text_comes_as_it_is(data, tmp_path):
    (tmp_path / "a.txt").write_bytes("\ufeffGrüße\n".encode())
    assert read_draft(tmp_path / "a.txt", data) == "Grüße\n"


def test_other_formats_and_encodings_are_read_by_the_readers(data, tmp_path):
    data.make()
    (tmp_path / "old.txt").write_bytes("Die Tür ist grün, die Straße lang.".encode("cp1252"))
    assert "grün" in read_draft(tmp_path / "old.txt", data)
    (tmp_path / "a.html").write_text("<p>Dogs are <b>allowed</b>.</p>")
    assert read_draft(tmp_path / "a.html", data).strip() == "Dogs are allowed."


def test_what_cannot_be_read_is_told(data, tmp_path):
    data.make()
    with pytest.raises(InputError):
        read_draft(tmp_path / "missing.txt", data)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(InputError):
        read_draft(tmp_path / "broken.pdf", data)
