"""Checks a zip-based document before any parser reads it."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import DocumentState
from desktop.workers.read.errors import NotReadError, damaged_error, size_in_words
from desktop.workers.read.limits import MEGABYTE, ReadLimits
from desktop.workers.read.zipped.errors import translate_zip_errors

PARTS_AT_MOST = 100_000
RATIO_MATTERS_FROM_BYTES = 50 * MEGABYTE
CHUNK = MEGABYTE
TEXT_PARTS = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx")


def check_zip(path: Path, limits: ReadLimits) -> None:
    """Return if unpacking the file is harmless.

    Raises:
        NotReadError: the parts are too large or too many, as in a "zip bomb", or damaged.
    """
    damaged = damaged_error(say("a document of its kind"))
    with translate_zip_errors(damaged), zipfile.ZipFile(path) as packed:
        parts = packed.infolist()
        _check_amount(parts, limits)
        _check_intact(packed, parts)


def _check_amount(parts: Sequence[zipfile.ZipInfo], limits: ReadLimits) -> None:
    total = sum(part.file_size for part in parts)
    if total > limits.unpacked_bytes or len(parts) > PARTS_AT_MOST:
        raise NotReadError(
            DocumentState.TOO_LARGE,
            say(
                "Unpacked it would be {0} in {1:,} parts; the limit is {2}.",
                size_in_words(total),
                len(parts),
                size_in_words(limits.unpacked_bytes),
            ),
            say("Split it, or leave out its pictures."),
        )
    for part in parts:
        extreme = part.file_size > limits.unpacked_ratio * max(1, part.compress_size)
        if extreme and part.file_size > RATIO_MATTERS_FROM_BYTES:
            raise NotReadError(
                DocumentState.UNREADABLE,
                say(
                    "A part of it unpacks from {0:.0f} KB to {1}, as only a “zip bomb” does.",
                    part.compress_size / 1024,
                    size_in_words(part.file_size),
                ),
                say("Do not open it unless you know where it came from."),
            )


def _check_intact(packed: zipfile.ZipFile, parts: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse parts that are longer than they say, or differ from their checksum.

    Parsers would read them only in part.
    """
    for part in parts:
        if not part.filename.lower().endswith(TEXT_PARTS):
            continue
        with (
            translate_zip_errors(damaged_error(say("a document of its kind"))),
            packed.open(part) as content,
        ):
            while content.read(CHUNK):
                pass
