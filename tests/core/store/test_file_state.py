"""The first bytes of a file tell whether it is encrypted, and with which key."""

from __future__ import annotations

import os

import pytest

from desktop.core.library_key import LibraryKey
from desktop.core.store.file_state import FileState, Kind, state_of
from desktop.core.store.library import Library

KEY = LibraryKey(b"\x15" * 32)


def test_libraries_with_and_without_a_key_are_told_apart(tmp_path):
    Library.open(tmp_path / "plain").close()
    Library.open(tmp_path / "encrypted", KEY).close()
    assert state_of(tmp_path / "plain") == FileState(Kind.PLAIN)
    assert state_of(tmp_path / "encrypted") == FileState(Kind.ENCRYPTED, KEY.id)


def test_a_file_that_is_missing_or_empty_is_absent(tmp_path):
    (tmp_path / "empty").touch()
    assert state_of(tmp_path / "empty").kind is Kind.ABSENT
    assert state_of(tmp_path / "none").kind is Kind.ABSENT


@pytest.mark.parametrize(
    "content", [b"x", b"text " * 100, bytes(4096), b"PK\x03\x04" + bytes(200), os.urandom(4096)]
)
def test_any_other_file_is_unknown(tmp_path, content):
    (tmp_path / "file").write_bytes(content)
    assert state_of(tmp_path / "file").kind is Kind.UNKNOWN
