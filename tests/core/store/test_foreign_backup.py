"""An encrypted copy brings its key file along, and a bad one changes nothing."""

from __future__ import annotations

import pytest

from desktop.core.errors import AppError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.foreign_backup import restore_with_key
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import pending_key_file
from desktop.core.store.library import Library
from tests.core.store.conversion_child import CHEAP

KEY = LibraryKey(b"\x18" * 32)
KEY_FILE = KeyFile.make(KEY, "passphrase", CHEAP)


@pytest.fixture
def data(tmp_path):
    data = DataFolder(tmp_path / "data")
    Library.of(data).close()
    return data


@pytest.fixture
def copy(tmp_path):
    with Library.open(tmp_path / "copy.db", KEY) as library:
        library.collections.ensure("theirs")
    return tmp_path / "copy.db"


def test_the_copy_and_its_key_file_take_the_place(data, copy):
    aside = restore_with_key(data, copy, KEY, KEY_FILE)
    assert state_of(aside).kind is Kind.PLAIN
    assert KeyFile.load(data.key_file).unlock("passphrase") == KEY
    with Library.open(data.library, KEY) as library:
        assert "theirs" in library.collections.names().values()


def test_a_damaged_copy_leaves_the_plain_library_without_a_key_file(data, copy):
    content = bytearray(copy.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    copy.write_bytes(content)
    with pytest.raises(AppError):
        restore_with_key(data, copy, KEY, KEY_FILE)
    assert state_of(data.library).kind is Kind.PLAIN
    assert not data.key_file.exists()
    assert not pending_key_file(data).exists()
