"""Reads claim files: one JSON object per line, with `claim` and optionally `question` and `id`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.terminal.json_lines import read_json_lines
from desktop.terminal.parsing import some_text


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One line of a claim file."""

    claim: str
    question: str
    """The question that the claim answers; empty if the line has none."""
    id: object
    """The value given in the file, returned with the result; without one, the line's number."""


def read_claims(path: Path) -> list[ClaimLine]:
    """Read every claim of a file; empty lines are skipped.

    Raises:
        InputError: the file cannot be read, or a line is not valid; the message names the line.
    """
    claims: list[ClaimLine] = []
    for line in read_json_lines(path, "claim"):
        question = line.fields.get("question")
        asked = question if isinstance(question, str) else ""
        claims.append(ClaimLine(some_text(line.text), asked, line.fields.get("id", line.number)))
    return claims
