"""The losses of a run, one JSON object per line, kept for curves after the process has ended."""

from __future__ import annotations

import json
from pathlib import Path


class History:
    """The file that holds a run's losses."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, step: int, loss: float | None, held_out: float | None) -> None:
        """Append the loss of a step, or a held-out loss that was measured after it."""
        line = {"step": step, "loss": loss, "held_out_loss": held_out}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def truncate(self, step: int, *, measured: bool) -> None:
        """Remove the lines after those of `step`, the step of the last checkpoint.

        With `measured` the held-out loss after that step is kept.
        """
        if self._path.exists():
            lines = self._path.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [line for line in lines if _line_order(line) <= (step, measured)]
            self._path.write_text("".join(kept), encoding="utf-8")


def _line_order(line: str) -> tuple[float, bool]:
    try:
        values = json.loads(line)
        return values["step"], values["held_out_loss"] is not None
    except ValueError:  # the last line of a process that was killed while it wrote
        return float("inf"), True
