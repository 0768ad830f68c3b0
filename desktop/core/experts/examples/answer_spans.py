"""Finds the parts of a sentence that a question can ask for: amounts, dates, times, counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
# Of limited length, and matched from its first digit only: nobody asks for a long row of digits.
_NUMBER = r"(?<!\d)\d{1,15}(?:,\d{3}){0,6}(?:\.\d{1,15})?"
_NOUN = (
    r"\s(?!(?:gives|takes|says|sees|does|goes|lies|shows|holds|names|works|lives|stands)\b)"
    r"(?:[a-z]+-)?[a-z]{3,}s\b"
)
_NUMBER_WORD = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_PATTERNS = (
    ("how much money", rf"[£$€]\s?{_NUMBER}(?:\s(?:million|billion))?"
     rf"|{_NUMBER}\s?(?:euros?|pounds|dollars|EUR|USD|GBP|CHF)\b"),
    ("what percentage", rf"{_NUMBER}\s?(?:%|percent\b|per cent\b)"),
    ("which date", rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)"
     r"(?:,?\s\d{4})?\b"),
    ("which month", rf"\b{_MONTH}\s\d{{4}}\b"),
    ("what time", r"\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?![\d%])|\b\d{1,2}\s?[ap]\.?m\b\.?"),
    ("which year", r"(?<=\b[Ii]n )(?:1[5-9]|20)\d{2}\b|(?<=[Ss]ince )(?:1[5-9]|20)\d{2}\b"),
    ("how many", rf"(?<![\w.,-])(?:{_NUMBER}|{_NUMBER_WORD})(?={_NOUN})"),
)  # fmt: skip
_FINDER = re.compile("|".join(f"({pattern})" for _, pattern in _PATTERNS))
_BEFORE = re.compile(
    r"(?:\b(?:up to|at least|at most|more than|less than|no later than|in|on|at|by|until|from|since"
    r"|before|after|within|for|about|around|during|every)\s){1,8}(?:the\s)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(_NOUN)


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """A part of a sentence that a question can ask for."""

    start: int
    end: int
    text: str
    asks: str
    """The words that ask for it, such as `how much money`, `which date`."""
    before: str = ""
    """The prepositions that belong to it, such as `by`, `up to`."""
    counted: str = ""
    """The noun that is counted, with the space before it; empty if nothing is counted."""

    @property
    def phrase(self) -> str:
        """The words that ask, with the prepositions and the counted noun."""
        return f"{self.before}{self.asks}{self.counted}"

    @property
    def whole_start(self) -> int:
        return self.start - len(self.before)

    @property
    def whole_end(self) -> int:
        return self.end + len(self.counted)

    @property
    def answer(self) -> str:
        return f"{self.text}{self.counted}"


def find_answer_spans(sentence: str) -> list[AnswerSpan]:
    """The parts of a sentence that a question can ask for, from left to right."""
    found: list[AnswerSpan] = []
    for match in _FINDER.finditer(sentence):
        asks = _PATTERNS[(match.lastindex or 1) - 1][0]
        counted = ""
        if asks == "how many" and (noun := _COUNTED.match(sentence, match.end())):
            counted = noun[0]
        before = _BEFORE.search(sentence[: match.start()])
        found.append(
            AnswerSpan(
                match.start(),
                match.end(),
                match[0],
                asks,
                before[0] if before else "",
                counted,
            )
        )
    return found
