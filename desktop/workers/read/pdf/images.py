"""Finds the images of a PDF page, also those inside the form objects that it draws."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from desktop.workers.read.pdf.boxes import Box

DEPTH_AT_MOST = 3
_HOLD_IMAGES = frozenset((pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM))
Matrix = tuple[float, float, float, float, float, float]


def image_boxes(page: Any) -> list[Box]:
    """Return the place of each image in the space of the page, before it is turned."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    return list(_images(pdfium.FPDFPage_GetObject, page.raw, count, ()))


def _images(
    child: Callable[[Any, int], Any], parent: Any, count: int, containers: tuple[Matrix, ...]
) -> Iterator[Box]:
    kind_of = pdfium.FPDFPageObj_GetType
    # A page may have thousands of objects, so as little as possible is done for each.
    for number in [n for n in range(count) if kind_of(child(parent, n)) in _HOLD_IMAGES]:
        found = child(parent, number)
        if kind_of(found) == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield _on_page(_bounds(found), containers)
        elif len(containers) < DEPTH_AT_MOST - 1:
            inside = pdfium.FPDFFormObj_CountObjects(found)
            matrices = (*containers, _matrix(found))
            yield from _images(pdfium.FPDFFormObj_GetObject, found, inside, matrices)


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
