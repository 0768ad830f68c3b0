"""Runs generators whose events tell how far the work is, and whose return value is its result."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

_Event = TypeVar("_Event")
_Mapped = TypeVar("_Mapped")
_Result = TypeVar("_Result")


def _ignore(_: object) -> None:
    """The event is of no interest."""


def run_to_end(
    steps: Generator[_Event, None, _Result], on_event: Callable[[_Event], object] = _ignore
) -> _Result:
    """Run the work to its end and return its result; each event goes to `on_event` as it comes.

    The generator is closed however this ends, so that what it holds is let go of at once.
    """
    with closing(steps):
        while True:
            try:
                event = next(steps)
            except StopIteration as stop:
                return stop.value
            on_event(event)


def mapped(
    steps: Generator[_Event, None, _Result], function: Callable[[_Event], _Mapped]
) -> Generator[_Mapped, None, _Result]:
    """Pass the work on with `function` applied to each event; the result stays as it is.

    Closing this closes the generator inside.
    """
    with closing(steps):
        while True:
            try:
                event = next(steps)
            except StopIteration as stop:
                return stop.value
            yield function(event)
