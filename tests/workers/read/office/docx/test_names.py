"""Properties of elements are read as Word understands them."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from desktop.workers.read.office.docx.names import alternative, number, switch, value, whole
from tests.workers.read.office.docx.maker import p, xml


@pytest.mark.parametrize(
    ("inside", "on"),
    [("<w:b/>", True), ('<w:b w:val="0"/>', False), ('<w:b w:val="off"/>', False), ("", None)],
)
def test_a_property_is_on_where_it_stands_without_a_value(inside: str, on: bool | None) -> None:
    assert switch(made(f"<w:rPr>{inside}</w:rPr>"), "rPr/b") is on


@pytest.mark.parametrize(("text", "found"), [("12", 12), ("-3", -3), ("", None), ("²", None)])
def test_only_plain_digits_are_a_number(text: str, found: int | None) -> None:
    assert whole(text) == found
    assert number(made(f'<w:x w:val="{text}"/>'), "x") == found


def test_a_missing_value_is_the_default() -> None:
    assert value(made(""), "a/b", "usual") == "usual"


def test_the_first_alternative_that_shows_something_counts() -> None:
    branches = f"<mc:Choice/><mc:Choice>{p('a')}</mc:Choice><mc:Fallback>{p('b')}</mc:Fallback>"
    assert ["".join(found.itertext()) for found in alternative(made(branches))] == ["a"]


def made(inside: str) -> Element:
    return ElementTree.fromstring(xml("w:r", inside))
