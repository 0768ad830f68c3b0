"""What a person may choose from before a question is asked."""

import pytest

from desktop.core.paths import resources
from desktop.services.suggestions import ask_scope, sample_questions
from tests.fakes.answering import IndexedFolder


@pytest.fixture
def shelf(tmp_path):
    shelf = IndexedFolder(tmp_path).add("home", rent="The rent is 500 pounds a month.")
    yield shelf
    shelf.library.close()


def test_collections_and_their_documents_are_named(shelf, tmp_path):
    scope = ask_scope(shelf.library, tmp_path / "experts")
    assert (scope.names, scope.documents, scope.experts) == (["home"], 1, [])


def test_questions_are_suggested_to_whoever_has_added_the_sample(shelf, tmp_path):
    assert ask_scope(shelf.library, tmp_path / "experts").suggestions == ()
    library = shelf.library
    sample = resources() / "sample" / "documents"
    collection_id = library.collections.ensure("sample")
    library.collections.add_root(collection_id, sample, is_folder=True)
    suggested = ask_scope(library, tmp_path / "experts").suggestions
    assert suggested == sample_questions()
    assert len(suggested) == 3

    library.removals.add_collection(collection_id)
    assert ask_scope(library, tmp_path / "experts").suggestions == ()
