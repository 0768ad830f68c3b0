"""A library is unlocked by a passphrase, a key ring or a recovery key, and each failure is told."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store.backup import back_up
from desktop.core.store.library import Library
from desktop.services.encryption import encrypt, keep_in_key_ring
from desktop.services.key_ring import KeyRing
from desktop.services.unlocking import (
    is_locked,
    read_secret,
    set_passphrase,
    unlock,
    unlock_by_key_ring,
    unlock_by_recovery_key,
)
from tests.core.store.conversion_child import CHEAP

PASSPHRASE = "correct horse battery"
KEY = LibraryKey(b"\x0a" * 32)


class Ring:
    """A key ring in memory."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class BrokenRing:
    """A key ring that does not answer, such as one that was locked or removed."""

    def get_password(self, service, username):
        raise RuntimeError("no such object path")

    set_password = delete_password = get_password


@pytest.fixture
def unlocked(tmp_path):
    data = DataFolder(tmp_path)
    with Library.of(data) as library:
        library.collections.ensure("kept")
    back_up(data.library, data.backups)
    return run_to_end(encrypt(data, KEY, PASSPHRASE, CHEAP)).data


@pytest.fixture
def data(unlocked):
    return replace(unlocked, key=None)


def names(data):
    with Library.of(data) as library:
        return list(library.collections.names().values())


def test_the_passphrase_unlocks(data):
    assert is_locked(data)
    assert names(unlock(data, PASSPHRASE)) == ["kept"]
    assert not is_locked(unlock(data, PASSPHRASE))


def test_a_wrong_passphrase_is_told_and_changes_nothing(data):
    before = data.library.read_bytes(), data.key_file.read_bytes()
    with pytest.raises(LockedLibraryError, match="not the passphrase"):
        unlock(data, "wrong")
    assert (data.library.read_bytes(), data.key_file.read_bytes()) == before


def test_a_lost_key_file_is_taken_from_the_backups(data):
    data.key_file.unlink()
    assert is_locked(data)
    assert names(unlock(data, PASSPHRASE)) == ["kept"]
    assert data.key_file.exists()


def test_without_any_key_file_one_sentence_says_so_and_the_recovery_key_helps(data):
    data.key_file.unlink()
    (data.backups / "library.key").unlink()
    assert is_locked(data)
    with pytest.raises(LockedLibraryError, match=r"key file .* is missing"):
        unlock(data, PASSPHRASE)
    unlocked = unlock_by_recovery_key(data, KEY.recovery_key())
    assert names(unlocked) == ["kept"]
    set_passphrase(unlocked, "another passphrase", CHEAP)
    assert names(unlock(data, "another passphrase")) == ["kept"]


@pytest.mark.parametrize("content", [b"", b"{}", os.urandom(500)])
def test_a_damaged_key_file_is_replaced_from_the_backups_or_told(data, content):
    data.key_file.write_bytes(content)
    assert names(unlock(data, PASSPHRASE)) == ["kept"]
    data.key_file.write_bytes(content)
    (data.backups / "library.key").unlink()
    with pytest.raises(LockedLibraryError, match=r"key file .* is damaged"):
        unlock(data, PASSPHRASE)
    assert names(unlock_by_recovery_key(data, KEY.recovery_key())) == ["kept"]


def test_the_recovery_key_works_where_the_header_is_lost(data):
    content = bytearray(data.library.read_bytes())
    content[:4096] = bytes(4096)
    data.library.write_bytes(content)
    assert is_locked(data)
    assert unlock_by_recovery_key(data, KEY.recovery_key()).key == KEY
    assert unlock(data, PASSPHRASE).key == KEY


def test_the_recovery_key_of_another_library_is_told(data):
    with pytest.raises(LockedLibraryError, match="recovery key of another library"):
        unlock_by_recovery_key(data, LibraryKey.make().recovery_key())


def test_another_passphrase_replaces_the_old_one_everywhere(unlocked, data):
    set_passphrase(unlocked, "another passphrase", CHEAP)
    assert names(unlock(data, "another passphrase")) == ["kept"]
    with pytest.raises(LockedLibraryError):
        unlock(data, PASSPHRASE)
    data.key_file.unlink()  # that of the backups must not open with the old one
    with pytest.raises(LockedLibraryError):
        unlock(data, PASSPHRASE)


def test_the_key_ring_unlocks_only_if_it_was_asked_to(unlocked, data):
    ring = KeyRing(Ring())
    assert unlock_by_key_ring(data, ring) is None
    keep_in_key_ring(unlocked, ring)
    assert names(unlock_by_key_ring(data, ring)) == ["kept"]


@pytest.mark.parametrize("lost", [Ring(), BrokenRing()])
def test_a_lost_key_ring_loses_nothing(unlocked, data, lost):
    keep_in_key_ring(unlocked, KeyRing(Ring()))
    assert unlock_by_key_ring(data, KeyRing(lost)) is None
    assert names(unlock(data, PASSPHRASE)) == ["kept"]


def test_a_key_ring_with_another_key_is_not_believed(unlocked, data):
    ring = Ring()
    keep_in_key_ring(unlocked, KeyRing(ring))
    for name in ring.kept:
        ring.kept[name] = "00" * 32
    assert unlock_by_key_ring(data, KeyRing(ring)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"correct horse battery",
        b"correct horse battery\n",
        b"correct horse battery\r\n",
        b"\xef\xbb\xbfcorrect horse battery\n",
        b"correct horse battery\nand another line\n",
    ],
)
def test_the_first_line_of_a_file_is_the_passphrase(data, tmp_path, content):
    (tmp_path / "pass").write_bytes(content)
    assert unlock(data, read_secret(tmp_path / "pass")).key == KEY


def test_spaces_belong_to_a_passphrase(tmp_path):
    (tmp_path / "pass").write_bytes(b"  two  spaces \n")
    assert read_secret(tmp_path / "pass") == "  two  spaces "


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n", b"\xff\xfep\0a\0s\0s\0", b"caf\xe9"])
def test_a_file_without_a_passphrase_says_so(tmp_path, content):
    (tmp_path / "pass").write_bytes(content)
    with pytest.raises(InputError):
        read_secret(tmp_path / "pass")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match="pass cannot be read"):
        read_secret(tmp_path / "pass")


def test_a_plain_library_is_not_locked(tmp_path):
    data = DataFolder(tmp_path / "plain")
    assert not is_locked(data)
    Library.of(data).close()
    assert not is_locked(data)
