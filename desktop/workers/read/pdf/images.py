"""Finds the images of a PDF page, also those inside the form objects that it draws."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from desktop.workers.read.pdf.boxes import Box

DEPTH_AT_MOST = 3
Matrix = tuple[float, float, float, float, float, float]


def image_boxes(page: Any) -> list[Box]:
    """Return the place of each image in the space of the page, before it is turned."""
    raw = page.raw
    count = pdfium.FPDFPage_CountObjects(raw)
    return list(_images(lambda number: pdfium.FPDFPage_GetObject(raw, number), count, ()))


def _images(
    child: Callable[[int], Any], count: int, containers: tuple[Matrix, ...]
) -> Iterator[Box]:
    kind_of = pdfium.FPDFPageObj_GetType
    for number in range(count):  # a page may have thousands of objects
        found = child(number)
        kind = kind_of(found)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield _on_page(_bounds(found), containers)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and len(containers) < DEPTH_AT_MOST - 1:
            yield from _images(
                lambda inside, form=found: pdfium.FPDFFormObj_GetObject(form, inside),
                pdfium.FPDFFormObj_CountObjects(found),
                (*containers, _matrix(found)),
            )


def _bounds(found: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(found, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _matrix(form: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _on_page(box: Box, containers: tuple[Matrix, ...]) -> Box:
    for a, b, c, d, e, f in reversed(containers):
        left, bottom, right, top = box
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [a * x + c * y + e for x, y in corners]
        up = [b * x + d * y + f for x, y in corners]
        box = min(across), min(up), max(across), max(up)
    return box
