"""Lists of files: filtered, sorted and counted."""

import hashlib
from pathlib import Path

import apsw
import pytest

from desktop.core.store.documents import Outdated
from desktop.core.store.file_list import FileQuery, SortColumn
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.types import DocumentState, PassageDraft, ReadDocument, ReadFailure, Treatment


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


class StoredFiles:
    """Files of every kind in two collections."""

    def __init__(self, library):
        self.library = library
        self.numbers = {}
        self.a = self.collection("a", "/a")
        self.b = self.collection("b", "/b")

    def collection(self, name, folder):
        id_ = self.library.collections.ensure(name)
        return id_, self.library.collections.add_root(id_, Path(folder), is_folder=True)

    def add(self, where, path, *, size=10, passages=0, failure=None, pages=0):
        documents = self.library.documents
        collection_id, root = where
        with self.library.transaction():
            id_ = documents.add(collection_id, root.id, Path(path), size, 1)
            if failure:
                documents.set_failed(id_, failure)
            elif passages:
                digest = hashlib.sha256(path.encode(errors="surrogateescape")).digest()
                content = self.library.contents.add(
                    digest, "2", "name", ReadDocument(f"text of {path}", "markdown"),
                    [PassageDraft("text", 0, 4, page=pages or None) for _ in range(passages)],
                )  # fmt: skip
                documents.set_ready(id_, content)
        self.numbers[id_] = Path(path).name
        return id_

    def names(self, **wanted):
        return [self.numbers[id_] for id_ in self.library.file_list.ids(FileQuery(**wanted))]


BROKEN = ReadFailure(DocumentState.UNREADABLE, "It is damaged.", "Save it anew.")


@pytest.fixture
def files(library):
    shelf = StoredFiles(library)
    shelf.add(shelf.a, "/a/z/apple.md", size=30, passages=2, pages=7)
    shelf.add(shelf.a, "/a/Banana.txt", size=10)
    shelf.add(shelf.a, "/a/cherry_100%.pdf", size=20, failure=BROKEN)
    shelf.add(shelf.b, "/b/Überblick.txt", size=5, passages=1)
    return shelf


def test_files_are_sorted_by_their_names_whatever_their_folders_and_case(files):
    assert files.names() == ["apple.md", "Banana.txt", "cherry_100%.pdf", "Überblick.txt"]
    assert files.names(descending=True)[0] == "Überblick.txt"


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (SortColumn.PATH, "Banana.txt", "Überblick.txt"),
        (SortColumn.SIZE, "Überblick.txt", "apple.md"),
        (SortColumn.PASSAGES, "Banana.txt", "apple.md"),
        (SortColumn.STATE, "apple.md", "Banana.txt"),
        (SortColumn.FORMAT, "Banana.txt", "Überblick.txt"),
    ],
)
def test_each_column_sorts(files, column, first, last):
    names = files.names(column=column)
    assert (names[0], names[-1]) == (first, last)
    assert files.names(column=column, descending=True) == names[::-1]


def test_files_of_one_collection_or_of_some_states_are_shown(files):
    assert files.names(collection_id=files.b[0]) == ["Überblick.txt"]
    assert files.names(states=(DocumentState.UNREADABLE,)) == ["cherry_100%.pdf"]
    assert files.names(states=(DocumentState.WAITING, DocumentState.UNREADABLE)) == [
        "Banana.txt", "cherry_100%.pdf",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("BANANA", ["Banana.txt"]),
        ("a/ txt", ["Banana.txt"]),
        ("100%", ["cherry_100%.pdf"]),
        ("y_1", ["cherry_100%.pdf"]),
        ("a_a", []),
        ("überBLICK", ["Überblick.txt"]),
        ("ÜBER", ["Überblick.txt"]),
        ("nothing", []),
    ],
)
def test_words_are_looked_for_in_the_path(files, words, found):
    assert files.names(words=words) == found


def test_rows_come_in_the_order_asked_for_and_say_what_is_known(files):
    browsing = files.library.file_list
    ids = browsing.ids(FileQuery(descending=True))
    rows = browsing.rows([*ids, 4711])

    assert [row.id for row in rows] == ids
    apple = rows[-1]
    assert (apple.passages, apple.pages, apple.format) == (2, 7, "markdown")
    assert apple.read_at is not None
    cherry = rows[1]
    assert (cherry.state, cherry.message, cherry.hint) == (
        BROKEN.state, BROKEN.message, BROKEN.hint,
    )  # fmt: skip
    assert (cherry.passages, cherry.pages, cherry.format) == (0, 0, "")


def test_counts_are_by_state_and_follow_the_words_but_not_the_states(files):
    counts = files.library.file_list.counts(
        FileQuery(words="a/", states=(DocumentState.READY,), collection_id=files.a[0])
    )

    assert counts == {
        DocumentState.READY: 1, DocumentState.WAITING: 1, DocumentState.UNREADABLE: 1,
    }  # fmt: skip


