from desktop.core.experts.examples.events import PassageRead
from desktop.core.lab.runs.events import (
    Answered,
    AnswerInProgress,
    RunPaused,
    SelfChecked,
    SelfCheckStarted,
)
from desktop.services.lab_state import LabActivity, LabState
from tests.fakes.lab_records import question, record


def test_the_state_follows_the_events():
    state = LabState(LabActivity.MAKING_QUESTIONS)
    assert state.share is None
    state = state.after(PassageRead(3, 4, 7))
    assert (state.activity, state.share) == (LabActivity.MAKING_QUESTIONS, 0.75)
    assert state.after(SelfCheckStarted()).activity is LabActivity.CHECKING
    assert state.after(RunPaused()).activity is LabActivity.HELD
    assert state.after(SelfChecked(())).activity is LabActivity.ANSWERING
    answered = state.after(Answered(question(), "rag", record(), 1, 8, 2.5))
    assert (answered.activity, answered.done, answered.total) == (LabActivity.ANSWERING, 1, 8)
    assert answered.seconds_left == 2.5
    assert answered.after(AnswerInProgress()) == answered
