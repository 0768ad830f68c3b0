"""What an expert's folder tells of its making outlives the processes that made it."""

import os

import pytest

from desktop.core.experts.recipe import Recipe
from desktop.services.training_history import (
    UNFINISHED,
    forget_unfinished,
    keep_unfinished,
    read_unfinished,
    read_unfinished_losses,
    read_unfinished_step,
)

RECIPE = Recipe(examples=33, epochs=1.5, targets=("q", "v"))


def test_what_was_ordered_is_kept_until_it_is_forgotten(tmp_path):
    keep_unfinished(tmp_path / "new", RECIPE, go_on=True)
    left = read_unfinished(tmp_path / "new")
    assert left is not None
    assert (left.recipe, left.go_on, left.step) == (RECIPE, True, 0)

    forget_unfinished(tmp_path / "new")
    assert read_unfinished(tmp_path / "new") is None


@pytest.mark.parametrize("text", ["", "[]", '{"recipe": {"targets": 3}, "go_on": true}', "\x00"])
def test_a_damaged_order_is_none(tmp_path, text):
    (tmp_path / UNFINISHED).write_text(text)

    assert read_unfinished(tmp_path) is None


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

    assert read_unfinished_losses(tmp_path) == (((1, 2.0),), ((0, 3.0), (1, 2.5)))
    assert read_unfinished_step(tmp_path) == 1


def test_without_a_training_there_is_nothing_left(tmp_path):
    (tmp_path / "history.jsonl").write_text('{"step": 9, "loss": 1.0}\n')

    assert read_unfinished_losses(tmp_path) == ((), ())
    assert read_unfinished_step(tmp_path) == 0
