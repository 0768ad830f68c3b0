"""Equations become a line of text that can be read and searched."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from desktop.workers.read.office.docx.math import linear
from tests.workers.read.office.docx.maker import xml


def t(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def part(name: str, *inside: str) -> str:
    return f"<m:{name}>{''.join(inside)}</m:{name}>"


@pytest.mark.parametrize(
    ("equation", "shown"),
    [
        (part("f", part("num", t("a")), part("den", t("b+1"))), "a/(b+1)"),
        (part("sSup", part("e", t("x")), part("sup", t("2"))), "x^2"),
        (part("sSub", part("e", t("v")), part("sub", t("max"))), "v_max"),
        (
            part("sSubSup", part("e", t("x")), part("sub", t("i")), part("sup", t("n-1"))),
            "x_i^(n-1)",
        ),
        (part("rad", part("deg"), part("e", t("x+1"))), "√(x+1)"),
        (part("rad", part("deg", t("3")), part("e", t("8"))), "3√(8)"),
        (
            part(
                "nary",
                '<m:naryPr><m:chr m:val="∑"/></m:naryPr>',
                part("sub", t("i=1")),
                part("sup", t("n")),
                part("e", t("i")),
            ),
            "∑_(i=1)^n i",
        ),
        (part("nary", part("sub"), part("sup"), part("e", t("f"))), "∫ f"),
        (part("d", part("e", t("a")), part("e", t("b"))), "(a|b)"),
        (
            part(
                "d", '<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>', part("e", t("a"))
            ),
            "[a]",
        ),
        (
            part(
                "m",
                part("mr", part("e", t("1")), part("e", t("0"))),
                part("mr", part("e", t("0")), part("e", t("1"))),
            ),
            "[1, 0; 0, 1]",
        ),
        (part("func", part("fName", t("sin")), part("e", t("x"))), "sin x"),
        (part("eqArr", part("e", t("a=1")), part("e", t("b=2"))), "a=1; b=2"),
        (part("limLow", part("e", t("lim")), part("lim", t("n→∞"))), "lim_(n→∞)"),
        (part("box", part("e", t("kept"))), "kept"),
    ],
)
def test_an_equation_is_written_in_a_line(equation: str, shown: str) -> None:
    assert linear(ElementTree.fromstring(xml("m:oMath", equation))) == shown
