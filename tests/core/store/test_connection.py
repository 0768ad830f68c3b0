"""Encrypted, locked, damaged and plain libraries are told apart."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from desktop.core.errors import DamagedLibraryError, LibraryError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.store.check import check
from desktop.core.store.connection import as_library_error, connect, copy_uri
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import KeyFile
from desktop.core.store.library import Library
from tests.core.store.test_erasure import WORD, occurrences
from tests.core.store.test_key_file import CHEAP, PASSPHRASE
from tests.core.store.test_library import add

ROOT = Path(__file__).parents[3]


@pytest.fixture
def key():
    return LibraryKey.make()


@pytest.fixture
def path(tmp_path, key):
    path = tmp_path / "library.db"
    with Library.open(path, key) as library:
        for number in range(40):
            add(library, "a", f"/a/{number}.txt", f"{WORD} of number {number}. " * 30)
    KeyFile.make(key, PASSPHRASE, CHEAP).save(tmp_path / "library.key")
    return path


def texts(path, key=None):
    with Library.open(path, key) as library:
        return library.db.execute("SELECT text FROM contents ORDER BY id").fetchall()


def test_no_word_of_an_encrypted_library_stands_in_any_file(path, key):
    with Library.open(path, key) as library:
        add(library, "a", "/a/more.txt", f"{WORD} in the log")
        assert (path.parent / "library.db-wal").stat().st_size
        assert occurrences(path) == 0
        assert library.db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (WORD,)).get
    assert occurrences(path) == 0


def test_the_file_begins_with_the_name_of_its_key(path, key):
    assert path.read_bytes()[:16] == key.id
    assert state_of(path).kind is Kind.ENCRYPTED


def test_without_its_key_a_library_is_locked_and_not_damaged(path):
    before = path.read_bytes()
    with pytest.raises(LockedLibraryError, match="encrypted and locked"):
        Library.open(path)
    assert path.read_bytes() == before


def test_without_its_key_file_a_library_says_that_it_is_missing(path):
    path.with_name("library.key").unlink()
    with pytest.raises(LockedLibraryError, match=r"library\.key is missing"):
        Library.open(path)


def test_the_key_of_another_library_is_told(path):
    with pytest.raises(LockedLibraryError, match="another key"):
        Library.open(path, LibraryKey.make())


def test_no_plain_library_begins_beside_a_key_file(path):
    path.unlink()
    with pytest.raises(LockedLibraryError):
        Library.open(path)
    assert not path.exists()
    path.touch()
    with pytest.raises(LockedLibraryError):
        Library.open(path)
    assert path.stat().st_size == 0


def test_a_damaged_header_is_damage_with_the_key_and_locked_without(path, key):
    content = bytearray(path.read_bytes())
    content[:4096] = os.urandom(4096)
    path.write_bytes(content)
    with pytest.raises(DamagedLibraryError):
        Library.open(path, key)
    with pytest.raises(LockedLibraryError):
        Library.open(path)


@pytest.mark.parametrize("at", [0, 15, 16, 19, 24, 60, 100, 4000, 4070, 4095])
def test_any_changed_byte_of_the_first_page_is_noticed(path, key, at):
    content = bytearray(path.read_bytes())
    content[at] ^= 0x10
    path.write_bytes(content)
    with pytest.raises(DamagedLibraryError):
        Library.open(path, key)


def test_a_changed_byte_of_any_page_is_noticed_when_it_is_read(path, key):
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 77] ^= 1
    path.write_bytes(content)
    with pytest.raises((DamagedLibraryError, apsw.CorruptError)):
        texts(path, key)


def test_a_plain_library_is_opened_as_such_though_there_is_a_key(tmp_path, key):
    plain = tmp_path / "plain" / "library.db"
    Library.open(plain).close()
    Library.open(plain, key).close()
    assert state_of(plain).kind is Kind.PLAIN


def test_a_copy_has_the_key_that_it_is_given(path, key, tmp_path):
    other = LibraryKey.make()
    folder = tmp_path / "with space, ü, # and ?"
    folder.mkdir()
    expected = texts(path, key)
    for name, wanted in (("same", key), ("other", other), ("plain", None)):
        db = connect(path, key)
        db.execute("VACUUM INTO ?", (copy_uri(folder / name, wanted),))
        db.close()
        assert state_of(folder / name).key_id == (wanted.id if wanted else b"")
        assert texts(folder / name, wanted) == expected
    with Library.open(path, key) as library:
        version = library.db.execute("PRAGMA user_version").get
    with Library.open(folder / "plain") as copy:
        assert copy.db.execute("PRAGMA user_version").get == version


def test_a_process_that_waited_for_its_turn_opens_the_new_file(tmp_path):
    path = tmp_path / "library.db"
    Library.open(path).close()
    held = apsw.Connection(str(path))
    held.execute("PRAGMA locking_mode = EXCLUSIVE")
    held.execute("PRAGMA journal_mode = DELETE")
    held.execute("BEGIN EXCLUSIVE; COMMIT")
    code = (
        "import sys; from pathlib import Path; from desktop.core.store.library import Library\n"
        "print('started', flush=True)\n"
        "with Library.open(Path(sys.argv[1])) as library: library.collections.ensure('late')\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout.readline() == "started\n"
    fresh = tmp_path / "fresh"
    held.execute("VACUUM INTO ?", (str(fresh),))
    fresh.replace(path)
    held.close()
    assert child.wait(60) == 0
    child.stdout.close()
    with Library.open(path) as library:
        assert "late" in library.collections.names().values()


def test_two_connections_of_one_process_keep_their_locks(path, key):
    """Closing another descriptor of the file would give them up, and another writer would enter."""
    first = connect(path, key)
    first.execute("BEGIN IMMEDIATE")
    second = connect(path, key)
    second.close()
    code = (
        "import sys; from pathlib import Path; from desktop.core.library_key import LibraryKey\n"
        "from desktop.core.store.connection import connect\n"
        "db = connect(Path(sys.argv[1]), LibraryKey(bytes.fromhex(sys.stdin.read())))\n"
        "db.set_busy_timeout(100)\n"
        "modes = 'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE'\n"
        "try: db.execute(modes).fetchall()\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        input=key.secret.hex(),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    first.close()
    assert child.stdout.strip() == "BusyError"


def test_a_data_folder_whose_name_is_not_utf8_is_told_and_not_a_bug(tmp_path):
    with pytest.raises(LibraryError) as refused:
        Library.open(tmp_path / "old\udce9" / "library.db")
    assert "not valid UTF-8" in str(refused.value)
    assert refused.value.hint


@pytest.mark.parametrize("is_encrypted", [False, True])
def test_a_library_that_cannot_be_written_to_is_read(tmp_path, key, monkeypatch, is_encrypted):
    path, key = tmp_path / "library.db", key if is_encrypted else None
    with Library.open(path, key) as library:
        add(library, "a", "/a/1.txt", f"{WORD} of the letter.")
    pretend_nothing_can_be_written(monkeypatch)
    with Library.open(path, key) as library:
        assert library.documents.searchable_count() == 1
        assert library.db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (WORD,)).get
        checked = list(check(library))
        assert not [found for found in checked if found.problem]
        assert "not checked" in " ".join(found.subject for found in checked)
        with pytest.raises(apsw.ReadOnlyError) as refused:
            add(library, "a", "/a/2.txt", "Another letter.")
        said = as_library_error(refused.value, path)
        assert said
        assert said.message.startswith("Nothing can be changed")


def test_changes_beside_a_library_that_cannot_be_written_to_are_told(tmp_path, monkeypatch):
    path = tmp_path / "library.db"
    Library.open(path).close()
    path.with_name("library.db-wal").write_bytes(b"a page")
    pretend_nothing_can_be_written(monkeypatch)
    with pytest.raises(LibraryError, match="changes beside it"):
        Library.open(path)


def pretend_nothing_can_be_written(monkeypatch):
    """Have SQLite refuse to write, as on such a disk; for the administrator no folder is so."""
    access = os.access

    def refuse(path, mode, **options):
        return mode != os.W_OK and access(path, mode, **options)

    def cannot_open(path, key):
        raise apsw.CantOpenError("unable to open database file")

    monkeypatch.setattr(os, "access", refuse)
    monkeypatch.setattr("desktop.core.store.connection._open", cannot_open)
