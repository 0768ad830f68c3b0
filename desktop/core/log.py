"""Logs, named by subject rather than by file: `store`, `ingest`, `retrieval`, `workers`, ..."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

from typing_extensions import override

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
LOG_BYTES_AT_MOST = 2_000_000
FILE_NAME = "lectern.log"


class OneLineFormatter(logging.Formatter):
    r"""Writes each record in one line: line ends and control characters become `\n`, `\x1b`.

    The name of a file could otherwise forge a record, or command the terminal that shows the log.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        return "".join(
            character if character.isprintable() else _escaped(character)
            for character in super().format(record)
        )


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def start(folder: Path, *, verbose: bool = False) -> bool:
    """Send all logs to a rotating file in this folder, and to nowhere else.

    Returns whether that is possible. A program that cannot log still works, so this raises nothing.
    """
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    # The command reports a full disk once; logging must not report it for every line.
    logging.raiseExceptions = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / FILE_NAME,
            maxBytes=LOG_BYTES_AT_MOST,
            backupCount=2,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return False
    handler.setFormatter(OneLineFormatter(FORMAT))
    root.addHandler(handler)
    return True
