"""Reads charts, diagrams and the words around pictures in a DOCX file."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import (
    DGM,
    MC,
    WP,
    A,
    C,
    M,
    O,
    R,
    V,
    W,
    alternative,
    text_below,
    whole,
)  # fmt: skip

POINTS_AT_MOST = 10_000


def shown_elements(drawing: Element) -> Iterator[Element]:
    """Yield the elements of a drawing, outer ones first; not those inside its text boxes."""
    for child in drawing:
        if child.tag == f"{MC}AlternateContent":
            for branch_child in alternative(child):
                yield branch_child
                if branch_child.tag != f"{W}txbxContent":
                    yield from shown_elements(branch_child)
            continue
        yield child
        if child.tag != f"{W}txbxContent":
            yield from shown_elements(child)


def is_picture(element: Element) -> bool:
    """Tell whether an element shows the pixels of a picture."""
    return element.tag in (f"{A}blip", f"{V}imagedata")


def is_embedded(element: Element) -> bool:
    """Tell whether an element is a file of another program."""
    return element.tag == f"{O}OLEObject"


def description(element: Element) -> str:
    """Return the description that somebody gave to a picture or shape."""
    if element.tag == f"{WP}docPr":
        return " ".join((element.get("descr") or element.get("title") or "").split())
    if str(element.tag).startswith(V):
        return " ".join((element.get("alt") or "").split())
    return ""


def drawn_words(element: Element) -> str:
    """Return words that are drawn: of WordArt, or of a paragraph on a drawing canvas."""
    if element.tag == f"{V}textpath":
        return element.get("string", "")
    if element.tag == f"{A}p":
        return text_below(element, f"{A}t")
    return ""


def chart_id(element: Element) -> str:
    """Return the relationship of a chart; "" if the element is none."""
    return element.get(f"{R}id", "") if element.tag == f"{C}chart" else ""


def diagram_id(element: Element) -> str:
    """Return the relationship of the words of a diagram; "" if the element is none."""
    return element.get(f"{R}dm", "") if element.tag == f"{DGM}relIds" else ""


def diagram_words(root: Element) -> list[str]:
    """Return the words of a diagram, one text for each of its shapes."""
    points = (text_below(point, f"{A}t") for point in root.iter(f"{DGM}pt"))
    return [" ".join(words.split()) for words in points if words.strip()]


def chart_title(root: Element) -> str:
    """Return the titles of a chart and of its axes."""
    titles = (
        text_below(title, f"{A}t") or text_below(title, f"{C}v") for title in root.iter(f"{C}title")
    )
    return ": ".join(title.strip() for title in titles if title.strip())


def chart_rows(root: Element) -> list[list[str]]:
    """Return a chart as a table: the names of its series, then a row for each category."""
    series = list(root.iter(f"{C}ser"))
    names = [_first(one_series, "tx") for one_series in series]
    columns = [_points(one_series, "val", "yVal") for one_series in series]
    labels: dict[int, str] = {}
    for one_series in series:
        for place, label in _points(one_series, "cat", "xVal").items():
            labels.setdefault(place, label)
    places = sorted({*labels, *(place for column in columns for place in column)})
    if not places:
        return []
    rows = [[labels.get(n, ""), *(column.get(n, "") for column in columns)] for n in places]
    return [["", *names], *rows]


def _first(series: Element, name: str) -> str:
    found = series.find(f"{C}{name}")
    return "" if found is None else text_below(found, f"{C}v")


def _points(series: Element, *names: str) -> dict[int, str]:
    """Return the values of a series by their place; several levels of categories are joined."""
    values: dict[int, str] = {}
    found = next((part for name in names if (part := series.find(f"{C}{name}")) is not None), None)
    for point in () if found is None else found.iter(f"{C}pt"):
        place = whole(point.get("idx", "")) or 0
        if place < POINTS_AT_MOST:
            text = text_below(point, f"{C}v")
            values[place] = f"{text} {values[place]}" if place in values else text
    return values


def is_equation(element: Element) -> bool:
    """Tell whether an element is an equation."""
    return element.tag in (f"{M}oMath", f"{M}oMathPara")
