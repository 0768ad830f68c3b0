"""Breaks marks in a text that is data, so that a model does not read them as marks.

An invisible character goes into each, and is taken out of what the model writes: the person sees
the characters of the document.
"""

from __future__ import annotations

from collections.abc import Iterable

BREAK = "\u2060"
"""WORD JOINER, which has no width."""


def break_marks(text: str, marks: Iterable[str]) -> str:
    """The text with an invisible character within each mark; none is a single one."""
    for mark in marks:
        while mark in text:
            text = text.replace(mark, mark[0] + BREAK + mark[1:])
    return text


def without_breaks(text: str) -> str:
    """The text that a model wrote, without the characters that broke what it copies."""
    return text.replace(BREAK, "")
