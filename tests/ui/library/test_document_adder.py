"""What is dropped goes where it is meant to, and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from desktop.ui.library.document_adder import DocumentAdder
from desktop.ui.library.feature import LibraryFeature
from desktop.ui.main_window import MainWindow
from tests.fakes.indexing import write_files

LONG_MS = 60_000


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def take(qtbot, desk, window, paths, target=None):
    adding = DocumentAdder(desk.workspace, desk.indexing, window, lambda: target)
    with qtbot.waitSignal(adding.undo_offered, timeout=LONG_MS) as heard:
        adding.take(paths)
    return heard.args


def names(library):
    return list(library.collections.names().values())


def test_a_folder_becomes_a_collection_of_its_name(qtbot, session, library, window, tmp_path):
    text, undo = take(qtbot, session, window, [write_files(tmp_path / "Rents", 2)])

    assert names(library) == ["Rents"]
    assert text.startswith("1 folder")
    assert text.endswith("added to “Rents”.")
    undo()
    qtbot.waitUntil(lambda: names(library) == [], timeout=LONG_MS)


def test_files_and_several_folders_become_documents(qtbot, session, library, window, tmp_path):
    folder = write_files(tmp_path / "one", 1)
    other = write_files(tmp_path / "two", 1)
    text, _ = take(qtbot, session, window, [folder, other / "0000.txt"])

    assert names(library) == ["Documents"]
    assert " and 1 file" in text


def test_what_is_dropped_on_a_collection_goes_into_it(qtbot, session, library, window, tmp_path):
    take(qtbot, session, window, [write_files(tmp_path / "one", 1)], target="Mine")

    assert names(library) == ["Mine"]


def test_what_is_there_already_is_said_to_be(qtbot, session, library, window, tmp_path):
    folder = write_files(tmp_path / "Rents", 2)
    take(qtbot, session, window, [folder])
    adding = DocumentAdder(session.workspace, session.indexing, window, lambda: None)
    with qtbot.waitSignal(adding.told, timeout=LONG_MS) as heard:
        adding.take([folder])

    assert "already" in heard.args[0]


@pytest.fixture
def main_window(qtbot, current_theme, tmp_path):
    made = MainWindow(current_theme, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.add_screen("ask", "Ask", "ask", QWidget)
    made.show_screen("ask")
    made.show()
    return made


@pytest.fixture
def part(session, current_theme, main_window):
    made = LibraryFeature(session.workspace, current_theme, main_window)
    yield made
    made.close()


def test_indexing_is_seen_in_the_status_line_and_a_click_leads_to_the_library(
    qtbot, part, main_window, tmp_path
):
    seen = []
    part.indexing().state_changed.connect(lambda _: seen.append(main_window.status.activity))
    part.take([write_files(tmp_path / "Rents", 60)])
    qtbot.waitUntil(lambda: bool(seen) and not part.is_busy, timeout=LONG_MS)

    assert any("Rents" in text or "Reading" in text for text in seen)
    assert main_window.status.activity == ""
    main_window.status.activity_clicked.emit("library")
    assert main_window.screen_name == "library"


def test_indexing_waits_while_an_answer_is_written(qtbot, part):
    part.hold()
    assert part.indexing().state.held
    part.release()
    assert not part.indexing().state.held


def test_what_is_dropped_goes_into_the_collection_that_is_looked_at(
    qtbot, part, main_window, library, tmp_path
):
    part.take([write_files(tmp_path / "Rents", 2)])
    qtbot.waitUntil(lambda: names(library) == ["Rents"], timeout=LONG_MS)
    screen = main_window.show_screen("library")
    screen.select(1)
    qtbot.waitUntil(lambda: screen.target == "Rents", timeout=LONG_MS)
    part.take([write_files(tmp_path / "More", 2)])
    qtbot.waitUntil(lambda: len(library.collections.roots(1)) == 2, timeout=LONG_MS)
    main_window.show_screen("ask")
    part.take([write_files(tmp_path / "Other", 2)])
    qtbot.waitUntil(lambda: names(library) == ["Other", "Rents"], timeout=LONG_MS)
    qtbot.waitUntil(lambda: not part.is_busy, timeout=LONG_MS)
