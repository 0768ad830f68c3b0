"""A question that nothing can answer says what is lacking."""

from __future__ import annotations

import pytest

from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure
from desktop.jobs.nothing_to_ask import (
    no_documents,
    none_readable,
    nothing_to_ask,
    still_reading,
)
from tests.core.answering.fakes import Shelf


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as made:
        yield made


def added(library, folder):
    collection_id = library.collections.ensure("Papers")
    return collection_id, library.collections.add_root(collection_id, folder, is_folder=True)


def same(left, right):
    return str(left) == str(right)


def test_an_empty_library_has_no_documents(library):
    assert same(nothing_to_ask(library, None), no_documents())


def test_a_folder_that_was_just_added_is_still_being_read(library, tmp_path):
    added(library, tmp_path)
    assert same(nothing_to_ask(library, None), still_reading())


def test_files_that_wait_are_still_being_read(library, tmp_path):
    collection_id, root = added(library, tmp_path)
    library.documents.add(collection_id, root.id, tmp_path / "a.pdf", 1, 1)
    library.collections.set_scanned(root.id)
    assert same(nothing_to_ask(library, None), still_reading())


def test_files_that_could_not_be_read_are_said_to_be_unreadable(library, tmp_path):
    collection_id, root = added(library, tmp_path)
    id_ = library.documents.add(collection_id, root.id, tmp_path / "a.pdf", 1, 1)
    library.documents.set_failed(id_, ReadFailure(DocumentState.UNREADABLE, "It is damaged."))
    library.collections.set_scanned(root.id)
    assert same(nothing_to_ask(library, None), none_readable())


def test_a_folder_in_which_nothing_was_found_is_no_document(library, tmp_path):
    _, root = added(library, tmp_path)
    library.collections.set_scanned(root.id)
    assert same(nothing_to_ask(library, None), no_documents())


def test_other_collections_than_the_chosen_ones_may_have_what_is_asked(tmp_path):
    shelf = Shelf(tmp_path)
    shelf.put("home", rent="The rent is 500 pounds.")
    library = shelf.library
    empty = library.collections.ensure("empty")
    home = library.collections.ensure("home")

    assert "Choose others" in nothing_to_ask(library, [empty]).hint
    assert nothing_to_ask(library, [home]) is None
    assert nothing_to_ask(library, None) is None
    library.close()
