"""Turns table rows, and lines with a label and a value, into questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LABEL_WORDS_AT_MOST = 4

_CELL = re.compile(r"^\s*+([^:|\n]{1,60}):\s++([^|\n]{1,120}?)\s*$")
_LABEL = re.compile(r"^([^\W\d_][^:|\n]{1,60}):\s+([^|\n]{1,160})$")
_THING = re.compile(r"^(?:[A-Z]?[a-z]+|[A-Z]{2,})(?: (?:in|of|per) .+)?$")
"""One noun, perhaps with its unit: `Price`, `Area in m²`."""
_NO_THING = re.compile(
    r"^(?:until|till|from|by|to|at|in|on|for|with|per|of|after|before|since|about|what|who|whom|when"
    r"|where|why|how|which|is|are|was|has|can|may|yes|no|also|not|only|more|less|open|closed|due"
    r"|\w*[^su]s)\b",
    re.IGNORECASE,
)
"""Labels that are plural or no noun: one cannot ask `What is the …` for them."""
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|can|may|must|will|should|also|not|only|please|note"
    r"|nobody|everybody|you|we|it|they|that)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A value with its label, from a row or a line."""

    label: str
    value: str


def parse_row(line: str) -> list[LabelledValue]:
    """The cells of `Column: value | Column: value`; empty if the line is not such a row."""
    parts = line.split(" | ")
    found = [LabelledValue(match[1], match[2]) for part in parts if (match := _CELL.match(part))]
    return found if len(found) == len(parts) >= 2 else []


def ask_about_row(cells: list[LabelledValue]) -> Iterator[tuple[str, str]]:
    """Questions with their answers: the first value names the row, the others are asked for."""
    first, *others = cells
    # A number alone names nothing: “7” is “Flat 7”.
    named = re.search(r"[^\W\d_]", first.value)
    name = first.value if named else f"{first.label} {first.value}"
    for cell in others:
        if cell.value.strip(" -–"):
            yield _question_about(cell.label, name), cell.value


def parse_label(line: str) -> LabelledValue | None:
    """Label and value of a line such as `Opening hours: 9 to 5`; None if it has no clear label."""
    match = _LABEL.match(line.strip())
    if match is None:
        return None
    label, value = (part.strip() for part in match.groups())
    if len(label.split()) > LABEL_WORDS_AT_MOST or _SENTENCE.search(label) or not value:
        return None
    return LabelledValue(label, value.rstrip("."))


def _question_about(label: str, name: str) -> str:
    if _THING.match(label) and not _NO_THING.match(label):
        thing = label if label[:2].isupper() else label[:1].lower() + label[1:]
        return f"What is the {thing} for “{name}”?"
    return f"What is given for “{name}” under “{label}”?"
