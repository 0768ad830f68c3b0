"""A training runs within its fence, and the fence holds everything else back."""

import json
import os
import subprocess
import sys

import pytest

from desktop.core.experts.recipe import Recipe
from desktop.core.experts.training_protocol import TrainingOrder
from desktop.workers.fence.landlock import landlock_version
from desktop.workers.fence.resources import has_graphics_driver
from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command
from desktop.workers.train.__main__ import FOLDERS
from desktop.workers.train.client import TrainWorker
from tests.fakes.experts import finish
from tests.fakes.trainable_models import write_examples, write_model

is_fenced = pytest.mark.skipif(
    sys.platform != "linux" or not landlock_version() or has_graphics_driver(),
    reason="nothing holds the trainer from files here",
)


@pytest.mark.slow
def test_a_real_training_comes_to_its_end_within_the_fence(tmp_path):
    for name in ("model", "examples"):
        (tmp_path / name).mkdir()
    model = tmp_path / "model" / "base.gguf"
    write_model(model)
    write_examples(tmp_path / "examples" / "training.jsonl")
    order = TrainingOrder(
        base_model=model,
        examples=tmp_path / "examples" / "training.jsonl",
        held_out=None,
        output=tmp_path / "run",
        recipe=Recipe(rank=4, epochs=1),
        invocation="",
        metadata={},
    )
    log = tmp_path / "train.log"
    _, outcome = finish(TrainWorker(log_file=log).train(order))
    assert outcome.adapter == order.output / "adapter.gguf"
    assert outcome.adapter.is_file()
    assert not list(order.output.glob(".lectern-*"))
    assert ("no fence" in log.read_text()) == (sys.platform == "linux" and not landlock_version())


@is_fenced
def test_the_trainer_opens_nothing_that_it_was_not_given(tmp_path):
    secret, given = tmp_path / "secret", tmp_path / "given"
    secret.mkdir()
    given.mkdir()
    for folder in (secret, given):
        (folder / "job.json").write_text("no job")
    assert "Permission denied" not in failure_with(given / "job.json", given)
    assert "Permission denied" in failure_with(secret / "job.json", given)


def failure_with(job, folder):
    """What the trainer says of a job file when it may use the folder alone."""
    folders = json.dumps({"readable": [], "writable": [os.fspath(folder)]})
    done = subprocess.run(
        python_command("-m", "desktop.workers.train", os.fspath(job)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd=PACKAGE_ROOT,
        env=child_environment({FOLDERS: folders}),
    )
    assert done.returncode == 1
    return done.stdout
