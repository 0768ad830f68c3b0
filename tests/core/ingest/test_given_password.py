"""A password serves one run, and is kept only if that is wished and it opened the file."""

from pathlib import Path

import pytest

from desktop.core.ingest.given_password import GivenPassword, queue_protected, settle
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure
from tests.core.store.test_library import add

CLOSED = ReadFailure(DocumentState.ENCRYPTED, "It is protected with a password.")


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def given(keep):
    return [GivenPassword(Path("/a/locked.pdf"), "lamp", keep)]


def test_the_file_is_queued_and_an_unknown_one_is_passed_over(library):
    document_id = add(library, "a", "/a/locked.pdf", "Alpha.")
    with library.transaction():
        library.documents.set_failed(document_id, CLOSED)
    queue_protected(library, 1, [*given(keep=True), GivenPassword(Path("/a/none.pdf"), "x")])
    assert [file.id for file in library.documents.list_waiting(1)] == [document_id]


def test_a_password_that_opened_the_file_is_kept_on_wish_alone(library):
    document_id = add(library, "a", "/a/locked.pdf", "Alpha.")
    settle(library, 1, given(keep=True))
    assert library.passwords.get(document_id) == "lamp"
    settle(library, 1, given(keep=False))
    assert library.passwords.get(document_id) == ""


def test_a_password_that_did_not_open_the_file_is_not_kept(library):
    document_id = add(library, "a", "/a/locked.pdf", "Alpha.")
    with library.transaction():
        library.documents.set_failed(document_id, CLOSED)
    settle(library, 1, given(keep=True))
    assert library.passwords.get(document_id) == ""


def test_it_is_not_shown_where_the_value_is_shown():
    assert "lamp" not in repr(given(keep=True))
