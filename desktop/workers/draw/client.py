"""The parent's side of the page drawer."""

from __future__ import annotations

import base64
import math
import os
import queue
import time
import zlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import WorkerError
from desktop.core.say import say
from desktop.workers.draw.drawing import BYTES_OF_PIXEL, Picture, Rectangle, Size, sound_size
from desktop.workers.draw.limits import PAGES_AT_MOST, PIXELS_AT_MOST, SECONDS
from desktop.workers.process import WorkerProcess, to_error

TICK_S = 0.05
"""How often it is asked whether the picture is still wanted."""
CANCEL_S = 0.3
"""A drawing that nobody wants any more may take this much longer; then the process is killed."""
RECTANGLES_AT_MOST = 2_000

Steps = Generator[None, None, Any]


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The places of words on a page, counted from 1; no rectangles where they are not found."""

    page: int
    rectangles: tuple[Rectangle, ...]


class PageDrawer:
    """Draws in a child process, which is killed when it is late, and starts again by itself.

    Each method is a generator that yields while it waits; closing it gives the drawing up. The
    child may have been taken over by a hostile file, so whatever it answers is checked.
    """

    def __init__(self, *, seconds: float = SECONDS, log_file: Path | None = None) -> None:
        self._seconds = seconds
        self._process = WorkerProcess("desktop.workers.draw", log_file=log_file)

    def close(self) -> None:
        self._process.kill()
        self._process.close()

    def measure(self, path: Path) -> Generator[None, None, list[Size]]:
        """Return the size of each page.

        Raises:
            WorkerError: the file cannot be drawn.
        """
        answer = yield from self._ask("measure", path)
        return [sound_size(size) for size in answer["sizes"][:PAGES_AT_MOST]]

    def draw(self, path: Path, page: int, width: int) -> Generator[None, None, Picture]:
        """Return a page, counted from 1, as a picture of about this width.

        Raises:
            WorkerError: the page cannot be drawn, or not in time.
        """
        return _picture((yield from self._ask("draw", path, page=page, width=width)))

    def find(self, path: Path, page: int, text: str) -> Generator[None, None, FoundWords]:
        """Return where words are on a page, on the next, or on the one before.

        Raises:
            WorkerError: the page cannot be read, or not in time.
        """
        answer = yield from self._ask("find", path, page=page, text=text)
        places = tuple(map(_rectangle, answer["rectangles"][:RECTANGLES_AT_MOST]))
        return FoundWords(int(answer["page"]), places)

    def _ask(self, op: str, path: Path, **fields: Any) -> Generator[None, None, dict[str, Any]]:
        call = self._process.submit(op, path=os.fspath(path.absolute()), **fields)
        until = time.monotonic() + self._seconds
        try:
            while True:
                try:
                    _, event = call.mailbox.get(timeout=TICK_S)
                except queue.Empty:
                    if time.monotonic() > until:
                        self._process.kill()
                        raise WorkerError(say("This page could not be drawn.")) from None
                    yield
                    continue
                if event["type"] == "done":
                    return event
                raise to_error(event)
        finally:
            if not call.ended:
                self._process.cancel(call, timeout_s=CANCEL_S)


def _picture(answer: dict[str, Any]) -> Picture:
    width, height = int(answer["width"]), int(answer["height"])
    expected = width * height * BYTES_OF_PIXEL
    if not (width > 0 and height > 0 and width * height <= 2 * PIXELS_AT_MOST):
        raise WorkerError(say("This page could not be drawn."))
    unpacked = zlib.decompressobj().decompress(base64.b64decode(answer["pixels"]), expected)
    if len(unpacked) != expected:
        raise WorkerError(say("This page could not be drawn."))
    return Picture(width, height, unpacked)


def _rectangle(place: list[float]) -> Rectangle:
    left, top, right, bottom = (
        min(1.0, max(0.0, side)) if math.isfinite(side) else 0.0 for side in place
    )
    return left, top, right, bottom
