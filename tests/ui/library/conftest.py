"""A library with files of every state, and a Library screen on it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, PassageDraft, ReadDocument, ReadFailure
from desktop.ui.library.screen import LibraryScreen
from tests.fakes.indexing import IndexingSession

FAILURES = {
    ".bad": ReadFailure(DocumentState.UNREADABLE, "It is damaged.", "Save it anew."),
    ".pdf": ReadFailure(
        DocumentState.TOO_LARGE,
        say("It has {0}; the limit for its kind is {1}.", say("{0:.1f} GB", 2.5), "64 MB"),
        say("Split it into smaller files."),
    ),
    ".locked": ReadFailure(DocumentState.ENCRYPTED, "It has a password.", "Save it without."),
}


def fill(library, name, folder, names):
    """A collection with these files; the ending decides what becomes of one."""
    collection_id = library.collections.ensure(name)
    root = library.collections.add_root(collection_id, folder, is_folder=True)
    with library.transaction():
        for file in names:
            path = folder / file
            id_ = library.documents.add(collection_id, root.id, path, len(file) * 1000, 1)
            if failure := FAILURES.get(path.suffix):
                library.documents.set_failed(id_, failure)
            elif path.suffix != ".new":
                digest = hashlib.sha256(str(path).encode()).digest()
                document = ReadDocument(
                    "text", "text", notes=(say("%n of {0:,} pages were read by OCR.", 12, n=3),)
                )
                drafts = [PassageDraft("text", 0, 4)]
                content = library.contents.add(digest, "2", document, drafts)
                library.documents.set_ready(id_, content)
        library.collections.set_scanned(root.id)
    return collection_id


@pytest.fixture(autouse=True)
def _english_numbers(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def session(qapp, tmp_path):
    desk = IndexingSession(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def library(session):
    with Library.open(session.data.library) as library:
        yield library


@pytest.fixture
def filled_library(library):
    """Two collections, a and b."""
    letters = [f"{letter}.txt" for letter in "cabd"]
    fill(library, "letters", Path("/letters"), [*letters, "e.bad", "f.locked", "g.new"])
    fill(library, "numbers", Path("/numbers"), [f"{number:03}.txt" for number in range(300)])
    return library


@pytest.fixture
def screen(qtbot, session, current_theme):
    made = LibraryScreen(session.workspace, session.indexing, current_theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made
