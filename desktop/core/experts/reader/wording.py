"""Turns text that was cut into tokens back into text as people write it.

Public sets of questions keep `Curie ( 1963 )` and `who won the prize`; documents and people do not
write like that, and what is learned should look like what is met.
"""

from __future__ import annotations

import re

_JOINS = (
    (re.compile(r"\s*``\s*|\s*(?<!\w)''(?=\w)"), " “"),
    (re.compile(r"\s*''"), "”"),
    (re.compile(r"\s+(?=[,.;:!?%)\]”]|'(?:s|re|ve|ll|d|m)\b|n't\b|'(?=\s|$))"), ""),
    (re.compile(r"(?<=[(\[“$£€])\s+"), ""),
    (re.compile(r"(?<=\d)\s+--\s+(?=\d)"), "–"),
    (re.compile(r"\s+--\s+"), " – "),
    (re.compile(r"(?<=\w)\s+-\s+(?=\w)"), "-"),
    (re.compile(r"(?<=\d)\s*/\s*(?=\d)"), "/"),
    (re.compile(r"\s+"), " "),
)


def as_written(text: str) -> str:
    """The text without the spaces that a tokenizer put beside its marks."""
    for pattern, written in _JOINS:
        text = pattern.sub(written, text)
    return text.strip()


def as_asked(question: str) -> str:
    """The question with a capital and its mark."""
    plain = as_written(question).rstrip("?").rstrip()
    return f"{plain[:1].upper()}{plain[1:]}?"


def plain(text: str) -> str:
    """What two texts have in common whose spaces, marks and capitals differ."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
