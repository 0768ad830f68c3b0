"""Makes it safe to write any text to the standard streams of any terminal."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path

ERRORS = "lectern-plain"
"""The name of the error handler that replaces characters an encoding lacks."""
_PLAIN = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": ">",
    "›": ">", "·": "-", "✓": "+", "✗": "x", "�": "?", "␊": " ",
}  # fmt: skip


def prepare() -> None:
    """Replace characters that the encoding lacks; closed streams are replaced by a null device."""
    codecs.register_error(ERRORS, _plainer)
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ERRORS)


def close_stdout() -> None:
    """Send further standard output to the null device, because its reader has closed the pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_PLAIN.get(character, "?") for character in missing), error.end


def _nowhere() -> io.TextIOWrapper:
    return Path(os.devnull).open("w", encoding="utf-8")
