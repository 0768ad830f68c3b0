"""Reads ODS files: the text that each cell shows, which stands in the file beside its value."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.drawings.open_text import (
    annotation_text,
    open_paragraphs,
    read_open_chart,
)
from desktop.workers.read.errors import damaged_error, encrypted_error
from desktop.workers.read.grids.grid import Area, Cell
from desktop.workers.read.numbers.number_format import NumberFormat
from desktop.workers.read.sheets.open_formula import open_formula
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.workbook import (
    CELLS_AT_MOST,
    CellStyle,
    Formula,
    SheetContent,
    Workbook,
)
from desktop.workers.read.zipped.flat_package import FlatPackage
from desktop.workers.read.zipped.package import OfficePackage, attribute, local_name

REPEATED_ROWS_AT_MOST = 1000
REPEATED_CELLS_AT_MOST = 256
COLUMNS_AT_MOST = 20_000
_PLAIN = CellStyle(NumberFormat(""))
_NUMBERS = frozenset({"float", "percentage", "currency"})
_OBJECTS = frozenset({"object", "object-ole"})
_DRAWN = frozenset({"shapes", "table-cell", "covered-table-cell"})


def read_ods(path: Path) -> ReadDocument:
    """Read a workbook in the OpenDocument format."""
    with OfficePackage(path, say("an ODS file")) as package:
        if "META-INF/manifest.xml" in package and b"encryption-data" in package.read(
            "META-INF/manifest.xml"
        ):
            raise encrypted_error()
        return _read_book(package)


def read_flat_sheets(path: Path) -> ReadDocument:
    """Read a FODS file, which has the content of an ODS file in one XML document."""
    with FlatPackage(path, say("an ODS file")) as package:
        return _read_book(package)


def _read_book(package: OfficePackage) -> ReadDocument:
    workbook = Workbook(_title(package))
    _BookReader(package, workbook).read()
    return build_workbook(workbook, "ods")


class _BookReader:
    """Reads the sheets one after the other, so that only one row's tree is held at a time."""

    def __init__(self, package: OfficePackage, workbook: Workbook) -> None:
        self._package = package
        self._workbook = workbook
        self._hidden_styles: set[str] = set()
        self._bold_styles: set[str] = set()

    def read(self) -> None:
        content = self._package.read("content.xml")
        if b"<!DOCTYPE" in content[:100_000]:
            raise damaged_error(say("an ODS file"))
        reader: SheetReader | None = None
        depth = 0
        try:
            for event, element in ElementTree.iterparse(io.BytesIO(content), ("start", "end")):
                name = local_name(element.tag)
                if name == "table":
                    depth += 1 if event == "start" else -1
                    if event == "start" and depth == 1:
                        reader = SheetReader(self, attribute(element, "name"))
                        reader.is_hidden = attribute(element, "style-name") in self._hidden_styles
                    elif event == "end" and depth == 0 and reader is not None:
                        self._finish(reader, element)
                        reader = None
                elif event == "start" or depth > 1:
                    continue
                elif name == "style":
                    self._note_style(element)
                elif reader is not None and name == "table-row":
                    reader.add_row(element)
                    element.clear()
                elif reader is not None and name == "table-column":
                    reader.add_column(element)
        except (ElementTree.ParseError, LookupError, ValueError) as error:
            raise damaged_error(say("an ODS file")) from error

    def is_bold(self, style: str) -> bool:
        return style in self._bold_styles

    def _note_style(self, style: ElementTree.Element) -> None:
        name = attribute(style, "name")
        for properties in style:
            kind = local_name(properties.tag)
            if kind == "table-properties" and attribute(properties, "display") == "false":
                self._hidden_styles.add(name)
            if kind == "text-properties" and attribute(properties, "font-weight") == "bold":
                self._bold_styles.add(name)

    def _finish(self, reader: SheetReader, element: ElementTree.Element) -> None:
        if reader.is_hidden:
            self._workbook.hidden.append(reader.sheet.name)
            return
        for shapes in element:
            if local_name(shapes.tag) == "shapes":
                reader.add_drawings(shapes)
        for drawn in reader.objects:
            chart = read_open_chart(self._package, drawn)
            if chart is not None:
                reader.sheet.charts.append(chart)
            else:
                reader.sheet.objects += 1
        reader.finish()
        self._workbook.sheets.append(reader.sheet)


