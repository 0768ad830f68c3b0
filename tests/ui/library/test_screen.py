"""The Library screen on a real library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView, QPushButton, QToolButton

from desktop.core.store.file_list import FileQuery
from desktop.core.types import DocumentState
from desktop.jobs.indexing.state import IndexingPhase, IndexingState
from desktop.jobs.workspace import Changed
from desktop.ui.library.documents_model import SECOND
from desktop.ui.library.file_details import FileDetails
from desktop.ui.library.overview import read_overview
from desktop.ui.library.password_dialog import PasswordDialog
from desktop.ui.widgets.empty_state import EmptyState
from tests.fakes.indexing import write_files
from tests.ui.finding import find, find_action
from tests.ui.library.conftest import fill

LONG_MS = 20_000


def names(screen):
    model = screen.documents.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def wait_for(qtbot, screen, count):
    qtbot.waitUntil(lambda: screen.documents.model.rowCount() == count, timeout=LONG_MS)


def choose(qtbot, screen, name):
    """Select a collection as a person would, and wait for its files."""
    view = find(screen, QListView, "Collections")
    model = view.model()
    qtbot.waitUntil(lambda: model.rowCount() > 1, timeout=LONG_MS)
    row = next(row for row in range(model.rowCount()) if model.index(row).data() == name)
    view.setCurrentIndex(model.index(row))


def select(screen, *wanted):
    table, model = screen.documents.table, screen.documents.model
    table.clearSelection()
    for row in range(model.rowCount()):
        if model.index(row, 0).data() in wanted:
            flags = table.selectionModel().SelectionFlag
            table.selectionModel().select(model.index(row, 0), flags.Select | flags.Rows)


def states(desk_library):
    ids = desk_library.file_list.ids(FileQuery())
    return {row.path.name: row.state for row in desk_library.file_list.rows(ids)}


def test_an_empty_library_shows_what_to_do(qtbot, screen):
    empty = find(screen, EmptyState, "empty-library")
    qtbot.waitUntil(empty.isVisible, timeout=LONG_MS)
    assert empty.title.text() == "Drop a folder here"
    for text, signal in (
        ("Add folder…", screen.folder_wanted),
        ("Add files…", screen.files_wanted),
        ("Try the sample", screen.sample_wanted),
    ):
        with qtbot.waitSignal(signal):
            find(empty, QPushButton, text).click()


def test_every_file_of_every_collection_is_shown_first(qtbot, filled_library, screen):
    wait_for(qtbot, screen, 307)

    assert names(screen)[:2] == ["000.txt", "001.txt"]
    assert screen.target is None


def test_choosing_a_collection_shows_its_files_and_its_folders(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)

    assert names(screen)[:4] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert screen.target == "letters"
    assert find(screen, QListView, "Folders and files").model().index(0).data() == "letters"


def test_typing_finds_files_and_chips_show_states(qtbot, filled_library, screen):
    wait_for(qtbot, screen, 307)
    qtbot.keyClicks(find(screen, QLineEdit, "Search files"), "letters")
    wait_for(qtbot, screen, 7)
    chip = find(screen, QPushButton, "filter-unreadable")
    assert chip.text().split() == ["Unreadable", "1"]
    chip.click()
    wait_for(qtbot, screen, 1)
    assert names(screen) == ["e.bad"]
    assert not find(screen, QPushButton, "filter-empty").isVisible()


def test_a_search_that_finds_nothing_says_so(qtbot, filled_library, screen):
    wait_for(qtbot, screen, 307)
    qtbot.keyClicks(find(screen, QLineEdit, "Search files"), "zebra")
    nothing = find(screen, EmptyState, "no-files")
    qtbot.waitUntil(nothing.isVisible, timeout=LONG_MS)
    assert nothing.title.text() == "No file matches"


def test_a_click_on_a_head_sorts(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    screen.documents.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: names(screen)[0] == "g.new", timeout=LONG_MS)


def test_what_is_selected_stays_selected_when_files_come(qtbot, filled_library, session, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    select(screen, "d.txt")
    fill(filled_library, "letters", Path("/letters"), ["aa.txt"])
    session.workspace.changed.emit(Changed.DOCUMENTS)
    wait_for(qtbot, screen, 8)
    qtbot.wait(20)

    assert [file.path.name for file in screen.documents.table.selected_files()] == ["d.txt"]
    assert find(screen, QLabel, "file-name").text() == "d.txt"


def test_the_file_that_is_looked_at_says_all_that_is_known(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    select(screen, "e.bad")
    details = find(screen, FileDetails, "file-details")
    remark = find(details, QLabel, "file-remark")
    assert details.isVisible()
    assert remark.text() == "Unreadable. It is damaged. Save it anew."
    select(screen, "a.txt")
    assert "3 of 12 pages were read by OCR." in remark.text()
    screen.documents.table.clearSelection()
    assert not details.isVisible()


def test_only_what_fits_can_be_done_with_files(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    actions = screen.documents.actions_of_files
    select(screen, "a.txt")
    assert actions.open.isEnabled()
    assert not actions.again.isEnabled()
    assert not actions.unskip.isEnabled()
    select(screen, "e.bad", "a.txt")
    assert not actions.open.isEnabled()
    assert actions.again.isEnabled()
    assert actions.skip.isEnabled()


def test_a_file_that_is_skipped_comes_back_with_undo(qtbot, session, library, screen, tmp_path):
    with qtbot.waitSignal(session.indexing.ended, timeout=60_000):
        session.indexing.add([write_files(tmp_path / "folder", 3)], "notes")
    wait_for(qtbot, screen, 3)
    select(screen, "0001.txt")
    with qtbot.waitSignal(screen.undo_offered) as offered:
        screen.documents.actions_of_files.skip.trigger()
    qtbot.waitUntil(lambda: states(library)["0001.txt"] is DocumentState.SKIPPED, timeout=LONG_MS)
    offered.args[1]()
    qtbot.waitUntil(lambda: states(library)["0001.txt"] is DocumentState.READY, timeout=60_000)


def test_a_file_that_could_not_be_read_is_tried_again(qtbot, session, library, screen, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    broken = folder / "page.docx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    with qtbot.waitSignal(session.indexing.ended, timeout=60_000):
        session.indexing.add([folder], "notes")
    qtbot.waitUntil(lambda: names(screen) == ["page.docx"], timeout=LONG_MS)
    assert states(library)["page.docx"] is DocumentState.UNREADABLE
    before = broken.stat()
    broken.write_text("Plain words." + " " * (before.st_size - 12))
    select(screen, "page.docx")
    again = screen.documents.actions_of_files.again
    qtbot.waitUntil(again.isEnabled, timeout=LONG_MS)
    with qtbot.waitSignal(session.indexing.ended, timeout=60_000):
        again.trigger()


def test_a_collection_is_renamed_in_place(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    model = find(screen, QListView, "Collections").model()
    index = next(
        model.index(row) for row in range(model.rowCount()) if model.index(row).data() == "letters"
    )
    assert model.setData(index, "mail")
    qtbot.waitUntil(lambda: "mail" in filled_library.collections.names().values(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: screen.target == "mail", timeout=LONG_MS)


def test_a_collection_that_is_removed_comes_back_with_undo(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    with qtbot.waitSignal(screen.undo_offered) as offered:
        collections = find(screen, QListView, "Collections")
        find_action(collections, "Remove from the library").trigger()
    wait_for(qtbot, screen, 300)
    assert "letters" in offered.args[0]
    assert screen.target is None
    offered.args[1]()
    wait_for(qtbot, screen, 7)
    assert screen.target == "letters"


def test_a_folder_that_is_removed_comes_back_with_undo(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    roots = find(screen, QListView, "Folders and files")
    roots.setCurrentIndex(roots.model().index(0))
    with qtbot.waitSignal(screen.undo_offered) as offered:
        find_action(roots, "Remove from the collection").trigger()
    wait_for(qtbot, screen, 0)
    offered.args[1]()
    wait_for(qtbot, screen, 7)


def test_following_a_collection_is_remembered(qtbot, filled_library, session, screen):
    choose(qtbot, screen, "letters")
    find(screen, QToolButton, "Follow changes").click()
    qtbot.waitUntil(lambda: filled_library.collections.watched_ids() == [1], timeout=LONG_MS)
    qtbot.waitUntil(lambda: screen.collections.current.watched, timeout=LONG_MS)


AT_WORK = IndexingState(
    1, "notes", IndexingPhase.READING, "/a/report.pdf",
    files_done=1204, files_total=2500, passages_done=340, passages_total=2000,
    files_per_s=3.4, passages_per_s=12.0, seconds_left=260.0, share=0.2, waiting=(2, 3),
)  # fmt: skip


def test_once_all_files_are_read_it_says_that_they_can_be_asked(screen):
    strip = screen.progress
    strip.show_state(replace(AT_WORK, phase=IndexingPhase.EMBEDDING, files_done=2500, waiting=()))
    assert (
        find(strip, QLabel, "indexing-activity").text()
        == "Making “notes” searchable by meaning · 340 of 2,000 passages"
    )
    assert find(strip, QLabel, "indexing-detail").text() == "Can be asked already"
    assert find(strip, QLabel, "indexing-speed").text() == "12 passages/s · about 4 min left"


def test_a_pause_says_how_far_it_is(screen):
    screen.progress.show_state(replace(AT_WORK, paused=True, waiting=()))
    assert (
        find(screen.progress, QLabel, "indexing-activity").text() == "Paused · 1,204 of 2,500 files"
    )
    assert find(screen.progress, QLabel, "indexing-speed").text() == ""


def test_progress_is_shown_in_words_and_can_be_paused(qtbot, screen):
    strip = screen.progress
    assert not strip.isVisible()
    strip.show_state(AT_WORK)
    assert strip.isVisible()
    assert (
        find(strip, QLabel, "indexing-activity")
        .text()
        .startswith("Reading 1,204 of 2,500 files · 2 more")
    )
    assert find(strip, QLabel, "indexing-detail").text() == "report.pdf"
    assert find(strip, QLabel, "indexing-speed").text() == "3.4 files/s · about 4 min left"
    with qtbot.waitSignal(strip.cancelled):
        find(strip, QPushButton, "Cancel").click()
    with qtbot.waitSignal(strip.pause_toggled) as heard:
        find(strip, QPushButton, "Pause").click()
    assert heard.args == [True]


def test_pausing_from_the_strip_pauses_and_resuming_resumes(qtbot, session, screen):
    screen.progress.show_state(IndexingState(1, "notes", IndexingPhase.READING))
    pause = find(screen.progress, QPushButton, "Pause")
    pause.click()
    assert session.indexing.state.paused
    assert pause.text() == "Resume"
    pause.click()
    assert not session.indexing.state.paused


def test_the_overview_counts_by_state_and_knows_the_folders(filled_library):
    letters = read_overview(filled_library)[0]

    assert letters.counts[DocumentState.READY] == 4
    assert letters.counts[DocumentState.ENCRYPTED] == 1
    assert [(root.path, root.files) for root in letters.roots] == [(Path("/letters"), 7)]


@pytest.mark.parametrize("column", range(6))
def test_every_column_has_a_head(screen, column):
    assert screen.documents.model.headerData(column, Qt.Orientation.Horizontal)


def test_files_with_notes_are_marked_and_can_be_shown_alone(qtbot, filled_library, screen):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    model = screen.documents.model
    row = names(screen).index("a.txt")
    assert model.index(row, 1).data(SECOND).startswith("1 note")

    chip = find(screen, QPushButton, "filter-with-notes")
    qtbot.waitUntil(lambda: chip.text() == "With notes  4", timeout=LONG_MS)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    wait_for(qtbot, screen, 4)
    assert set(names(screen)) == {"a.txt", "b.txt", "c.txt", "d.txt"}


def test_a_protected_file_can_be_given_its_password(qtbot, filled_library, screen, session):
    choose(qtbot, screen, "letters")
    wait_for(qtbot, screen, 7)
    select(screen, "a.txt")
    unlock = screen.documents.actions_of_files.unlock
    assert not unlock.isEnabled()
    select(screen, "f.locked")
    qtbot.waitUntil(unlock.isEnabled, timeout=LONG_MS)
    unlock.trigger()

    dialog = screen.findChild(PasswordDialog)
    field = find(dialog, QLineEdit, "password")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert not find(dialog, QCheckBox, "keep-password").isChecked()
    qtbot.keyClicks(field, "lamp")
    given = []
    session.indexing.unlock = lambda collection_id, entry: given.append((collection_id, entry))
    dialog.accept()
    ((collection_id, entry),) = given
    assert collection_id == 1
    assert (entry.path.name, entry.password, entry.keep) == ("f.locked", "lamp", False)
    assert "lamp" not in repr(entry)
