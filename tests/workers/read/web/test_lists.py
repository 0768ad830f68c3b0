"""Lists have the numbers and marks that a browser shows."""

from __future__ import annotations

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.page import add_page


def read(page: str) -> ReadDocument:
    builder = DocumentBuilder()
    notes = add_page(builder, page.encode())
    return builder.build("html", notes=notes)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<ol><li>x<li>y</ol>", "1. x\n2. y"),
        ("<ol start=3 type=a><li>x<li value=7>y<li>z</ol>", "c. x\ng. y\nh. z"),
        ("<ol reversed><li>x<li>y</ol>", "2. x\n1. y"),
        ("<ol type=I start=4><li>x<li>y</ol>", "IV. x\nV. y"),
        ("<ol style='list-style-type: upper-alpha' start=27><li>x</ol>", "AA. x"),
        ("<ul style='list-style: none'><li>x<li>y</ul>", "x\ny"),
        ("<ul><li>A<ul><li>B</ul><li>C</ul>", "- A\n  - B\n- C"),
        ("<ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>", "- A\n  - B\n- C"),
        ("<ol><li><p>A<p>B<li>C</ol>", "1. A\n   B\n2. C"),
        (
            "<ol><li>A<table><tr><th>x<th>y<tr><td>1<td>2</table><li>C</ol>",
            "1. A\n\nx: 1 | y: 2\n\n2. C",
        ),
        ("<ol start=odd><li>x</ol><ul>stray<li>y</ul>", "1. x\n\nstray\n\n- y"),
    ],
)
def test_items_of_lists_have_the_marks_that_are_shown(page: str, text: str) -> None:
    assert read(page).text == text
