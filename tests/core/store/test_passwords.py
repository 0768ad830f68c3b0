"""Passwords of files that are kept, until the file leaves the library."""

import pytest

from desktop.core.store.library import Library
from tests.core.store.test_library import add


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def test_a_password_is_kept_replaced_and_forgotten(library):
    document_id = add(library, "a", "/a/locked.pdf", "Alpha.")
    assert library.passwords.get(document_id) == ""
    with library.transaction():
        library.passwords.keep(document_id, "first")
        library.passwords.keep(document_id, "second")
    assert library.passwords.get(document_id) == "second"
    with library.transaction():
        library.passwords.forget([document_id])
    assert library.passwords.get(document_id) == ""


def test_the_password_of_a_removed_file_is_removed(library):
    document_id = add(library, "a", "/a/locked.pdf", "Alpha.")
    with library.transaction():
        library.passwords.keep(document_id, "lamp")
        library.documents.remove([document_id])
    assert library.db.execute("SELECT count(*) FROM passwords").get == 0
