"""A Word file as a whole: headers and footers once, its title, its length."""

from __future__ import annotations

from pathlib import Path

from desktop.core.types import ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.workers.read.office.docx.maker import (
    links,
    make,
    p,
    r,
    read_body,
    table,
    texts,
    xml,
)

MAIN_LINKS = "word/_rels/document.xml.rels"


def test_headers_and_footers_are_read_once(tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference'
        ' w:type="first" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/></w:sectPr>'
    )
    parts = {
        MAIN_LINKS: links(("header", "h1.xml"), ("header", "h2.xml"), ("footer", "f.xml")),
        "word/h1.xml": xml("w:hdr", p("Policy HX-77120")),
        "word/h2.xml": xml("w:hdr", p("Policy HX-77120")),
        "word/f.xml": xml("w:ftr", p('<w:fldSimple w:instr="PAGE">' + r("1") + "</w:fldSimple>")),
    }
    body = p("One.", props=section) + p("Two.") + section
    assert texts(tmp_path, body, parts) == ["Policy HX-77120", "One.", "Two."]


def test_a_huge_document_takes_time_in_line_with_its_length(tmp_path: Path) -> None:
    path = make(tmp_path, p("A line of text.") * 20_000 + table("a|b") * 500)
    outcome = read(path, ReadLimits())
    assert not isinstance(outcome, ReadFailure)
    assert outcome.text.count("A line of text.") == 20_000


def test_the_title_is_that_of_the_properties(tmp_path: Path) -> None:
    core = (
        '<c:p xmlns:c="c" xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>Mill</d:title></c:p>'
    )
    assert read_body(tmp_path, p("x"), {"docProps/core.xml": core}).title == "Mill"
