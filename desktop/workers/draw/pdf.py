"""Draws the pages of a PDF, and finds words on them."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.workers.draw.drawing import (
    BYTES_OF_PIXEL,
    Picture,
    Rectangle,
    Size,
    drawn_size,
    sound_size,
)
from desktop.workers.draw.limits import PAGES_AT_MOST
from desktop.workers.draw.words_on_page import find
from desktop.workers.read.pdf.highlight import highlight_rectangles
from desktop.workers.read.pdf.lines import PageText

DEVICE = 1_000_000
"""The side of an imagined square picture, in which places are whole numbers."""


class PdfPages:
    """An opened PDF with its forms filled in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: Any = pypdfium2.PdfDocument(path)
        self._document.init_forms()  # what was filled in is drawn too

    def close(self) -> None:
        self._document.close()

    def sizes(self) -> list[Size]:
        count = min(len(self._document), PAGES_AT_MOST)
        return [sound_size(self._document.get_page_size(number)) for number in range(count)]

    def draw(self, page: int, width: int) -> Picture:
        shown = self._document[page - 1]
        size = drawn_size(sound_size(shown.get_size()), width)
        bitmap = pypdfium2.PdfBitmap.new_native(*size, pdfium.FPDFBitmap_BGR)
        try:
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, *size)
            place = (bitmap, shown, 0, 0, *size, 0, pdfium.FPDF_ANNOT)
            pdfium.FPDF_RenderPageBitmap(*place)
            if self._document.formenv:
                pdfium.FPDF_FFLDraw(self._document.formenv, *place)
            return Picture(*size, _without_gaps(bytes(bitmap.buffer), *size, bitmap.stride))
        finally:
            bitmap.close()
            shown.close()

    def find(self, page: int, text: str) -> list[Rectangle]:
        """Return where a text is on a page, counted from 1; empty where it is not."""
        if not 1 <= page <= len(self._document):
            return []
        shown = self._document[page - 1]
        try:
            found = highlight_rectangles(self._path, page, text) or _pieces(shown, text)
            return [_share(shown, place) for place in found]
        finally:
            shown.close()


def _pieces(page: Any, text: str) -> list[tuple[float, float, float, float]]:
    """Return the rectangles of a text that has other text in between."""
    text_page = page.get_textpage()
    try:
        places: list[tuple[float, float, float, float]] = []
        page_text = PageText(page, text_page)
        for stretch in find(page_text.text, text):
            positions = range(stretch.start, stretch.start + stretch.length)
            inside = [page_text.place(position) for position in positions]
            count = text_page.count_rects(min(inside), max(inside) - min(inside) + 1)
            places += [text_page.get_rect(number) for number in range(count)]
        return places
    finally:
        text_page.close()


def _share(page: Any, place: tuple[float, float, float, float]) -> Rectangle:
    """Turn points into shares of the drawn page, which may be cropped or turned."""
    left, bottom, right, top = place
    xs, ys = zip(_to_device(page, left, bottom), _to_device(page, right, top), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _to_device(page: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, DEVICE, DEVICE, 0, x, y, across, down)
    return across.value / DEVICE, down.value / DEVICE


def _without_gaps(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    row = width * BYTES_OF_PIXEL
    if stride == row:
        return pixels
    return b"".join(pixels[at : at + row] for at in range(0, stride * height, stride))
