"""What an expert's folder tells of its making: losses, examples, and a training that was left."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from desktop.core.errors import AppError
from desktop.core.experts.examples.example import Part, kept, read_examples
from desktop.core.experts.examples.generate import EXAMPLES
from desktop.core.experts.losses import Points, losses_of, losses_under_way, step_left_at
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training_protocol import HISTORY

UNFINISHED = "unfinished.json"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A training that was begun and not ended."""

    recipe: Recipe
    go_on: bool
    """Whether it goes on from the weights that the expert has."""
    step: int = 0
    """How far it came."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is told of an expert beside its record."""

    learned: Points = ()
    """Step and loss on what was learned from, of the training at hand or of the last."""
    held_out: Points = ()
    examples: int = 0
    """Made, to learn from."""
    examples_held_out: int = 0
    unfinished: Unfinished | None = None


def story_of(expert: ExpertRecord) -> Story:
    """Read it; takes some milliseconds."""
    unfinished = unfinished_of(expert.folder)
    learned, held_out = (
        losses_under_way(expert.folder) if unfinished else losses_of(expert.folder / HISTORY)
    )
    try:
        examples = read_examples(expert.folder / EXAMPLES)
    except AppError:
        examples = []
    return Story(
        learned,
        held_out,
        len(kept(examples, Part.TRAINING)),
        len(kept(examples, Part.HELD_OUT)),
        unfinished,
    )


def keep_unfinished(folder: Path, recipe: Recipe, *, go_on: bool) -> None:
    """Note what has been begun, so that it can be taken up again as it was ordered."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"recipe": asdict(recipe), "go_on": go_on})
    (folder / UNFINISHED).write_text(text, encoding="utf-8")


def forget_unfinished(folder: Path) -> None:
    (folder / UNFINISHED).unlink(missing_ok=True)


def unfinished_of(folder: Path) -> Unfinished | None:
    """What was begun and not ended; None where nothing was, or it cannot be read."""
    try:
        read = json.loads((folder / UNFINISHED).read_text(encoding="utf-8"))
        known = {one.name for one in fields(Recipe)}
        given: dict[str, Any] = {
            name: value for name, value in read["recipe"].items() if name in known
        }
        given["targets"] = tuple(given["targets"])
        return Unfinished(Recipe(**given), bool(read["go_on"]), step_left_at(folder))
    except (OSError, ValueError, KeyError, TypeError, AppError):
        return None
