"""Parts are found however they are named, and a damaged one costs no other."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.workers.read.office.docx.maker import (
    BODY,
    OPEN,
    links,
    make,
    p,
    read_body,
    texts,
    xml,
)

MAIN_LINKS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize("prefix", ["w", "ns0"])
def test_strict_files_and_other_prefixes_are_read_alike(tmp_path: Path, prefix: str) -> None:
    w = prefix
    document = (
        f'<{w}:document xmlns:{w}="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        f'<{w}:body><{w}:p><{w}:pPr><{w}:outlineLvl {w}:val="1"/></{w}:pPr><{w}:r><{w}:t>Roof'
        f"</{w}:t></{w}:r></{w}:p></{w}:body></{w}:document>"
    )
    read_in = read_body(tmp_path, "", {BODY: document})
    assert [(h.level, h.title) for h in read_in.headings] == [(2, "Roof")]


@pytest.mark.parametrize("broken", ["u:t", "w:a:b", "t:"])
def test_a_damaged_name_in_a_strict_file_costs_its_element_alone(
    tmp_path: Path, broken: str
) -> None:
    document = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f'<w:p><w:r><{broken} w:a:b="1">lost</{broken}><w:t>Sound.</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    assert "Sound." in read_body(tmp_path, "", {BODY: document}).text


@pytest.mark.parametrize("target", ["/word/body.xml", "word\\body.xml", "./word/../word/BODY.xml"])
def test_relationships_may_be_written_in_odd_ways(tmp_path: Path, target: str) -> None:
    parts = {
        "_rels/.rels": links(("officeDocument", target)),
        "word/body.xml": xml("w:document", f"<w:body>{p('Found.')}</w:body>"),
    }
    assert texts(tmp_path, p("The wrong part."), parts) == ["Found."]


def test_a_damaged_part_is_noted_and_the_rest_is_read(tmp_path: Path) -> None:
    body = p("Sound.", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    parts = {
        MAIN_LINKS: links(("footnotes", "footnotes.xml"), ("styles", "styles.xml")),
        "word/footnotes.xml": "<w:footnotes",
        "word/styles.xml": b"\0\0\0",
    }
    document = read_body(tmp_path, body, parts)
    assert document.text == "Sound."
    assert "A part of the file is damaged; what can be read of it was read." in document.notes


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE x [<!ENTITY x "boom">]><w:document xmlns:w="'
        f'{OPEN}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>'
        "</w:document>",
        "no markup at all",
        "<html><body>a page</body></html>",
    ],
)
def test_a_text_that_declares_entities_or_is_no_wordprocessing_is_refused(
    tmp_path: Path, body: str
) -> None:
    outcome = read(make(tmp_path, "", {BODY: body}), ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def test_an_unreadable_zip_part_is_damaged_and_no_more(tmp_path: Path) -> None:
    path = make(tmp_path, p("Sound."))
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("word/numbering.xml", b"\xff\xfe<")
    outcome = read(path, ReadLimits())
    assert not isinstance(outcome, ReadFailure)
    assert outcome.text == "Sound."


def test_an_old_template_without_a_usual_ending_of_its_type_is_read(tmp_path: Path) -> None:
    path = make(tmp_path, p("A form.")).rename(tmp_path / "a.dotx")
    outcome = read(path, ReadLimits())
    assert not isinstance(outcome, ReadFailure)
    assert outcome.text == "A form."
