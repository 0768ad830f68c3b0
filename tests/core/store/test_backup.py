import os
import time

import apsw
import pytest

from desktop.core.errors import DamagedLibraryError, InputError, LibraryError
from desktop.core.store.backup import (
    EVERY_S,
    back_up,
    copy_library,
    delete_backups,
    is_due,
    list_backups,
    restore,
)
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from tests.core.store.test_library import add


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        add(library, "a", "/a/one.txt", "Alpha.")
    return path


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def ask(path, question):
    with Library.open(path) as library:
        library.conversations.ask(library.conversations.start(), None, question)


def questions(path):
    with Library.open(path) as library:
        return [conversation.title for conversation in library.conversations.all()]


def backup_of(folder, when, size_bytes=10):
    folder.mkdir(exist_ok=True)
    file = folder / time.strftime("library-%Y%m%d-%H%M%S.db", time.localtime(when))
    file.write_bytes(bytes(size_bytes))
    return file


def test_a_backup_holds_what_the_library_holds_with_its_log(path, folder):
    open_one = Library.open(path)
    open_one.conversations.ask(open_one.conversations.start(), None, "Only in the log?")
    made = back_up(path, folder)
    open_one.close()
    assert [file.name for file in folder.iterdir()] == [made.path.name]
    assert questions(made.path) == ["Only in the log?"]


def test_three_generations_are_kept(path, folder):
    for age in range(1, 6):
        backup_of(folder, time.time() - age * EVERY_S)
    made = back_up(path, folder)
    kept = list_backups(folder)
    assert kept[0].path == made.path
    assert len(kept) == 3


def test_backups_take_a_tenth_of_the_free_disk_at_most(path, folder):
    size_bytes = path.stat().st_size
    backup_of(folder, time.time() - EVERY_S, size_bytes)
    back_up(path, folder, free_bytes=size_bytes * 12)
    assert len(list_backups(folder)) == 1
    with pytest.raises(LibraryError, match="larger than a tenth"):
        back_up(path, folder, free_bytes=0)
    assert len(list_backups(folder)) == 1


@pytest.mark.parametrize(
    ("age_s", "due"), [(60, False), (EVERY_S + 2, True), (-EVERY_S, True), (None, True)]
)
def test_a_backup_is_due_once_a_day_also_if_the_clock_was_wrong(folder, age_s, due):
    if age_s is not None:
        backup_of(folder, time.time() - age_s)
    assert is_due(folder, time.time()) is due


def test_a_damaged_library_replaces_no_backup(path, folder):
    kept = back_up(path, folder)
    with path.open("r+b") as file:
        file.seek(2 * 4096)
        file.write(bytes(4096))
    with pytest.raises(DamagedLibraryError):
        copy_library(path, kept.path)
    assert questions(kept.path) == []
    assert len(list_backups(folder)) == 1


def test_a_backup_goes_back_into_its_place_and_the_present_library_is_kept(path, folder):
    ask(path, "Before?")
    made = back_up(path, folder)
    ask(path, "After?")
    aside = restore(path, made.path)
    assert questions(path) == ["Before?"]
    assert questions(aside) == ["After?", "Before?"]


def test_a_backup_goes_where_no_library_is(path, folder, tmp_path):
    made = back_up(path, folder)
    assert restore(tmp_path / "new/library.db", made.path) is None
    with Library.open(tmp_path / "new/library.db") as library:
        assert library.documents.counts() == {"ready": 1}


def no_database(file):
    file.write_text("A shopping list. " * 300)


def empty(file):
    file.write_bytes(b"")


def other_database(file):
    file.unlink()
    db = apsw.Connection(str(file))
    db.execute("CREATE TABLE notes (note)")
    db.close()


def cut(file):
    os.truncate(file, file.stat().st_size // 2)


@pytest.mark.parametrize("spoil", [no_database, empty, other_database, cut])
def test_what_is_no_sound_library_is_not_restored(path, folder, spoil):
    made = back_up(path, folder)
    ask(path, "Still here?")
    spoil(made.path)
    with pytest.raises(InputError, match="is not a sound library"):
        restore(path, made.path)
    assert questions(path) == ["Still here?"]
    assert sorted(file.name for file in path.parent.glob("*restored*")) == []


def test_a_backup_of_the_future_is_not_restored(path, folder):
    made = back_up(path, folder)
    db = apsw.Connection(str(made.path))
    db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    db.close()
    with pytest.raises(LibraryError, match="newer version"):
        restore(path, made.path)


def test_a_file_that_is_not_there_is_named(path, tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        restore(path, tmp_path / "nowhere.db")
    with pytest.raises(InputError, match="There is no library yet"):
        copy_library(tmp_path / "nowhere.db", tmp_path / "copy.db")


def test_backups_can_be_deleted(path, folder):
    back_up(path, folder)
    delete_backups(folder)
    assert list_backups(folder) == []
