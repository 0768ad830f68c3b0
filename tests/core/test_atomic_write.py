import sys

import pytest

from desktop.core.atomic_write import (
    flush_file,
    flush_folder,
    open_atomically,
    write_atomically,
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "notes.json"
    path.write_text("old")
    return path


def names(path):
    return sorted(file.name for file in path.parent.iterdir())


@pytest.mark.parametrize("content", ["größer\n", "größer\n".encode()])
def test_the_content_takes_the_place_of_what_was_there(path, content):
    write_atomically(path, content)

    assert path.read_bytes() == "größer\n".encode()
    assert names(path) == ["notes.json"]


def test_a_file_that_was_not_there_is_made(path):
    write_atomically(path.with_name("new.json"), "new")

    assert names(path) == ["new.json", "notes.json"]


def test_the_old_file_stays_until_the_new_one_is_whole(path):
    with open_atomically(path) as out:
        out.write(b"new")
        out.flush()
        assert path.read_text() == "old"

    assert path.read_text() == "new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(path):
    with pytest.raises(TypeError), open_atomically(path) as out:
        out.write("a text where bytes belong")

    assert path.read_text() == "old"
    assert names(path) == ["notes.json"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "nowhere" / "notes.json", "new")


def test_the_content_is_on_the_disk_before_it_takes_the_place_and_the_name_after(path):
    """What a power cut may not part from each other is seen in the calls to the system."""
    calls = []

    def note(_frame, event, function):
        if event == "c_call" and function.__name__ in ("fsync", "replace", "rename"):
            calls.append(function.__name__)

    sys.setprofile(note)
    try:
        write_atomically(path, "new")
    finally:
        sys.setprofile(None)
    on_folder = [] if sys.platform == "win32" else ["fsync"]
    assert calls == ["fsync", "replace", *on_folder]


def test_a_file_and_a_folder_can_be_flushed(path):
    flush_file(path)
    flush_folder(path.parent)
    assert path.read_text() == "old"
