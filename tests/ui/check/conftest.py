"""A library to compare with, a Verifier whose judgements a test decides, and the screen on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.ui.check.checked_view import CheckedView
from desktop.ui.check.draft_edit import DraftEdit
from desktop.ui.check.screen import CheckScreen
from tests.fakes.answering import IndexedFolder, WordEmbedder
from tests.fakes.judging import DecidedVerifier
from tests.fakes.services import FakeProcesses
from tests.ui.finding import find

RENT = "The rent of the flat is 500 pounds a month. Dogs are not allowed in the flat."
TRUE, FALSE, OTHER = (
    "The rent of the flat is 500 pounds.",
    "Dogs are allowed in the flat.",
    "The flat has a garden.",
)


@pytest.fixture
def verifier():
    return DecidedVerifier(
        supports=[("500 pounds", TRUE)],
        contradicts=[("not allowed", FALSE)],
        unsupported=[(15, 21)],
    )


@pytest.fixture
def workspace(qapp, tmp_path, verifier):
    shelf = IndexedFolder(tmp_path, WordEmbedder()).add("home", rent=RENT)
    shelf.add("work", contract="The contract with the printer ends in June 2027.")
    shelf.library.close()
    processes = FakeProcesses(embedder=shelf.embedder, verifier=verifier)
    made = Workspace(DataFolder(tmp_path), processes)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, workspace, current_theme):
    made = CheckScreen(workspace, current_theme)
    made.resize(1280, 820)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edit(screen):
    return find(screen, DraftEdit, "Text to check")


@pytest.fixture
def checked(qtbot, screen, edit):
    """Checks a text as a person does, by the keys; returns the view of its sentences."""

    def check(text):
        view = find(screen, CheckedView, "Checked sentences")
        edit.setPlainText(text)
        qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: find(screen, QPushButton, "Check") is not None, timeout=10_000)
        qtbot.waitUntil(lambda: bool(view.checked), timeout=10_000)
        last = view.checked[-1]
        qtbot.waitUntil(lambda: len(view.checked) == last.total, timeout=10_000)
        return view

    return check


@pytest.fixture
def progress(screen):
    """Gives the line over the sentences."""
    return find(screen, QLabel, "check-progress").text
