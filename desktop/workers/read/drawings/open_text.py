"""The text of OpenDocument shapes and cells, and the charts inside such files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree import ElementTree

from desktop.workers.read.drawings.charts import Chart
from desktop.workers.read.zipped.package import OfficePackage, attribute, local_name

BLANKS_AT_MOST = 1000
CHART_CELLS_AT_MOST = 100_000
_OUTSIDE = frozenset({"annotation", "note", "title", "desc", "tracked-changes", "event-listeners"})


def open_paragraphs(element: ElementTree.Element) -> list[str]:
    """Return the paragraphs with text inside an element, those of its annotations left out."""
    return [text for paragraph in _paragraphs(element) if (text := open_line(paragraph).strip())]


def open_line(paragraph: ElementTree.Element) -> str:
    """Return the text of a paragraph, with the blanks and line ends that are elements of it."""
    return "".join(_pieces(paragraph))


def annotation_text(annotation: ElementTree.Element) -> str:
    """Return the words of a remark, after the name of its author."""
    author = next((e.text or "" for e in annotation if local_name(e.tag) == "creator"), "")
    lines = [open_line(e) for e in annotation.iter() if local_name(e.tag) in ("p", "h")]
    text = " ".join(" ".join(lines).split())
    return f"{author}: {text}" if author and text else text


def read_open_chart(package: OfficePackage, drawn: ElementTree.Element) -> Chart | None:
    """Return the chart in an object of the file; None if the object is something else.

    A flat file has the chart within the element that draws it, others in a part of its own.
    """
    part = posixpath.normpath(posixpath.join(attribute(drawn, "href"), "content.xml"))
    tree = drawn if len(drawn) else package.find_tree(part)
    elements = tree.iter() if tree is not None else ()
    # The element of the office around it has the same local name.
    chart = next((e for e in elements if e.tag.endswith("chart:1.0}chart")), None)
    if chart is None or not len(chart):
        return None
    title = next((" ".join(open_paragraphs(e)) for e in chart if local_name(e.tag) == "title"), "")
    table = next((e for e in chart.iter() if local_name(e.tag) == "table"), None)
    rows: list[tuple[str, ...]] = []
    for row in table.iter() if table is not None else ():
        if local_name(row.tag) == "table-row" and len(rows) < CHART_CELLS_AT_MOST:
            cells = [e for e in row if local_name(e.tag) == "table-cell"]
            rows.append(tuple(" ".join(open_paragraphs(cell)) for cell in cells))
    sources = (
        attribute(e, "values-cell-range-address") for e in chart.iter()
        if local_name(e.tag) == "series"
    )  # fmt: skip
    return Chart(title, tuple(rows), tuple(source.replace(".", "!", 1) for source in sources))


def _paragraphs(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for child in element:
        name = local_name(child.tag)
        if name in ("p", "h"):
            yield child
        elif name not in _OUTSIDE:
            yield from _paragraphs(child)


def _pieces(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local_name(child.tag)
        if name == "s":
            count = attribute(child, "c")
            yield " " * (min(int(count), BLANKS_AT_MOST) if count.isdecimal() else 1)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name == "ruby":
            yield "".join("".join(_pieces(e)) for e in child if local_name(e.tag) == "ruby-base")
        elif name not in _OUTSIDE:
            yield from _pieces(child)
        yield child.tail or ""
