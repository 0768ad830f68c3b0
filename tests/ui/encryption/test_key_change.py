"""A change of the key is made while no window is open, and what came of it is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.jobs.workspace import Workspace
from desktop.services.encryption import encrypt
from desktop.ui.encryption.key_change import KeyChange, KeyChangeKind, KeyChanger
from tests.core.store.conversion_child import CHEAP

KEY = LibraryKey(b"\x0e" * 32)
PASSPHRASE = "correct horse battery"


@pytest.fixture
def encrypted(qapp, tmp_path):
    done = run_to_end(encrypt(DataFolder(tmp_path), KEY, PASSPHRASE, CHEAP))
    made = Workspace(done.data)
    yield made
    made.close()


@pytest.fixture
def person():
    """Does one thing with each dialog of a kind that comes."""
    deeds = {}

    def look():
        dialog = QApplication.activeModalWidget()
        for kind, do in deeds.items():
            if isinstance(dialog, kind) and not dialog.property("seen"):
                dialog.setProperty("seen", True)
                do(dialog)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    yield deeds
    timer.stop()


def test_a_change_is_made_and_told(qapp, tmp_path, person):
    told = []

    def close(box):
        told.append(box.text())
        box.accept()

    person[QMessageBox] = close
    data = DataFolder(tmp_path)
    changed = KeyChanger().run(data, KeyChange(KeyChangeKind.ENCRYPT, KEY, PASSPHRASE))
    assert changed.key == KEY
    assert KeyChanger().run(changed, KeyChange(KeyChangeKind.DECRYPT)).key is None
    assert told == [
        "The library and its backups are encrypted.",
        "The library and its backups are no longer encrypted.",
    ]


def test_a_change_that_fails_leaves_the_key_and_is_told(qapp, encrypted, person):
    told = []

    def close(box):
        told.append(box.text())
        box.accept()

    person[QMessageBox] = close
    changed = KeyChanger().run(encrypted.data, KeyChange(KeyChangeKind.DECRYPT))
    assert changed == encrypted.data
    assert "open in a window or another command" in told[0]
