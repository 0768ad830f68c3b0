"""What an expert's folder tells of its making outlives the processes that made it."""

import os

import pytest

from desktop.core.experts.recipe import Recipe
from desktop.core.experts.training import TrainingProgress
from desktop.jobs.training_state import Stage, TrainingState, advanced, seeded
from desktop.jobs.training_story import (
    UNFINISHED,
    forget_unfinished,
    keep_unfinished,
    losses_under_way,
    unfinished_of,
)

RECIPE = Recipe(examples=33, epochs=1.5, targets=("q", "v"))


def run_with(folder, name, lines, age_s=0):
    file = folder / name / "history.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text("".join(f"{line}\n" for line in lines))
    moment = file.stat().st_mtime - age_s
    os.utime(file, (moment, moment))


def test_the_curve_is_that_of_the_run_that_was_at_work_last(tmp_path):
    run_with(tmp_path, "run-old", ['{"step": 1, "loss": 9.0}'], age_s=100)
    run_with(
        tmp_path,
        "run-new",
        [
            '{"step": 0, "loss": null, "held_out_loss": 3.0}',
            '{"step": 1, "loss": 2.0, "held_out_loss": null}',
            '{"step": 1, "loss": 2.0, "held_out_loss": 2.5}',
            "cut of",
        ],
    )

    assert losses_under_way(tmp_path) == (((1, 2.0),), ((0, 3.0), (1, 2.5)))


def test_what_was_ordered_is_kept_until_it_is_forgotten(tmp_path):
    keep_unfinished(tmp_path / "new", RECIPE, go_on=True)
    left = unfinished_of(tmp_path / "new")
    assert left is not None
    assert (left.recipe, left.go_on, left.step) == (RECIPE, True, 0)

    forget_unfinished(tmp_path / "new")
    assert unfinished_of(tmp_path / "new") is None


@pytest.mark.parametrize("text", ["", "[]", '{"recipe": {"targets": 3}, "go_on": true}', "\x00"])
def test_a_damaged_order_is_none(tmp_path, text):
    (tmp_path / UNFINISHED).write_text(text)

    assert unfinished_of(tmp_path) is None


def test_what_is_told_anew_after_a_checkpoint_is_not_drawn_twice():
    state = TrainingState(1, "zoo", Stage.TRAINING)
    state = seeded(state, [(1, 3.0), (2, 2.0), (3, 1.0)], [(2, 2.5)], before_step=2)
    for loss, held_out in ((1.9, None), (1.9, 2.4)):
        state = advanced(state, TrainingProgress(2, 9, loss, held_out, 1.0, 1.0, 1))

    assert state.losses == ((1, 3.0), (2, 1.9))
    assert state.held_out == ((2, 2.4),)
