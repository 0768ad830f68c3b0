"""A question to an empty library leads to documents."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.services.readiness import Lack, why_nothing_can_be_asked
from desktop.ui.ask.first_steps import FirstSteps
from desktop.ui.ask.screen import AskScreen
from tests.ui.finding import find


@pytest.fixture
def workspace(qapp, tmp_path, processes):
    made = Workspace(DataFolder(tmp_path), processes)
    yield made
    made.close()


def test_it_says_that_there_are_no_documents_and_offers_to_add_some(qtbot, screen, ask, turn_view):
    state = ask("What is the rent of the flat?")

    assert state.problem == why_nothing_can_be_asked(Lack.DOCUMENTS).sentence("\n")
    assert state.answer is None
    view = turn_view(0)
    steps = find(view, FirstSteps, "first-steps")
    assert steps.isVisible()
    assert find(view, QToolButton, "Answer again").isVisible()
    assert not find(view, QToolButton, "Copy the answer").isVisible()
    with qtbot.waitSignals([screen.folder_wanted, screen.sample_wanted]):
        find(steps, QPushButton, "Choose a folder…").click()
        find(steps, QPushButton, "Try the sample").click()


def test_it_is_offered_again_when_the_conversation_is_opened_later(
    qtbot, screen, ask, workspace, current_theme
):
    ask("What is the rent of the flat?")
    later = AskScreen(workspace, current_theme)
    qtbot.addWidget(later)
    later.show()
    later.dialogue.open(screen.dialogue.conversation_id)
    qtbot.waitUntil(lambda: bool(later.dialogue.turns), timeout=5000)
    steps = find(later, FirstSteps, "first-steps")
    qtbot.waitUntil(steps.isVisible, timeout=5000)


def test_while_the_first_files_are_read_it_says_so_and_offers_nothing_else(
    ask, workspace, tmp_path, turn_view
):
    library = workspace.library
    library.collections.add_root(library.collections.ensure("New"), tmp_path, is_folder=True)
    state = ask("What is the rent of the flat?")

    assert state.problem == why_nothing_can_be_asked(Lack.READING).sentence("\n")
    assert not find(turn_view(0), FirstSteps, "first-steps").isVisible()
