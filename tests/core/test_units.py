from pathlib import Path

from desktop.core.types import Passage, Unit, UnitKind
from desktop.core.units import from_json, label_words, labelled_text, passage_units, to_json

TEXT = "A list. Dunham;555-1\nCorton;555-2"
UNITS = (
    Unit(10, 17),
    Unit(18, 30, UnitKind.RECORD, "Name: Dunham | Phone: 555-1"),
    Unit(31, 43, UnitKind.RECORD, "Name: Corton | Phone: 555-2"),
)


def test_a_labelled_text_has_the_records_with_their_labels_and_all_else():
    assert labelled_text(TEXT, 10, UNITS) == (
        "A list. Name: Dunham | Phone: 555-1\nName: Corton | Phone: 555-2"
    )
    assert labelled_text(TEXT, 10, ()) == TEXT


def test_label_words_are_those_that_the_text_lacks():
    assert label_words(TEXT, UNITS) == "Name: | Phone:"
    assert label_words(TEXT, UNITS[:1]) == ""


def test_units_come_back_from_json_at_their_place():
    assert from_json(to_json(UNITS, 10), 10) == UNITS
    assert from_json(None, 10) == ()


def test_a_passage_of_an_earlier_version_has_its_sentences():
    passage = Passage(1, 1, Path("a"), "c", "", "One. Two.", 5, 14, "", None, None)
    assert passage_units(passage) == (Unit(5, 9), Unit(10, 14))
