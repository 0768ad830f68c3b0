"""Makes the standard streams safe to write any text to, whatever the terminal can show."""

from __future__ import annotations

import codecs
import io
import os
import sys
from pathlib import Path

ERRORS = "lectern-plain"
"""The name of what replaces a character that an encoding lacks."""
_PLAIN = {
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": ">",
    "›": ">", "·": "-", "✓": "+", "✗": "x", "�": "?", "␊": " ",
}  # fmt: skip


def prepare() -> None:
    """Write in plainer characters what an encoding lacks; do without a stream that is closed."""
    codecs.register_error(ERRORS, _plainer)
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ERRORS)


def close_stdout() -> None:
    """Let everything that is still written to standard output vanish; its reader has gone."""
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
