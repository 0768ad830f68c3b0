import json
import os
import sys
from pathlib import Path

import pytest

from desktop.core.errors import InputError, WorkerError
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingNote,
    TrainingOrder,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)
from desktop.workers.train import client
from desktop.workers.train.client import TrainWorker
from tests.fakes.experts import finish

TOY = Path(__file__).parents[2] / "fakes" / "trainer_process.py"


@pytest.fixture
def order(tmp_path):
    return TrainingOrder(
        base_model=tmp_path / "base.gguf",
        examples=tmp_path / "training.jsonl",
        held_out=None,
        output=tmp_path / "run",
        recipe=Recipe(rank=4, targets=("q", "v"), epochs=1.5, seed=7),
        invocation="<assistant>",
        metadata={"lectern.collection": "zoo"},
    )


def toy(how, **options):
    return TrainWorker(command=(sys.executable, str(TOY), how), **options)


def test_a_good_run_tells_its_facts_in_order_and_gives_the_adapter(order):
    events, outcome = finish(toy("well").train(order))

    assert [type(event) for event in events[:5]] == [
        TrainingPhase, TrainingNote, TrainingEstimate, TrainingNote, TrainingPhase
    ]  # fmt: skip
    notes = [event.code for event in events if isinstance(event, TrainingNote)]
    assert notes == ["gate", "continued"]
    steps = [event for event in events if isinstance(event, TrainingProgress)]
    assert [event.step for event in steps] == [1, 2, 3, 4, 5, 6]
    assert [event.held_out_loss is None for event in steps] == [True, False] * 3
    assert outcome.adapter == order.output / "adapter.gguf"
    assert (outcome.steps, outcome.held_out_before, outcome.held_out_after) == (6, 2.0, 0.4)


def test_the_trainer_gets_the_recipe_as_it_is(order):
    finish(toy("well").train(order))
    job = json.loads((order.output / "job.json").read_text())

    assert job["rank"] == 4
    assert job["targets"] == ["q", "v"]
    assert job["epochs"] == 1.5
    assert job["seed"] == 7
    assert job["invocation"] == "<assistant>"
    assert job["metadata"] == {"lectern.collection": "zoo"}
    assert job["held_out"] is None


def test_stopped_it_goes_on_where_it_was(order):
    worker = toy("slowly")
    steps = worker.train(order)
    for event in steps:
        if isinstance(event, TrainingProgress) and event.step == 2:
            worker.stop()
            break
    _, outcome = finish(steps)
    assert outcome.adapter is None
    assert outcome.reason == "stopped"

    events, outcome = finish(toy("well").train(order))
    first = next(event for event in events if isinstance(event, TrainingProgress))
    assert first.step > 2
    assert outcome.adapter


def test_closing_it_stops_the_trainer_with_a_checkpoint(order):
    worker = toy("slowly")
    steps = worker.train(order)
    for event in steps:
        if isinstance(event, TrainingProgress):
            break
    pid = worker.pid
    steps.close()

    assert (order.output / "checkpoints").exists()
    assert worker.pid is None
    assert not is_running(pid)


def test_paused_it_waits_until_it_is_told_to_go_on(order):
    worker = toy("slowly")
    steps = worker.train(order)
    told = []
    for event in steps:
        told.append(event)
        if isinstance(event, TrainingProgress) and event.step == 1:
            worker.pause()
        if event == TrainingPaused(True, told[-1].step if isinstance(event, TrainingPaused) else 0):
            worker.resume()
    kinds = [event.paused for event in told if isinstance(event, TrainingPaused)]

    assert kinds == [True, False]
    assert told[-1] == TrainingPhase("exporting")


def test_a_run_that_fails_says_why_and_what_to_do(order):
    with pytest.raises(InputError, match="too little memory") as caught:
        finish(toy("badly").train(order))
    assert caught.value.hint == "Close other programs."


def test_a_trainer_that_dies_is_told_from_one_that_fails(order):
    with pytest.raises(WorkerError, match=r"ended unexpectedly \(status 9\)"):
        finish(toy("dying").train(order))


def test_what_is_no_event_is_passed_over_and_the_rest_goes_to_the_log(order, tmp_path):
    log = tmp_path / "logs" / "train.log"
    _, outcome = finish(toy("noisily", log_file=log).train(order))

    assert outcome.adapter
    assert "on stderr" in log.read_text()


def test_a_trainer_of_a_newer_protocol_is_not_trusted(order):
    worker = toy("future")
    with pytest.raises(WorkerError, match="newer"):
        finish(worker.train(order))
    assert worker.pid is None


def test_one_that_hears_nothing_is_killed_in_the_end(order, monkeypatch):
    monkeypatch.setattr(client, "STOP_GRACE_S", 0.1)
    monkeypatch.setattr(client, "KILL_GRACE_S", 0.1)
    worker = toy("deaf")
    steps = worker.train(order)
    next(steps)
    pid = worker.pid
    steps.close()

    assert not is_running(pid)


def test_a_job_that_cannot_be_is_refused_before_anything_starts(order):
    wrong = TrainingOrder(order.base_model, order.examples, None, order.output, Recipe(rank=0))
    with pytest.raises(InputError, match="rank"):
        finish(toy("well").train(wrong))
    with pytest.raises(InputError, match="method"):
        finish(toy("well").train(
            TrainingOrder(order.base_model, order.examples, None, order.output,
                          Recipe(method="magic"))
        ))  # fmt: skip


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
