"""Whole runs: what they leave, how they go on, and how they end badly."""

import io
import json
import math
from dataclasses import replace

import pytest
import torch
from gguf import GGUFReader

from tests.fakes.trainable_models import HEADER, training_job, write_model
from trainer import run as runs
from trainer.channel import Channel
from trainer.errors import TrainingError
from trainer.protocol import (
    Command,
    Done,
    Estimate,
    Gate,
    Notice,
    Paused,
    Phase,
    Progress,
    Resumed,
    Stopped,
    command_line,
    parse_event,
)
from trainer.run import run


class Commander:
    """A channel that keeps what is said, and commands when it hears something."""

    def __init__(self, command=None, when=lambda _event: False):
        self.events = []
        self._command, self._when = command, when
        self._channel = Channel(self, None)

    def write(self, line):
        event = parse_event(line)
        self.events.append(event)
        if self._when(event):
            self._channel._set_command(self._command)

    def flush(self):
        pass

    def run(self, job):
        return run(job, self._channel)

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]


def losses(job):
    lines = (job.output / "history.jsonl").read_text().splitlines()
    return [(line["step"], line["loss"], line["held_out_loss"]) for line in map(json.loads, lines)]


def at_step(step):
    return lambda event: isinstance(event, Progress) and event.step == step


def always_progress(monkeypatch):
    monkeypatch.setattr("trainer.channel.PROGRESS_EVERY_S", 0.0)


def test_a_run_learns_and_leaves_an_adapter_that_passed_the_gate(tmp_path):
    job = training_job(tmp_path, epochs=6, metadata={"lectern.collection": "Verträge"})
    watcher = Commander()

    done = watcher.run(job)

    assert isinstance(done, Done)
    assert (done.reason, done.examples, done.steps) == ("finished", 12, 18)
    assert done.held_out_after < done.held_out_before - 1
    assert [gate.of for gate in watcher.of(Gate)] == ["base", "adapter"]
    assert all(gate.kl < 1e-4 for gate in watcher.of(Gate))
    assert [phase.name for phase in watcher.of(Phase)] == [
        "loading", "checking", "training", "exporting",
    ]  # fmt: skip
    assert len(watcher.of(Estimate)) == 1
    reader = GGUFReader(done.adapter)
    assert reader.fields["lectern.collection"].contents() == "Verträge"
    assert not (job.output / "checkpoints").exists()


