"""Finds text of a PDF page that the page does not show: hidden layers, white on white, clipped."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from desktop.workers.read.pdf.boxes import Box, turn_box

LOWEST = 0.0015
"""A word that is not as high as this share of its page, about a point, cannot be read."""
WHITE_FROM = 225
"""A colour whose three parts are all at least this is looked at on the drawn page."""
OPAQUE_FROM = 40
FLAT = 10
"""A place of a drawn page whose brightness differs by less than this shows nothing."""
DRAWN_SCALE = 1.5
"""Pixels per point of the page that is drawn to see whether a text is on it."""
_NOT_PAINTED = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_LAYER = "OC".encode("utf-16-le")


class VisiblePage:
    """A page as it is drawn, and the ways in which its words are drawn.

    Only words that are drawn in an unusual way are looked for on the page, since drawing a page
    takes long. Words over an image are shown: they are those of an OCR program.
    """

    def __init__(self, page: Any, text_page: Any) -> None:
        self._page = page
        self._text_page = text_page.raw
        self._parts = [ctypes.c_uint() for _ in range(4)]
        self._turn = page.get_rotation() // 90
        self._width, self._height = page.get_size()
        self._origin = page.get_bbox()[:2]
        self._doubtful: dict[int, bool] = {}
        self._drawn: Any = None
        self._images: list[Box] | None = None
        self._hides = False

    @property
    def hides(self) -> bool:
        """Whether a word that was asked for is not shown."""
        return self._hides

    def shows(self, place: int, first: Box, last: Box, *, begins_line: bool) -> bool:
        """Tell whether a word is seen; layers and clips are asked for where a line begins."""
        shown = self._shows(place, first, last, begins_line=begins_line)
        self._hides = self._hides or not shown
        return shown

    def _shows(self, place: int, first: Box, last: Box, *, begins_line: bool) -> bool:
        left, bottom = min(first[0], last[0]), min(first[1], last[1])
        box = self._on_page((left, bottom, max(first[2], last[2]), max(first[3], last[3])))
        if not 0 <= (box[0] + box[2]) / 2 <= self._width:
            return False
        if not 0 <= (box[1] + box[3]) / 2 <= self._height:
            return False
        size = max(first[2] - first[0], first[3] - first[1], last[3] - last[1])
        if size < LOWEST * self._height and first[:2] != (0, 0):
            return False
        if not self._is_doubtful(place, begins_line=begins_line):
            return True
        return self._is_over_image(box) or self._is_drawn(box)

    def _on_page(self, box: Box) -> Box:
        """Return a box with the lower left corner of the shown page as its origin."""
        across, up = self._origin if self._turn % 2 == 0 else reversed(self._origin)
        return box[0] - across, box[1] - up, box[2] - across, box[3] - up

    def _is_doubtful(self, place: int, *, begins_line: bool) -> bool:
        found = pdfium.FPDFText_GetTextObject(self._text_page, place)
        if not found:
            return False
        key = ctypes.addressof(found.contents)
        if begins_line and (_is_in_layer(found) or _is_clipped(found)):
            self._doubtful[key] = True
        if key not in self._doubtful:
            red, green, blue, opacity = self._parts
            pdfium.FPDFText_GetFillColor(self._text_page, place, red, green, blue, opacity)
            self._doubtful[key] = (
                min(red.value, green.value, blue.value) >= WHITE_FROM
                or opacity.value < OPAQUE_FROM
                or pdfium.FPDFTextObj_GetTextRenderMode(found) in _NOT_PAINTED
            )
        return self._doubtful[key]

    def _is_over_image(self, box: Box) -> bool:
        if self._images is None:
            images = self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            self._images = [
                self._on_page(turn_box(image.get_bounds(), self._turn, self._width, self._height))
                for image in images
            ]
        across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return any(i[0] <= across <= i[2] and i[1] <= up <= i[3] for i in self._images)

    def _is_drawn(self, box: Box) -> bool:
        if self._drawn is None:
            bitmap = self._page.render(scale=DRAWN_SCALE, grayscale=True, may_draw_forms=False)
            self._drawn = bitmap.to_pil().convert("L")
        left, bottom, right, top = (value * DRAWN_SCALE for value in box)
        height = self._drawn.height
        upper = int(height - top)
        place = (int(left), upper, int(right) + 1, max(upper, int(height - bottom)) + 1)
        lowest, highest = self._drawn.crop(place).getextrema()
        return highest - lowest >= FLAT


def _is_in_layer(found: Any) -> bool:
    length = ctypes.c_ulong()
    buffer = (ctypes.c_ushort * 16)()
    for number in range(pdfium.FPDFPageObj_CountMarks(found)):
        mark = pdfium.FPDFPageObj_GetMark(found, number)
        pdfium.FPDFPageObjMark_GetName(mark, buffer, 32, length)
        if bytes(buffer)[: max(0, length.value - 2)] == _LAYER:
            return True
    return False


def _is_clipped(found: Any) -> bool:
    """Tell whether the middle of a text is outside a rectangle that its page is clipped to."""
    clip = pdfium.FPDFPageObj_GetClipPath(found)
    paths = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if paths <= 0:
        return False
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(found, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    across, up = (left + right) / 2, (bottom + top) / 2
    for path in range(paths):
        points = list(_points(clip, path))
        if points and not (
            min(x for x, _ in points) <= across <= max(x for x, _ in points)
            and min(y for _, y in points) <= up <= max(y for _, y in points)
        ):
            return True
    return False


def _points(clip: Any, path: int) -> Iterator[tuple[float, float]]:
    across, up = ctypes.c_float(), ctypes.c_float()
    for number in range(min(16, pdfium.FPDFClipPath_CountPathSegments(clip, path))):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, number)
        if pdfium.FPDFPathSegment_GetPoint(segment, across, up):
            yield across.value, up.value
