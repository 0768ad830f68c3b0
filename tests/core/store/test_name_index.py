from pathlib import Path

import pytest

from desktop.core.store.check import check, repair
from desktop.core.store.library import Library
from tests.core.store.test_library import add


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


def found(library, match, within=None):
    return [named.document_id for named in library.names.search(match, within, 10)]


def test_documents_are_found_by_name_within_the_collections_asked(library):
    first = add(library, "a", "/a/rent.txt", "Alpha.")
    second = add(library, "b", "/b/rent.txt", "Beta.")
    assert found(library, "rent") == [first, second]
    assert found(library, "rent", library.documents_of(library.collections.ids(["b"]))) == [second]


def test_a_moved_document_is_found_by_its_new_name_alone(library):
    document_id = add(library, "a", "/a/rent.txt", "Alpha.")
    with library.transaction():
        library.documents.set_moved(document_id, 1, Path("/a/Beta/lease.txt"), 2)
    assert found(library, "beta AND lease") == [document_id]
    assert found(library, "rent") == []


def test_names_go_with_their_documents(library):
    first = add(library, "a", "/a/rent.txt", "Alpha.")
    add(library, "b", "/b/rent.txt", "Beta.")
    with library.transaction():
        library.documents.remove([first])
    library.remove_collection(library.collections.ids(["b"])[0])
    assert found(library, "rent") == []
    assert all(not result.problem for result in check(library))


def test_a_missing_document_is_not_shown_and_another_one_with_its_text_is(library):
    first = add(library, "a", "/a/one.txt", "Alpha.")
    second = add(library, "a", "/a/two.txt", "Alpha.")
    content_id = library.names.search("one", None, 1)[0].content_id
    with library.transaction():
        library.documents.mark_missing([first], 1.0)
    assert [d.document_id for d in library.names.documents_of([content_id], None)] == [second]
    assert library.names.hidden_passage_ids(10) == []
    with library.transaction():
        library.documents.mark_missing([second], 1.0)
    assert len(library.names.hidden_passage_ids(10)) == 1
    assert library.words.search("alpha", None, 5) == []
    with library.transaction():
        library.documents.mark_seen([first, second])
    assert library.names.hidden_passage_ids(10) == []
    assert len(library.words.search("alpha", None, 5)) == 1


def test_at_most_a_few_other_files_are_named(library):
    ids = [add(library, "a", f"/a/{n}.txt", "Alpha.") for n in range(9)]
    (paths,) = library.names.other_paths([ids[0]], None).values()
    assert paths == tuple(Path(f"/a/{n}.txt") for n in range(1, 6))


def test_a_damaged_index_of_names_is_noticed_and_repaired(library):
    add(library, "a", "/a/rent.txt", "Alpha.")
    library.db.execute("INSERT INTO names (names) VALUES ('delete-all')")
    assert any("names" in result.problem for result in check(library))
    list(repair(library))
    assert len(found(library, "rent")) == 1
    assert all(not result.problem for result in check(library))
