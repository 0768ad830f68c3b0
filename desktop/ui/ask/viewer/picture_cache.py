"""Pictures of pages that were drawn, the latest ones up to a limit of memory."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage

from desktop.workers.draw.drawing import BYTES_OF_PIXEL, Picture

BYTES_AT_MOST = 96 * 1024**2


class PictureCache:
    """Keeps one picture for each page, and forgets those that were not used for longest."""

    def __init__(self, bytes_at_most: int = BYTES_AT_MOST) -> None:
        self._bytes_at_most = bytes_at_most
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._widths: dict[int, int] = {}

    def put(self, page: int, image: QImage, asked_width: int) -> None:
        self._images[page] = image
        self._images.move_to_end(page)
        self._widths[page] = asked_width
        while len(self._images) > 1 and self._bytes() > self._bytes_at_most:
            forgotten, _ = self._images.popitem(last=False)
            del self._widths[forgotten]

    def get(self, page: int) -> QImage | None:
        """Return the picture of a page, of whatever width."""
        if page in self._images:
            self._images.move_to_end(page)
        return self._images.get(page)

    def has(self, page: int, width: int) -> bool:
        """Tell whether a picture of this width was asked for and came."""
        return self._widths.get(page) == width

    def clear(self) -> None:
        self._images.clear()
        self._widths.clear()

    def _bytes(self) -> int:
        return sum(image.sizeInBytes() for image in self._images.values())


def to_image(picture: Picture) -> QImage:
    """Return the pixels as an image of its own; may be called on any thread."""
    stride = picture.width * BYTES_OF_PIXEL
    layout = QImage.Format.Format_BGR888
    image = QImage(picture.pixels, picture.width, picture.height, stride, layout)
    return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy, which is painted fastest
