"""A new passphrase comes from a file; where nobody can be asked, that is told."""

from __future__ import annotations

import pytest

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.store.key_file import KeyFile
from desktop.terminal.output import Output
from desktop.terminal.passphrases import ask, choose_passphrase, unlock_other
from tests.core.store.conversion_child import CHEAP


@pytest.fixture
def output():
    return Output(as_json=True)


def test_a_new_passphrase_is_the_first_line_of_a_file(tmp_path, output):
    (tmp_path / "new").write_text("long enough\n")
    assert choose_passphrase(tmp_path / "new", output) == "long enough"
    (tmp_path / "new").write_text("short\n")
    with pytest.raises(InputError, match="8 characters"):
        choose_passphrase(tmp_path / "new", output)


def test_a_script_is_never_asked(output):
    for question in (
        lambda: ask("Passphrase: ", output),
        lambda: choose_passphrase(None, output),
    ):
        with pytest.raises(LockedLibraryError):
            question()


def test_another_key_file_opens_with_its_own_passphrase(tmp_path, output):
    key = LibraryKey.make()
    (tmp_path / "its").write_text("its passphrase")
    key_file = KeyFile.make(key, "its passphrase", CHEAP)
    assert unlock_other(key_file, tmp_path / "its", output) == key
