"""A comparison is started, gone on with anywhere, and its verdict applied."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from desktop.core.errors import ModelError
from desktop.core.lab.arms import Weights
from desktop.core.lab.runs.events import Answered
from desktop.core.lab.runs.planning import RunRequest
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.services.comparison import USUAL, RunOptions, load_results, resume_run, start_run
from tests.fakes.experts import finish, write_model
from tests.fakes.lab import AdaptableWorker
from tests.fakes.lab_bench import right_with_expert
from tests.fakes.services import FakeProcesses


def start(bench, request, options=USUAL):
    return start_run(
        bench.library, bench.processes, bench.data, bench.question_set, request, options
    )


def resume(bench, run_id, processes=None):
    return finish(resume_run(bench.library, processes or bench.processes, bench.data, run_id))[1]


def leave_after_an_answer(steps):
    """The number of the run."""
    with closing(steps):
        run_id = next(steps).id
        while not isinstance(next(steps), Answered):
            pass
    return run_id


def full_model(bench):
    info = write_model(bench.folder / "full.gguf", name="Full", seed=1)
    return AdaptableWorker(info, right_with_expert)


def begun_with_full(bench, full):
    """The number of a run with a fully trained model that was left after its first answer."""
    bench.processes = FakeProcesses(bench.processes.model(), others=[full])
    request = RunRequest(arms=("rag", "rag-full"), full=full.info, questions_at_most=2)
    return leave_after_an_answer(start(bench, request))


def test_a_run_is_told_first_and_ends_with_its_results_and_what_followed(bench):
    events, finished = finish(start(bench, bench.request))

    assert isinstance(events[0], Run)
    assert finished.results.is_complete
    assert finished.applied.sentence == "“Keeper” now answers by itself where it fits."
    assert bench.expert.enabled


def test_an_expert_is_left_as_it_is_where_that_is_wanted(bench):
    _, finished = finish(start(bench, bench.request, RunOptions(leave=True)))

    assert finished.applied.sentence == ""
    assert not bench.expert.enabled
    assert bench.expert.measures["lab"]["outcome"] == "helps"


def test_a_run_without_an_expert_has_nothing_to_apply(bench):
    request = RunRequest(arms=("base", "rag"), questions_at_most=2)
    assert finish(start(bench, request))[1].applied is None


def test_without_a_chat_model_nothing_is_begun(bench):
    bench.processes = FakeProcesses(None)
    with pytest.raises(ModelError, match="needs a chat model"):
        finish(start(bench, bench.request))
    assert RunStore(bench.library).all() == []


def test_a_run_goes_on_where_it_was_left(bench):
    run_id = leave_after_an_answer(start(bench, bench.request))
    assert load_results(bench.library, run_id).run.finished_at is None

    assert resume(bench, run_id).results.is_complete
    assert bench.expert.enabled


def test_a_run_goes_on_with_its_own_base_model_though_another_is_chosen(bench):
    run_id = leave_after_an_answer(start(bench, replace(bench.request, questions_at_most=2)))
    own = bench.processes.model()
    other = AdaptableWorker(write_model(bench.folder / "other.gguf", seed=2), right_with_expert)
    asked = len(own.prompts)

    assert resume(bench, run_id, FakeProcesses(other, others=[own])).results.is_complete
    assert len(own.prompts) > asked
    assert other.prompts == []
    assert own.is_closed
    assert not other.is_closed


def test_a_run_with_a_fully_trained_model_keeps_its_path_and_goes_on_with_it(bench):
    full = full_model(bench)
    run_id = begun_with_full(bench, full)
    setup = RunStore(bench.library).get(run_id).config
    assert setup.full.path == str(full.info.path)
    assert full.is_closed
    asked, full.is_closed = len(full.prompts), False

    assert resume(bench, run_id).results.is_complete
    assert any(arm.weights is Weights.FULL for arm in setup.arm_list())
    assert len(full.prompts) > asked
    assert full.is_closed
    assert not bench.processes.model().is_closed


def test_a_fully_trained_model_that_is_gone_is_told_in_a_sentence(bench):
    full = full_model(bench)
    run_id = begun_with_full(bench, full)
    full.info.path.unlink()

    with pytest.raises(ModelError, match="“Full” of this run is no longer at "):
        resume(bench, run_id)
