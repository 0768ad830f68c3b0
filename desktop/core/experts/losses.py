"""The losses that a training wrote down: of an expert's last one, or of one that was left."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.core.experts.training_protocol import HISTORY

Points = tuple[tuple[int, float], ...]
"""Step and loss."""


def losses_of(file: Path) -> tuple[Points, Points]:
    """On what was learned from, and on what was held out; lines that cannot be read are none."""
    learned: dict[int, float] = {}
    held_out: dict[int, float] = {}
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return (), ()
    for line in lines:
        try:
            fields = json.loads(line)
            step = int(fields["step"])
        except (ValueError, KeyError, TypeError):
            continue
        for name, points in (("loss", learned), ("held_out_loss", held_out)):
            value = fields.get(name)
            if isinstance(value, int | float):
                points[step] = float(value)
    return tuple(learned.items()), tuple(held_out.items())


def losses_under_way(folder: Path) -> tuple[Points, Points]:
    """Those of the run in an expert's folder that was at work last, as far as it came."""
    files = [file for run in folder.glob("run-*") if (file := run / HISTORY).is_file()]
    newest = max(files, key=lambda file: file.stat().st_mtime, default=None)
    return losses_of(newest) if newest else ((), ())


def step_left_at(folder: Path) -> int:
    """How far a training came that was not ended; 0 where none was begun."""
    learned, held_out = losses_under_way(folder)
    return max((step for step, _ in (*learned, *held_out)), default=0)
