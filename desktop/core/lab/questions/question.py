"""A question of the Lab, with its right answers and their place in the documents."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Self

from desktop.core.experts.examples.example import QuestionOrigin


class QuestionKind(StrEnum):
    """The kind of thing that a question asks for; results are shown for each kind separately."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    NUMBER = "how many"
    REASON = "why or how"
    OTHER = "what"
    UNANSWERABLE = "not in the documents"


_KINDS = (
    (
        QuestionKind.NUMBER,
        r"\bhow (?:many|much|long|old|far|high|large|often|tall|big)\b|\bpercentage\b"
        r"|\b(?:number|amount) of\b|\bwhat (?:amount|price)\b",
    ),
    (
        QuestionKind.WHEN,
        r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|time|century|decade)\b",
    ),
    (
        QuestionKind.WHERE,
        r"\bwhere\b|\b(?:what|which) (?:city|country|place|state|county|region)\b",
    ),
    (QuestionKind.WHO, r"\b(?:who|whom|whose)\b"),
    (QuestionKind.REASON, r"\bwhy\b|\bhow\b|\breason\b"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)


@dataclass(frozen=True, slots=True)
class LabQuestion:
    """A question of a question set."""

    question: str
    answers: tuple[str, ...]
    """The right answers, of which one is enough; empty if the documents contain none."""
    quote: str = ""
    """The exact words of the document that prove the answer; empty if unknown."""
    document: str = ""
    """SHA-256 of the document with the answer, in hexadecimal; empty if unknown."""
    path: str = ""
    """The path of that document's file."""
    char_start: int = 0
    """The first character of the quote in the document's extracted text."""
    char_end: int = 0
    origin: QuestionOrigin = QuestionOrigin.OWN
    withheld: bool = False
    """Whether its document is hidden from the search, so that a refusal is right."""
    used: bool = True
    """Whether runs of the set ask the question."""

    @property
    def id(self) -> str:
        """An id that depends only on the question, its place, and whether it is withheld."""
        named = f"{self.document}\0{self.char_start}\0{self.question}\0{self.withheld}"
        return hashlib.sha256(named.encode(errors="replace")).hexdigest()[:12]

    @property
    def is_answerable(self) -> bool:
        return bool(self.answers) and not self.withheld

    @property
    def has_place(self) -> bool:
        """Whether the place of the answer in the documents is known."""
        return bool(self.path) and self.char_end > self.char_start

    @property
    def kind(self) -> QuestionKind:
        if not self.is_answerable:
            return QuestionKind.UNANSWERABLE
        found = (kind for kind, pattern in _PATTERNS if pattern.search(self.question))
        return next(found, QuestionKind.OTHER)

    def as_fields(self) -> dict[str, Any]:
        """The fields for the library, as JSON values."""
        return {**asdict(self), "answers": list(self.answers)}

    @classmethod
    def from_fields(cls, values: Mapping[str, Any]) -> Self:
        """The question with these stored fields; unknown fields are ignored."""
        arguments = {spec.name: values[spec.name] for spec in fields(cls) if spec.name in values}
        arguments |= {
            "answers": tuple(arguments["answers"]),
            "origin": QuestionOrigin(arguments["origin"]),
        }
        return cls(**arguments)
