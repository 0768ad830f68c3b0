"""Numbers of an ODT file count within their list, and stand in its format."""

from __future__ import annotations

from xml.etree import ElementTree

from desktop.workers.read.office.odt_numbering import OdtNumbering

NAMES = (
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
LISTS = ElementTree.fromstring(
    f"<x {NAMES}><text:list-style style:name='L'>"
    "<text:list-level-style-number text:level='1' style:num-format='I' style:num-prefix='Art. '/>"
    "<text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2'/>"
    "<text:list-level-style-bullet text:level='3'/></text:list-style></x>"
)


def test_a_level_shows_those_above_it_as_far_as_it_says() -> None:
    numbering, counts = OdtNumbering([LISTS]), dict[int, int]()
    labels = [numbering.label("L", level, counts) for level in (1, 2, 2, 3, 1, 2)]
    assert labels == ["Art. I ", "I.1 ", "I.2 ", "- ", "Art. II ", "II.1 "]


def test_an_item_may_ask_for_its_number() -> None:
    numbering, counts = OdtNumbering([LISTS]), dict[int, int]()
    assert numbering.label("L", 1, counts, 5) == "Art. V "
    assert numbering.label("L", 1, counts) == "Art. VI "


def test_a_list_that_is_unknown_has_bullets_and_headings_have_nothing() -> None:
    numbering = OdtNumbering([LISTS])
    assert numbering.label("none", 1, {}) == "- "
    assert numbering.of_heading(1) == ""
