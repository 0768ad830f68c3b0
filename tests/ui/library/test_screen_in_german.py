"""The Library says in the person's language why a file could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.settings import Settings
from desktop.core.store.file_list import SortColumn
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.documents_model import COLUMNS, SECOND
from desktop.ui.library.screen import LibraryScreen
from tests.ui.finding import find
from tests.ui.library.conftest import fill
from tests.ui.library.test_screen import select, wait_for

REASON = (
    "Die Datei hat 2,5 GB; die Grenze für ihre Art ist 64 MB. Teilen Sie sie in kleinere Dateien."
)


@pytest.fixture
def in_german(german, library):
    """A file that was read, and one that was not."""
    fill(library, "letters", Path("/letters"), ["a.txt", "scan.pdf"])


def test_why_a_file_was_not_read_and_what_can_be_done_are_german(qtbot, in_german, screen):
    wait_for(qtbot, screen, 2)
    state = screen.documents.model.index(1, COLUMNS.index(SortColumn.STATE))
    assert state.data(SECOND) == REASON
    select(screen, "scan.pdf")
    assert find(screen, QLabel, "file-remark").text() == f"Zu groß. {REASON}"


def test_what_was_noted_of_a_file_that_was_read_is_german(qtbot, in_german, screen):
    wait_for(qtbot, screen, 2)
    select(screen, "a.txt")
    said = find(screen, QLabel, "file-remark").text()
    assert said == "Bereit. 3 von 12 Seiten wurden mit Texterkennung gelesen."


def test_at_twice_the_size_no_word_of_the_buttons_is_cut_and_names_have_room(
    qtbot, in_german, session, current_theme, qapp
):
    large = CurrentTheme(qapp, Settings(theme="light", text_size_percent=200))
    screen = LibraryScreen(session.workspace, session.indexing, large)
    screen.setStyleSheet(large.theme.style_sheet())
    qtbot.addWidget(screen)
    screen.resize(1024 - 76, 640)
    screen.show()
    wait_for(qtbot, screen, 2)

    for button in screen.collections.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
    table = screen.documents.table
    assert table.columnWidth(COLUMNS.index(SortColumn.NAME)) >= 200
    current_theme.theme.apply(qapp)
