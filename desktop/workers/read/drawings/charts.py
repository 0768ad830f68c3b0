"""The data of a chart: its title, and a record with the values of all series for each category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.drawings.text import paragraphs
from desktop.workers.read.numbers.number_format import NumberFormat
from desktop.workers.read.zipped.package import local_name

POINTS_AT_MOST = 20_000
_LABELS = ("cat", "xVal")
_VALUES = {"val": "", "yVal": "", "bubbleSize": "size"}


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a table; the first row has the names of its columns."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]
    """The ranges of cells from which its values come."""


def add_chart(builder: DocumentBuilder, chart: Chart) -> None:
    """Add the title of a chart and its values as records."""
    if chart.title:
        builder.paragraph(f"Chart: {chart.title}")
    names, *values = chart.rows or ((),)
    if values and any(names):
        builder.table(chart.rows, named=True)
    elif values:
        builder.table(values, named=False)


def read_chart(tree: ElementTree.Element) -> Chart:
    """Return what a chart part holds; without rows where it has no stored values."""
    area = _find(tree, "plotArea")
    chart = _find(tree, "chart")
    title = _title(chart) if chart is not None else ""
    series = [e for e in tree.iter() if local_name(e.tag) in ("ser", "series")]
    sources = tuple(
        (e.text or "").strip() for e in tree.iter() if local_name(e.tag) in ("f", "formula")
    )
    if area is None:
        return Chart(title, (), sources)
    if any(local_name(e.tag) == "data" for e in tree.iter()):
        return Chart(title, _extended_rows(tree), sources)
    axes = [_title(axis) for axis in area if local_name(axis.tag) in ("catAx", "dateAx", "valAx")]
    columns: dict[str, dict[int, str]] = {}
    labels: dict[int, str] = {}
    for number, drawn in enumerate(series, start=1):
        name = _series_name(drawn)
        for child in drawn:
            kind = local_name(child.tag)
            if kind in _LABELS:
                labels = _points(child) or labels
            elif kind in _VALUES:
                own = f"{name} {_VALUES[kind]}".strip()
                while own in columns or (not own and len(series) > 1):
                    own = f"{own} {number}".strip()
                columns[own] = _points(child)
    head = next((axis for axis in axes[:1]), "")
    return Chart(title, tuple(_rows(head, labels, columns)), sources)


def _rows(
    head: str, labels: dict[int, str], columns: dict[str, dict[int, str]]
) -> Iterator[tuple[str, ...]]:
    if not columns:
        return
    names = tuple(columns)
    unnamed = names == ("",)
    yield (head, *names)
    for index in sorted({index for points in columns.values() for index in points}):
        label = labels.get(index, "")
        values = tuple(points.get(index, "") for points in columns.values())
        yield (f"{label}: {values[0]}", "") if unnamed and label else (label, *values)


def _find(tree: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next((e for e in tree.iter() if local_name(e.tag) == name), None)


def _title(element: ElementTree.Element) -> str:
    title = next((child for child in element if local_name(child.tag) == "title"), None)
    if title is None:
        return ""
    written = " ".join(paragraphs(title))
    return written or " ".join(_points(title).values())


def _series_name(series: ElementTree.Element) -> str:
    name = next((child for child in series if local_name(child.tag) == "tx"), None)
    if name is None:
        return ""
    direct = next((e.text or "" for e in name if local_name(e.tag) == "v"), "")
    return direct or " ".join(_points(name).values())


def _points(element: ElementTree.Element) -> dict[int, str]:
    """Return the shown values by index; those of several levels are joined, the outer first."""
    levels = [e for e in element.iter() if local_name(e.tag) == "lvl"]
    if levels:
        return _join_levels([_level(level, None) for level in levels])
    for cache in element.iter():
        if local_name(cache.tag) in ("strCache", "numCache", "strLit", "numLit"):
            code = next((e.text or "" for e in cache if local_name(e.tag) == "formatCode"), "")
            is_number = local_name(cache.tag).startswith("num")
            return _level(cache, NumberFormat(code) if is_number else None)
    return {}


def _level(level: ElementTree.Element, shown: NumberFormat | None) -> dict[int, str]:
    points: dict[int, str] = {}
    for point in level:
        if local_name(point.tag) == "pt" and len(points) < POINTS_AT_MOST:
            index = point.get("idx", "")
            value = "".join(e.text or "" for e in point.iter()).strip()
            points[int(index) if index.isdecimal() else len(points)] = _show(value, shown)
    return points


def _show(value: str, shown: NumberFormat | None) -> str:
    try:
        return shown.show(float(value)) if shown else value
    except ValueError:
        return value


def _join_levels(levels: list[dict[int, str]]) -> dict[int, str]:
    """Return the labels of the innermost level behind those of the outer ones that cover them."""
    joined: dict[int, str] = {}
    above = [""] * len(levels)
    for index in sorted(levels[0]):
        for depth, level in enumerate(levels[1:], start=1):
            above[depth] = level.get(index, above[depth])
        joined[index] = " ".join(filter(None, [*above[:0:-1], levels[0][index]]))
    return joined


def _extended_rows(tree: ElementTree.Element) -> tuple[tuple[str, ...], ...]:
    """Return the values of a chart of the newer kinds: waterfall, treemap, funnel and the like."""
    data = _find(tree, "data")
    columns = [
        _join_levels([_level(e, None) for e in dimension if local_name(e.tag) == "lvl"] or [{}])
        for dimension in (data if data is not None else ())
        if local_name(dimension.tag) in ("strDim", "numDim")
    ]
    names = [_title_of_series(e) for e in tree.iter() if local_name(e.tag) == "series"]
    indexes = sorted({index for column in columns for index in column})
    head = ("", *(names[at] if at < len(names) else "" for at in range(len(columns) - 1)))
    return (head, *(tuple(column.get(index, "") for column in columns) for index in indexes))


def _title_of_series(series: ElementTree.Element) -> str:
    value = next((e.text for e in series.iter() if local_name(e.tag) == "v"), "")
    return value or ""
