"""Draws the pages of an image file: one, or several for a TIFF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from desktop.core.errors import WorkerError
from desktop.core.say import say
from desktop.workers.draw.drawing import Picture, Rectangle, Size, drawn_size, sound_size
from desktop.workers.draw.limits import IMAGE_PIXELS_AT_MOST, PAGES_AT_MOST

_TURNED = (5, 6, 7, 8)
"""The orientations of EXIF in which a photo lies on its side."""
_ORIENTATION = 0x0112


class ImagePages:
    """An opened image, turned as it was photographed."""

    def __init__(self, path: Path) -> None:
        Image.MAX_IMAGE_PIXELS = None  # our own limit is checked before anything is decoded
        self._image: Any = Image.open(path)

    def close(self) -> None:
        self._image.close()

    def sizes(self) -> list[Size]:
        count = getattr(self._image, "n_frames", 1) if self._image.format == "TIFF" else 1
        return [self._size(number) for number in range(min(count, PAGES_AT_MOST))]

    def draw(self, page: int, width: int) -> Picture:
        size = self._size(page - 1)
        if size[0] * size[1] > IMAGE_PIXELS_AT_MOST:
            raise WorkerError(say("The image has too many pixels to be drawn."))
        # An image is never drawn larger than it is.
        drawn = drawn_size(size, min(width, round(size[0])))
        self._image.draft("RGB", (max(drawn), max(drawn)))  # a JPEG is decoded smaller
        upright: Any = ImageOps.exif_transpose(self._image)
        shown = _on_paper(upright.convert("RGBA") if _is_transparent(upright) else upright)
        shown = shown.resize(drawn, Image.Resampling.LANCZOS, reducing_gap=2.0)
        return Picture(*drawn, shown.tobytes("raw", "BGR"))

    def find(self, _page: int, _text: str, /) -> list[Rectangle]:
        """Return nothing, because an image has no text."""
        return []

    def _size(self, number: int) -> Size:
        if number:
            self._image.seek(number)
        elif self._image.format == "TIFF":
            self._image.seek(0)
        width, height = self._image.size
        turned = self._image.getexif().get(_ORIENTATION) in _TURNED
        return sound_size((height, width) if turned else (width, height))


def _is_transparent(image: Any) -> bool:
    return "A" in image.getbands() or "transparency" in image.info


def _on_paper(image: Any) -> Any:
    """Put white behind an image, because what is transparent is mostly black below."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
