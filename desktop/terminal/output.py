"""Output of the commands: sentences and tables for a person, JSON for a program."""

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

# Control characters, and direction marks that let one name look like another.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Output:
    """Writes the result to standard output and everything else to standard error."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._console = _Console(highlight=False, emoji=False, soft_wrap=True)
        self._side = _Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)

    @property
    def is_terminal(self) -> bool:
        return self._console.is_terminal and not self.as_json

    def result(self, value: Any) -> None:
        """Write one JSON value on one line at once, if JSON was requested."""
        if self.as_json:
            self.json_line(value)

    def json_line(self, value: Any) -> None:
        """Write one JSON value on one line at once, even if JSON was not requested."""
        sys.stdout.write(json.dumps(value) + "\n")
        sys.stdout.flush()

    def say(self, text: str = "", *, style: str = "") -> None:
        """Write a line for the person; writes nothing if JSON was requested."""
        if not self.as_json:
            self._console.print(printable(text), style=style or None, markup=False)

    def stream(self, text: str) -> None:
        """Write a part of a line and show it at once."""
        if not self.as_json:
            sys.stdout.write(printable(text))
            sys.stdout.flush()

    def note(self, text: str) -> None:
        """Write a line to standard error, such as progress or a warning."""
        self._side.print(one_line(text), style="dim", markup=False)

    def problem(self, message: str, hint: str = "") -> None:
        """Write an error for the person; a hint that names a remedy becomes a command."""
        hint = in_terminal(hint)
        if self.as_json:
            self.json_line({"error": message, "hint": hint})
        else:
            text = Text(printable(message), style="bold red")
            self._side.print(Text(" ").join([text, Text(printable(hint))]) if hint else text)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write rows under their column names; numbers are aligned at the right."""
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
        """Show progress bars during long work; gives None with JSON or without a terminal."""
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
    """Yield each row as one line, however long, for programs that read the output."""
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
        """Raise an error that the command line turns into a quiet end, instead of rich's error."""
        raise BrokenPipeError


def printable(text: str) -> str:
    """Return the text without control characters and without what UTF-8 cannot encode."""
    return _CONTROL.sub("�", text).encode(errors="replace").decode()


def one_line(text: str) -> str:
    """Return the text as `printable` does, with line breaks shown as a symbol."""
    return printable(text.replace("\n", "␊"))


def count_text(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural if needed: 1 file, 1,200 files."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
