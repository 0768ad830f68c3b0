"""Each font and code page of RTF has an encoding that Python knows."""

from __future__ import annotations

import codecs

import pytest

from desktop.workers.read.office.rtf.charsets import of_code_page, of_document, of_font


@pytest.mark.parametrize(
    "charset", [0, 2, 77, 128, 129, 130, 134, 136, 161, 186, 204, 222, 238, 255]
)
def test_the_encoding_of_a_font_is_known_to_python(charset: int) -> None:
    assert codecs.lookup(of_font(charset))


@pytest.mark.parametrize(
    ("number", "encoding"),
    [(1251, "cp1251"), (10000, "mac_roman"), (65001, "utf-8"), (31337, "cp1252")],
)
def test_a_code_page_that_is_unknown_is_read_as_the_usual_one(number: int, encoding: str) -> None:
    assert of_code_page(number) == encoding


def test_a_font_may_leave_the_encoding_to_the_document() -> None:
    assert of_font(1) == ""
    assert of_document("mac") == "mac_roman"
