"""Encrypting, another key, and decrypting, as window and terminal ask for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.core.store.data_archive import export_data, import_data
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_place import load_key_file
from desktop.core.store.library import Library
from desktop.services.backup import back_up_when_due
from desktop.services.deletion import purge
from desktop.services.encryption import (
    decrypt,
    encrypt,
    forget_in_key_ring,
    keep_in_key_ring,
    list_plain_files,
    rekey,
)
from desktop.services.key_ring import KeyRing
from tests.core.store.conversion_child import CHEAP
from tests.core.store.test_erasure import WORD, occurrences
from tests.core.store.test_library import add
from tests.services.test_unlocking import Ring

OLD, NEW = LibraryKey(b"\x11" * 32), LibraryKey(b"\x12" * 32)
PASSPHRASE = "correct horse battery"


@pytest.fixture
def ring():
    return KeyRing(Ring())


@pytest.fixture
def plain(tmp_path):
    data = DataFolder(tmp_path / "data")
    with Library.of(data) as library:
        add(library, "a", "/a/one.txt", f"{WORD} alone")
    return data


@pytest.fixture
def data(plain):
    return run_to_end(encrypt(plain, OLD, PASSPHRASE, CHEAP)).data


def test_a_folder_without_a_library_gets_an_encrypted_one(tmp_path):
    done = run_to_end(encrypt(DataFolder(tmp_path / "new"), NEW, PASSPHRASE, CHEAP))
    assert state_of(done.data.library).key_id == NEW.id


def test_an_encrypted_library_is_not_encrypted_twice(data):
    for again in (data, replace(data, key=None)):
        with pytest.raises(InputError, match="encrypted already"):
            run_to_end(encrypt(again, NEW, PASSPHRASE, CHEAP))


def test_what_is_not_encrypted_cannot_be_changed(plain):
    for change in (rekey(plain, NEW, PASSPHRASE, CHEAP), decrypt(plain)):
        with pytest.raises(InputError, match="not encrypted"):
            run_to_end(change)


def test_a_new_key_takes_the_place_of_the_old_one_in_the_key_ring(data, ring):
    keep_in_key_ring(data, ring)
    done = run_to_end(rekey(data, NEW, PASSPHRASE, CHEAP, ring))
    assert ring.get(OLD.id) is None
    assert ring.get(NEW.id) == NEW
    assert load_key_file(done.data).in_key_ring
    forget_in_key_ring(done.data, ring)
    assert ring.get(NEW.id) is None
    assert not load_key_file(done.data).in_key_ring


def test_decrypting_takes_the_key_out_of_the_key_ring(data, ring):
    keep_in_key_ring(data, ring)
    run_to_end(decrypt(data, ring))
    assert ring.get(OLD.id) is None


def test_a_purge_of_an_encrypted_library_leaves_it_and_its_backup_encrypted(data):
    back_up_when_due(data, Settings())
    run_to_end(purge(data, damaged_too=True))
    assert occurrences(data.library) == 0
    assert state_of(data.library).kind is Kind.ENCRYPTED
    assert {state_of(path).key_id for path in data.backups.glob("*.db")} == {OLD.id}


def test_a_backup_that_an_interrupted_encryption_left_plain_is_encrypted_later(plain):
    back_up_when_due(plain, Settings())
    steps = encrypt(plain, OLD, PASSPHRASE, CHEAP)
    for step in steps:
        if step.name == "KEY_IN_PLACE":
            break
    steps.close()
    assert {state_of(path).kind for path in plain.backups.glob("*.db")} == {Kind.PLAIN}
    back_up_when_due(replace(plain, key=OLD), Settings(backups=False))
    assert {state_of(path).key_id for path in plain.backups.glob("*.db")} == {OLD.id}


def test_what_stays_plain_is_named(data):
    assert list_plain_files(data) == []
    (data.experts / "one").mkdir(parents=True)
    (data.experts / "one" / "examples.jsonl").write_text("{}")
    data.cache.mkdir()
    assert [path.name for path, _ in list_plain_files(data)] == ["experts"]


def test_a_sealed_export_replaces_plain_and_encrypted_libraries(data, tmp_path):
    (data.experts / "one").mkdir(parents=True)
    (data.experts / "one" / "examples.jsonl").write_text(WORD)
    sealed = tmp_path / "sealed"
    export_data(data, sealed)
    assert WORD.encode() not in sealed.read_bytes()
    for name, key in (("empty", None), ("plain", None), ("encrypted", NEW)):
        other = DataFolder(tmp_path / name)
        if name != "empty":
            Library.of(other).close()
        if key:
            other = run_to_end(encrypt(other, key, PASSPHRASE, CHEAP)).data
        import_data(other, sealed, lambda key_file: key_file.unlock(PASSPHRASE))
        opened = replace(other, key=key or OLD)
        assert state_of(other.library).key_id == opened.key.id
        with Library.of(opened) as library:
            assert library.documents.counts()["ready"] == 1
        assert (other.experts / "one" / "examples.jsonl").read_text() == WORD
        assert load_key_file(opened).unlock(PASSPHRASE) == opened.key


@pytest.mark.parametrize("at", [20, 200, 700, -1])
def test_a_damaged_sealed_export_changes_nothing(data, tmp_path, at):
    sealed = tmp_path / "sealed"
    export_data(data, sealed)
    content = bytearray(sealed.read_bytes())
    content[at] ^= 1
    sealed.write_bytes(content)
    before = data.library.read_bytes()
    with pytest.raises(Exception, match=r"damaged, or not an export|passphrase|newer"):
        import_data(data, sealed, lambda key_file: key_file.unlock(PASSPHRASE))
    assert data.library.read_bytes() == before
