"""A question that nothing can answer says what is lacking."""

from __future__ import annotations

import pytest

from desktop.core.scope import Scope
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure
from desktop.services.readiness import Lack, what_is_lacking, why_nothing_can_be_asked
from tests.fakes.answering import IndexedFolder


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as made:
        yield made


def added(library, folder):
    collection_id = library.collections.ensure("Papers")
    return collection_id, library.collections.add_root(collection_id, folder, is_folder=True)


def test_an_empty_library_has_no_documents(library):
    assert what_is_lacking(library) is Lack.DOCUMENTS


def test_a_folder_that_was_just_added_is_still_being_read(library, tmp_path):
    added(library, tmp_path)
    assert what_is_lacking(library) is Lack.READING


def test_files_that_wait_are_still_being_read(library, tmp_path):
    collection_id, root = added(library, tmp_path)
    library.documents.add(collection_id, root.id, tmp_path / "a.pdf", 1, 1)
    library.collections.set_scanned(root.id)
    assert what_is_lacking(library) is Lack.READING


def test_files_that_could_not_be_read_are_said_to_be_unreadable(library, tmp_path):
    collection_id, root = added(library, tmp_path)
    id_ = library.documents.add(collection_id, root.id, tmp_path / "a.pdf", 1, 1)
    library.documents.set_failed(id_, ReadFailure(DocumentState.UNREADABLE, "It is damaged."))
    library.collections.set_scanned(root.id)
    assert what_is_lacking(library) is Lack.READABLE


def test_a_folder_in_which_nothing_was_found_is_no_document(library, tmp_path):
    _, root = added(library, tmp_path)
    library.collections.set_scanned(root.id)
    assert what_is_lacking(library) is Lack.DOCUMENTS


def test_other_collections_than_the_chosen_ones_may_have_what_is_asked(tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add("home", rent="The rent is 500 pounds.")
    library = shelf.library
    library.collections.ensure("empty")

    def lack_of(*names):
        return what_is_lacking(library, library.resolve(Scope(collections=names)))

    assert lack_of("empty") is Lack.OTHER_SCOPE
    assert lack_of("gone") is Lack.GONE
    assert lack_of("home") is None
    assert lack_of("home", "gone") is None
    assert what_is_lacking(library) is None
    library.close()


@pytest.mark.parametrize("lack", Lack)
def test_whatever_is_lacking_is_said_with_what_to_do(lack):
    error = why_nothing_can_be_asked(lack)
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
