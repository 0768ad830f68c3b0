"""What reading one file may cost."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Beyond these a file is given up, with a reason, or read in part, with a note."""

    file_bytes: int = 200 * MEGABYTE
    plain_text_bytes: int = 50 * MEGABYTE
    """For text, code, CSV and JSON, where every byte becomes text."""
    unpacked_bytes: int = 1024 * MEGABYTE
    """What the parts of a DOCX, XLSX, EPUB, ... may add up to."""
    unpacked_ratio: int = 200
    """How far a large part may be compressed; more is taken for an attack."""
    characters: int = 20_000_000
    pages: int = 20_000
    ocr_pages: int = 200
    seconds: float = 120.0
    seconds_per_megabyte: float = 5.0
    seconds_per_ocr_page: float = 15.0
    memory_bytes: int = 3 * 1024 * MEGABYTE
    """On top of what the process has at its start."""
