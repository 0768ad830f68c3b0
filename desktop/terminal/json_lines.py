"""Reads files with one JSON object per line, each with a text that a command works on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from desktop.core.errors import InputError

LINE_CHARACTERS_AT_MOST = 100_000


@dataclass(frozen=True, slots=True)
class JsonLine:
    """A line of a file, with the text that it must have."""

    number: int
    text: str
    fields: dict[str, Any]


def read_json_lines(path: Path, key: str) -> list[JsonLine]:
    """Read every line of a file, each with a text under this key; empty lines are skipped.

    Raises:
        InputError: the file cannot be read, or a line is not valid; the message names the line.
    """
    try:
        # Not `splitlines`: it also splits at characters that may occur inside a JSON text.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"The {key} file {path} is no UTF-8 text.", "Save it as UTF-8.") from error
    except OSError as error:
        raise InputError(
            f"The {key} file {path} cannot be read ({error.strerror}).", "Check the path."
        ) from error
    read = list(_parse_lines(lines, path, key))
    if not read:
        raise InputError(f"There is no {key} in {path}.", _example(key))
    return read


def _parse_lines(lines: list[str], path: Path, key: str) -> Iterator[JsonLine]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _parse_line(line, number, path, key)


def _parse_line(line: str, number: int, path: Path, key: str) -> JsonLine:
    if len(line) > LINE_CHARACTERS_AT_MOST:
        raise InputError(
            f"Line {number} of {path} has {len(line):,} characters.",
            f"At most {LINE_CHARACTERS_AT_MOST:,} are read.",
        )
    try:
        read = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InputError(f"Line {number} of {path} is not JSON.", _example(key)) from error
    fields = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    text = fields.get(key)
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"Line {number} of {path} has no “{key}”.", "Give it a text.")
    return JsonLine(number, text, fields)


def _example(key: str) -> str:
    return f'A line is like {{"{key}": "…"}}.'


def _refuse(constant: str) -> None:
    """Refuse NaN and the infinities: they are not JSON and would be part of the answer's line."""
    raise ValueError(constant)
