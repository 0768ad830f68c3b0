"""What window and command line show of a training follows from its events alone."""

import pytest

from desktop.core.experts.examples.events import (
    CandidateExamined,
    PassageRead,
    PromptBuilt,
    SplitDone,
)
from desktop.core.experts.examples.example import Example
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingNote,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)
from desktop.services.training_progress import TrainingStage, TrainingState

NEW = TrainingState(1, "zoo")


def after(*events, state=NEW):
    for event in events:
        state = state.after(event)
    return state


def test_losses_that_are_told_again_after_a_checkpoint_are_not_drawn_twice():
    state = TrainingState(1, "zoo", TrainingStage.TRAINING)
    earlier = ((1, 3.0), (2, 2.0), (3, 1.0)), ((2, 2.5),)
    state = state.with_earlier_losses(*earlier, before_step=2)
    for loss, held_out in ((1.9, None), (1.9, 2.4)):
        state = state.after(TrainingProgress(2, 9, loss, held_out, 1.0, 1.0, 1))

    assert state.losses == ((1, 3.0), (2, 1.9))
    assert state.held_out == ((2, 2.4),)


@pytest.mark.parametrize(
    ("event", "stage", "share"),
    [
        (PassageRead(1, 4, 3), TrainingStage.EXAMPLES, 0.25),
        (CandidateExamined(Example("Where?", "here"), 2, 4), TrainingStage.EXAMPLES, 0.5),
        (SplitDone(3, 1, within_one=False), TrainingStage.EXAMPLES, None),
        (PromptBuilt(3, 4), TrainingStage.PROMPTS, 0.75),
        (TrainingPhase("exporting"), TrainingStage.EXPORTING, None),
        (TrainingProgress(1, 2, 2.0, None, 1.0, 1.0, 1), TrainingStage.TRAINING, 0.5),
    ],
)
def test_each_event_tells_the_stage_and_how_much_of_it_is_done(event, stage, share):
    state = after(event)
    assert (state.stage, state.share) == (stage, share)


def test_a_phase_begins_at_nothing_and_an_unknown_one_keeps_the_stage():
    state = after(PromptBuilt(3, 4), TrainingPhase("dancing"))
    assert (state.stage, state.share) == (TrainingStage.PROMPTS, None)


def test_an_estimate_is_kept_until_the_steps_know_better():
    state = after(TrainingEstimate(90.0, 5, 9, 100))
    assert (state.expected_seconds, state.seconds_left, state.memory_bytes) == (90.0, None, 5)
    state = after(TrainingProgress(1, 9, 2.0, None, 7.0, 80.0, 6), state=state)
    assert (state.seconds_left, state.memory_bytes, state.tokens_per_second) == (80.0, 6, 7.0)


def test_notes_and_pauses_leave_the_rest_as_it_is():
    state = after(
        PromptBuilt(3, 4), TrainingNote("It goes on.", "continued"), TrainingPaused(True, 3)
    )
    assert (state.note, state.note_code, state.is_paused) == ("It goes on.", "continued", True)
    assert state.share == 0.75
    assert not after(TrainingPaused(False, 3), state=state).is_paused
    assert after("no event", state=state) == state
