"""Reads the part of an XLSX file that holds a sheet, in one pass and without a tree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from xml.parsers import expat

from desktop.workers.read.drawings.text import unescape_controls
from desktop.workers.read.grids.grid import Area, Cell
from desktop.workers.read.grids.tables import column_letters
from desktop.workers.read.numbers.shown_numbers import EXACT_DIGITS, show_general
from desktop.workers.read.sheets.workbook import (
    CELLS_AT_MOST,
    CellStyle,
    Formula,
    SheetContent,
    shown_cell,
)

LONG_NUMBER_DIGITS = 21
"""A whole number with at most so many digits is shown as stored, since it is an identifier."""
_DIGITS = "0123456789"
_PAGE_TEXTS = frozenset(
    f"{pages}{place}" for pages in ("odd", "even", "first") for place in ("Header", "Footer")
)
_TEXTS = frozenset({"v", "f", "t"}) | _PAGE_TEXTS

_PAGE_PARTS = re.compile("&[LCR]")
_PAGE_FIELD = re.compile("&[PNDTAFZG]")
_PAGE_CODE = re.compile(r'&"[^"]{0,200}"|&\d{1,3}|&K[0-9A-F]{6}|&[A-Z]')


class DoctypeError(Exception):
    """A part declares a document type, as no office program does."""


@dataclass(slots=True)
class SheetLinks:
    """Identifiers of the parts that belong to a sheet."""

    drawings: list[str] = field(default_factory=list[str])
    tables: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class SheetContext:
    """The parts of a workbook that the cells of all sheets refer to."""

    strings: Sequence[str]
    styles: Sequence[CellStyle]
    since_1904: bool
    distrusts_zeros: bool
    """Whether the results of formulas are to be computed anew, so that 0 may be no result."""


class SheetParser:
    """The state while a sheet is parsed; the cells go into its grid."""

    def __init__(self, sheet: SheetContent, context: SheetContext) -> None:
        self.links = SheetLinks()
        self._sheet = sheet
        self._context = context
        self._hidden_rows: set[int] = set()
        self._grouped_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._filtered: Area | None = None
        self._filter: Area | None = None
        self._columns: dict[str, int] = {}
        self._locals: dict[str, str] = {}
        self._shared: dict[str, tuple[str, str]] = {}
        self._count = 0
        self._row, self._column = -1, -1
        self._cells: dict[int, Cell] = {}
        self._cell: dict[str, str] | None = None
        self._values: dict[str, str] = {}
        self._formula: dict[str, str] = {}
        self._text: list[str] | None = None
        self._phonetic = False
        self._is_hidden_by_default = False

    def parse(self, content: bytes) -> None:
        """Read the cells, and then take out those that are hidden."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, LookupError, ValueError):  # also an unknown encoding
            self._sheet.is_cut_off = True
        self._finish()

    def _refuse(self, *_: object) -> None:
        raise DoctypeError

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._locals.get(tag)
        if name is None:
            name = self._locals[tag] = tag.rpartition("}")[2]
        if name == "c":
            self._start_cell(attributes)
        elif name in _TEXTS:
            self._text = None if self._phonetic else []
            if name == "f":
                self._formula = attributes
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._phonetic = True
        elif self._cell is None:
            self._start_other(name, attributes)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) - 1 if number.isdecimal() else self._row + 1
        self._column = -1
        self._cells = self._sheet.grid.rows.setdefault(self._row, {})
        if _is_true(attributes.get("hidden")) or attributes.get("ht") == "0":
            grouped = attributes.get("outlineLevel", "0") != "0"
            (self._grouped_rows if grouped else self._hidden_rows).add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column(letters) if letters else -1
        self._column = column if column >= 0 else self._column + 1
        self._cell = attributes
        self._values = {}
        self._formula = {}

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "mergeCell" if area := parse_area(attributes.get("ref", "")):
                self._sheet.grid.merged.append(area)
            case "col" if _is_true(attributes.get("hidden")) or attributes.get("width") == "0":
                first, last = attributes.get("min", ""), attributes.get("max", "")
                if first.isdecimal() and last.isdecimal():
                    self._hidden_columns.append((int(first) - 1, int(last) - 1))
            case "autoFilter" if area := parse_area(attributes.get("ref", "")):
                self._filter = area
                self._sheet.grid.tables.append(area)
            case "filterColumn":
                self._filtered = self._filter
            case "drawing" | "legacyDrawingHF":
                self.links.drawings.append(_identifier(attributes))
            case "tablePart":
                self.links.tables.append(_identifier(attributes))
            case _:
                pass

    def _end(self, tag: str) -> None:
        name = self._locals[tag]
        if name == "c":
            self._end_cell()
        elif name in _TEXTS and self._text is not None:
            text = "".join(self._text)
            self._text = None
            if self._cell is not None:
                self._values[name] = self._values.get(name, "") + text
            elif name in _PAGE_TEXTS and (shown := _page_text(text)) not in {
                "",
                *self._sheet.texts,
            }:
                self._sheet.texts.append(shown)
        elif name == "rPh":
            self._phonetic = False

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell or {}, None
        values = self._values
        if not values and not self._formula:
            return
        number = attributes.get("s", "0")
        styles = self._context.styles
        index = int(number) if number.isdecimal() else 0
        style = styles[index] if index < len(styles) else styles[0]
        kind = attributes.get("t", "n")
        value = values.get("v", "")
        formula = self._formula_text(values) if "f" in values or self._formula else ""
        untrusted = self._context.distrusts_zeros and value == "0"
        if formula and (not value or untrusted) and kind in ("n", "str", "s", "b"):
            self._sheet.formulas[self._row, self._column] = Formula(formula, style)
        cell = self._cell_of(kind, value, values, style)
        if cell is None or not cell.text or cell.text.isspace():
            return
        self._count += 1
        if self._count > CELLS_AT_MOST:
            self._sheet.is_cut_off = True
            return
        self._cells[self._column] = cell

    def _cell_of(
        self, kind: str, value: str, values: dict[str, str], style: CellStyle
    ) -> Cell | None:
        if kind == "s":
            strings = self._context.strings
            known = value.strip().isdecimal() and int(value) < len(strings)
            if not known:
                self._sheet.is_cut_off = self._sheet.is_cut_off or bool(value)
            return _text_cell(strings[int(value)], style) if known else None
        if kind == "inlineStr":
            return _text_cell(unescape_controls(values.get("t", value)), style)
        if kind == "b":
            return Cell("TRUE" if value.strip() in ("1", "true") else "FALSE") if value else None
        if kind == "d":
            return _date_cell(value, style, since_1904=self._context.since_1904)
        if kind in ("str", "e"):
            return _text_cell(unescape_controls(value), style)
        return number_cell(value, style)

    def _formula_text(self, values: dict[str, str]) -> str:
        text = values.get("f", "")
        if self._formula.get("t") != "shared":
            return text
        index = self._formula.get("si", "")
        place = f"{column_letters(self._column)}{self._row + 1}"
        if text:
            self._shared[index] = (text, place)
        elif index in self._shared:
            return _translate(*self._shared[index], place)
        return text

    def _finish(self) -> None:
        """Take out the hidden rows and columns; a filter or closed group is only a view."""
        rows = self._sheet.grid.rows
        if self._filtered is not None:
            top, bottom = self._filtered.top, self._filtered.bottom
            by_filter = {row for row in self._hidden_rows if top <= row <= bottom}
            self._hidden_rows -= by_filter
            self._grouped_rows |= by_filter
        self._sheet.filtered_rows = sum(bool(rows.get(row)) for row in self._grouped_rows)
        self._sheet.hidden_rows = sum(bool(rows.get(row)) for row in self._hidden_rows)
        for row in self._hidden_rows:
            rows.pop(row, None)
        self._sheet.grid.absent_rows = self._hidden_rows
        hidden = {column for cells in rows.values() for column in cells}
        hidden = {c for c in hidden if any(a <= c <= b for a, b in self._hidden_columns)}
        self._sheet.hidden_columns = len(hidden)
        self._sheet.grid.absent_columns = hidden
        for cells in rows.values() if hidden else ():
            for column in hidden.intersection(cells):
                del cells[column]


