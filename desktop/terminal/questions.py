"""Reads question files: a JSON object per line, with a `question`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import InputError
from desktop.terminal.json_lines import JsonLine, read_json_lines
from desktop.terminal.parsing import some_text


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One line of a question file."""

    question: str
    id: object
    """The value given in the file, returned with the answer; without one, the number of the line.
    """
    conversation: str = ""
    """Lines with the same name are one conversation, in their order; empty: none."""


def read_questions(path: Path) -> list[QuestionLine]:
    """Read every question of a file; empty lines are skipped.

    Raises:
        InputError: the file cannot be read, or a line is not valid; the message names the line.
    """
    return [
        QuestionLine(
            some_text(line.text), line.fields.get("id", line.number), _conversation(line, path)
        )
        for line in read_json_lines(path, "question")
    ]


def _conversation(line: JsonLine, path: Path) -> str:
    name = line.fields.get("conversation", "")
    if not isinstance(name, str | int):
        raise InputError(
            f"The “conversation” of line {line.number} of {path} is no name.",
            "Give it a text or a number.",
        )
    return str(name)
