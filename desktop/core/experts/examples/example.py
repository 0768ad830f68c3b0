"""An example: a question with its answer and the quote of a document that proves it."""

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
"""The reason of an example that a person dropped; it stays dropped when examples are made again."""


class Split(StrEnum):
    """The use of an example, which its document decides before any question is written."""

    TRAINING = "training"
    HELD_OUT = "held out"


class QuestionOrigin(StrEnum):
    """The source of an example's question."""

    RULE = "rule"
    """The question was made from a sentence by rule, without a model."""
    MODEL = "model"
    """The base model wrote the question."""
    OWN = "own"
    """The question is from a file of the person."""
    RATED = "rated"
    """The question is from a conversation, and the person rated its answer as good."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question about the documents of a collection, with its answer."""

    question: str
    answer: str
    """The shortest answer; empty if the documents do not contain it."""
    quote: str = ""
    """The exact words of the document that prove the answer; empty if there are none."""
    document: str = ""
    """SHA-256 of the document's file, in hexadecimal."""
    path: str = ""
    """The path of the document's file."""
    char_start: int = 0
    """The first character of the quote in the document's extracted text."""
    char_end: int = 0
    origin: QuestionOrigin = QuestionOrigin.RULE
    rule: str = ""
    """The name of the rule that made the question; empty if no rule did."""
    part: Split = Split.TRAINING
    kept: bool = True
    """Whether the example is used for training or measuring."""
    reason: str = ""
    """Why the example is not kept, for a person."""

    @property
    def id(self) -> str:
        """An id that depends only on the question, the document and the place in it."""
        named = f"{self.document}\0{self.char_start}\0{self.question}"
        return hashlib.sha256(named.encode(errors="replace")).hexdigest()[:12]

    @property
    def is_answerable(self) -> bool:
        return bool(self.answer)


def to_line(example: Example) -> str:
    """The example as one line of JSON, without a line break."""
    return json.dumps({"id": example.id, **asdict(example)}, ensure_ascii=False)


def from_fields(values: dict[str, Any]) -> Example:
    """The example with these fields; unknown fields are ignored.

    Raises:
        KeyError, ValueError, TypeError: a field is missing or invalid.
    """
    arguments = {spec.name: values[spec.name] for spec in fields(Example) if spec.name in values}
    arguments |= {"origin": QuestionOrigin(arguments["origin"]), "part": Split(arguments["part"])}
    if not isinstance(arguments["question"], str) or not isinstance(arguments["answer"], str):
        raise TypeError
    return Example(**arguments)


def write_examples(examples: Iterable[Example], path: Path) -> None:
    """Write the examples so that after a crash the file is either the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(to_line(example) + "\n" for example in examples))


def read_examples(path: Path) -> list[Example]:
    """The examples of a file, in order; empty if the file does not exist.

    Raises:
        InputError: a line is not an example; the message names the line.
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
    """The kept examples of this split."""
    return [example for example in examples if example.kept and example.part is split]


def collapse_spaces(text: str) -> str:
    """The text with each run of white space replaced by one space."""
    return re.sub(r"\s+", " ", text).strip()
