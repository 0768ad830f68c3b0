"""Recognises text in images by rapidocr, whose models load with the first image."""

from __future__ import annotations

import logging
import os
import socket
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
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
TURN_BELOW = 0.9
"""A page that is read with less confidence is tried the other way up."""
TURNED_AT_LEAST = 0.9
"""Lines from top to bottom stay as they are where turning the page makes them worse than this."""
UNSURE_BELOW = 0.7
UNSURE_SHARE = 0.3
"""A page of which this share of lines is not read is noted."""
TIME_SHARE = 0.75
"""The share of the time for a file after which no further page is recognised."""
DAMAGED = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    struct.error,
)
"""Errors of Pillow on a damaged image; a part that is missing is often a TypeError."""
OPAQUE = 128
LIGHT = 160
MOSTLY_INK = 0.5
"""The share of an image that is not transparent; a higher one has its own ground."""
FRAGMENT_OVERLAP = 0.15
"""Two pieces of a line that share this part of its height share a character."""
OcrLine = tuple[float, float, float, float, str]
"""A line of text, as left, right, top, height and text."""


def read_image(path: Path, limits: ReadLimits) -> ReadDocument:
    """Read an image of text; a TIFF may have several pages."""
    marked = DocumentBuilder()
    unsure: list[int] = []
    notes: list[str] = [say("The text was recognised in an image (OCR).")]
    until = time.monotonic() + TIME_SHARE * limits.seconds_for(path)
    found_any = False
    for number, image in enumerate(_upright_frames(path, notes), start=1):
        if number > 1 and (number > limits.ocr_pages or time.monotonic() > until):
            notes.append(
                say(
                    "Only its first %n pages were read.",
                    n=number - 1,
                    singular="Only its first %n page was read.",
                )
            )
            break
        marked.begin_page(number, ocr=True)
        found = recognise(image)
        found_any = found_any or bool(found.paragraphs)
        unsure += [number] if found.is_unsure else []
        for paragraph in found.paragraphs:
            marked.paragraph(paragraph)
    if not found_any and not unsure:
        notes[0] = say("No text was found in the image.")
    return marked.build("image", notes=[*notes, *map(unsure_note, unsure)])


def _upright_frames(path: Path, notes: list[str]) -> Iterator[Any]:
    """Yield each page of an image, upright and on paper; add notes on what is left out."""
    from PIL import Image, ImageOps, ImageSequence

    number = 0
    try:
        with Image.open(path) as image:
            # An animation repeats itself; a TIFF is a stack of pages.
            is_stack = image.format == "TIFF"
            if not is_stack and getattr(image, "n_frames", 1) > 1:
                notes.append(say("It is an animation, of which the first image was read."))
            for frame in ImageSequence.Iterator(image) if is_stack else (image,):
                upright = on_paper(ImageOps.exif_transpose(frame))
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                yield upright
                number += 1
    except Image.DecompressionBombError as error:
        raise damaged_error(say("an image of a usual size")) from error
    except DAMAGED as error:
        if not number:
            raise damaged_error(say("an image")) from error
        notes.append(say("Page {0} is damaged and was left out.", number + 1))


def unsure_note(number: int) -> str:
    """Return the note on a page that OCR could not read, or not in full."""
    return say(
        "Page {0} has text that could not be recognised. OCR reads the Latin, Chinese and"
        " Japanese scripts.",
        number,
    )


def on_paper(image: Any) -> Any:
    """Return an image in RGB, with paper behind it that its writing stands out from."""
    from PIL import Image, ImageStat

    if image.mode.startswith(("I", "F")):
        low, high = image.getextrema()
        image = image.point(lambda value: (value - low) * (255 / max(1, high - low))).convert("L")
    if image.mode not in ("RGBA", "LA", "PA", "RGBa", "La") and "transparency" not in image.info:
        return image.convert("RGB")
    image = image.convert("RGBA")
    opacity = image.getchannel("A")
    inked = opacity.point(lambda value: 255 if value > OPAQUE else 0)
    covered = ImageStat.Stat(inked).mean[0] / 255
    grey = image.convert("RGB").convert("L")
    light = 0 < covered < MOSTLY_INK and ImageStat.Stat(grey, inked).mean[0] > LIGHT
    paper = Image.new("RGB", image.size, "black" if light else "white")
    paper.paste(image, mask=opacity)
    return paper


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text of an image, and whether it could be read in full."""

    paragraphs: list[str]
    is_unsure: bool
    """Whether much of the text could not be read, for example because of its script."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The lines that were found in an image, and how sure they are."""

    lines: list[OcrLine]
    sure: float
    """The sum of the confidence in each character, less where it is low."""
    confidence: float
    upright: float
    """The share of the lines that are wider than high."""
    unsure_lines: int