class SheetReader:
    """The state while the rows of a sheet arrive."""

    def __init__(self, book: _BookReader, name: str) -> None:
        self.sheet = SheetContent(name)
        self.is_hidden = False
        self.objects: list[ElementTree.Element] = []
        self._book = book
        self._row = 0
        self._columns = 0
        self._hidden_columns: list[tuple[int, int]] = []
        self._count = 0

    def add_column(self, column: ElementTree.Element) -> None:
        repeated = _repeated(column, "number-columns-repeated")
        if attribute(column, "visibility") in ("collapse", "filter"):
            self._hidden_columns.append((self._columns, self._columns + repeated - 1))
        self._columns += repeated

    def add_row(self, row: ElementTree.Element) -> None:
        repeated = _repeated(row, "number-rows-repeated")
        cells = self._cells(row)
        visibility = attribute(row, "visibility")
        if cells and visibility == "collapse":
            self.sheet.hidden_rows += repeated
            self.sheet.grid.absent_rows.update(range(self._row, self._row + min(repeated, 10_000)))
        elif cells:
            if visibility == "filter":
                self.sheet.filtered_rows += repeated
            if repeated > REPEATED_ROWS_AT_MOST:
                self.sheet.is_cut_off = True
            for at in range(min(repeated, REPEATED_ROWS_AT_MOST)):
                self._count += len(cells)
                if self._count > CELLS_AT_MOST:
                    self.sheet.is_cut_off = True
                    break
                self.sheet.grid.rows[self._row + at] = dict(cells)
        self._row += repeated

    def add_drawings(self, element: ElementTree.Element) -> None:
        """Add the text boxes, charts and pictures inside an element."""
        waiting = [element]
        while waiting:
            drawn = waiting.pop()
            name = local_name(drawn.tag)
            if name == "object":
                self.objects.append(drawn)
                continue  # what a flat file has within it is read as an object
            if name == "frame":
                kinds = {local_name(e.tag) for e in drawn}
                self.sheet.pictures += "image" in kinds and not kinds & _OBJECTS
            elif name in ("text-box", "custom-shape"):
                self.sheet.texts += open_paragraphs(drawn)
            self.sheet.objects += name == "object-ole"
            waiting += reversed(drawn)

    def finish(self) -> None:
        """Take the hidden columns out of all rows."""
        rows = self.sheet.grid.rows
        used = {column for cells in rows.values() for column in cells}
        hidden = {c for c in used if any(a <= c <= b for a, b in self._hidden_columns)}
        self.sheet.hidden_columns = len(hidden)
        self.sheet.grid.absent_columns = hidden
        for cells in rows.values() if hidden else ():
            for column in hidden.intersection(cells):
                del cells[column]

    def _cells(self, row: ElementTree.Element) -> dict[int, Cell]:
        cells: dict[int, Cell] = {}
        column = 0
        for element in row:
            name = local_name(element.tag)
            if name not in _DRAWN or column > COLUMNS_AT_MOST:
                continue
            repeated = _repeated(element, "number-columns-repeated")
            cell = self._cell(element, column) if name == "table-cell" else None
            if cell is not None and cell.text.strip():
                for at in range(min(repeated, REPEATED_CELLS_AT_MOST)):
                    cells[column + at] = cell
            column += repeated
        return cells

    def _cell(self, element: ElementTree.Element, column: int) -> Cell | None:
        place = (self._row, column)
        self._note_merged(element, column)
        for child in element:
            if local_name(child.tag) == "annotation" and (text := annotation_text(child)):
                self.sheet.grid.remarks.setdefault(place, []).append(text)
            elif local_name(child.tag) not in ("p", "annotation"):
                self.add_drawings(child)
        lines = [e for e in element if local_name(e.tag) in ("p", "h")]
        shown = " ".join(" ".join(open_paragraphs_of(lines)).split())
        kind, value = attribute(element, "value-type"), attribute(element, "value")
        formula = attribute(element, "formula")
        if formula and not shown and not value:
            self.sheet.formulas[place] = Formula(open_formula(formula), _PLAIN)
        number = _number(value) if kind in _NUMBERS else 0.0 if kind in ("date", "time") else None
        is_bold = self._book.is_bold(attribute(element, "style-name"))
        return Cell(shown or _stored(element, kind, value), number, is_bold)

    def _note_merged(self, element: ElementTree.Element, column: int) -> None:
        wide = _repeated(element, "number-columns-spanned")
        tall = _repeated(element, "number-rows-spanned")
        if wide > 1 or tall > 1:
            area = Area(self._row, column, self._row + tall - 1, column + wide - 1)
            self.sheet.grid.merged.append(area)


def open_paragraphs_of(lines: list[ElementTree.Element]) -> Iterator[str]:
    """Yield the texts of paragraphs that are known already."""
    holder = ElementTree.Element("holder")
    holder.extend(lines)
    yield from open_paragraphs(holder)


def _stored(element: ElementTree.Element, kind: str, value: str) -> str:
    """Return the value of a cell for which its program wrote no text."""
    if kind in _NUMBERS:
        number = _number(value)
        code = "0.##%" if kind == "percentage" else ""
        shown = NumberFormat(code).show(number) if number is not None else value
        return f"{shown} {attribute(element, 'currency')}".strip()
    if kind == "boolean":
        return attribute(element, "boolean-value").upper()
    return attribute(element, f"{kind}-value") if kind else ""


def _repeated(element: ElementTree.Element, name: str) -> int:
    value = attribute(element, name)
    return min(int(value[:9]), 20_000_000) if value.isdecimal() and value != "0" else 1


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def _title(package: OfficePackage) -> str:
    tree = package.find_tree("meta.xml")
    for element in tree.iter() if tree is not None else ():
        if local_name(element.tag) == "title":
            return (element.text or "").strip()
    return ""
