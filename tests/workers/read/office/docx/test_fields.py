"""Fields and content controls show their results, not their instructions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers.read.office.docx.maker import (
    p,
    r,
    texts,
)


def field(instruction: str, result: str | None = None, data: str = "") -> str:
    """A field in separate runs; without a result it has no middle."""
    middle = "" if result is None else '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + result
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{middle}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ('<w:fldSimple w:instr="AUTHOR">' + r("Ann") + "</w:fldSimple>", "Ann"),
        (field("MERGEFIELD fee", r("40")) + r(" euros"), "40 euros"),
        (field("IF " + "", r("paid")) + r("."), "paid."),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            + field("MERGEFIELD x", r("secret"))
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("shown")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "shown",
        ),
        (field(' SYMBOL 252 \\s 12 \\f "Wingdings" ') + r(" yes"), "✓ yes"),
        (
            field(
                "FORMCHECKBOX",
                None,
                '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
            )
            + r(" yes"),
            "☒ yes",
        ),
        (
            field(
                "FORMDROPDOWN",
                None,
                '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val='
                '"red"/><w:listEntry w:val="blue"/></w:ddList></w:ffData>',
            ),
            "blue",
        ),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("It has no end."), "It has no end."),
        (
            '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
            "<w:sdtContent>" + r("☒") + "</w:sdtContent></w:sdt>" + r(" agreed"),
            "☒ agreed",
        ),
        (
            "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>"
            + r("1 May")
            + "</w:sdtContent></w:sdt>",
            "1 May",
        ),
    ],
)
def test_fields_and_controls_show_their_results(tmp_path: Path, inside: str, shown: str) -> None:
    assert texts(tmp_path, p(inside)) == [shown]


def test_a_field_over_several_paragraphs_is_read(tmp_path: Path) -> None:
    body = (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INDEX</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "Apples")
        + p("Pears") + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "After")
    )  # fmt: skip
    assert texts(tmp_path, body) == ["Apples", "Pears", "After"]
