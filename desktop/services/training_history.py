"""Reads an expert's folder for the history of its training, and records unfinished trainings."""

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
"""Pairs of a step and its loss."""


@dataclass(frozen=True, slots=True)
class UnfinishedTraining:
    """A training that was begun and has not ended."""

    recipe: Recipe
    go_on: bool
    """Whether it continues from the weights that the expert had."""
    step: int = 0
    """The last step whose loss is known."""


@dataclass(frozen=True, slots=True)
class TrainingHistory:
    """Losses and counts that a person is shown beside an expert's record."""

    learned: Points = ()
    """Losses on training examples, of the unfinished training or else of the last one."""
    held_out: Points = ()
    """Losses on held-out examples, of the same training."""
    examples: int = 0
    """The number of training examples in the folder."""
    examples_held_out: int = 0
    unfinished: UnfinishedTraining | None = None


def read_history(expert: ExpertRecord) -> TrainingHistory:
    """Return the history of an expert; reading it takes some milliseconds."""
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
    """Record how a training was begun, so that it can be continued in the same way."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"recipe": asdict(recipe), "go_on": go_on})
    (folder / UNFINISHED).write_text(text, encoding="utf-8")


def forget_unfinished(folder: Path) -> None:
    (folder / UNFINISHED).unlink(missing_ok=True)


def read_unfinished(folder: Path) -> UnfinishedTraining | None:
    """Return the unfinished training; None where there is none that can be read."""
    try:
        read = json.loads((folder / UNFINISHED).read_text(encoding="utf-8"))
        known = {field.name for field in fields(Recipe)}
        given: dict[str, Any] = {
            name: value for name, value in read["recipe"].items() if name in known
        }
        given["targets"] = tuple(given["targets"])
        given["learned_from"] = tuple(given.get("learned_from", ()))
        return UnfinishedTraining(
            Recipe(**given), bool(read["go_on"]), read_unfinished_step(folder)
        )
    except (OSError, ValueError, KeyError, TypeError, AppError):
        return None


def read_losses(file: Path) -> tuple[Points, Points]:
    """Return losses on training and on held-out examples; unreadable lines are left out."""
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
    """Return the losses of the last unfinished run in an expert's folder."""
    files = [file for run in folder.glob("run-*") if (file := run / HISTORY).is_file()]
    newest = max(files, key=lambda file: file.stat().st_mtime, default=None)
    return read_losses(newest) if newest else ((), ())


def read_unfinished_step(folder: Path) -> int:
    """Return the last step of an unfinished training; 0 where there is none."""
    learned, held_out = read_unfinished_losses(folder)
    return max((step for step, _ in (*learned, *held_out)), default=0)
