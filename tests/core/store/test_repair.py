import os

import apsw
import pytest

from desktop.core.errors import DamagedLibraryError, LibraryError
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.repair import is_sound, replace_damaged_library
from tests.core.store.test_library import add


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        for number in range(200):
            add(library, "a", f"/a/{number}.txt", f"Text {number}. " * 200)
    return path


def overwrite(path, at, length):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * length)


def test_of_a_file_cut_in_half_everything_before_the_cut_is_saved(path):
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(DamagedLibraryError):
        Library.open(path)
    assert replace_damaged_library(path).collections == ("a",)
    with Library.open(path) as fresh:
        assert [str(root.path) for root in fresh.collections.roots()] == ["/a"]
        assert fresh.documents.counts()["ready"] + fresh.documents.counts()["waiting"] > 90


def test_a_file_whose_beginning_is_lost_keeps_its_rows_and_is_put_aside_whole(path):
    overwrite(path, 0, 4096)
    before = path.read_bytes()
    done = replace_damaged_library(path)
    assert done.damaged.read_bytes() == before
    assert (done.collections, done.saved["documents"]) == (("a",), 200)
    with Library.open(path) as fresh:
        assert fresh.documents.counts() == {"ready": 200}


def test_a_file_that_is_no_library_gives_an_empty_one_and_stays_beside_it(tmp_path):
    path = tmp_path / "library.db"
    path.write_text("A shopping list. " * 1000)
    done = replace_damaged_library(path)
    assert (done.collections, set(done.saved.values())) == ((), {0})
    assert done.damaged.read_text().startswith("A shopping list.")


def test_the_log_is_taken_along_and_kept(path):
    writing = Library.open(path)
    writing.db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    writing.conversations.ask(writing.conversations.start(), None, "The last question?")
    writing.close()
    log = path.with_name(path.name + "-wal").read_bytes()
    overwrite(path, path.stat().st_size // 2, 4096)
    done = replace_damaged_library(path)
    assert done.damaged.with_name(done.damaged.name + "-wal").read_bytes() == log
    with Library.open(path) as fresh:
        assert [found.title for found in fresh.conversations.all()] == ["The last question?"]


def test_only_a_sound_file_is_called_sound(path):
    assert is_sound(path)
    overwrite(path, path.stat().st_size // 2, 4096)
    before = path.read_bytes()
    assert not is_sound(path)
    assert path.read_bytes() == before


def test_what_was_saved_and_what_is_known_to_be_lost_is_told(path):
    db = apsw.Connection(str(path))
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'collections'").fetchone()
    db.close()
    whole = replace_damaged_library(path)
    assert "Saved: 200 documents" in whole.sentence
    assert "Nothing is known to be lost." in whole.sentence
    overwrite(path, (root - 1) * 4096, 4096)
    assert replace_damaged_library(path).collections == ("a",)


def test_a_damaged_library_of_the_future_is_left_where_it_is(path):
    db = apsw.Connection(str(path))
    db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    db.close()
    with pytest.raises(LibraryError):
        replace_damaged_library(path)
    assert [file.name for file in path.parent.glob("*.db*")] == ["library.db"]


def test_every_check_is_made_even_in_a_damaged_file(path):
    with Library.open(path) as library:
        subjects = [found.subject for found in check(library)]
    for at in range(5 * 4096, path.stat().st_size - 4096, 7 * 4096):
        overwrite(path, at, 2000)
    with Library.open(path) as library:
        found = list(check(library))
    assert [subject.subject for subject in found] == subjects
    assert found[0].problem


def test_a_library_of_the_future_is_not_damaged(path):
    db = apsw.Connection(str(path))
    db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    db.close()
    with pytest.raises(LibraryError) as raised:
        Library.open(path)
    assert not isinstance(raised.value, DamagedLibraryError)
