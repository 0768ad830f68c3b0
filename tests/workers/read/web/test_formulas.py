"""Formulas and superscripts are readable in one line."""

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
    ("formula", "text"),
    [
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b + 1)"),
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mn>2</mn></msqrt>", "x² = √(2)"),
        ("<msub><mi>v</mi><mn>0</mn></msub>", "v_0"),
        ("<semantics><mi>y</mi><annotation>\\y</annotation></semantics>", "y"),
    ],
)
def test_formulas_are_written_in_one_line(formula: str, text: str) -> None:
    assert read(f"<p>is <math>{formula}</math></p>").text == f"is {text}"
