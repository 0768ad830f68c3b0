"""Several processes on one job."""

import socket
from dataclasses import replace

import pytest
import torch

from tests.fakes.trainable_models import training_job
from tests.trainer.test_main import finish, start
from tests.trainer.test_run import losses
from trainer.channel import Channel
from trainer.protocol import (
    Done,
    save_job,
)
from trainer.run import run

# peft itself uses what transformers has renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing.:FutureWarning")


def test_two_processes_give_the_losses_of_one(tmp_path):
    alone = training_job(tmp_path, output=tmp_path / "alone", micro_batch_size=1)
    run(alone, Channel(None, None))
    save_job(replace(alone, output=tmp_path / "together"), tmp_path / "job.json")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    group = {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}

    processes = [start(tmp_path / "job.json", RANK=rank, **group) for rank in "01"]
    (events, status), (silent, other_status) = map(finish, processes)

    assert isinstance(events[-1], Done)
    assert silent == []
    assert (status, other_status) == (0, 0)
    assert len(losses(alone)) > 6
    for ours, theirs in zip(
        losses(alone), losses(replace(alone, output=tmp_path / "together")), strict=True
    ):
        torch.testing.assert_close(ours[1] or 0.0, theirs[1] or 0.0, rtol=1e-4, atol=1e-5)
        torch.testing.assert_close(ours[2] or 0.0, theirs[2] or 0.0, rtol=1e-4, atol=1e-5)
