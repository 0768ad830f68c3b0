"""A run goes on from its checkpoint bit for bit, and from none that is not its own."""

from dataclasses import replace

import pytest
from gguf import GGUFReader

from tests.fakes.trainable_models import training_job
from tests.trainer.test_run import Commander, always_progress, at_step, losses
from trainer.channel import Channel
from trainer.errors import TrainingError
from trainer.protocol import (
    Checkpoint,
    Command,
    Notice,
    Stopped,
)
from trainer.run import run


def adapter_bytes(job):
    reader = GGUFReader(job.output / "adapter.gguf")
    return {tensor.name: tensor.data.tobytes() for tensor in reader.tensors}


def test_a_stopped_run_goes_on_bit_for_bit(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    whole = training_job(tmp_path, output=tmp_path / "whole", dropout=0.1)
    run(whole, Channel(None, None))
    parts = replace(whole, output=tmp_path / "parts")

    for step in (1, 4):
        stopped = Commander(Command.STOP, at_step(step)).run(parts)
        assert isinstance(stopped, Stopped)
        assert stopped.step == step
    watcher = Commander()
    done = watcher.run(parts)

    assert [notice.code for notice in watcher.of(Notice)] == ["continued"]
    assert losses(parts) == losses(whole)
    assert adapter_bytes(parts) == adapter_bytes(whole)
    assert done.steps == 6


def test_a_killed_run_goes_on_bit_for_bit(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    whole = training_job(tmp_path, output=tmp_path / "whole", checkpoint_every_s=1e-9)
    run(whole, Channel(None, None))
    killed = replace(whole, output=tmp_path / "killed")

    def die(_event):
        if at_step(4)(_event):
            raise KeyboardInterrupt
        return False

    with pytest.raises(KeyboardInterrupt):
        Commander(None, die).run(killed)
    with (killed.output / "history.jsonl").open("a") as file:
        file.write('{"step": 5, "lo')
    run(killed, Channel(None, None))

    assert losses(killed) == losses(whole)
    assert adapter_bytes(killed) == adapter_bytes(whole)


def test_a_damaged_checkpoint_gives_way_to_the_one_before(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    job = training_job(tmp_path, checkpoint_every_s=1e-9)
    first = Commander(Command.STOP, at_step(4))
    first.run(job)
    newest = max((job.output / "checkpoints").iterdir())
    (newest / "weights.safetensors").write_bytes(b"\x00" * 100)
    watcher = Commander()

    done = watcher.run(job)

    assert [event.step for event in first.of(Checkpoint)][-1] == 4
    assert [notice.code for notice in watcher.of(Notice)] == ["checkpoint_unreadable", "continued"]
    assert done.steps == 6


def test_the_beginning_of_another_training_is_not_continued(tmp_path, monkeypatch):
    always_progress(monkeypatch)
    job = training_job(tmp_path)
    Commander(Command.STOP, at_step(2)).run(job)

    with pytest.raises(TrainingError, match="another training"):
        run(replace(job, learning_rate=1e-3), Channel(None, None))
