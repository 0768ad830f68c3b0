"""A key file opens with its passphrase alone, and says in one sentence why it does not."""

from __future__ import annotations

import json
import unicodedata

import pytest

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.store.key_file import USUAL_COST, Cost, KeyFile

CHEAP = Cost(iterations=1, lanes=1, memory_kib=64)
PASSPHRASE = "correct horse battery"


@pytest.fixture
def key():
    return LibraryKey.make()


@pytest.fixture
def path(tmp_path, key):
    KeyFile.make(key, PASSPHRASE, CHEAP).save(tmp_path / "library.key")
    return tmp_path / "library.key"


def test_the_passphrase_gives_the_key(path, key):
    assert KeyFile.load(path).unlock(PASSPHRASE) == key


@pytest.mark.parametrize(
    "typed", ["", "Correct horse battery", " correct horse battery", "correct horse battery\n"]
)
def test_another_passphrase_is_told_apart_from_damage(path, typed):
    with pytest.raises(LockedLibraryError, match="not the passphrase"):
        KeyFile.load(path).unlock(typed)


def test_a_letter_may_be_typed_in_the_two_ways_of_unicode(key):
    composed = unicodedata.normalize("NFC", "Zürich über alles é")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert KeyFile.make(key, composed, CHEAP).unlock(decomposed) == key
    assert KeyFile.make(key, decomposed, CHEAP).unlock(composed) == key


def test_similar_letters_of_other_scripts_are_others(key):
    made = KeyFile.make(key, "passwort lang", CHEAP)
    with pytest.raises(LockedLibraryError):
        made.unlock("pаsswort lang")  # a Cyrillic a
    with pytest.raises(LockedLibraryError):
        KeyFile.make(key, "ﬁnding it", CHEAP).unlock("finding it")  # a ligature


@pytest.mark.parametrize(
    "passphrase", ["🙂🙂🙂🙂🙂🙂🙂🙂", "x" * 10_000, "a\0b\0c\0d\0e", "密码密码密码密码"]
)
def test_any_characters_may_be_used(key, passphrase):
    assert KeyFile.make(key, passphrase, CHEAP).unlock(passphrase) == key


def test_a_short_passphrase_is_refused(key):
    with pytest.raises(InputError, match="8 characters"):
        KeyFile.make(key, "short", CHEAP)


def test_the_file_tells_neither_key_nor_passphrase(path, key):
    content = path.read_text()
    assert key.secret.hex() not in content
    assert "horse" not in content
    assert path.stat().st_mode & 0o077 == 0 or path.stat().st_mode & 0o600


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LockedLibraryError, match=r"library\.key is missing"):
        KeyFile.load(tmp_path / "library.key")


def test_every_damaged_file_is_told_as_such(path):
    content = path.read_bytes()
    damages = [b"", b"{", b"[]", b"null", b"\xff\xfe", bytes(1000), b"[" * 100_000, content[:-30]]
    damages.append(b"x" * (2 << 20))
    for field in ("id", "passphrase", "format"):
        read = json.loads(content)
        del read[field]
        damages.append(json.dumps(read).encode())
    for field in ("salt", "nonce", "wrapped", "kdf", "iterations"):
        read = json.loads(content)
        read["passphrase"][field] = "zz"
        damages.append(json.dumps(read).encode())
    for damage in damages:
        path.write_bytes(damage)
        with pytest.raises(LockedLibraryError, match=r"library\.key is damaged"):
            KeyFile.load(path)


@pytest.mark.parametrize("field", ["salt", "nonce", "wrapped"])
def test_a_changed_byte_opens_nothing(path, field):
    read = json.loads(path.read_bytes())
    changed = bytearray.fromhex(read["passphrase"][field])
    changed[0] ^= 1
    read["passphrase"][field] = changed.hex()
    path.write_text(json.dumps(read))
    with pytest.raises(LockedLibraryError):
        KeyFile.load(path).unlock(PASSPHRASE)


@pytest.mark.parametrize(
    ("field", "value"),
    [("memory_kib", 1 << 40), ("iterations", 1 << 30), ("lanes", 10_000), ("memory_kib", 1)],
)
def test_a_foreign_file_cannot_ask_for_all_memory_or_time(path, field, value):
    read = json.loads(path.read_bytes())
    read["passphrase"][field] = value
    path.write_text(json.dumps(read))
    with pytest.raises(LockedLibraryError, match="damaged"):
        KeyFile.load(path)


def test_a_file_of_the_future_says_so(path):
    read = json.loads(path.read_bytes())
    read["format"] = 2
    path.write_text(json.dumps(read))
    with pytest.raises(LockedLibraryError, match="newer version"):
        KeyFile.load(path)


def test_former_keys_open_with_the_key_that_replaced_them(key, tmp_path):
    newer = LibraryKey.make()
    made = KeyFile.make(newer, PASSPHRASE, CHEAP).with_former(newer, key)
    made.save(tmp_path / "k")
    assert KeyFile.load(tmp_path / "k").former_keys(newer) == [key]
    assert KeyFile.load(tmp_path / "k").former_keys(LibraryKey.make()) == []


def test_the_usual_cost_is_that_of_the_rfc():
    assert (USUAL_COST.iterations, USUAL_COST.lanes, USUAL_COST.memory_kib) == (3, 4, 65536)
    assert USUAL_COST.is_bearable()
