"""Turns text that was cut into tokens back into text as people write it.

Public question sets contain `Curie ( 1963 )` and `who won the prize`. Documents and people do not
write like that, and the training data should look like the questions of real use.
"""

from __future__ import annotations

import re

# White space is matched only from its beginning; from each position it would be quadratic.
_JOINS = (
    (re.compile(r"(?:(?<!\s)\s++)?``\s*|(?:(?<!\s)\s++)?(?<!\w)''(?=\w)"), " “"),
    (re.compile(r"(?:(?<!\s)\s++)?''"), "”"),
    (re.compile(r"(?<!\s)\s++(?=[,.;:!?%)\]”]|'(?:s|re|ve|ll|d|m)\b|n't\b|'(?=\s|$))"), ""),
    (re.compile(r"(?<=[(\[“$£€])\s+"), ""),
    (re.compile(r"(?<=\d)\s+--\s+(?=\d)"), "–"),
    (re.compile(r"(?<!\s)\s++--\s+"), " – "),
    (re.compile(r"(?<=\w)\s+-\s+(?=\w)"), "-"),
    (re.compile(r"(?<=\d)\s*/\s*(?=\d)"), "/"),
    (re.compile(r"\s+"), " "),
)
_WORD = re.compile(r"[^\W_]+")
_INSIDE_A_SENTENCE = re.compile(r"(?<=[\w,] )[A-Z][^\W_]*")


def detokenise(text: str) -> str:
    """Return the text without the spaces that a tokenizer put beside punctuation."""
    for pattern, written in _JOINS:
        text = pattern.sub(written, text)
    return text.strip()


def restore_case(question: str, passage: str) -> str:
    """Return the question with a question mark, and the capitals that the passage always has."""
    names = {word.lower(): word for word in _INSIDE_A_SENTENCE.findall(passage)}
    common = {word for word in _WORD.findall(passage) if word.islower()}
    cased = _WORD.sub(
        lambda match: match[0] if match[0] in common else names.get(match[0], match[0]),
        detokenise(question).rstrip("?").rstrip(),
    )
    return f"{cased[:1].upper()}{cased[1:]}?"


def imitate_haste(question: str) -> str:
    """Return the question as a person types it in a hurry."""
    return question.lower().rstrip("?")


def normalise(text: str) -> str:
    """Return the words of a text in lower case, without punctuation, so that variants are equal."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
