"""The list of sources."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.core.say import say
from desktop.core.types import Passage, Source
from desktop.ui.ask.source_list import SourceModel


def test_the_sources_model_is_sound(qtmodeltester, tmp_path):
    passage = Passage(1, 1, tmp_path / "a.txt", "c", "", "words", 0, 5, "A › B", 3, 3)
    model = SourceModel()
    model.show_sources((Source(passage, 1.0), Source(passage, 0.5)), frozenset({1}))

    qtmodeltester.check(model)
    assert model.index(0).data() == "1. a.txt · page 3 · B"


def test_an_arabic_name_keeps_its_order_beside_its_place(qapp, tmp_path):
    passage = Passage(1, 1, tmp_path / "عقد.pdf", "c", "", "words", 0, 5, "A › البند", 3, 3)
    model = SourceModel()
    model.show_sources((Source(passage, 1.0),), frozenset())

    assert model.index(0).data() == "1. \u2068عقد.pdf\u2069 · page 3 · \u2068البند\u2069"


def test_a_source_says_that_there_are_notes_on_its_document(qapp, tmp_path):
    notes = (say("Attachments are named, but not read."),)
    passage = Passage(1, 1, tmp_path / "a.eml", "c", "", "words", 0, 5, "", None, None, notes=notes)
    model = SourceModel()
    model.show_sources((Source(passage, 1.0),), frozenset())

    assert model.index(0).data().startswith("1. a.eml · 1 note")
    hint = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert hint.splitlines() == [str(passage.path), str(notes[0])]
