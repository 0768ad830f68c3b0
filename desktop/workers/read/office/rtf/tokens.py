"""Cuts RTF into groups, control words, bytes and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
)


@dataclass(frozen=True, slots=True)
class RtfToken:
    """A piece of RTF; of its fields, only those of its kind are set."""

    word: str = ""
    """The control word or control symbol."""
    number: int | None = None
    text: str = ""
    """Characters that stand for their bytes."""
    brace: str = ""


def tokens(source: str) -> Iterator[RtfToken]:
    """Yield the pieces of a source in which each character is a byte."""
    at = 0
    while match := _TOKEN.search(source, at):
        at = match.end()
        word, number, byte, symbol, brace, text = match.groups()
        if word:
            yield RtfToken(word, None if number is None else int(number))
            if word == "bin":
                at += min(max(int(number or 0), 0), len(source) - at)
        elif byte:
            yield RtfToken(text=chr(int(byte, 16)))
        elif symbol:
            yield RtfToken(symbol)
        elif brace:
            yield RtfToken(brace=brace)
        else:
            yield RtfToken(text=text)
