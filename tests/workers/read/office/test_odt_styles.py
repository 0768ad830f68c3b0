"""Styles of an ODT file say what is hidden, raised or bold, also through their parents."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from desktop.workers.read.office.odt_styles import OdtStyles

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{address}:1.0"'
    for name, address in {"text": "text", "style": "style", "fo": "xsl-fo-compatible"}.items()
)
STYLE = (
    '<style:style style:name="{}" style:parent-style-name="{}">'
    "<style:text-properties {}/></style:style>"
)
MADE = ElementTree.fromstring(
    f"<x {NAMES}>"
    + STYLE.format("Bold", "", 'fo:font-weight="bold"')
    + STYLE.format("Child", "Bold", "")
    + STYLE.format("Up", "", 'style:text-position="33% 58%"')
    + STYLE.format("Down", "", 'style:text-position="-33% 58%"')
    + STYLE.format("Loop", "Loop", "")
    + STYLE.format("P1", "Title", 'text:display="none"')
    + "</x>"
)


@pytest.mark.parametrize(
    ("name", "bold", "raised", "hidden"),
    [
        ("Child", True, False, False),
        ("Up", False, True, False),
        ("Down", False, False, False),
        ("Loop", False, False, False),
        ("P1", False, False, True),
        ("unknown", False, False, False),
    ],
)
def test_a_style_says_how_its_text_looks(name: str, bold: bool, raised: bool, hidden: bool) -> None:
    styles = OdtStyles([MADE])
    assert (styles.is_bold(name), styles.is_raised(name), styles.is_hidden(name)) == (
        bold, raised, hidden,
    )  # fmt: skip
    assert styles.is_title(name) == (name == "P1")
