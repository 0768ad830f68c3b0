"""The key file of a library is found, whichever of its two names an interruption has left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.errors import LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import is_encrypted, load_key_file, pending_key_file, settle
from desktop.core.store.library import Library
from tests.core.store.conversion_child import CHEAP

OLD, NEW = LibraryKey(b"\x16" * 32), LibraryKey(b"\x17" * 32)


def save(key, path):
    KeyFile.make(key, "passphrase", CHEAP).save(path)


@pytest.fixture
def make(tmp_path):
    def made(key):
        data = DataFolder(tmp_path)
        with Library.open(data.library, key) as library:
            library.collections.ensure("kept")
        return data

    return made


@pytest.mark.parametrize(("of_library", "expected"), [(OLD, OLD), (NEW, NEW)])
def test_the_library_decides_between_two_key_files(make, of_library, expected):
    data = make(of_library)
    save(OLD, data.key_file)
    save(NEW, pending_key_file(data))
    settle(data)
    assert KeyFile.load(data.key_file).key.id == expected.id
    assert not pending_key_file(data).exists()


def test_a_key_file_that_a_plain_library_did_not_come_to_use_is_deleted(make):
    data = make(None)
    save(NEW, pending_key_file(data))
    assert not is_encrypted(data)
    assert not pending_key_file(data).exists()


def test_a_key_file_that_was_only_put_away_comes_back(make):
    data = make(OLD)
    save(OLD, pending_key_file(data))
    assert is_encrypted(data)
    assert load_key_file(data).key.id == OLD.id
    assert data.key_file.exists()


def test_with_its_key_at_hand_a_lost_key_file_comes_from_the_backups(make):
    data = make(OLD)
    data.backups.mkdir()
    save(OLD, data.backups / "library.key")
    assert load_key_file(replace(data, key=OLD)).key.id == OLD.id
    with pytest.raises(LockedLibraryError):
        load_key_file(replace(data, key=NEW))


def test_the_key_file_of_another_library_is_not_taken(make):
    data = make(OLD)
    save(NEW, data.key_file)
    with pytest.raises(LockedLibraryError, match="missing"):
        load_key_file(data)
