"""Looks into a zip-based document before any parser does."""

from __future__ import annotations

import zipfile
from pathlib import Path

from desktop.core.types import DocumentState
from desktop.workers.read.limits import MEGABYTE, ReadLimits
from desktop.workers.read.outcome import NotReadError, size_in_words

PARTS_AT_MOST = 100_000
RATIO_MATTERS_FROM_BYTES = 50 * MEGABYTE
CHUNK = MEGABYTE


def check_packed(path: Path, limits: ReadLimits) -> None:
    """Return if unpacking it is harmless.

    Raises:
        NotReadError: its parts are too large or too many, as in a "zip bomb".
    """
    with zipfile.ZipFile(path) as packed:
        parts = packed.infolist()
    total = sum(part.file_size for part in parts)
    if total > limits.unpacked_bytes or len(parts) > PARTS_AT_MOST:
        raise NotReadError(
            DocumentState.TOO_LARGE,
            f"Unpacked it would be {size_in_words(total)} in {len(parts)} parts; the limit is"
            f" {size_in_words(limits.unpacked_bytes)}.",
            "Split it, or leave out its pictures.",
        )
    for part in parts:
        extreme = part.file_size > limits.unpacked_ratio * max(1, part.compress_size)
        if extreme and part.file_size > RATIO_MATTERS_FROM_BYTES:
            raise NotReadError(
                DocumentState.UNREADABLE,
                f"A part of it unpacks from {part.compress_size / 1024:.0f} KB to"
                f" {size_in_words(part.file_size)}, as only a “zip bomb” does.",
                "Do not open it unless you know where it came from.",
            )
