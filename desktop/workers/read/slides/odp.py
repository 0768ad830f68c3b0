"""Reads ODP files: each slide is a page, with its notes, tables, charts and comments."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.drawings.charts import add_chart
from desktop.workers.read.drawings.open_text import (
    annotation_text,
    open_paragraphs,
    read_open_chart,
)
from desktop.workers.read.errors import encrypted_error
from desktop.workers.read.grids.grid import Area, Cell, Grid
from desktop.workers.read.grids.tables import add_grid
from desktop.workers.read.slides.slide_content import omission_notes
from desktop.workers.read.slides.slide_tables import number_in
from desktop.workers.read.zipped.flat_package import FlatPackage
from desktop.workers.read.zipped.package import OfficePackage, attribute, local_name

DEPTH_AT_MOST = 30
REPEATED_AT_MOST = 256
_FOOTERS = frozenset({"footer", "date-time", "header"})
_UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}


def read_odp(path: Path) -> ReadDocument:
    """Read a presentation in the OpenDocument format."""
    with OfficePackage(path, say("an ODP file")) as package:
        if "META-INF/manifest.xml" in package and b"encryption-data" in package.read(
            "META-INF/manifest.xml"
        ):
            raise encrypted_error()
        return _PresentationReader(package).read()


def read_flat_slides(path: Path) -> ReadDocument:
    """Read a FODP file, which has the content of an ODP file in one XML document."""
    with FlatPackage(path, say("an ODP file")) as package:
        return _PresentationReader(package).read()


class _PresentationReader:
    """The slides in their order, and a document that grows with each."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        self._tree = package.parse("content.xml")
        self._builder = DocumentBuilder()
        self._footers: set[str] = set()
        self._left_out: Counter[str] = Counter()
        self._has_heading = False

    def read(self) -> ReadDocument:
        hidden_styles = {
            attribute(style, "name")
            for style in self._tree.iter()
            if local_name(style.tag) == "style"
            and any(attribute(e, "visibility") == "hidden" for e in style)
        }
        hidden: list[str] = []
        slides = [e for e in self._tree.iter() if local_name(e.tag) == "page"]
        for number, slide in enumerate(slides, start=1):
            self._builder.begin_page(number)
            self._add_slide(slide)
            if attribute(slide, "style-name") in hidden_styles:
                hidden.append(str(number))
        notes = list(omission_notes(self._left_out))
        if hidden:
            notes.append(say("Slides that the show leaves out were read: {0}.", ", ".join(hidden)))
        return self._builder.build("odp", self._title(), notes)

    def _add_slide(self, slide: ElementTree.Element) -> None:
        self._has_heading = False
        for shape in _in_reading_order(slide):
            self._add(shape)
        for child in slide:
            name = local_name(child.tag)
            if name == "annotation" and (text := annotation_text(child)):
                self._builder.paragraph(f"Comment by {text}" if ":" in text else f"Comment: {text}")
            if name == "notes":
                frames = (e for e in child if attribute(e, "class") in ("notes", ""))
                spoken = [line for frame in frames for line in open_paragraphs(frame)]
                if spoken:
                    self._builder.paragraph("Speaker notes: " + "\n".join(spoken))

    def _add(self, shape: ElementTree.Element, depth: int = 0) -> None:
        kind = attribute(shape, "class")
        if local_name(shape.tag) == "g" and depth < DEPTH_AT_MOST:
            for inner in _in_reading_order(shape):
                self._add(inner, depth + 1)
            return
        if kind == "page-number":
            return
        kinds = {local_name(e.tag): e for e in reversed(list(shape))}
        described = ": ".join(
            dict.fromkeys(
                e.text for e in shape if local_name(e.tag) in ("desc", "title") and e.text
            )
        )
        if "table" in kinds:
            add_grid(self._builder, _grid(kinds["table"]))
        elif "object" in kinds:
            self._add_object(kinds["object"])
        elif "plugin" in kinds:
            self._left_out["played"] += 1
        elif "image" in kinds:
            self._left_out["picture"] += 1
        else:
            self._add_lines(open_paragraphs(shape), kind)
        if described and " " in described.strip():
            self._builder.paragraph(f"Picture: {described}")

    def _add_lines(self, lines: list[str], kind: str) -> None:
        if not lines:
            return
        if kind in _FOOTERS:
            text = " ".join(lines)
            if text not in self._footers:
                self._footers.add(text)
                self._builder.paragraph(text)
            return
        if kind == "title":
            lines = [" ".join(lines)]
        if not self._has_heading:
            self._builder.heading(2, lines.pop(0))
            self._has_heading = True
        for line in lines:
            self._builder.paragraph(line)

    def _add_object(self, drawn: ElementTree.Element) -> None:
        chart = read_open_chart(self._package, drawn)
        if chart is not None:
            add_chart(self._builder, chart)
        else:
            self._left_out["object"] += 1

    def _title(self) -> str:
        tree = self._package.find_tree("meta.xml")
        elements = tree.iter() if tree is not None else ()
        return next((e.text or "" for e in elements if local_name(e.tag) == "title"), "")


def _in_reading_order(parent: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the shapes as they are seen, the title first; those without a place stay behind."""
    shapes = [e for e in parent if local_name(e.tag) not in ("notes", "annotation", "forms")]
    before = 0.0
    ordered: list[tuple[bool, float, float, int, ElementTree.Element]] = []
    for number, shape in enumerate(shapes):
        before = _centimetres(attribute(shape, "y"), before)
        left = _centimetres(attribute(shape, "x"), 0.0)
        is_title = attribute(shape, "class") == "title"
        ordered.append((not is_title, round(before), left, number, shape))
    return [entry[-1] for entry in sorted(ordered, key=lambda entry: entry[:4])]


def _centimetres(length: str, otherwise: float) -> float:
    unit = _UNITS.get(length[-2:])
    try:
        return float(length[:-2]) * unit if unit else otherwise
    except ValueError:
        return otherwise


def _grid(table: ElementTree.Element) -> Grid:
    grid = Grid()
    rows = [e for e in table.iter() if local_name(e.tag) == "table-row"]
    for at, row in enumerate(rows):
        column = 0
        grid.rows[at] = {}
        for cell in row:
            if local_name(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            text = " ".join(" ".join(open_paragraphs(cell)).split())
            if text and local_name(cell.tag) == "table-cell":
                grid.rows[at][column] = Cell(text, number_in(text))
            wide, tall = _count(cell, "columns-spanned"), _count(cell, "rows-spanned")
            if wide > 1 or tall > 1:
                grid.merged.append(Area(at, column, at + tall - 1, column + wide - 1))
            column += _count(cell, "columns-repeated")
    return grid


def _count(cell: ElementTree.Element, name: str) -> int:
    value = attribute(cell, f"number-{name}")
    return min(int(value[:6]), REPEATED_AT_MOST) if value.isdecimal() and value != "0" else 1
