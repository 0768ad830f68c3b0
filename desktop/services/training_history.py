"""Reads what an expert's folder tells of its training, and keeps a training that was left."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from desktop.core.errors import AppError
from desktop.core.experts.examples.example import Split, read_examples, select_kept
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training_protocol import HISTORY

UNFINISHED = "unfinished.json"

Points = tuple[tuple[int, float], ...]
"""Step and loss."""


@dataclass(frozen=True, slots=True)
class UnfinishedTraining:
    """A training that was begun and not ended."""

    recipe: Recipe
    go_on: bool
    """Whether it goes on from the weights that the expert has."""
    step: int = 0
    """The last step of which a loss is known."""


@dataclass(frozen=True, slots=True)
class TrainingHistory:
    """What a person is shown of an expert beside its record."""

    learned: Points = ()
    """Losses on training examples, of the unfinished training or of the last one."""
    held_out: Points = ()
    """Losses on held-out examples."""
    examples: int = 0
    """Number of training examples that are kept."""
    examples_held_out: int = 0
    unfinished: UnfinishedTraining | None = None


def read_history(expert: ExpertRecord) -> TrainingHistory:
    """The history of an expert; reading it takes some milliseconds."""
    unfinished = read_unfinished(expert.folder)
    learned, held_out = (
        read_unfinished_losses(expert.folder)
        if unfinished
        else read_losses(expert.folder / HISTORY)
    )
    try:
        examples = read_examples(expert.folder / EXAMPLES_FILE)
    except AppError:
        examples = []
    return TrainingHistory(
        learned,
        held_out,
        len(select_kept(examples, Split.TRAINING)),
        len(select_kept(examples, Split.HELD_OUT)),
        unfinished,
    )


def keep_unfinished(folder: Path, recipe: Recipe, *, go_on: bool) -> None:
    """Write down how a training was begun, so that it can be taken up again in the same way."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"recipe": asdict(recipe), "go_on": go_on})
    (folder / UNFINISHED).write_text(text, encoding="utf-8")


def forget_unfinished(folder: Path) -> None:
    (folder / UNFINISHED).unlink(missing_ok=True)


def read_unfinished(folder: Path) -> UnfinishedTraining | None:
    """The training that was begun and not ended; None where there is none that can be read."""
    try:
        read = json.loads((folder / UNFINISHED).read_text(encoding="utf-8"))
        known = {field.name for field in fields(Recipe)}
        given: dict[str, Any] = {
            name: value for name, value in read["recipe"].items() if name in known
        }
        given["targets"] = tuple(given["targets"])
        return UnfinishedTraining(
            Recipe(**given), bool(read["go_on"]), read_unfinished_step(folder)
        )
    except (OSError, ValueError, KeyError, TypeError, AppError):
        return None


def read_losses(file: Path) -> tuple[Points, Points]:
    """Losses on training and on held-out examples; a line that cannot be read is left out."""
    learned: dict[int, float] = {}
    held_out: dict[int, float] = {}
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return (), ()
    for line in lines:
        try:
            entry = json.loads(line)
            step = int(entry["step"])
        except (ValueError, KeyError, TypeError):
            continue
        for name, points in (("loss", learned), ("held_out_loss", held_out)):
            value = entry.get(name)
            if isinstance(value, int | float):
                points[step] = float(value)
    return tuple(learned.items()), tuple(held_out.items())


def read_unfinished_losses(folder: Path) -> tuple[Points, Points]:
    """Losses of the last run in an expert's folder that did not come to its end."""
    files = [file for run in folder.glob("run-*") if (file := run / HISTORY).is_file()]
    newest = max(files, key=lambda file: file.stat().st_mtime, default=None)
    return read_losses(newest) if newest else ((), ())


def read_unfinished_step(folder: Path) -> int:
    """The last step of a training that did not come to its end; 0 where there is none."""
    learned, held_out = read_unfinished_losses(folder)
    return max((step for step, _ in (*learned, *held_out)), default=0)
