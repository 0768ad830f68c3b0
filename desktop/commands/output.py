"""How commands speak: sentences and tables for a person, JSON for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table


class Output:
    """Standard output carries the result, standard error everything else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._console = Console(highlight=False, soft_wrap=True)
        self._side = Console(stderr=True, highlight=False, soft_wrap=True)

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
        self._side.print(printable(text), style="dim", markup=False)

    def problem(self, message: str, hint: str = "") -> None:
        """An error for the person."""
        if self.as_json:
            self.json_line({"error": message, "hint": hint})
        else:
            self._side.print(f"[bold red]{escape(printable(message))}[/] {escape(hint)}".strip())

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows under their names; numbers stand at the right."""
        if self.as_json:
            return
        table = Table(box=None, pad_edge=False, header_style="bold")
        cells = [list(row) for row in rows]
        for position, name in enumerate(columns):
            numeric = bool(cells) and all(isinstance(r[position], int | float) for r in cells)
            table.add_column(name, justify="right" if numeric else "left", overflow="fold")
        for row in cells:
            table.add_row(*(escape(printable(str(cell))) for cell in row))
        self._console.print(table)

    @contextmanager
    def progress(self) -> Generator[Progress | None]:
        """Bars while something long happens; None where nobody watches."""
        if self.as_json or not self._side.is_terminal:
            yield None
            return
        with Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=self._side,
            transient=True,
        ) as progress:
            yield progress


def printable(text: str) -> str:
    """The text without what a terminal would act on, or an encoding would choke on."""
    clean = "".join(c if c >= " " or c in "\n\t" else "�" for c in text)
    clean = clean.replace("\x7f", "�").replace("\x9b", "�")
    return clean.encode(errors="replace").decode()
