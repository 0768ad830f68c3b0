"""Recognises text in images by rapidocr, whose models load with the first image."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.limits import ReadLimits

LONGEST_SIDE = 4000
CONFIDENCE_AT_LEAST = 0.5
OcrLine = tuple[float, float, float, str]
"""A line of text, as left, top, height and text."""


def read_image(path: Path, _limits: ReadLimits) -> ReadDocument:
    """Read an image of text; a TIFF may have several pages."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    marked = DocumentBuilder()
    try:
        with Image.open(path) as image:
            for number, frame in enumerate(_still_frames(image, ImageSequence), start=1):
                upright = ImageOps.exif_transpose(frame).convert("RGB")
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                marked.begin_page(number, ocr=True)
                for paragraph in recognise_text(upright):
                    marked.paragraph(paragraph)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise damaged_error(say("an image")) from error
    except Image.DecompressionBombError as error:
        raise damaged_error(say("an image of a usual size")) from error
    return marked.build("image", notes=[say("The text was recognised in an image (OCR).")])


def _still_frames(image: Any, sequence: Any) -> Iterator[Any]:
    # An animation repeats itself; a TIFF is a stack of pages.
    if image.format == "TIFF":
        yield from sequence.Iterator(image)
    else:
        yield image


def recognise_text(image: Any) -> list[str]:
    """Return the paragraphs of a PIL image in RGB, in reading order."""
    import numpy

    result = _load_engine()(numpy.asarray(image)[:, :, ::-1])
    if result.txts is None:
        return []
    lines: list[OcrLine] = []
    for box, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
        if score >= CONFIDENCE_AT_LEAST and text.strip():
            top, bottom = float(box[:, 1].min()), float(box[:, 1].max())
            lines.append((float(box[:, 0].min()), top, bottom - top, text.strip()))
    return _join_paragraphs(_join_rows(lines))


def _join_rows(lines: list[OcrLine]) -> list[OcrLine]:
    """Join pieces of text that are side by side into lines."""
    rows: list[list[OcrLine]] = []
    for line in sorted(lines, key=lambda line: line[1]):
        if rows and abs(line[1] - rows[-1][0][1]) < 0.5 * rows[-1][0][2]:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        (row[0][0], row[0][1], row[0][2], "  ".join(text for *_, text in sorted(row)))
        for row in rows
    ]


def _join_paragraphs(rows: list[OcrLine]) -> list[str]:
    """Join lines into paragraphs; a gap of more than a line's height begins a new one."""
    paragraphs: list[list[str]] = []
    bottom: float | None = None
    for _, top, height, text in rows:
        if bottom is None or top - bottom > 0.9 * height:
            paragraphs.append([])
        paragraphs[-1].append(text)
        bottom = top + height
    return ["\n".join(lines) for lines in paragraphs]


@cache
def _load_engine() -> Any:
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # also where this does not run in a worker
    # It imports an HTTP client, which it never uses here, and which opens a socket to try IPv6.
    socket.has_ipv6 = False
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error"})
