"""A window on a data folder of its own, a person's folder, and pictures of what they see."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Application
from desktop.core.paths import DataFolder, resources
from desktop.core.settings import Settings
from desktop.ui.ask.composer import QuestionEdit
from desktop.ui.language import install_translations
from tests.ui.finding import find

PROJECT = Path(__file__).resolve().parents[2]
LONG_MS = 180_000


class WindowSession:
    """Opens the window on one data folder, and closes it as a person does, again and again."""

    def __init__(self, application, data):
        self._application = application
        self.data = data
        self._opened = None

    def open(self):
        install_translations(self._application, "en")
        self._opened = Application(self._application, self.data)
        self._opened.window.show()
        QTest.qWaitForWindowExposed(self._opened.window)
        self._opened.window.activateWindow()
        QTest.qWaitForWindowActive(self._opened.window)
        return self._opened

    def close(self):
        opened, self._opened = self._opened, None
        if opened:
            opened.window.close()
            opened.close()

    @property
    def window(self):
        return self._opened.window

    def drop(self, *paths):
        """Drag files over the window and let them go."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = self.window.rect().center()
        with_it = (
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(place), *with_it))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(place), *with_it))

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def type_question(self, question):
        """Write it where a person would, and press Enter."""
        edit = find(self._opened.ask, QuestionEdit, "Question")
        click(edit.viewport())
        QTest.keyClicks(edit, question)
        QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.fixture
def embedding_model(short_embedder):
    """The folder of a model that loads quickly; the embedded one, of seconds, where it is empty."""
    return str(short_embedder)


@pytest.fixture
def session(qtbot, qapp, tmp_path, embedding_model):
    data = DataFolder(tmp_path / "data")
    Settings(embedding_model=embedding_model).save(data.settings)
    made = WindowSession(qapp, data)
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


@pytest.fixture
def indexed_session(qtbot, session, folder):
    """The window, with the folder read."""
    opened = session.open()
    library = opened.workspace.library
    session.drop(folder)
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    qtbot.waitUntil(lambda: library.vectors.active() is not None, timeout=LONG_MS)
    session.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    return opened


@pytest.fixture
def picture(session):
    """Keep what the window looks like now, under a name."""
    target = Path(os.environ.get("LECTERN_SCREENSHOTS") or PROJECT / "build" / "screenshots")
    target.mkdir(parents=True, exist_ok=True)

    def save(name):
        QTest.qWait(100)  # what was laid out is drawn a moment later
        assert session.window.grab().save(str(target / f"{name}.png"))

    return save


def click(widget, place=None):
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place or widget.rect().center(),
    )


def click_link(view, address):
    """Click a link of a text that is in view."""
    place = _place_of(view, address)
    assert view.anchorAt(place) == address
    click(view.viewport(), place)


def _place_of(view, address):
    cursor = QTextCursor(view.document())
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if cursor.charFormat().anchorHref() == address:
            after = view.cursorRect(cursor)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            before = view.cursorRect(cursor)
            return QPoint((before.right() + after.left()) // 2, after.center().y())
    raise AssertionError(f"there is no link to {address}")
