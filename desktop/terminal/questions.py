"""Reads question files: one JSON object per line, with `question` and optionally `id`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from desktop.core.errors import InputError
from desktop.terminal.parsing import some_text

LINE_CHARACTERS_AT_MOST = 100_000


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One line of a question file."""

    question: str
    id: object
    """The value given in the file, returned with the answer; without one, the number of the line.
    """


def read_questions(path: Path) -> list[QuestionLine]:
    """Read every question of a file; empty lines are skipped.

    Raises:
        InputError: the file cannot be read, or a line is not valid; the message names the line.
    """
    try:
        # Not `splitlines`: it also splits at characters that may occur inside a JSON text.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(
            f"The question file {path} is no UTF-8 text.", "Save it as UTF-8."
        ) from error
    except OSError as error:
        raise InputError(
            f"The question file {path} cannot be read ({error.strerror}).", "Check the path."
        ) from error
    asked = [
        _parse_line(line, number, path) for number, line in enumerate(lines, 1) if line.strip()
    ]
    if not asked:
        raise InputError(f"There is no question in {path}.", 'A line is like {"question": "…"}.')
    return asked


def _parse_line(line: str, number: int, path: Path) -> QuestionLine:
    if len(line) > LINE_CHARACTERS_AT_MOST:
        raise InputError(
            f"Line {number} of {path} has {len(line):,} characters.",
            f"At most {LINE_CHARACTERS_AT_MOST:,} are read.",
        )
    try:
        read = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"Line {number} of {path} is not JSON.", 'A line is like {"question": "…"}.'
        ) from error
    fields = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    question = fields.get("question")
    if not isinstance(question, str) or not question.strip():
        raise InputError(f"Line {number} of {path} has no “question”.", "Give it a text.")
    return QuestionLine(some_text(question), fields.get("id", number))


def _refuse(constant: str) -> None:
    """Refuse NaN and the infinities: they are not JSON and would be part of the answer's line."""
    raise ValueError(constant)
