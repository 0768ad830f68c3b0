"""Finds text of a PDF page that the page does not show: hidden layers, white on white, clipped."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from desktop.workers.read.pdf.boxes import Box, Word, turn_box
from desktop.workers.read.pdf.images import image_boxes

LOWEST = 0.0015
"""A word that is not as high as this share of its page, about a point, cannot be read."""
WHITE_FROM = 225
"""A colour whose three parts are all at least this is looked at on the drawn page."""
OPAQUE_FROM = 40
FLAT = 10
"""A place of a drawn page whose brightness differs by less than this shows nothing."""
DRAWN_SCALE = 1.5
"""Pixels per point of the page that is drawn to see whether a text is on it."""
STRIP_MARGIN = 12
"""A strip is drawn with so many more rows of pixels on both sides, for the words beside it."""
STRIPS_AT_MOST = 4
"""After so many strips a page is drawn as a whole; a strip takes a tenth of that time."""
_NOT_PAINTED = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_LAYER = "OC".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class _Strip:
    """A part of a drawn page, from one row of pixels to before another one."""

    upper: int
    lower: int
    image: Any

    def holds(self, upper: int, lower: int) -> bool:
        return self.upper <= upper and lower <= self.lower


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
        left, bottom = page.get_bbox()[:2]
        left, bottom = (left, bottom) if self._turn % 2 == 0 else (bottom, left)
        self._edges = left, bottom, left + self._width, bottom + self._height
        self._doubtful: dict[int, bool] = {}
        self._drawn: list[_Strip] = []
        self._images: list[Box] | None = None
        self._hides = False
        self._has_ocr = False

    @property
    def images_with_text(self) -> int:
        """The number of images of a page on which an OCR program wrote their words."""
        return len(self._images or ()) if self._has_ocr else 0

    @property
    def hides(self) -> bool:
        """Whether a word that was asked for is not shown."""
        return self._hides

    def shown_words(self, words: list[Word]) -> list[Word]:
        """Return the words of a line that are seen; layers and clips are asked for at the first."""
        if self._inside(words) and not self._has_doubtful(words):
            return words
        shown = [
            word
            for number, word in enumerate(words)
            if self._shows(word.place, word.begins, word.ends, begins_line=number == 0)
        ]
        self._hides = self._hides or len(shown) < len(words)
        return shown

    def _inside(self, words: Sequence[Word]) -> bool:
        """Tell whether all words are wholly on the page, and high enough to be read."""
        left, bottom, right, top = self._edges
        lowest = LOWEST * self._height
        for word in words:
            first, last = word.begins, word.ends
            if first[0] < left or last[0] < left or first[2] > right or last[2] > right:
                return False
            if first[1] < bottom or last[1] < bottom or first[3] > top or last[3] > top:
                return False
            if first[3] - first[1] < lowest:
                return False
        return True

    def _has_doubtful(self, words: Sequence[Word]) -> bool:
        """Tell whether a word is drawn in an unusual way."""
        return any(
            self._is_doubtful(word.place, begins_line=number == 0)
            for number, word in enumerate(words)
        )

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
        across, up = self._edges[:2]
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
                (red.value >= WHITE_FROM and green.value >= WHITE_FROM and blue.value >= WHITE_FROM)
                or opacity.value < OPAQUE_FROM
                or pdfium.FPDFTextObj_GetTextRenderMode(found) in _NOT_PAINTED
            )
        return self._doubtful[key]

    def _is_over_image(self, box: Box) -> bool:
        if self._images is None:
            self._images = [
                self._on_page(turn_box(image, self._turn, self._width, self._height))
                for image in image_boxes(self._page)
            ]
        across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        over = any(i[0] <= across <= i[2] and i[1] <= up <= i[3] for i in self._images)
        self._has_ocr = self._has_ocr or over
        return over

    def _is_drawn(self, box: Box) -> bool:
        left, bottom, right, top = (value * DRAWN_SCALE for value in box)
        height = math.ceil(self._height * DRAWN_SCALE)
        upper = min(height - 1, max(0, int(height - top)))
        lower = min(height, max(upper, int(height - bottom)) + 1)
        strip = next((strip for strip in self._drawn if strip.holds(upper, lower)), None)
        if not strip:
            strip = self._draw(upper, lower, height)
        place = (int(left), upper - strip.upper, int(right) + 1, lower - strip.upper)
        lowest, highest = strip.image.crop(place).getextrema()
        return highest - lowest >= FLAT

    def _draw(self, upper: int, lower: int, height: int) -> _Strip:
        """Draw the page between two rows of pixels, or all of it when many strips were asked."""
        whole = len(self._drawn) >= STRIPS_AT_MOST
        upper = 0 if whole else max(0, upper - STRIP_MARGIN)
        lower = height if whole else min(height, lower + STRIP_MARGIN)
        # A crop is rounded up to pixels, so half of one less gives just this number.
        below, above = (max(0.0, rows - 0.5) / DRAWN_SCALE for rows in (height - lower, upper))
        bitmap = self._page.render(
            scale=DRAWN_SCALE, grayscale=True, may_draw_forms=False, crop=(0, below, 0, above)
        )
        strip = _Strip(upper, lower, bitmap.to_pil().convert("L"))
        self._drawn.append(strip)
        return strip


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
