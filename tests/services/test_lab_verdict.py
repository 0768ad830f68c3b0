"""A verdict switches its expert, and is taken back."""

from __future__ import annotations

import pytest

from desktop.services.comparison import RunOptions, start_run
from desktop.services.lab_verdict import apply_verdict, undo_verdict
from tests.fakes.experts import finish
from tests.fakes.lab import AdaptableWorker
from tests.fakes.lab_bench import right_without_expert


@pytest.fixture
def results(bench):
    """Of a run in which the expert helped; nothing has followed from them but the noted gain."""
    steps = start_run(
        bench.library, bench.processes, bench.data, bench.question_set, bench.request,
        RunOptions(leave=True),
    )  # fmt: skip
    found = finish(steps)[1].results
    bench.experts.drop_measure(bench.expert.id, "lab")
    return found


def test_what_a_verdict_did_is_taken_back_with_the_noted_gain(bench, results):
    applied = apply_verdict(bench.library, bench.data, results)
    assert bench.expert.enabled
    assert bench.expert.measures["lab"]["gain"] == 1.0

    undo_verdict(bench.library, bench.data, applied)
    assert not bench.expert.enabled
    assert "lab" not in bench.expert.measures


def test_the_gain_of_an_earlier_run_comes_back(bench, results):
    earlier = {"outcome": "hurts", "run": 99}
    bench.experts.set_measures(bench.expert.id, {"lab": earlier})

    undo_verdict(bench.library, bench.data, apply_verdict(bench.library, bench.data, results))
    assert bench.expert.measures["lab"] == earlier


def test_what_was_changed_since_stays(bench, results):
    applied = apply_verdict(bench.library, bench.data, results)
    later = {"outcome": "helps", "run": 99}
    bench.experts.set_measures(bench.expert.id, {"lab": later})
    bench.experts.enable(bench.expert.id, False)

    undo_verdict(bench.library, bench.data, applied)
    assert bench.expert.measures["lab"] == later
    assert not bench.expert.enabled


def test_an_expert_that_hurts_is_switched_off_and_on_again(bench):
    bench.experts.enable(bench.expert.id, True)
    info = bench.processes.model().info
    bench.processes.says = AdaptableWorker(info, right_without_expert)
    steps = start_run(bench.library, bench.processes, bench.data, bench.question_set, bench.request)
    applied = finish(steps)[1].applied
    assert applied.sentence == "“Keeper” now answers only where it is asked for by name."
    assert not bench.expert.enabled

    undo_verdict(bench.library, bench.data, applied)
    assert bench.expert.enabled


def test_an_expert_that_is_on_already_is_not_said_to_be_switched(bench, results):
    bench.experts.enable(bench.expert.id, True)
    applied = apply_verdict(bench.library, bench.data, results)
    assert applied.sentence == ""

    undo_verdict(bench.library, bench.data, applied)
    assert bench.expert.enabled
