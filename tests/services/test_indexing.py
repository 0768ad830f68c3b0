"""Folders are added, indexed, followed and taken out by functions that anybody can call."""

from __future__ import annotations

import threading

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.ingest.events import Summary
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.services.indexing import (
    Removed,
    add_to_collection,
    follow_collection,
    index_collection,
    remove,
    take_back,
    unfinished,
)
from tests.fakes.answering import finish
from tests.fakes.ingest import HashEmbedder
from tests.fakes.services import FakeProcesses


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "rent.txt").write_text("The rent is 500 pounds a month.")
    return folder


def processes():
    return FakeProcesses(embedder=HashEmbedder("hash:1"))


def indexed(library, folder):
    added = add_to_collection(library, "Papers", [folder])
    finish(index_collection(library, "Papers", processes()))
    return added


def shown_roots(library):
    return [
        root
        for collection in library.collections.all()
        for root in library.collections.roots(collection.id)
    ]


def test_what_was_added_says_what_is_new(library, folder):
    added = add_to_collection(library, "Papers", [folder])
    assert (added.is_new, added.folders, added.files, len(added.root_ids)) == (True, 1, 0, 1)

    again = add_to_collection(library, "Papers", [folder, folder / "rent.txt"])
    assert (again.is_new, again.root_ids) == (False, ())
    assert again.collection_id == added.collection_id


def test_a_mistyped_path_leaves_no_collection_behind(library, tmp_path):
    with pytest.raises(InputError, match="nothing at"):
        add_to_collection(library, "Papers", [tmp_path / "none"])
    assert library.collections.all() == []


def test_a_collection_is_indexed_with_vectors(library, folder):
    add_to_collection(library, "Papers", [folder])
    _, summary = finish(index_collection(library, "Papers", processes()))
    assert summary.by_state == {DocumentState.READY: 1}
    assert summary.passages_embedded == 1


def test_without_an_embedding_model_words_can_be_indexed_still(library, folder):
    add_to_collection(library, "Papers", [folder])
    without = FakeProcesses()
    with pytest.raises(ModelError):
        index_collection(library, "Papers", without)
    _, summary = finish(index_collection(library, "Papers", without, words_only=True))
    assert (summary.documents, summary.passages_embedded) == (1, 0)


def test_following_ends_a_round_with_a_summary_and_stops_when_told(library, folder):
    add_to_collection(library, "Papers", [folder])
    stop = threading.Event()
    rounds = []
    for event in follow_collection(library, "Papers", processes(), stop, words_only=True):
        if isinstance(event, Summary):
            rounds.append(event)
            stop.set()
    assert [summary.documents for summary in rounds] == [1]


def test_what_is_unfinished_is_known_until_it_is_indexed(library, folder):
    added = add_to_collection(library, "Papers", [folder])
    assert unfinished(library) == [added.collection_id]
    finish(index_collection(library, "Papers", processes()))
    assert unfinished(library) == []


def test_a_library_of_another_model_changes_over_and_is_searched_meanwhile(library, folder):
    added = indexed(library, folder)
    assert library.vectors.active().model == "hash"
    assert unfinished(library, "hash") == []
    assert unfinished(library, "new") == [added.collection_id]

    new = HashEmbedder("new:2")
    stopped = index_collection(library, "Papers", FakeProcesses(embedder=new))
    next(stopped)
    stopped.close()
    assert library.vectors.active().model == "hash"
    finish(index_collection(library, "Papers", FakeProcesses(embedder=new)))

    assert library.vectors.active().identity == "new:2"
    assert unfinished(library, "new") == []


def test_a_library_that_was_indexed_by_words_alone_stays_so(library, folder):
    add_to_collection(library, "Papers", [folder])
    finish(index_collection(library, "Papers", processes(), words_only=True))

    assert unfinished(library, "new") == []


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_removed_is_gone_and_can_be_taken_back(library, folder, whole):
    added = indexed(library, folder)
    removed = Removed(added.collection_id, None if whole else added.root_ids)
    with library.transaction():
        remove(library, removed)
    assert shown_roots(library) == []
    with library.transaction():
        take_back(library, removed)
    assert len(shown_roots(library)) == 1
