"""What is removed is gone at once, comes back whole, and is forgotten in short steps."""

import pytest

from desktop.core.errors import InputError
from desktop.core.store.purge import purge_removed
from desktop.core.types import DocumentState
from tests.core.store.test_library import add


@pytest.fixture
def filled_library(library):
    for number in range(250):
        add(library, "a", f"/a/{number}.txt", f"Text number{number}.")
    add(library, "b", "/b/one.txt", "Beta.")
    return library


@pytest.fixture
def library(tmp_path):
    from desktop.core.store.library import Library

    with Library.open(tmp_path / "library.db") as library:
        yield library


def remove_collection(library, name):
    id_ = library.collections.ensure(name)
    with library.transaction():
        library.removals.add_collection(id_)
    return id_


def names(library):
    return list(library.collections.names().values())


def test_a_removed_collection_is_gone_for_everybody_and_its_name_is_free(filled):
    gone = remove_collection(filled, "a")

    assert names(filled) == [collection.name for collection in filled.collections.all()] == ["b"]
    assert filled.collections.ensure("a") != gone


def test_a_collection_that_is_taken_back_is_as_it_was(filled):
    gone = remove_collection(filled, "a")
    with filled.transaction():
        filled.removals.take_back_collection(gone)
    assert list(purge_removed(filled)) == []

    assert filled.collections.ids(["a"]) == [gone]
    assert filled.documents.counts([gone]) == {DocumentState.READY: 250}


def test_a_collection_cannot_come_back_under_a_name_that_is_taken(filled):
    gone = remove_collection(filled, "a")
    filled.collections.ensure("a")
    with pytest.raises(InputError, match="this name"), filled.transaction():
        filled.removals.take_back_collection(gone)


def test_a_removed_collection_is_forgotten_in_short_steps(filled):
    remove_collection(filled, "a")

    assert len(list(purge_removed(filled))) == 3
    assert filled.documents.counts() == {DocumentState.READY: 1}
    assert filled.words.search("number7", None, 5) == []
    assert filled.removals.all() == []


def test_what_is_left_of_forgetting_is_done_the_next_time(filled):
    remove_collection(filled, "a")
    steps = purge_removed(filled)
    next(steps)
    steps.close()
    assert filled.documents.counts()[DocumentState.READY] == 151
    list(purge_removed(filled))

    assert names(filled) == ["b"]
    assert filled.documents.counts() == {DocumentState.READY: 1}


def test_a_removed_folder_is_neither_looked_through_nor_read_and_stays_when_added_again(filled):
    (root,) = filled.collections.roots(1)
    with filled.transaction():
        filled.documents.try_again(filled.documents.ids_of_root(root.id))
        filled.removals.add_root(root.id)
    assert filled.collections.roots(1) == []
    assert filled.documents.waiting(1) == []
    assert filled.documents.unfinished() == [2]
    filled.collections.add_root(1, root.path, is_folder=True)
    list(purge_removed(filled))

    assert [root.id for root in filled.collections.roots(1)] == [root.id]
    assert len(filled.documents.waiting(1)) == 250


def test_taking_it_back_in_the_midst_of_forgetting_keeps_what_is_left(filled):
    (root,) = filled.collections.roots(1)
    with filled.transaction():
        filled.removals.add_root(root.id)
    steps = purge_removed(filled)
    next(steps)
    with filled.transaction():
        filled.removals.take_back_root(root.id)
    list(steps)

    assert [root.id for root in filled.collections.roots(1)] == [root.id]
    assert filled.documents.counts([1]) == {DocumentState.READY: 150}
