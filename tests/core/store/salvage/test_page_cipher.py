"""The pages of an encrypted library are decrypted as SQLite does it, damaged ones too."""

from __future__ import annotations

import random
import shutil

import apsw
import pytest

from desktop.core.library_key import LibraryKey
from desktop.core.store.backup import copy_with_key
from desktop.core.store.check import check
from desktop.core.store.file_state import MAGIC, Kind, state_of
from desktop.core.store.key_file import KeyFile
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.repair import replace_damaged_library
from desktop.core.store.salvage.page_cipher import PageCipher
from desktop.core.store.salvage.page_file import PageFile
from tests.core.store.conversion_child import CHEAP
from tests.core.store.test_library import add

KEY = LibraryKey(b"\x09" * 32)
DOCUMENTS = 60
DAMAGED_PAGES = 12


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("sound") / "library.db"
    with Library.open(path, KEY) as library:
        for number in range(DOCUMENTS):
            add(library, "a", f"/a/{number}.txt", f"Text of number {number}. " * 60)
        library.conversations.ask(library.conversations.start(), None, "What is kept?")
    KeyFile.make(KEY, "passphrase", CHEAP).save(path.with_name("library.key"))
    return path


@pytest.fixture
def path(sound, tmp_path):
    for file in sound.parent.iterdir():
        shutil.copy(file, tmp_path)
    return tmp_path / "library.db"


def page_of(path, number):
    content = path.read_bytes()
    return content[(number - 1) * 4096 : number * 4096]


def test_every_page_is_that_of_the_decrypted_library(path, tmp_path):
    pages = PageFile(path, KEY)
    plain = tmp_path / "plain.db"
    # SQLite's own decryption, page for page, through a table of its pages.
    with Library.open(path, KEY) as library:
        version = library.db.execute("PRAGMA user_version").get
        texts = library.db.execute("SELECT text FROM contents").fetchall()
    assert pages.user_version() == version == len(STEPS)
    assert pages.page(1).startswith(MAGIC)
    assert {len(pages.page(number)) for number in range(1, pages.count + 1)} == {4096 - 32}
    whole = b"".join(pages.page(number) for number in range(1, pages.count + 1))
    assert all(text[:100].encode() in whole for (text,) in texts)
    pages.close()
    copy_with_key(path, plain, KEY, None)
    assert b"Text of number 7." in plain.read_bytes()


def test_all_pages_are_authentic_until_a_byte_is_changed(path):
    cipher, other = PageCipher(KEY), PageCipher(LibraryKey.make())
    count = path.stat().st_size // 4096
    for number in range(1, count + 1):
        page = page_of(path, number)
        assert cipher.is_authentic(number, page)
        assert not other.is_authentic(number, page)
        assert not cipher.is_authentic(number + 1, page)
        changed = bytearray(page)
        changed[number % 4096] ^= 1
        assert not cipher.is_authentic(number, bytes(changed))


def test_a_changed_byte_changes_no_other_byte(path):
    cipher, page = PageCipher(KEY), bytearray(page_of(path, 3))
    before = cipher.decrypt(3, bytes(page))
    page[500] ^= 0xFF
    after = cipher.decrypt(3, bytes(page))
    assert [at for at in range(len(before)) if before[at] != after[at]] == [500]


def test_a_page_of_zeros_stays_one(path):
    assert not any(PageCipher(KEY).decrypt(5, bytes(4096)))


def test_a_first_page_of_nonsense_is_no_header(path):
    page = random.Random(1).randbytes(4096)
    assert not any(PageCipher(KEY).decrypt(1, page))


def zeros(content, page, _chance):
    content[page * 4096 : (page + 1) * 4096] = bytes(4096)


def noise(content, page, chance):
    content[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)


def flip(content, page, chance):
    content[page * 4096 + chance.randrange(4096)] ^= 1 << chance.randrange(8)


def tear(content, page, chance):
    half = page * 4096 + chance.randrange(1, 4096)
    content[half : (page + 1) * 4096] = chance.randbytes((page + 1) * 4096 - half)


def rescued(path):
    result = replace_damaged_library(path, KEY)
    assert state_of(path).kind is Kind.ENCRYPTED
    assert state_of(path).key_id == KEY.id
    with Library.open(path, KEY) as library:
        assert [found for found in check(library) if found.problem] == []
    return result


@pytest.mark.parametrize("damage", [zeros, noise, flip, tear])
def test_what_a_damaged_page_does_not_hold_is_saved_and_stays_encrypted(sound, tmp_path, damage):
    chance = random.Random(damage.__name__)
    before = sound.read_bytes()
    numbers = chance.sample(range(len(before) // 4096), DAMAGED_PAGES)
    for page in {0, *numbers}:
        folder = tmp_path / str(page)
        folder.mkdir()
        shutil.copy(sound.with_name("library.key"), folder)
        content = bytearray(before)
        damage(content, page, chance)
        (folder / "library.db").write_bytes(content)
        result = rescued(folder / "library.db")
        # A page holds the rows of a few documents; everything else is saved.
        assert result.saved["documents"] >= DOCUMENTS - 15, page
        assert result.damaged.read_bytes() == content
        assert b"Text of number" not in b"".join(f.read_bytes() for f in folder.iterdir())


def test_the_log_of_an_encrypted_library_is_taken_along(path):
    writing = Library.open(path, KEY)
    writing.db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    writing.conversations.ask(writing.conversations.start(), None, "The last question?")
    writing.close()
    content = bytearray(path.read_bytes())
    zeros(content, len(content) // 8192, None)
    path.write_bytes(content)
    rescued(path)
    with Library.open(path, KEY) as fresh:
        titles = [found.title for found in fresh.conversations.all()]
    assert "The last question?" in titles


def test_a_key_fits_its_own_file_alone(path):
    for key, fits in ((KEY, True), (LibraryKey.make(), False)):
        pages = PageFile(path, key)
        assert pages.has_authentic_page() == fits
        pages.close()
