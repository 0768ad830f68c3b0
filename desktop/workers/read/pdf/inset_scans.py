"""Finds scans that are set into a PDF page beside its text, for recognition."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from desktop.workers.read.pdf.boxes import Box, turn_box
from desktop.workers.read.pdf.images import image_boxes
from desktop.workers.read.pdf.lines import TextLine

SHARE_AT_LEAST = 0.2
"""A smaller image, as a share of the page, is a picture or a logo."""
LIGHT = 185
"""The mean brightness of paper with writing; photos are darker."""
DOTS_PER_INCH = 200
POINTS_PER_INCH = 72


def inset_boxes(page: Any, lines: list[TextLine]) -> list[Box]:
    """Return the places of large images that have no text of the page on them."""
    width, height = page.get_size()
    if not _has_room(lines, height):
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


def _has_room(lines: list[TextLine], height: float) -> bool:
    """Tell whether a large part of a page's height has no text; asking so first saves time."""
    edges = [height, *sorted((line.bottom for line in lines), reverse=True), 0.0]
    return any(above - below >= SHARE_AT_LEAST * height for above, below in pairwise(edges))


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
