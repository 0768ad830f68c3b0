"""A library to ask, and an Ask screen on it with a model that says what a test tells it to."""

from __future__ import annotations

import pytest

from desktop.core.paths import DataFolder
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.screen import AskScreen
from desktop.ui.ask.transcript import Transcript
from tests.fakes.answering import IndexedFolder, ScriptedModel
from tests.fakes.services import FakeProcesses
from tests.ui.finding import find

RENT = "The rent of the flat is 500 pounds a month. It is due on the third day of the month."
BOILER = "The boiler was serviced in May 2024. The engineer replaced the pump of the boiler."


@pytest.fixture
def processes():
    return FakeProcesses(ScriptedModel("The rent is 500 pounds a month."))


@pytest.fixture
def workspace(qapp, tmp_path, processes):
    shelf = IndexedFolder(tmp_path)
    shelf.add("home", rent=RENT, boiler=BOILER)
    shelf.add("work", contract="The contract with the printer ends in June 2027.")
    shelf.library.close()
    made = Workspace(DataFolder(tmp_path), processes)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, workspace, current_theme):
    made = AskScreen(workspace, current_theme)
    made.resize(1280, 820)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def turn_view(screen):
    """Gives the view of the turn at a position of the shown conversation."""
    return find(screen, Transcript, "transcript").view


@pytest.fixture
def ask(qtbot, screen):
    """Asks a question in the screen and waits for the end of the answer."""

    def ask_and_wait(question, **how):
        with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
            screen.ask(question, **how)
        return screen.dialogue.turns[-1]

    return ask_and_wait
