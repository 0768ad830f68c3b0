"""Automatic numbers are those that a word processor shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers.read.office.docx.maker import p, read_body, texts, xml


def level(at: int, text: str, name: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, nums: str = "", more: str = "") -> str:
    nums = nums or num(1)
    abstract = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return xml("w:numbering", f"{abstract}"
               f"{more}{nums}")  # fmt: skip


def num(number: int, abstract: int = 0, inside: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'


def item(text: str, at: int = 0, number: int = 1) -> str:
    place = f'<w:ilvl w:val="{at}"/><w:numId w:val="{number}"/>'
    return p(text, props=f"<w:numPr>{place}</w:numPr>")


def lines(folder: Path, body: str, parts: dict[str, str]) -> list[str]:
    return [line.strip() for text in texts(folder, body, dict(parts)) for line in text.split("\n")]


CLAUSES = numbering(
    level(0, "%1."),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "%4.", "lowerRoman"),
)


def test_levels_count_within_those_above(tmp_path: Path) -> None:
    places = [("A", 0), ("B", 1), ("C", 0), ("D", 1), ("E", 1), ("F", 2), ("G", 2), ("H", 3)]
    places += [("I", 1), ("J", 2)]
    body = "".join(item(text, at) for text, at in places)
    assert lines(tmp_path, body, {"word/numbering.xml": CLAUSES}) == [
        "1. A", "1.1 B", "2. C", "2.1 D", "2.2 E", "(a) F", "(b) G", "i. H", "2.3 I", "(a) J",
    ]  # fmt: skip


def test_items_of_a_list_stand_together(tmp_path: Path) -> None:
    made = numbering(level(0, "\uf0b7", "bullet"))
    body = p("Bring:") + item("bread") + item("salt") + p("Thanks.")
    assert texts(tmp_path, body, {"word/numbering.xml": made}) == [
        "Bring:", "- bread\n- salt", "Thanks.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "third"),
    [
        ("upperRoman", "%1", "III x"),
        ("upperLetter", "Annex %1:", "Annex C: x"),
        ("decimalZero", "%1)", "03) x"),
        ("ordinal", "%1", "3rd x"),
        ("cardinalText", "%1.", "Three. x"),
        ("chineseCounting", "%1、", "三、 x"),
        ("decimalEnclosedCircle", "%1", "③ x"),
        ("russianLower", "%1)", "в) x"),
        ("none", "Note", "Note x"),
        ("decimal", "Art. %1", "Art. 3 x"),
        ("decimal", "§ %1", "§ 3 x"),
        ("oddFormat", "%1.", "3. x"),
    ],
)
def test_numbers_are_in_their_format(tmp_path: Path, name: str, text: str, third: str) -> None:
    document = read_body(
        tmp_path, item("x") * 3, {"word/numbering.xml": numbering(level(0, text, name))}
    )
    assert document.text.replace("\n\n", "\n").split("\n")[2] == third
    assert bool(document.notes) == (name == "oddFormat")


def test_a_legal_level_has_digits_alone(tmp_path: Path) -> None:
    made = numbering(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    parts = {"word/numbering.xml": made}
    assert lines(tmp_path, item("A") + item("B", 1), parts) == ["I. A", "1.1 B"]


def test_a_list_may_start_anew_or_go_on(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    made = numbering(level(0, "%1."), nums=num(1) + num(2) + num(3, 0, anew))
    body = item("A") + item("B", number=2) + item("C", number=3) + item("D", number=3)
    assert lines(tmp_path, body, {"word/numbering.xml": made}) == ["1. A", "2. B", "5. C", "6. D"]


def test_a_level_that_never_starts_anew_counts_on(tmp_path: Path) -> None:
    made = numbering(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    body = item("A") + item("B", 1) + item("C") + item("D", 1)
    shown = lines(tmp_path, body, {"word/numbering.xml": made})
    assert shown == ["1. A", "1) B", "2. C", "2) D"]


def test_styles_number_headings_and_a_paragraph_can_do_without(tmp_path: Path) -> None:
    styles = xml(
        "w:styles",
        '<w:style w:styleId="U1"><w:name w:val="Überschrift 1"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/>'
        '</w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:styleId="U2"><w:basedOn w:val="U1"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '</w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    )
    parts = {"word/styles.xml": styles, "word/numbering.xml": CLAUSES}
    body = (
        p("Goods", props='<w:pStyle w:val="U1"/>')
        + p("Bicycles", props='<w:pStyle w:val="U2"/>')
        + p("Plain", props='<w:pStyle w:val="U1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    document = read_body(tmp_path, body, parts)
    assert [(heading.level, heading.title) for heading in document.headings] == [
        (1, "1. Goods"), (2, "1.1 Bicycles"), (1, "Plain"),
    ]  # fmt: skip


def test_a_list_may_be_that_of_a_style(tmp_path: Path) -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    made = numbering(level(0, "%1)"), nums=num(1) + num(2, 1), more=linked)
    styles = (
        '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    parts = {"word/numbering.xml": made, "word/styles.xml": xml("w:styles", styles)}
    assert lines(tmp_path, item("A", number=2), parts) == ["1) A"]


def test_text_follows_a_number_without_a_space_where_it_is_so(tmp_path: Path) -> None:
    made = numbering(level(0, "§", more='<w:suff w:val="nothing"/>'))
    assert lines(tmp_path, item("5"), {"word/numbering.xml": made}) == ["§5"]


def test_a_list_that_is_not_there_leaves_the_text(tmp_path: Path) -> None:
    assert texts(tmp_path, item("Alone", number=77)) == ["Alone"]
