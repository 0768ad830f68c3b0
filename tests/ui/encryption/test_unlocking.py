"""A start with a file of the passphrase asks nobody; files of other starts are kept meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.services.encryption import encrypt
from desktop.ui.encryption.unlocking import Unlocking
from tests.core.store.conversion_child import CHEAP

KEY = LibraryKey(b"\x19" * 32)


@pytest.fixture
def data(qapp, tmp_path):
    run_to_end(encrypt(DataFolder(tmp_path), KEY, "its passphrase", CHEAP))
    return DataFolder(tmp_path)


def test_the_file_that_was_named_unlocks_and_a_lock_forgets(data, tmp_path):
    (tmp_path / "pass").write_text("its passphrase\n")
    unlocking = Unlocking(data, tmp_path / "pass")
    assert unlocking.is_needed()
    assert unlocking.run()
    assert unlocking.data.key == KEY
    assert not unlocking.is_needed()
    unlocking.lock()
    assert unlocking.data.key is None
    assert unlocking.is_needed()


def test_a_file_with_another_passphrase_is_told(data, tmp_path):
    (tmp_path / "pass").write_text("another")
    with pytest.raises(LockedLibraryError, match="not the passphrase"):
        Unlocking(data, tmp_path / "pass").run()


def test_files_of_other_starts_are_given_once(data):
    unlocking = Unlocking(data)
    unlocking.on_second_start([Path("/a")])
    unlocking.on_second_start([Path("/b")])
    assert unlocking.take_files() == [Path("/a"), Path("/b")]
    assert unlocking.take_files() == []
