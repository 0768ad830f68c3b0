"""How commands speak: sentences and tables for a person, JSON for a program."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from desktop.terminal.remedies import in_terminal

# What a terminal would act on, and marks that let a name pretend to be another by turning its text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Output:
    """Standard output carries the result, standard error everything else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._console = _Console(highlight=False, emoji=False, soft_wrap=True)
        self._side = _Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)

    @property
    def is_terminal(self) -> bool:
        return self._console.is_terminal and not self.as_json

    def result(self, value: Any) -> None:
        """One JSON value on one line, at once; only where JSON was asked for."""
        if self.as_json:
            self.json_line(value)

    def json_line(self, value: Any) -> None:
        """One JSON value on one line, whatever was asked for."""
        sys.stdout.write(json.dumps(value) + "\n")
        sys.stdout.flush()

    def say(self, text: str = "", *, style: str = "") -> None:
        """A line for the person; nothing where JSON was asked for."""
        if not self.as_json:
            self._console.print(printable(text), style=style or None, markup=False)

    def stream(self, text: str) -> None:
        """A piece of a line, shown at once."""
        if not self.as_json:
            sys.stdout.write(printable(text))
            sys.stdout.flush()

    def note(self, text: str) -> None:
        """A line beside the result: progress, a warning."""
        self._side.print(one_line(text), style="dim", markup=False)

    def problem(self, message: str, hint: str = "") -> None:
        """An error for the person; a hint that names a remedy is said as a command."""
        hint = in_terminal(hint)
        if self.as_json:
            self.json_line({"error": message, "hint": hint})
        else:
            text = Text(printable(message), style="bold red")
            self._side.print(Text(" ").join([text, Text(printable(hint))]) if hint else text)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows under their names; numbers stand at the right."""
        if self.as_json:
            return
        shown = list(rows)
        cells = [[one_line(str(cell)) for cell in row] for row in shown]
        numeric = [
            bool(shown) and all(isinstance(row[position], int | float) for row in shown)
            for position in range(len(columns))
        ]
        if self._console.is_terminal:
            self._console.print(_folding_table(columns, cells, numeric), soft_wrap=False)
        else:
            for line in _plain_table(columns, cells, numeric):
                self._console.print(line, markup=False)

    @contextmanager
    def progress(self, *, in_bytes: bool = False) -> Generator[Progress | None]:
        """Bars while something long happens; None where nobody watches."""
        if self.as_json or not self._side.is_terminal:
            yield None
            return
        with Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            DownloadColumn() if in_bytes else MofNCompleteColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=self._side,
            transient=True,
        ) as progress:
            yield progress


def _folding_table(columns: Sequence[str], rows: list[list[str]], numeric: Sequence[bool]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", show_header=any(columns))
    for name, right in zip(columns, numeric, strict=True):
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _plain_table(
    columns: Sequence[str], rows: list[list[str]], numeric: Sequence[bool]
) -> Iterator[str]:
    """Each row on one line, however long, for whatever reads it."""
    lines = [list(columns), *rows] if any(columns) else rows
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        placed = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ]
        yield "  ".join(placed).rstrip()


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line, which ends quietly; rich would end with an error."""
        raise BrokenPipeError


def printable(text: str) -> str:
    """The text without what a terminal would act on, or an encoding would choke on."""
    return _CONTROL.sub("�", text).encode(errors="replace").decode()


def one_line(text: str) -> str:
    """As `printable`, for names and messages that stand in a line of their own."""
    return printable(text.replace("\n", "␊"))


def count_text(number: int, noun: str) -> str:
    """A number and its noun, in the plural where it is one: 1 file, 1,200 files."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
