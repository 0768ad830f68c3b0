"""What is removed is gone at once, comes back whole, and is forgotten in short steps."""

import pytest

from desktop.core.errors import InputError
from desktop.core.store.documents import Outdated
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


def test_a_removed_collection_is_gone_for_everybody_and_its_name_is_free(filled_library):
    gone = remove_collection(filled_library, "a")

    assert (
        names(filled_library)
        == [collection.name for collection in filled_library.collections.all()]
        == ["b"]
    )
    assert filled_library.collections.ensure("a") != gone


def test_a_collection_that_is_taken_back_is_as_it_was(filled_library):
    gone = remove_collection(filled_library, "a")
    with filled_library.transaction():
        filled_library.removals.restore_collection(gone)
    assert list(purge_removed(filled_library)) == []

    assert filled_library.collections.ids(["a"]) == [gone]
    assert filled_library.documents.counts([gone]) == {DocumentState.READY: 250}


def test_a_collection_cannot_come_back_under_a_name_that_is_taken(filled_library):
    gone = remove_collection(filled_library, "a")
    filled_library.collections.ensure("a")
    with pytest.raises(InputError, match="this name"), filled_library.transaction():
        filled_library.removals.restore_collection(gone)


def test_a_removed_collection_is_forgotten_in_short_steps(filled_library):
    remove_collection(filled_library, "a")

    assert len(list(purge_removed(filled_library))) == 3
    assert filled_library.documents.counts() == {DocumentState.READY: 1}
    assert filled_library.words.search("number7", None, 5) == []
    assert filled_library.removals.all() == []


def test_what_is_left_of_forgetting_is_done_the_next_time(filled_library):
    remove_collection(filled_library, "a")
    steps = purge_removed(filled_library)
    next(steps)
    steps.close()
    assert filled_library.documents.counts()[DocumentState.READY] == 151
    list(purge_removed(filled_library))

    assert names(filled_library) == ["b"]
    assert filled_library.documents.counts() == {DocumentState.READY: 1}


def test_a_removed_folder_is_neither_looked_through_nor_read_and_stays_when_added_again(
    filled_library,
):
    (root,) = filled_library.collections.roots(1)
    with filled_library.transaction():
        filled_library.documents.try_again(filled_library.documents.ids_of_root(root.id))
        filled_library.removals.add_root(root.id)
    assert filled_library.collections.roots(1) == []
    assert filled_library.documents.list_waiting(1) == []
    assert filled_library.documents.list_unfinished(Outdated((), "")) == [2]
    filled_library.collections.add_root(1, root.path, is_folder=True)
    list(purge_removed(filled_library))

    assert [root.id for root in filled_library.collections.roots(1)] == [root.id]
    assert len(filled_library.documents.list_waiting(1)) == 250


def test_taking_it_back_in_the_midst_of_forgetting_keeps_what_is_left(filled_library):
    (root,) = filled_library.collections.roots(1)
    with filled_library.transaction():
        filled_library.removals.add_root(root.id)
    steps = purge_removed(filled_library)
    next(steps)
    with filled_library.transaction():
        filled_library.removals.restore_root(root.id)
    list(steps)

    assert [root.id for root in filled_library.collections.roots(1)] == [root.id]
    assert filled_library.documents.counts([1]) == {DocumentState.READY: 150}
