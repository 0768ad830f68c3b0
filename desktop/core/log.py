"""Logs, named by subject rather than by file: `store`, `ingest`, `retrieval`, `workers`, ..."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
LOG_BYTES_AT_MOST = 2_000_000


def start(folder: Path, *, verbose: bool = False) -> Path:
    """Log to a rotating file in this folder; returns its path. What is logged stays there."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "lectern.log"
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=LOG_BYTES_AT_MOST, backupCount=2, encoding="utf-8", errors="backslashreplace"
    )
    handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    return file
