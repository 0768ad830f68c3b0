import os

import apsw
import pytest

from desktop.core.errors import DamagedLibraryError, LibraryError
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.repair import replace_damaged_library
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


def test_a_file_cut_in_half_is_started_again_with_its_folders(path):
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(DamagedLibraryError):
        Library.open(path)
    assert replace_damaged_library(path).collections == ("a",)
    with Library.open(path) as fresh:
        assert [str(root.path) for root in fresh.collections.roots()] == ["/a"]


def test_a_file_whose_beginning_is_lost_is_put_aside_whole(path):
    overwrite(path, 0, 4096)
    before = path.read_bytes()
    done = replace_damaged_library(path)
    assert done.collections == ()
    assert done.damaged.read_bytes() == before
    with Library.open(path) as fresh:
        assert fresh.collections.all() == []


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
