"""Each sentence is shown with its status, its reason and its words, in every look."""

from desktop.core.types import SupportStatus
from tests.ui.check.conftest import FALSE, OTHER, TRUE

TEXT = f"{TRUE} {FALSE}\n\n{OTHER}"


def test_three_statuses_have_three_looks_their_reasons_and_their_words(qtbot, checked, progress):
    view = checked(TEXT)
    statuses = [item.sentence.status for item in view.checked]
    assert statuses == [
        SupportStatus.SUPPORTED,
        SupportStatus.CONTRADICTED,
        SupportStatus.NOT_FOUND,
    ]
    shown = view.toPlainText()
    for mark in ("✓ Supported", "≠ Contradicted", "? Not found"):
        assert shown.count(mark) == 1
    assert "The source says: “Dogs are not allowed in the flat.”" in shown
    assert "garden" in shown
    qtbot.waitUntil(lambda: progress() == "1 supported · 1 contradicted · 1 not found")


def test_marks_in_a_sentence_are_shown_as_they_are(checked):
    view = checked("Dogs <b>bark</b> & <img src='x'> often.")
    assert "<b>bark</b> & <img src='x'>" in view.toPlainText()


def test_another_look_shows_the_same_sentences(checked, current_theme):
    view = checked(TEXT)
    before = view.toPlainText()
    current_theme.changed.emit()
    assert view.toPlainText() == before
