"""Finds the sentences of a text as ranges of characters; works for most written languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

Range = tuple[int, int]

# Full stops of Latin, CJK, Devanagari, Arabic, Ethiopic, with the quotes and brackets that close.
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|(?<=[^\s.!?…][.!?])(?=\[\d)|[。！？｡؟।።]+[\"”’»）」』]*"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Rev|Hon|Gen|Col|Lt|Sgt|Capt|Nos?|Nr"
    r"|Art|Figs?|Eq|Sec|Ch|[Vv]ol|pp|eds?|al|etc|vs|cf|ca|approx|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Dept"
    r"|Est|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|z\.B|d\.h|bzw|Abs|Str"
    r"|(?:am|im|vom|zum|ab|bis|der|die|das|dem|den|des)\s\d{1,2}"  # German: "der 7. Juni"
    r"|max|min|[Tt]el|U\.S|U\.K|U\.N|E\.U|a\.m|p\.m|Ph\.D|M\.D|B\.C|A\.D)\.$"
)
_LONGEST_ABBREVIATION = 8
# A line of its own: a heading, an item of a list, a row of a table.
_ITEM = re.compile(r"[ \t]*(?:#{1,6}\s|[-*•‣▪–◦●]\s|\(?(?:\d{1,3}|[A-Za-z])[.)]\s)")
_ROW = re.compile(r"[^\n]*(?:\t|[ \t]\|[ \t])|\|[^\n]*\|$")
_NUMBER = re.compile(r"[$€£(]*\d[\d.,%)]*$")
_ROW_NUMBERS_AT_LEAST = 2
_ROW_NUMBERS_SHARE = 0.4


def sentence_spans(text: str) -> list[Range]:
    """The ranges of the sentences in order, without the white space between them."""
    return [span for start, end in _blocks(text) for span in _sentences(text, start, end) if span]


def sentences_between(text: str, start: int, end: int) -> list[Range]:
    """The ranges of the sentences within a part of a text whose lines belong together."""
    return [span for span in _sentences(text, start, end) if span]


def is_item(text: str, start: int, end: int) -> bool:
    """Whether the line begins with the mark of a heading or of an item of a list."""
    return _ITEM.match(text, start, end) is not None


def is_row(text: str, start: int, end: int) -> bool:
    """Whether the line is a row of a table: cells between tabs or `|`, or numbers."""
    return _ROW.match(text, start, end) is not None or _is_number_row(text[start:end])


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


def _sentences(text: str, start: int, end: int) -> Iterator[Range | None]:
    at = start
    for match in _END.finditer(text, start, end):
        if not _is_abbreviation(text, match, at, end):
            yield _trim(text, at, match.end())
            at = match.end()
    yield _trim(text, at, end)


def _is_abbreviation(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the full stop found is that of an abbreviation, and ends no sentence."""
    if match.group() != ".":
        return False
    before = max(start, match.start() - _LONGEST_ABBREVIATION)
    if _ABBREVIATION.search(text, before, match.end()) is None:
        return False
    # "at 5 p.m. He left" ends a sentence in spite of that; "Dr. Smith" and "J. Doe" do not.
    following = text[match.end() : min(end, match.end() + 3)].lstrip()[:1]
    return not (following.isupper() and text[before : match.end()].endswith((".m.", "etc.")))


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
