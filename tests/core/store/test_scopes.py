"""Which documents a scope has: exactly those that were meant, and never more."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.scope import Scope
from desktop.core.store.library import Library
from desktop.core.store.scopes import WHOLE_LIBRARY
from desktop.core.types import PassageDraft, ReadDocument


class Shelf:
    """A library whose files are put in without reading them."""

    def __init__(self, library):
        self.library = library
        self.ids = {}

    def add(self, path, text="", collection="papers"):
        documents, path = self.library.documents, Path(path)
        collection_id = self.library.collections.ensure(collection)
        root = self.library.collections.add_root(collection_id, Path("/d"), is_folder=True)
        text = text or f"The text of {os.fsencode(path.name)!r}."
        with self.library.transaction():
            id_ = documents.add(collection_id, root.id, path, len(text), 1)
            contents, drafts = self.library.contents, [PassageDraft(text, 0, len(text))]
            content = contents.find(text.encode(), "test") or contents.add(
                text.encode(), "test", ReadDocument(text, "text"), drafts
            )
            documents.set_ready(id_, content)
            self.library.collections.set_scanned(root.id)
        self.ids[str(path)] = id_
        return id_

    def found(self, **chosen):
        """The names of the documents that a scope has."""
        documents = self.library.resolve(Scope(**chosen)).documents
        return {Path(path).name for path, id_ in self.ids.items() if id_ in documents.ids}


@pytest.fixture
def shelf(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield Shelf(library)


def test_nothing_chosen_is_the_whole_library(shelf):
    shelf.add("/d/a.txt")
    assert shelf.library.resolve(Scope()) is WHOLE_LIBRARY


def test_a_folder_has_its_subfolders_and_no_folder_whose_name_only_begins_alike(shelf):
    for path in (
        "/d/in/a.txt",
        "/d/in/deep/er/b.txt",
        "/d/in 2/c.txt",
        "/d/inn/d.txt",
        "/d/in.txt",
    ):
        shelf.add(path)
    assert shelf.found(folders=(Path("/d/in"),)) == {"a.txt", "b.txt"}
    assert len(shelf.found(folders=(Path("/"),))) == 5


@pytest.mark.parametrize("name", ["50% off_[a]*?", "été", 'o\'neil "x"', "зима", "a;b"])
def test_a_folder_with_odd_letters_in_its_name_is_taken_literally(shelf, name):
    shelf.add(f"/d/{name}/a.txt")
    shelf.add("/d/50X offX[a]Y/b.txt")
    assert shelf.found(folders=(Path(f"/d/{name}"),)) == {"a.txt"}


def test_a_file_whose_name_is_no_utf_8_lies_in_its_folder(shelf):
    odd = Path(os.fsdecode(b"/d/in/caf\xe9.txt"))
    shelf.add(odd)
    shelf.add("/d/out/a.txt")
    assert shelf.found(folders=(Path("/d/in"),)) == {odd.name}
    assert shelf.found(documents=(odd,)) == {odd.name}


def test_what_is_chosen_adds_up(shelf):
    shelf.add("/d/a.txt", collection="home")
    shelf.add("/d/in/b.txt")
    shelf.add("/d/c.txt")
    shelf.add("/d/d.txt")
    found = shelf.found(
        collections=("home",), folders=(Path("/d/in"),), documents=(Path("/d/c.txt"),)
    )
    assert found == {"a.txt", "b.txt", "c.txt"}


def test_two_files_of_one_name_are_told_apart_by_their_folders(shelf):
    first = shelf.add("/d/2023/report.pdf", "Of 2023.")
    shelf.add("/d/2024/report.pdf", "Of 2024.")
    scope = Scope(documents=(Path("/d/2023/report.pdf"),))
    assert shelf.library.resolve(scope).documents.ids == {first}


def test_a_file_has_the_files_within_it(shelf):
    message = shelf.add("/d/mail.eml")
    part = shelf.add("/d/mail.eml › plan.pdf")
    shelf.library.db.execute("UPDATE documents SET parent_id = ? WHERE id = ?", (message, part))
    assert shelf.found(documents=(Path("/d/mail.eml"),)) == {"mail.eml", "mail.eml › plan.pdf"}
    assert shelf.found(documents=(Path("/d/mail.eml › plan.pdf"),)) == {"mail.eml › plan.pdf"}
    assert shelf.found(excluded=(Path("/d/mail.eml"),)) == set()


def test_a_file_that_is_left_out_takes_its_copies_with_it(shelf):
    shelf.add("/d/draft.txt", "The rent is 500.")
    shelf.add("/d/copy of draft.txt", "The rent is 500.")
    shelf.add("/d/other.txt")
    assert shelf.found(excluded=(Path("/d/draft.txt"),)) == {"other.txt"}
    assert shelf.found(folders=(Path("/d"),), excluded=(Path("/d/draft.txt"),)) == {"other.txt"}


def test_a_folder_that_is_left_out_leaves_copies_elsewhere(shelf):
    shelf.add("/d/old/draft.txt", "The rent is 500.")
    shelf.add("/d/old/deep/b.txt")
    shelf.add("/d/lease.txt", "The rent is 500.")
    assert shelf.found(excluded=(Path("/d/old"),)) == {"lease.txt"}


def test_what_is_gone_is_named_and_the_rest_is_not_made_wider(shelf):
    shelf.add("/d/a.txt")
    shelf.add("/d/b.txt")
    chosen = Scope(
        collections=("gone",),
        folders=(Path("/d/old"),),
        documents=(Path("/d/a.txt"), Path("/d/z.txt")),
    )
    resolved = shelf.library.resolve(chosen)
    assert resolved.documents.ids == {shelf.ids["/d/a.txt"]}
    assert resolved.gone == ("gone", "/d/old", "z.txt")


def test_a_scope_of_which_everything_is_gone_has_no_document(shelf):
    shelf.add("/d/a.txt")
    resolved = shelf.library.resolve(Scope(documents=(Path("/d/z.txt"),)))
    assert resolved.documents is not None
    assert resolved.documents.ids == frozenset()


def test_what_was_deleted_or_is_about_to_be_removed_is_gone(shelf):
    deleted = shelf.add("/d/a.txt")
    shelf.add("/d/b.txt", collection="home")
    library = shelf.library
    with library.transaction():
        library.documents.mark_missing([deleted], 1.0)
        library.removals.add_collection(library.collections.ensure("home"))
    resolved = library.resolve(
        Scope(documents=(Path("/d/a.txt"), Path("/d/b.txt")), collections=("home",))
    )
    assert resolved.documents.ids == frozenset()
    assert resolved.gone == ("home", "a.txt", "b.txt")


def test_an_added_folder_that_is_empty_is_there(shelf):
    shelf.add("/d/a.txt")
    (papers,) = shelf.library.collections.ids(["papers"])
    shelf.library.collections.add_root(papers, Path("/new"), is_folder=True)
    resolved = shelf.library.resolve(Scope(folders=(Path("/new"),)))
    assert resolved.gone == ()
    assert resolved.is_unread
    assert not shelf.library.resolve(Scope(folders=(Path("/d"),))).is_unread
