"""Finds the sentences of a text as ranges of characters; works for most written languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.sentence_ends import TextPart, candidates, ends_sentence
from desktop.core.sentence_rules import sentence_rules

Range = tuple[int, int]

# A line of its own: a heading, an item of a list, a row of a table.
_ITEM = re.compile(r"[ \t]*(?:#{1,6}\s|[-*•‣▪–◦●]\s|\(?(?:\d{1,3}|[A-Za-z])[.)]\s)")
_ROW = re.compile(r"[^\n]*(?:\t|[ \t]\|[ \t])|\|[^\n]*\|$")
_NUMBER = re.compile(r"[$€£(]*\d[\d.,%)]*$")
_NUMBER_ENDS = frozenset("0123456789.,%)")
_ROW_NUMBERS_AT_LEAST = 2
_ROW_NUMBERS_SHARE = 0.4


def sentence_spans(text: str, language: str | None = None) -> list[Range]:
    """The ranges of the sentences in order, without the white space between them.

    Without the language of the text, the abbreviations count that are safe in all of them.
    """
    return [
        span
        for start, end in _blocks(text)
        for span in sentences_between(text, start, end, language)
    ]


def sentences_between(text: str, start: int, end: int, language: str | None = None) -> list[Range]:
    """The ranges of the sentences within a part of a text whose lines belong together."""
    part = TextPart(text, end, sentence_rules(language))
    found: list[Range] = []
    at = _skip_space(text, start, end)
    for mark in candidates(text, at, end):
        if ends_sentence(part, mark, at):
            stop = mark.end()
            found.append((at, stop if mark.lastgroup != "phrase" else mark.start()))
            at = _skip_space(text, stop, end)
    while end > at and text[end - 1].isspace():
        end -= 1
    if end > at:
        found.append((at, end))
    return found


def is_item(text: str, start: int, end: int) -> bool:
    """Whether the line begins with the mark of a heading or of an item of a list."""
    return _ITEM.match(text, start, end) is not None


def is_row(text: str, start: int, end: int) -> bool:
    """Whether the line is a row of a table: cells between tabs or `|`, or numbers."""
    line = text[start:end]
    if ("\t" in line or "|" in line) and _ROW.match(text, start, end) is not None:
        return True
    return line.rstrip()[-1:] in _NUMBER_ENDS and _is_number_row(line)


def _blocks(text: str) -> Iterator[Range]:
    """The parts of a text that no sentence crosses: paragraphs, and lines that are complete."""
    start = at = 0
    after_own_line = False
    while at < len(text):
        newline = text.find("\n", at)
        end = len(text) if newline < 0 else newline
        blank = not text[at:end].strip()
        own = not blank and (is_item(text, at, end) or is_row(text, at, end))
        if blank or own or after_own_line:
            yield start, at
            start = at
        after_own_line = own
        at = end + 1
    yield start, len(text)


def _is_number_row(line: str) -> bool:
    """Whether the line is a row of numbers, as tables in PDF files give them."""
    cells = line.split()
    if len(cells) <= 1 or not _NUMBER.match(cells[-1]):
        return False
    numbers = sum(1 for cell in cells if _NUMBER.match(cell))
    return numbers >= _ROW_NUMBERS_AT_LEAST and numbers >= _ROW_NUMBERS_SHARE * len(cells)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
