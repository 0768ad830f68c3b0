"""Reads question files: a JSON object a line, with `question`, perhaps `id` and `conversation`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.terminal.json_lines import read_json_lines
from desktop.terminal.parsing import some_text


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One line of a question file."""

    question: str
    id: object
    """The value given in the file, returned with the answer; without one, the number of the line.
    """
    conversation: str = ""
    """The name of the conversation in which it is asked, after the lines of this name above it."""


def read_questions(path: Path) -> list[QuestionLine]:
    """Read every question of a file; empty lines are skipped.

    Raises:
        InputError: the file cannot be read, or a line is not valid; the message names the line.
    """
    return [
        QuestionLine(
            some_text(line.text),
            line.fields.get("id", line.number),
            str(line.fields.get("conversation") or ""),
        )
        for line in read_json_lines(path, "question")
    ]
