"""What an expert's folder tells of its making outlives the processes that made it."""

import pytest

from desktop.core.experts.recipe import Recipe
from desktop.core.experts.training_protocol import TrainingProgress
from desktop.jobs.training.state import Stage, TrainingState, advanced, seeded
from desktop.jobs.training_story import (
    UNFINISHED,
    forget_unfinished,
    keep_unfinished,
    unfinished_of,
)

RECIPE = Recipe(examples=33, epochs=1.5, targets=("q", "v"))


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