def number_cell(value: str, style: CellStyle) -> Cell | None:
    """Return the cell for a stored number; a text that is no number stands as it is."""
    value = value.strip()
    if not value:
        return None
    try:
        number = float(value)
    except ValueError:
        return Cell(value)
    if not math.isfinite(number):
        return Cell(value)
    shown = style.number_format.show(number)
    if EXACT_DIGITS < len(value) <= LONG_NUMBER_DIGITS and value.isdecimal():
        shown = value if shown == show_general(number) else shown
    return Cell(shown, number, style.is_bold)


def parse_area(reference: str) -> Area | None:
    """Return the cells of a reference as `A1:C3`; None if it is none."""
    begin, _, end = reference.replace("$", "").partition(":")
    places = [parse_place(place) for place in (begin, end or begin)]
    if places[0] is None or places[1] is None:
        return None
    return Area(*places[0], *places[1])


def parse_place(reference: str) -> tuple[int, int] | None:
    """Return row and column of a reference as `B7`, counted from 0."""
    letters = reference.rstrip(_DIGITS)
    digits = reference[len(letters) :]
    if not digits or not 0 < len(letters) <= 3 or not letters.isascii() or not letters.isalpha():
        return None
    return int(digits[:9]) - 1, _column(letters)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            return -1
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _text_cell(text: str, style: CellStyle) -> Cell:
    return Cell(style.number_format.show_text(text), None, style.is_bold)


def _date_cell(value: str, style: CellStyle, *, since_1904: bool) -> Cell | None:
    try:
        moment = datetime.fromisoformat(value.strip()).replace(tzinfo=None)
    except ValueError:
        return Cell(value) if value else None
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
    days = (moment - start).total_seconds() / 86_400
    if not style.number_format.is_date:
        return Cell(value.strip().replace("T", " "), days, style.is_bold)
    return shown_cell(days, style)


def _translate(formula: str, origin: str, place: str) -> str:
    from openpyxl.formula.translate import Translator, TranslatorError

    try:
        return str(Translator(f"={formula}", origin).translate_formula(place))[1:]
    except TranslatorError:
        return ""


def _identifier(attributes: dict[str, str]) -> str:
    return next((value for key, value in attributes.items() if key.endswith("}id")), "")


def _is_true(value: str | None) -> bool:
    return value in ("1", "true", "on")


def _page_text(code: str) -> str:
    """Return the words at the head or foot of pages, without counters, dates and what names them.

    What stands before the first counter, or behind the last, is kept if it is more than one word.
    """
    words: list[str] = []
    for part in _PAGE_PARTS.split(code):
        first, *others = _PAGE_FIELD.split(part)
        pieces = [" ".join(_PAGE_CODE.sub(" ", piece).replace("&&", "&").split())
                  for piece in (first, *others[-1:])]  # fmt: skip
        words += [piece for piece in pieces if not others or len(piece.split()) > 1]
    return " ".join(filter(None, words))
