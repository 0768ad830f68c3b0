"""A new person's first minutes, in the real window with the real processes."""

from __future__ import annotations

import shutil

import pytest

from desktop.app import Opened
from desktop.core.paths import DataFolder, resources

pytestmark = [pytest.mark.slow, pytest.mark.model]

QUESTION = "How much may the caretaker spend on a repair without asking anyone?"
LONG_MS = 180_000


class Desk:
    """Opens the window on one data folder, and closes it as a person does, again and again."""

    def __init__(self, application, data):
        self._application = application
        self._data = data
        self._opened = None

    def open(self):
        self._opened = Opened(self._application, self._data)
        self._opened.window.show()
        return self._opened

    def close(self):
        opened, self._opened = self._opened, None
        if opened:
            opened.window.close()
            opened.close()


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    made = Desk(qapp, DataFolder(tmp_path / "data"))
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path):
    """A few of the sample's documents, where a person might have them."""
    target = tmp_path / "House"
    target.mkdir()
    for name in ("Caretaker agreement.odt", "Heating manual.pdf", "Budget 2026.xlsx"):
        shutil.copy(next((resources() / "sample" / "documents").rglob(name)), target)
    (target / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF")
    return target


def test_a_dropped_folder_is_asked_and_the_very_sentence_is_shown(qtbot, desk, folder):
    opened = desk.open()
    library = opened.workspace.library
    opened.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    assert [one.name for one in library.collections.all()] == ["House"]
    qtbot.waitUntil(lambda: library.vectors.active() is not None, timeout=LONG_MS)

    ask = opened.ask
    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        ask.ask(QUESTION)

    state = ask._dialogue.turns[-1]
    assert not state.problem
    assert "£250" in state.answer.answer
    cited = next(one for one in state.sentences if "£250" in one.text and one.supported)
    number = state.sentences.index(cited)
    ask._transcript.view(0)._on_link(f"cite:{number}:0")
    text = ask._sources.viewer._text
    qtbot.waitUntil(lambda: "£250" in text.marked_text(), timeout=LONG_MS)


def test_what_was_asked_is_there_after_a_restart(qtbot, desk, folder):
    opened = desk.open()
    library = opened.workspace.library
    opened.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    with qtbot.waitSignal(opened.ask.answering_ended, timeout=LONG_MS):
        opened.ask.ask(QUESTION)
    desk.close()

    again = desk.open()
    model = again.ask._list._model
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=LONG_MS)
    again.ask._dialogue.open(model.at(model.index(0)).id)
    qtbot.waitUntil(lambda: bool(again.ask._dialogue.turns), timeout=LONG_MS)

    assert again.ask._dialogue.turns[0].question == QUESTION
    assert again.ask._dialogue.turns[0].answer.sources


def test_closing_while_a_folder_is_read_asks_nothing_and_loses_nothing(qtbot, desk, folder):
    opened = desk.open()
    for number in range(60):
        (folder / f"note {number}.txt").write_text(f"Note {number} is about the pump. " * 200)
    library = opened.workspace.library
    opened.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: library.documents.searchable_count() >= 5, timeout=LONG_MS)
    desk.close()

    again = desk.open()
    later = again.workspace.library
    qtbot.waitUntil(lambda: later.documents.searchable_count() == 63, timeout=LONG_MS)
