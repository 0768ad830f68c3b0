"""Reads what is laid over a PDF page: the fields of a form, and comments."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from desktop.core.say import say
from desktop.workers.read.pdf.boxes import Box
from desktop.workers.read.pdf.lines import LineCell, LineStyle, TextLine

NEAR = 2.0
"""A label above a field is at most this many type sizes away from it."""
LABEL_WIDTH = 220.0
"""A label beside a field is at most this many points away from it."""
_TICKED = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_NO_VALUE = (pdfium.FPDF_FORMFIELD_PUSHBUTTON, pdfium.FPDF_FORMFIELD_SIGNATURE)
_NO_COMMENT = (pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_WIDGET)
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form that is filled in."""

    name: str
    value: str
    box: Box
    ticked: bool
    """Whether it is a box that is ticked, whose label is usually on its right."""


def read_annotations(page: Any, form: Any) -> tuple[list[FormField], list[str]]:
    """Return the filled fields of a page, and its comments."""
    fields: list[FormField] = []
    comments: list[str] = []
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            if pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind == pdfium.FPDF_ANNOT_WIDGET:
                fields += _fields(annotation, form)
            elif kind not in _NO_COMMENT:
                comments += _comments(annotation)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return fields, comments


def _comments(annotation: Any) -> Iterator[str]:
    text = _text(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents")
    author = _text(pdfium.FPDFAnnot_GetStringValue, annotation, b"T")
    if text:
        yield say("Comment by {0}: {1}", author, text) if author else say("Comment: {0}", text)


def _fields(annotation: Any, form: Any) -> Iterator[FormField]:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation) if form else -1
    if kind in _NO_VALUE:
        return
    ticked = kind in _TICKED
    if ticked:
        value = "☒" if pdfium.FPDFAnnot_IsChecked(form, annotation) else "☐"
    else:
        value = _value(annotation, form)
    if not value:
        return
    name = _text(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation) if form else ""
    name = name or (_text(pdfium.FPDFAnnot_GetFormFieldName, form, annotation) if form else "")
    yield FormField(name, value, _box(annotation), ticked)


def _value(annotation: Any, form: Any) -> str:
    chosen = [
        _option(form, annotation, number)
        for number in range(pdfium.FPDFAnnot_GetOptionCount(form, annotation) if form else 0)
        if pdfium.FPDFAnnot_IsOptionSelected(form, annotation, number)
    ]
    if any(chosen):
        return ", ".join(chosen)
    value = _text(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation) if form else ""
    return value or _text(pdfium.FPDFAnnot_GetStringValue, annotation, b"V")


def _option(form: Any, annotation: Any, number: int) -> str:
    return _text(pdfium.FPDFAnnot_GetOptionLabel, form, annotation, number)


def _text(function: Any, *arguments: Any) -> str:
    """Return a text in UTF-16 from a function that is asked for its length first."""
    length = function(*arguments, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    function(*arguments, buffer, length)
    return " ".join(bytes(buffer).decode("utf-16-le", "replace").replace("\0", "").split())


def _box(annotation: Any) -> Box:
    found = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, found)
    return found.left, found.bottom, found.right, found.top


def fill_in(lines: list[TextLine], fields: Sequence[FormField]) -> list[TextLine]:
    """Return the lines of a page with the values of its fields behind their labels."""
    filled: dict[tuple[int, int], list[FormField]] = {}
    others: list[FormField] = []
    for field in fields:
        place = _label(lines, field)
        if place:
            filled.setdefault(place, []).append(field)
        else:
            others.append(field)
    found = [
        _filled_line(line, {c: filled[n, c] for m, c in filled if m == n})
        for n, line in enumerate(lines)
    ]
    return [*found, *(_own_line(field) for field in others)]


def _filled_line(line: TextLine, fields: dict[int, list[FormField]]) -> TextLine:
    if not fields:
        return line
    cells = [
        LineCell(_with_values(cell.text, fields.get(number, [])), cell.left, cell.right)
        for number, cell in enumerate(line.cells)
    ]
    return TextLine(tuple(cells), line.bottom, line.top, line.style, record=True)


def _with_values(label: str, fields: Sequence[FormField]) -> str:
    ticks = "".join(f"{field.value} " for field in fields if field.ticked)
    values = " ".join(field.value for field in fields if not field.ticked)
    label = label.rstrip(" _.…") if values else label
    return ticks + (f"{label.rstrip(':')}: {values}" if values else label)


def _own_line(field: FormField) -> TextLine:
    left, bottom, right, top = field.box
    text = _with_values(field.name, [field]) if field.name else field.value
    return TextLine((LineCell(text, left, right),), bottom, top, LineStyle(10.0), record=True)


def _label(lines: Sequence[TextLine], field: FormField) -> tuple[int, int] | None:
    """Return the line and the cell that name a field: beside it, or else above it."""
    found: list[tuple[float, int, int]] = []
    left, bottom, right, top = field.box
    for number, line in enumerate(lines):
        middle = (line.bottom + line.top) / 2
        for place, cell in enumerate(line.cells):
            if bottom - 2 <= middle <= top + 2:
                # The label of a box to tick is on its right, as a rule.
                before, after = left - cell.left, cell.left - right
                if field.ticked and -4 <= after <= LABEL_WIDTH:
                    found.append((after, number, place))
                elif not field.ticked and before > 0 and left - cell.right <= LABEL_WIDTH:
                    found.append((abs(left - cell.right), number, place))
            elif (
                not field.ticked
                and -2 <= line.bottom - top <= NEAR * line.size
                and cell.left < right
                and cell.right > left
            ):
                found.append((LABEL_WIDTH + line.bottom - top, number, place))
    return min(found)[1:] if found else None
