"""Styles tell headings, hidden text and what is bold, also through those they are based on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers.read.office.docx.maker import p, r, read_body, xml


def style(name: str, inside: str = "", shown: str = "", based: str = "") -> str:
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    shown = f'<w:name w:val="{shown or name}"/>'
    return f'<w:style w:type="paragraph" w:styleId="{name}">{shown}{based}{inside}</w:style>'


STYLES = xml(
    "w:styles",
    style("Titel", shown="Title")
    + style("berschrift1", shown="heading 1")
    + style("Clause", based="berschrift1")
    + style("Body", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="berschrift1")
    + style("Own", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + style("Loop", based="Loop")
    + style("Secret", "<w:rPr><w:vanish/></w:rPr>")
    + style("Deep", based="Secret"),
)


@pytest.mark.parametrize(
    ("name", "level"),
    [("Titel", 1), ("berschrift1", 1), ("Clause", 1), ("Body", 0), ("Own", 3), ("Loop", 0),
     ("Heading2", 2), ("Missing", 0)],
)  # fmt: skip
def test_headings_are_known_by_their_styles(tmp_path: Path, name: str, level: int) -> None:
    body = p("Roof", props=f'<w:pStyle w:val="{name}"/>') + p("It leaks.")
    document = read_body(tmp_path, body, {"word/styles.xml": STYLES})
    assert [heading.level for heading in document.headings] == ([level] if level else [])
    assert document.text == "Roof\n\nIt leaks."


def test_text_hidden_by_a_style_is_left_out_and_noted(tmp_path: Path) -> None:
    by_character = r("31 euros", '<w:rStyle w:val="Deep"/>')
    body = p("40 euros", by_character) + p("Internal.", props='<w:pStyle w:val="Deep"/>')
    document = read_body(tmp_path, body, {"word/styles.xml": STYLES})
    assert document.text == "40 euros"
    assert document.notes == ("Hidden text was left out.",)


def test_a_long_paragraph_is_no_heading(tmp_path: Path) -> None:
    body = p("Rain falls. " * 40, props='<w:outlineLvl w:val="0"/>')
    assert read_body(tmp_path, body).headings == ()
