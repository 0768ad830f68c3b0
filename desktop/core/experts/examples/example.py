"""A question with its answer and the words of a document that prove it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from desktop.core.atomic_write import write_atomically
from desktop.core.errors import InputError
from desktop.core.say import say

DROPPED_BY_PERSON = say("You dropped it.")
"""The reason of an example that a person does not want; it stays so when they are made again."""


class Split(StrEnum):
    """What an example is for; decided by its document, before anything is asked about it."""

    TRAINING = "training"
    HELD_OUT = "held out"


class QuestionOrigin(StrEnum):
    """Where an example came from."""

    RULE = "rule"
    """A sentence turned into a question without a model."""
    MODEL = "model"
    """Written by the base model."""
    OWN = "own"
    """From a file of the person's."""
    RATED = "rated"
    """An answer of a conversation that the person found good."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question of a collection."""

    question: str
    answer: str
    """As short as it can be said; empty where the documents do not say."""
    quote: str = ""
    """A stretch of the document, to the letter; empty for what stands in none."""
    document: str = ""
    """SHA-256 of the file that was read, in hexadecimal."""
    path: str = ""
    """Where that file lay."""
    char_start: int = 0
    """Of the quote, in the document's extracted text."""
    char_end: int = 0
    origin: QuestionOrigin = QuestionOrigin.RULE
    rule: str = ""
    """Which rule made it, where one did."""
    part: Split = Split.TRAINING
    kept: bool = True
    """Whether it is learned from, or measured with."""
    reason: str = ""
    """Why it is not kept, for a person."""

    @property
    def id(self) -> str:
        """The same for the same question about the same place."""
        named = f"{self.document}\0{self.char_start}\0{self.question}"
        return hashlib.sha256(named.encode(errors="replace")).hexdigest()[:12]

    @property
    def is_answerable(self) -> bool:
        return bool(self.answer)


def to_line(example: Example) -> str:
    """The example as a line of JSON, without its end."""
    return json.dumps({"id": example.id, **asdict(example)}, ensure_ascii=False)


def from_fields(values: dict[str, Any]) -> Example:
    """The example of a line's fields; unknown ones are ignored.

    Raises:
        KeyError, ValueError, TypeError: it is none.
    """
    known = {spec.name: values[spec.name] for spec in fields(Example) if spec.name in values}
    known |= {"origin": QuestionOrigin(known["origin"]), "part": Split(known["part"])}
    if not isinstance(known["question"], str) or not isinstance(known["answer"], str):
        raise TypeError
    return Example(**known)


def write_examples(examples: Iterable[Example], path: Path) -> None:
    """Write them so that a crash leaves either the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(to_line(example) + "\n" for example in examples))


def read_examples(path: Path) -> list[Example]:
    """The examples of a file, in order; none where there is no file.

    Raises:
        InputError: a line is no example; names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            say("The examples {0} cannot be read.", path), say("Make them again.")
        ) from error
    return [
        _parse_example(line, number, path) for number, line in enumerate(lines, 1) if line.strip()
    ]


def _parse_example(line: str, number: int, path: Path) -> Example:
    try:
        return from_fields(cast("dict[str, Any]", json.loads(line)))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            say("Line {0} of {1} is no example.", number, path),
            say("Mend the line, or make the examples again."),
        ) from error


def select_kept(examples: Sequence[Example], split: Split) -> list[Example]:
    """Those of a part that are to be used."""
    return [example for example in examples if example.kept and example.part is split]


def collapse_spaces(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()
