"""Tells how a number that no source has can be computed from numbers of the cited sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from desktop.core.answering.numbers import Number, numbers

LEAST = 10.0
"""Small numbers are sums of others by chance."""
NUMBERS_AT_MOST = 12
YEARS = (1900.0, 2100.0)


def computation(written: str, sentences: Sequence[str]) -> str:
    """The computation that gives a number, such as `52,500 − 48,000`; empty if none surely does.

    Only the sum and the difference of two numbers, and the difference in per cent of the second,
    are tried; if several give the number, none is known to be meant.
    """
    wanted = [_value(number) for number in numbers(written)]
    terms = {
        number.text: _value(number)
        for text in sentences
        for number in numbers(text)
        if _counts(_value(number))
    }
    if len(wanted) != 1 or len(terms) > NUMBERS_AT_MOST or not _counts(wanted[0]):
        return ""
    found = {shown for shown, result in _results(terms) if result == wanted[0]}
    return found.pop() if len(found) == 1 else ""


def _results(terms: dict[str, float]) -> Iterator[tuple[str, float]]:
    for (left, a), (right, b) in permutations(terms.items(), 2):
        if a >= b:
            yield f"{left} + {right}", round(a + b, 6)
            yield f"{left} − {right}", round(a - b, 6)
        if b:
            yield f"({left} − {right}) / {right}", round(100 * (a - b) / b, 1)


def _value(number: Number) -> float:
    """The value of a number; `52,500` could be read as a fraction, and hardly ever is one."""
    return max(number.intended_values)


def _counts(value: float) -> bool:
    return value >= LEAST and not YEARS[0] <= value <= YEARS[1]
