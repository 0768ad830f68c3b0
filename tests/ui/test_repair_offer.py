"""A damaged library is repaired, or a backup put in its place, by one click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.core.paths import DataFolder
from desktop.core.store.backup import back_up
from desktop.core.store.library import Library
from desktop.ui.repair_offer import RepairOffer
from tests.core.store.test_backup import ask, questions

PATIENCE_MS = 30_000


@pytest.fixture
def data(qapp, tmp_path):
    ask(tmp_path / "library.db", "Before?")
    return DataFolder(tmp_path)


@pytest.fixture
def said():
    """What the boxes after the question say; each is closed as soon as it is shown."""
    texts = []

    def close_box():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.informativeText() == "":
            texts.append(box.text())
            box.accept()

    timer = QTimer()
    timer.timeout.connect(close_box)
    timer.start(20)
    yield texts
    timer.stop()


def damage(data):
    with data.library.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096))


def test_what_can_be_read_is_saved(data, said):
    damage(data)
    offer = RepairOffer(data)
    QTimer.singleShot(0, offer.repair.click)
    assert offer.ask("The library is damaged.")
    assert questions(data.library) == ["Before?"]
    assert "Saved: 0 documents, 1 conversations" in said[0]
    assert "library.damaged-" in said[0]


def test_a_sound_library_stays_as_it_is(data, said):
    offer = RepairOffer(data)
    assert offer.restore is None
    assert offer.repair_now()
    assert said == ["The library is sound."]


def test_a_backup_is_put_in_its_place(data, said):
    back_up(data.library, data.backups)
    ask(data.library, "After?")
    offer = RepairOffer(data)
    QTimer.singleShot(0, offer.restore.click)
    assert offer.ask("The library is damaged.")
    assert questions(data.library) == ["Before?"]


def test_a_backup_that_cannot_be_used_is_told_and_the_library_stays(data, said):
    back_up(data.library, data.backups).path.write_text("A shopping list. " * 300)
    assert not RepairOffer(data).restore_now()
    assert "is not a sound library" in said[0]
    with Library.open(data.library) as library:
        assert len(library.conversations.all()) == 1
