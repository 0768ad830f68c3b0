"""The limits on time, size and memory for reading one file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024**2
WITH_SCANS = frozenset({".pdf", ".eml", ".emlx", ".msg", ".mbox"})
"""Extensions of files that may hold scanned pages, a message in its attachments."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Limits beyond which a file is refused with a reason, or read in part with a note."""

    file_bytes: int = 200 * MEGABYTE
    plain_text_bytes: int = 50 * MEGABYTE
    """The limit for text, code, CSV and JSON, where every byte becomes text."""
    unpacked_bytes: int = 1024 * MEGABYTE
    """The limit for the sum of the unpacked parts of a DOCX, XLSX, EPUB, ..."""
    unpacked_ratio: int = 200
    """The strongest compression of a large part; a stronger one is taken for an attack."""
    characters: int = 20_000_000
    pages: int = 20_000
    ocr_pages: int = 200
    attachments: int = 2000
    """The number of files within a file that are read, such as a message's attachments."""
    seconds: float = 120.0
    seconds_per_megabyte: float = 5.0
    seconds_per_ocr_page: float = 40.0
    """A page that reads badly is tried two or three times, each of which may take ten seconds."""
    memory_bytes: int = 3 * 1024 * MEGABYTE
    """The limit on top of the memory that the process has at its start."""

    def seconds_for(self, path: Path) -> float:
        """Return the time that reading this file may take."""
        try:
            megabytes = path.stat().st_size / MEGABYTE
        except OSError:
            megabytes = 0.0
        allowance = self.seconds_per_megabyte * megabytes
        if path.suffix.lower() in WITH_SCANS:
            # A scanned page takes about 100 KB.
            allowance += self.seconds_per_ocr_page * min(self.ocr_pages, 10 * megabytes)
        return self.seconds + allowance