def recognise_text(image: Any) -> list[str]:
    """Return the paragraphs of a PIL image in RGB, in reading order."""
    return recognise(image).paragraphs


def recognise(image: Any) -> Recognised:
    """Read a PIL image in RGB, turned so that its text is upright."""
    best = _upright(image, _attempt(image))
    unsure = best.unsure_lines > UNSURE_SHARE * (len(best.lines) + best.unsure_lines)
    return Recognised(
        _join_paragraphs(_join_rows(best.lines)),
        best.unsure_lines > 0 and (unsure or best.confidence < UNSURE_BELOW),
    )


def _upright(image: Any, found: _Attempt) -> _Attempt:
    """Return what is found in an image after it was turned, where its text was not upright."""
    if not found.lines and not found.unsure_lines:
        return found
    if found.upright <= 0.5:
        turned = max((_turned(image, turn) for turn in (90, 270)), key=lambda a: a.sure)
        return turned if turned.sure > TURNED_AT_LEAST * found.sure else found
    # A second look costs as much as the first, so it is only for a page that reads badly.
    if found.confidence < TURN_BELOW:
        return max(found, _turned(image, 180), key=lambda a: a.sure)
    return found


def _turned(image: Any, degrees: int) -> _Attempt:
    return _attempt(image.rotate(degrees, expand=True))


def _attempt(image: Any) -> _Attempt:
    import numpy

    # The classifier of single lines turns some of a page and not others; a page is turned whole.
    result = _load_engine()(numpy.asarray(image)[:, :, ::-1], use_cls=False)
    if result.txts is None:
        return _Attempt([], 0.0, 0.0, 1.0, 0)
    lines: list[OcrLine] = []
    sure = confidence = 0.0
    wide = characters = 0
    for box, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
        left, top = float(box[:, 0].min()), float(box[:, 1].min())
        width, height = float(box[:, 0].max()) - left, float(box[:, 1].max()) - top
        sure += score**4 * len(text)
        confidence += score * len(text)
        characters += len(text)
        wide += len(text) if width >= height else 0
        if score >= CONFIDENCE_AT_LEAST and text.strip():
            lines.append((left, left + width, top, height, text.strip()))
    count = max(1, characters)
    unsure = len(result.txts) - len(lines)
    return _Attempt(lines, sure, confidence / count, wide / count, unsure)


def _join_rows(lines: list[OcrLine]) -> list[OcrLine]:
    """Join pieces of text that are side by side into lines."""
    rows: list[list[OcrLine]] = []
    for line in sorted(lines, key=lambda line: line[2]):
        if rows and abs(line[2] - rows[-1][0][2]) < 0.5 * rows[-1][0][3]:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_join_row(sorted(row), row[0]) for row in rows]


def _join_row(pieces: list[OcrLine], highest: OcrLine) -> OcrLine:
    """Join the pieces of a line; one that reaches into another repeats a part of its character."""
    (left, right, _, _, text), *others = pieces
    for piece_left, piece_right, _, height, piece in others:
        overlaps = right - piece_left > FRAGMENT_OVERLAP * height
        text += f" {_without_fragment(text, piece)}" if overlaps else f"  {piece}"
        right = max(right, piece_right)
    return left, right, highest[2], highest[3], text


def _without_fragment(before: str, piece: str) -> str:
    """Return a piece without its first character, if that stands alone or was read already."""
    if len(piece) > 2 and piece[1] == " ":
        return piece[2:]
    return piece[1:].lstrip() if before[-1:] == piece[:1] else piece


def _join_paragraphs(rows: list[OcrLine]) -> list[str]:
    """Join lines into paragraphs; a gap of more than a line's height begins a new one."""
    paragraphs: list[list[str]] = []
    bottom: float | None = None
    for _, _, top, height, text in rows:
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

    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.text_score": 0.0,
            # onnxruntime does not know this variable, and its threads spin while they wait.
            "EngineConfig.onnxruntime.intra_op_num_threads": int(
                os.environ.get("OMP_NUM_THREADS", "-1")
            ),
        }
    )
