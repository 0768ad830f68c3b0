"""The process of the page drawer.

    measure {path}             done {sizes}: width and height of each page
    draw {path, page, width}   done {width, height, pixels}: compressed, in base64
    find {path, page, text}    done {page, rectangles}: on this page, the next, or the one before

Pages count from 1.
"""

from __future__ import annotations

import base64
import threading
import zlib
from collections.abc import Callable, Generator
from pathlib import Path

from desktop.core.errors import WorkerError
from desktop.core.say import say
from desktop.workers.draw.drawing import Drawable
from desktop.workers.draw.limits import MEMORY_BYTES
from desktop.workers.fence.confinement import confine_reader
from desktop.workers.fence.resources import limit_memory
from desktop.workers.protocol import Fields, serve

Handler = Callable[[Fields, threading.Event], Generator[Fields | None, None, Fields]]
PDF_MARK = b"%PDF-"
HEAD_BYTES = 1024


def main() -> None:
    limit_memory(MEMORY_BYTES)
    # A person may look at any of their files, so it reads all of them, and writes none.
    confine_reader([Path("/")], [])
    opened = OpenedFile()
    serve("draw", {name: _answered_by(opened, work) for name, work in _WORK.items()})


class OpenedFile:
    """The file that was asked for last, which stays open for its next page."""

    def __init__(self) -> None:
        self._key: tuple[str, int, int] | None = None
        self._pages: Drawable | None = None

    def pages(self, path: str) -> Drawable:
        status = Path(path).stat()
        key = (path, status.st_mtime_ns, status.st_size)
        if self._pages is None or key != self._key:
            self.close()
            self._pages, self._key = _open(Path(path)), key
        return self._pages

    def close(self) -> None:
        pages, self._pages = self._pages, None
        if pages:
            pages.close()


def _open(path: Path) -> Drawable:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if PDF_MARK in head:
        from desktop.workers.draw.pdf import PdfPages

        return PdfPages(path)
    from desktop.workers.draw.image import ImagePages

    return ImagePages(path)


def _answered_by(opened: OpenedFile, work: Callable[[Drawable, Fields], Fields]) -> Handler:
    def answer(request: Fields, _: threading.Event) -> Generator[Fields | None, None, Fields]:
        yield from ()
        try:
            return work(opened.pages(request["path"]), request)
        except (MemoryError, RuntimeError, OSError, ValueError, IndexError, SyntaxError) as error:
            # PdfiumError is a RuntimeError; Pillow raises the others for damaged images.
            raise WorkerError(say("This page could not be drawn.")) from error

    return answer


def _measure(pages: Drawable, _: Fields) -> Fields:
    return {"sizes": pages.sizes()}


def _draw(pages: Drawable, request: Fields) -> Fields:
    picture = pages.draw(request["page"], request["width"])
    packed = base64.b64encode(zlib.compress(picture.pixels, 1)).decode("ascii")
    return {"width": picture.width, "height": picture.height, "pixels": packed}


def _find(pages: Drawable, request: Fields) -> Fields:
    page = request["page"]
    for number in (page, page + 1, page - 1):
        if rectangles := pages.find(number, request["text"]):
            return {"page": number, "rectangles": rectangles}
    return {"page": page, "rectangles": []}


_WORK: dict[str, Callable[[Drawable, Fields], Fields]] = {
    "measure": _measure,
    "draw": _draw,
    "find": _find,
}


if __name__ == "__main__":
    main()