def test_a_pause_ends_with_resume(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    watcher = Commander(Command.PAUSE, lambda event: at_step(2)(event) and not watcher.of(Paused))
    original = watcher.write

    def write(line):
        original(line)
        if isinstance(watcher.events[-1], Paused):
            watcher._channel._set_command(Command.RESUME)

    watcher.write = write

    done = watcher.run(training_job(tmp_path))

    assert [event.step for event in watcher.of(Paused)] == [2]
    assert [event.step for event in watcher.of(Resumed)] == [2]
    assert done.reason == "finished"


def test_the_end_of_standard_input_means_stop(tmp_path):
    channel = Channel(None, io.StringIO(command_line(Command.RESUME) + "\n"))

    stopped = run(training_job(tmp_path), channel)

    assert isinstance(stopped, Stopped)


def test_training_stops_early_when_the_held_out_loss_no_longer_falls(tmp_path):
    # Its answers are of another world, so learning makes them less likely.
    held_out = tmp_path / "other.jsonl"
    held_out.write_text(json.dumps({"prompt": HEADER, "completion": "zzzzzzzzzz"}))
    job = training_job(tmp_path, held_out=held_out, epochs=20, patience=2)

    done = run(job, Channel(None, None))

    assert done.reason == "no better"
    assert done.steps < 60
    best = min(held for _, _, held in losses(job) if held is not None)
    assert done.held_out_after == best


def test_the_best_weights_are_exported_not_the_last(tmp_path):
    held_out = tmp_path / "other.jsonl"
    held_out.write_text(json.dumps({"prompt": HEADER, "completion": "zzzzzzzzzz"}))
    job = training_job(tmp_path, held_out=held_out, epochs=20, evaluations=1, patience=0)

    done = run(job, Channel(None, None))

    assert done.held_out_after < losses(job)[-1][2]


def test_time_runs_out_with_what_there_is(tmp_path):
    done = run(training_job(tmp_path, epochs=500, seconds_at_most=0.5), Channel(None, None))

    assert done.reason == "time"
    assert 0 < done.steps < 1500


def test_out_of_memory_halves_the_micro_batch_and_leaves_the_losses_alone(tmp_path, monkeypatch):
    expected = training_job(tmp_path, output=tmp_path / "whole", held_out=None, micro_batch_size=1)
    run(expected, Channel(None, None))
    real = runs.compute_loss

    def small(model, examples):
        if len(examples) > 1:
            raise torch.OutOfMemoryError("not enough memory")
        return real(model, examples)

    monkeypatch.setattr(runs, "compute_loss", small)
    job = replace(expected, output=tmp_path / "halved", micro_batch_size=4)
    watcher = Commander()

    watcher.run(job)

    assert [notice.code for notice in watcher.of(Notice)] == ["micro_batch_halved"] * 2
    torch.testing.assert_close(
        [loss for _, loss, _ in losses(job)], [loss for _, loss, _ in losses(expected)]
    )


def test_not_enough_memory_for_one_example_is_said(tmp_path, monkeypatch):
    def too_much(_model, _examples):
        raise torch.OutOfMemoryError("not enough memory")

    monkeypatch.setattr(runs, "compute_loss", too_much)
    monkeypatch.setattr(runs, "estimate", lambda *_: Notice("", ""))

    with pytest.raises(TrainingError, match="One example at a time") as caught:
        run(training_job(tmp_path), Channel(None, None))
    assert caught.value.code == "memory"


def test_a_loss_that_is_no_number_ends_the_run(tmp_path):
    with pytest.raises(TrainingError, match="lower learning rate") as caught:
        run(training_job(tmp_path, learning_rate=1e30, warmup_share=0), Channel(None, None))
    assert caught.value.code == "diverged"


def test_a_loss_that_runs_away_ends_the_run(tmp_path, monkeypatch):
    real, calls = runs.compute_loss, iter(range(1000))
    monkeypatch.setattr(
        runs, "compute_loss", lambda model, examples: real(model, examples) * next(calls)
    )

    with pytest.raises(TrainingError, match="ran away: its loss rose from") as caught:
        run(training_job(tmp_path, epochs=20, held_out=None), Channel(None, None))
    assert caught.value.code == "diverged"


def test_progress_tells_all_that_a_person_watches(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    watcher = Commander()

    watcher.run(training_job(tmp_path))

    steps = [event for event in watcher.of(Progress) if event.held_out_loss is None]
    assert [step.step for step in steps] == [1, 2, 3, 4, 5, 6]
    assert all(step.tokens_per_second > 0 and step.memory_bytes > 10**7 for step in steps)
    assert all(math.isfinite(step.loss) for step in steps)
    assert [step.seconds_left == 0 for step in steps] == [False] * 5 + [True]


def test_an_activated_adapter_carries_its_invocation(tmp_path):
    job = training_job(tmp_path, invocation=HEADER, epochs=6)

    done = run(job, Channel(None, None))

    field = GGUFReader(done.adapter).fields["adapter.alora.invocation_tokens"]
    assert done.held_out_after < done.held_out_before - 1
    assert len(field.contents()) == 1 + len("assistant\n")


def test_a_prompt_that_is_cut_is_noticed(tmp_path):
    watcher = Commander()

    watcher.run(training_job(tmp_path, max_tokens=60, epochs=0.3))

    assert [notice.code for notice in watcher.of(Notice)] == ["prompts_shortened"]


def test_a_run_may_continue_what_another_learned(tmp_path):
    first = training_job(tmp_path, epochs=4)
    learned = run(first, Channel(None, None))
    again = replace(
        first, output=tmp_path / "again", start_from=first.output / "adapter.gguf", epochs=1,
        learning_rate=1e-5,
    )  # fmt: skip

    done = run(again, Channel(None, None))

    assert done.held_out_before == pytest.approx(learned.held_out_after, abs=0.01)


def test_a_base_that_is_not_the_one_named_is_refused(tmp_path):
    job = training_job(tmp_path, metadata={"lectern.base.fingerprint": "0" * 64})

    with pytest.raises(TrainingError, match="not the one"):
        run(job, Channel(None, None))


def test_a_full_folder_is_used_anew_after_its_run_is_done(tmp_path):
    job = training_job(tmp_path, epochs=0.4)
    run(job, Channel(None, None))
    once = losses(job)

    run(job, Channel(None, None))

    assert losses(job) == once


def test_models_of_every_kind_can_be_trained(tmp_path):
    for architecture in ("qwen2", "qwen3", "gemma3"):
        base = write_model(tmp_path / f"{architecture}.gguf", architecture, kind="Q8_0")
        job = training_job(tmp_path, base_model=base, output=tmp_path / architecture, epochs=0.4)
        watcher = Commander()

        watcher.run(job)

        assert [gate.passed for gate in watcher.of(Gate)] == [True, True], architecture
