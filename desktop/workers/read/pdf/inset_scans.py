"""Finds scans that are set into a PDF page beside its text, for recognition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from desktop.workers.read.pdf.boxes import Box, turn_box
from desktop.workers.read.pdf.images import image_boxes
from desktop.workers.read.pdf.lines import TextLine

SHARE_AT_LEAST = 0.2
"""A smaller image, as a share of the page, is a picture or a logo."""
LIGHT = 185
"""The mean brightness of paper with writing; photos are darker."""
OBJECTS_AT_MOST = 1500
"""A page with more is drawn to see whether its rooms are blank, since to ask for each takes longer.
"""
EDGE = 0.2
"""A line that ends within this share of a page's width from an edge leaves no room there."""
GLANCE_SCALE = 0.1
"""Pixels per point of the drawing that tells whether anything is in a room."""
DOTS_PER_INCH = 200
POINTS_PER_INCH = 72


def inset_boxes(page: Any, lines: Sequence[TextLine]) -> list[Box]:
    """Return the places of large images that have no text of the page on them."""
    width, height = page.get_size()
    rooms = list(_rooms(lines, width, height))
    many = pdfium.FPDFPage_CountObjects(page.raw) > OBJECTS_AT_MOST
    if not rooms or (many and all(_is_blank(page, room) for room in rooms)):
        return []
    boxes: list[Box] = []
    turn = page.get_rotation() // 90
    for image in image_boxes(page):
        left, bottom, right, top = turn_box(image, turn, width, height)
        if (right - left) * (top - bottom) < SHARE_AT_LEAST * width * height:
            continue
        if not any(
            bottom <= (line.bottom + line.top) / 2 <= top
            and line.left < right
            and line.right > left
            for line in lines
        ):
            boxes.append((max(0, left), max(0, bottom), min(width, right), min(height, top)))
    return boxes


def _rooms(lines: Sequence[TextLine], width: float, height: float) -> Iterator[Box]:
    """Yield the large parts of a page without text: between lines, or beside short ones."""
    to_the_right = [line for line in lines if line.right > (1 - EDGE) * width]
    to_the_left = [line for line in lines if line.left < EDGE * width]
    for reaching, is_right in ((to_the_right, True), (to_the_left, False)):
        ordered = sorted(reaching, key=lambda line: -line.bottom)
        edges = [(height, height), *((line.bottom, line.top) for line in ordered), (0.0, 0.0)]
        for (top, _), (below, bottom) in pairwise(edges):
            if top - below < SHARE_AT_LEAST * height:
                continue
            beside = [line for line in lines if below < line.bottom and line.top < top]
            left = max((line.right for line in beside), default=0.0) if is_right else 0.0
            right = width if is_right else min((line.left for line in beside), default=width)
            if (right - left) * (top - below) >= SHARE_AT_LEAST * width * height:
                yield left, bottom, right, top


def _is_blank(page: Any, room: Box) -> bool:
    """Tell whether a small drawing of a part of a page has one colour."""
    width, height = page.get_size()
    left, bottom, right, top = room
    pixel = 1 / GLANCE_SCALE
    left, bottom = max(0.0, min(left, width - 2 * pixel)), max(0.0, min(bottom, height - 2 * pixel))
    beside, above = width - max(right, left + 2 * pixel), height - max(top, bottom + 2 * pixel)
    crop = (left, bottom, max(0.0, beside), max(0.0, above))
    drawn = page.render(scale=GLANCE_SCALE, grayscale=True, may_draw_forms=False, crop=crop)
    lowest, highest = drawn.to_pil().convert("L").getextrema()
    return highest - lowest <= 1


def draw_inset(page: Any, box: Box) -> tuple[Any | None, bool]:
    """Return the image at a place of a page, and whether it is dark.

    There is no image where that is no light paper with writing.
    """
    from PIL import ImageStat

    width, height = page.get_size()
    left, bottom, right, top = box
    crop = (left, bottom, width - right, height - top)
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    image = page.render(scale=scale, crop=crop, may_draw_forms=False).to_pil().convert("RGB")
    grey = ImageStat.Stat(image.convert("L"))
    if grey.stddev[0] <= 1:
        return None, False
    dark = grey.mean[0] < LIGHT
    return None if dark else image, dark
