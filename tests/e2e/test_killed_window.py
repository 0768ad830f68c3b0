"""The application is killed while it reads a folder, and opened again."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt

from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.e2e.conftest import LONG_MS, PROJECT

pytestmark = [pytest.mark.slow]

FILES = 300


def read_so_far(data):
    """How many files another process has read by now."""
    if not data.library.exists():
        return 0
    with Library.open(data.library) as library:
        return library.documents.searchable_count()


def kill_in_the_middle(data, folder):
    """Start the application with a folder, and kill it once it has read a part of it."""
    command = [sys.executable, str(PROJECT / "main.py"), "--data-dir", str(data.root), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as application:
        try:
            deadline = time.monotonic() + LONG_MS / 1000
            while not (read := read_so_far(data)):
                assert application.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.05)
        finally:
            application.kill()
    return read


def test_an_application_killed_in_mid_index_goes_on_when_it_is_opened_again(
    qtbot, session, folder, picture
):
    for number in range(FILES):
        text = f"Note {number} is about the pump of house {number}. " * 40
        (folder / f"note {number}.txt").write_text(text)

    assert 0 < kill_in_the_middle(session.data, folder) < FILES

    opened = session.open()
    session.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    documents = opened.workspace.library.documents
    picture("killed 3 opened again")
    qtbot.waitUntil(lambda: documents.searchable_count() == FILES + 3, timeout=LONG_MS)
    states = documents.counts()
    assert states[DocumentState.UNREADABLE] == 1
    picture("killed 4 all is there")
    with Library.open(session.data.library) as library:
        assert not [subject for subject in check(library) if subject.problem]
