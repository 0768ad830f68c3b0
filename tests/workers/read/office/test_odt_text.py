"""A paragraph of an ODT file gives its text, and what hangs on it."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

from desktop.workers.read.office.odt_styles import OdtStyles
from desktop.workers.read.office.odt_text import OdtText

TEXT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def test_a_picture_and_an_object_are_counted() -> None:
    left_out = Counter[str]()
    block = ElementTree.fromstring(
        f"<text:p {TEXT} {DRAW}>A<draw:frame><draw:image/></draw:frame>b"
        "<draw:frame><draw:object/><draw:image/></draw:frame><text:s/>c</text:p>"
    )
    assert OdtText(OdtStyles([]), left_out).read(block) == ("Ab c", [])
    assert left_out == {"picture": 1, "embedded": 1}