def test_collections_and_folders_are_counted(files):
    browsing = files.library.file_list

    assert browsing.counts_by_collection()[files.b[0]] == {DocumentState.READY: 1}
    assert browsing.counts_by_root() == {files.a[1].id: 3, files.b[1].id: 1}


def test_files_of_a_drive_that_is_gone_are_unavailable(files):
    files.library.collections.set_available(files.b[1].id, False)

    assert files.names(states=(DocumentState.UNAVAILABLE,)) == ["Überblick.txt"]


def test_files_of_what_was_removed_are_not_shown(files):
    with files.library.transaction():
        files.library.removals.add_collection(files.a[0])
    assert files.names() == ["Überblick.txt"]
    with files.library.transaction():
        files.library.removals.add_root(files.b[1].id)
    assert files.names() == []


def test_a_file_left_out_says_so_and_comes_back_when_that_is_wanted(files):
    documents, browsing = files.library.documents, files.library.file_list
    (apple,) = browsing.ids(FileQuery(words="apple"))
    with files.library.transaction():
        documents.set_treatment([apple], Treatment.SKIP)
        documents.try_again([apple])
        documents.set_changed(apple, 99, 99)
    (row,) = browsing.rows([apple])
    assert (row.state, row.treatment) == (DocumentState.SKIPPED, Treatment.SKIP)
    assert "You chose" in row.message
    with files.library.transaction():
        documents.set_treatment([apple], Treatment.USUAL)
    assert browsing.rows([apple])[0].state is DocumentState.WAITING


def test_a_name_that_is_not_utf8_is_listed_and_sorted_like_any_other(files):
    files.add(files.a, "/a/caf\udce9.txt")

    assert "caf\udce9.txt" in files.names()
    assert len(files.names(words="caf")) == 1
    assert files.names(words="ünknown") == []
    ids = files.library.file_list.ids(FileQuery(words="caf"))
    assert files.library.file_list.rows(ids)[0].path.name == "caf\udce9.txt"


def test_a_library_of_before_is_sorted_by_names_too(tmp_path):
    db = apsw.Connection(str(tmp_path / "library.db"))
    before = next(n for n, step in enumerate(STEPS) if "ADD COLUMN name" in step)
    for number, step in enumerate(STEPS[:before], start=1):
        db.execute(step)
        db.execute(f"PRAGMA user_version = {number}")
    db.execute(
        "INSERT INTO collections (name) VALUES ('c');"
        "INSERT INTO roots (collection_id, path, is_folder) VALUES (1, '/a', 1);"
        "INSERT INTO documents (collection_id, root_id, path, size_bytes, mtime_ns) VALUES"
        " (1, 1, '/a/z/One.txt', 1, 1), (1, 1, '/a/b/two.txt', 1, 1), (1, 1, '/a/c/An.txt', 1, 1)"
    )
    db.close()
    with Library.open(tmp_path / "library.db") as library:
        rows = library.file_list.rows(library.file_list.ids(FileQuery()))
    assert [row.path.name for row in rows] == ["An.txt", "One.txt", "two.txt"]


UP_TO_DATE = Outdated((), "")


def test_what_is_unfinished_is_known(files):
    assert files.library.documents.list_unfinished(UP_TO_DATE) == [1, 2]  # never looked through
    with files.library.transaction():
        files.library.collections.set_scanned(files.a[1].id)
        files.library.collections.set_scanned(files.b[1].id)
    assert files.library.documents.list_unfinished(UP_TO_DATE) == [1]
    files.library.collections.set_available(files.a[1].id, False)
    assert files.library.documents.list_unfinished(UP_TO_DATE) == []


def test_the_collections_that_are_watched_are_remembered(files):
    collections = files.library.collections
    collections.set_watched(files.b[0], True)
    assert collections.watched_ids() == [files.b[0]]
    assert [collection.watched for collection in collections.all()] == [False, True]
    collections.set_watched(files.b[0], False)
    assert collections.watched_ids() == []


def test_files_with_notes_are_counted_and_can_be_listed_alone(library):
    collection_id = library.collections.ensure("a")
    root = library.collections.add_root(collection_id, Path("/a"), is_folder=True)
    with library.transaction():
        for name, notes in (("one.txt", ()), ("two.txt", ("A note.", "Another."))):
            id_ = library.documents.add(collection_id, root.id, Path("/a") / name, 9, 1)
            read = ReadDocument(f"text of {name}", "text", notes=notes)
            content = library.contents.add(name.encode(), "text/5", name, read, [])
            library.documents.set_ready(id_, content)
    noted = FileQuery(with_notes=True)
    (row,) = library.file_list.rows(library.file_list.ids(noted))
    assert (row.path.name, row.notes) == ("two.txt", 2)
    assert library.file_list.count_with_notes(FileQuery()) == 1
    assert library.file_list.count_with_notes(FileQuery(words="one")) == 0
    assert library.documents.count_with_notes([collection_id]) == 1
