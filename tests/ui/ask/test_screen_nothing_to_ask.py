"""A question to an empty library leads to documents."""

from __future__ import annotations

import pytest

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.services.readiness import Lack, why_nothing_can_be_asked
from desktop.ui.ask.screen import AskScreen


@pytest.fixture
def workspace(qapp, tmp_path, processes):
    made = Workspace(DataFolder(tmp_path), processes)
    yield made
    made.close()


def test_it_says_that_there_are_no_documents_and_offers_to_add_some(qtbot, screen, ask):
    state = ask("What is the rent of the flat?")

    assert state.problem == why_nothing_can_be_asked(Lack.DOCUMENTS).sentence("\n")
    assert state.answer is None
    view = screen._transcript.view(0)
    assert view._steps.isVisible()
    assert view._again.isVisible()
    assert not view._copy.isVisible()
    with qtbot.waitSignals([screen.folder_wanted, screen.sample_wanted]):
        view._steps.folder_wanted.emit()
        view._steps.sample_wanted.emit()


def test_it_is_offered_again_when_the_conversation_is_opened_later(
    qtbot, screen, ask, current_theme
):
    ask("What is the rent of the flat?")
    later = AskScreen(screen._workspace, current_theme)
    qtbot.addWidget(later)
    later.show()
    later._dialogue.open(screen._dialogue.conversation_id)
    qtbot.waitUntil(lambda: bool(later._dialogue.turns), timeout=5000)
    qtbot.waitUntil(lambda: later._transcript.view(0)._steps.isVisible(), timeout=5000)


def test_while_the_first_files_are_read_it_says_so_and_offers_nothing_else(
    screen, ask, workspace, tmp_path
):
    library = workspace.library
    library.collections.add_root(library.collections.ensure("New"), tmp_path, is_folder=True)
    state = ask("What is the rent of the flat?")

    assert state.problem == why_nothing_can_be_asked(Lack.READING).sentence("\n")
    assert not screen._transcript.view(0)._steps.isVisible()
