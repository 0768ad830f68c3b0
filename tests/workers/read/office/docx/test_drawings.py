"""Drawings give their words: text boxes, descriptions, charts, diagrams."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workers.read.office.docx.maker import (
    links,
    p,
    r,
    read_body,
    texts,
    xml,
)

MAIN_LINKS = "word/_rels/document.xml.rels"


def part(folder: Path, body: str, kind: str, content: str, **more: str) -> list[str]:
    """The paragraphs of a file with one more part, which the body names as rId1."""
    return texts(
        folder,
        body,
        {MAIN_LINKS: links((kind, "extra.xml")), "word/extra.xml": content, **more},
    )


BOX = "<w:txbxContent>" + p("See the map.") + "</w:txbxContent>"


SHAPE = f"<wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp>"


@pytest.mark.parametrize(
    "drawing",
    [
        f"<w:drawing><a:graphicData>{SHAPE}</a:graphicData></w:drawing>",
        f"<w:drawing><a:graphicData><wpg:wgp><wpg:grpSp>{SHAPE}</wpg:grpSp></wpg:wgp></a:graphicData></w:drawing>",
        f"<w:pict><v:group><v:shape><v:textbox>{BOX}</v:textbox></v:shape></v:group></w:pict>",
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{SHAPE}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
        f'<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>{BOX}'
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
    ],
    ids=["shape", "group", "vml", "two alternatives", "fallback alone"],
)
def test_a_text_box_stands_after_its_paragraph(tmp_path: Path, drawing: str) -> None:
    body = p(r("The lease "), f"<w:r>{drawing}</w:r>", r("ends in May.")) + p("Slate.")
    assert texts(tmp_path, body) == ["The lease ends in May.", "See the map.", "Slate."]


def test_pictures_have_their_descriptions_and_others_are_noted(tmp_path: Path) -> None:
    picture = "<w:r><w:drawing>{}<a:blip/></w:drawing></w:r>"
    described = picture.format('<wp:docPr id="1" name="P" descr="A red kite"/>')
    document = read_body(tmp_path, p(r("Look."), described) + p(picture.format("")))
    assert document.text == "Look.\n\nPicture: A red kite"
    assert document.notes == ("Pictures without a description were not read.",)


def test_a_chart_is_a_table_of_its_values(tmp_path: Path) -> None:
    def points(name: str, *values: str) -> str:
        inside = "".join(f'<c:pt idx="{n}"><c:v>{v}</c:v></c:pt>' for n, v in enumerate(values))
        return f"<c:{name}><c:numRef><c:numCache>{inside}</c:numCache></c:numRef></c:{name}>"

    series = [
        f"<c:ser><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>{name}</c:v></c:pt></c:strCache>"
        f"</c:strRef></c:tx>{points('cat', 'May', 'June')}{points('val', *values)}</c:ser>"
        for name, values in (("Rain", ("3", "7")), ("Sun", ("9", "")))
    ]
    title = "<c:title><a:p><a:r><a:t>Weather</a:t></a:r></a:p></c:title>"
    body = p("Below.", '<w:r><w:drawing><c:chart r:id="rId1"/></w:drawing></w:r>')
    chart = xml("c:chartSpace", f"<c:chart>{title}{''.join(series)}</c:chart>")
    assert part(tmp_path, body, "chart", chart) == [
        "Below.", "Weather", "May | Rain: 3 | Sun: 9\nJune | Rain: 7",
    ]  # fmt: skip


def test_a_diagram_gives_its_words(tmp_path: Path) -> None:
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{word}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        for word in ("Plan", "Do")
    )
    body = p("Cycle", '<w:r><w:drawing><dgm:relIds r:dm="rId1"/></w:drawing></w:r>')
    made = part(tmp_path, body, "diagramData", xml("dgm:dataModel", points))
    assert made == ["Cycle", "Plan\nDo"]
