"""A backup of any kind comes back, and what was encrypted stays so."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store.backup import back_up
from desktop.core.store.file_state import state_of
from desktop.core.store.key_place import copies_of
from desktop.core.store.library import Library
from desktop.services.encryption import encrypt, rekey
from desktop.services.restoring import restore_backup
from tests.core.store.conversion_child import CHEAP

KEY, OTHER = LibraryKey(b"\x13" * 32), LibraryKey(b"\x14" * 32)
PASSPHRASE = "correct horse battery"


def never(_):
    raise AssertionError("nobody needs to be asked")


def by_passphrase(key_file):
    return key_file.unlock(PASSPHRASE)


def made(root, name, key=None):
    data = DataFolder(root)
    with Library.of(data) as library:
        library.collections.ensure(name)
    if key:
        data = run_to_end(encrypt(data, key, PASSPHRASE, CHEAP)).data
    return data


def names(data):
    with Library.of(data) as library:
        return list(library.collections.names().values())


@pytest.fixture
def elsewhere(tmp_path):
    """A backup with another key, and its key file beside it."""
    data = made(tmp_path / "elsewhere", "theirs", OTHER)
    return back_up(data.library, data.backups, OTHER).path


def test_a_backup_with_the_same_key_asks_nothing(tmp_path):
    data = made(tmp_path / "data", "ours", KEY)
    path = back_up(data.library, data.backups, KEY).path
    with Library.of(data) as library:
        library.collections.ensure("later")
    assert names(restore_backup(data, path, never).data) == ["ours"]


def test_a_plain_backup_is_encrypted_as_the_library_is(tmp_path):
    plain = made(tmp_path / "plain", "older")
    data = made(tmp_path / "data", "ours", KEY)
    assert names(restore_backup(data, plain.library, never).data) == ["older"]
    assert state_of(data.library).key_id == KEY.id


def test_a_backup_with_another_key_gets_that_of_the_library(tmp_path, elsewhere):
    data = made(tmp_path / "data", "ours", KEY)
    assert names(restore_backup(data, elsewhere, by_passphrase).data) == ["theirs"]
    assert state_of(data.library).key_id == KEY.id


@pytest.mark.parametrize("there", [True, False])
def test_a_plain_library_gets_the_key_of_an_encrypted_backup(tmp_path, elsewhere, there):
    data = made(tmp_path / "data", "ours") if there else DataFolder(tmp_path / "data")
    if there:
        back_up(data.library, data.backups)
    done = restore_backup(data, elsewhere, by_passphrase)
    assert done.data.key == OTHER
    assert names(done.data) == ["theirs"]
    assert {state_of(path).key_id for path in copies_of(data)} <= {OTHER.id}
    with pytest.raises(LockedLibraryError):
        Library.of(replace(done.data, key=None))


def test_a_backup_from_before_a_new_key_comes_back(tmp_path):
    data = made(tmp_path / "data", "ours", KEY)
    path = back_up(data.library, data.backups, KEY).path
    kept = tmp_path / "kept"
    kept.mkdir()
    shutil.copy(path, kept)
    shutil.copy(data.key_file, kept)
    data = run_to_end(rekey(data, OTHER, "another passphrase", CHEAP)).data
    done = restore_backup(data, kept / path.name, by_passphrase)
    assert names(done.data) == ["ours"]
    assert state_of(data.library).key_id == OTHER.id


def test_a_backup_without_its_key_file_says_so(tmp_path, elsewhere):
    data = made(tmp_path / "data", "ours", KEY)
    (elsewhere.parent / "library.key").unlink()
    before = data.library.read_bytes()
    with pytest.raises(LockedLibraryError, match="no key file of it lies beside it"):
        restore_backup(data, elsewhere, by_passphrase)
    assert data.library.read_bytes() == before


def test_a_locked_library_is_not_replaced(tmp_path, elsewhere):
    data = replace(made(tmp_path / "data", "ours", KEY), key=None)
    with pytest.raises(LockedLibraryError, match="encrypted and locked"):
        restore_backup(data, elsewhere, by_passphrase)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        restore_backup(DataFolder(tmp_path), tmp_path / "none.db", never)
