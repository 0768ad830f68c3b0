"""Blocks stand in their order: paragraphs, joined paragraphs, equations."""

from __future__ import annotations

from pathlib import Path

from tests.workers.read.office.docx.maker import (
    p,
    r,
    read_body,
    texts,
    xml,
)


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next(tmp_path: Path) -> None:
    ended = p("The fee is ", props="<w:rPr><w:del/></w:rPr>")
    assert texts(tmp_path, ended + p("40 euros.")) == ["The fee is 40 euros."]
    assert texts(tmp_path, p("Start") + ended) == ["Start", "The fee is"]


def test_lines_of_the_table_of_contents_are_left_out_and_noted(tmp_path: Path) -> None:
    styles = xml("w:styles", '<w:style w:styleId="Verz1"><w:name w:val="toc 1"/></w:style>')
    body = p("Roof\t3", props='<w:pStyle w:val="Verz1"/>') + p("The roof leaks.")
    document = read_body(tmp_path, body, {"word/styles.xml": styles})
    assert document.text == "The roof leaks."
    assert document.notes == ("The table of contents, which repeats the headings, was left out.",)


def test_equations_stand_where_they_are(tmp_path: Path) -> None:
    fraction = "<m:f><m:num>{}</m:num><m:den>{}</m:den></m:f>"
    run = "<m:r><m:t>{}</m:t></m:r>"
    made = "<m:oMath>" + fraction.format(run.format("a+b"), run.format("2")) + "</m:oMath>"
    assert texts(tmp_path, p(r("Mean "), made, r(" metres"))) == ["Mean (a+b)/2 metres"]
