"""A training that is stopped goes on as if it had not been."""

import json

import pytest
import torch
from safetensors.torch import load_file

from tests.fakes.verifier_data import write_base, write_verifier_data
from trainer.channel import Channel
from trainer.protocol import Done
from trainer.verifier.job import (
    LOG,
    WEIGHTS,
    VerifierJob,
    load_verifier_job,
    part_path,
    save_verifier_job,
)
from trainer.verifier.run import run
from trainer.verifier.training import VerifierTraining


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    from desktop.research.verifier.dataset import development_path, write_part
    from desktop.research.verifier.mixture import Mixture

    folder = tmp_path_factory.mktemp("verifier")
    mixture = Mixture(write_verifier_data(folder / "data"))
    examples = folder / "examples"
    write_part(mixture, part_path(examples, 0), 0, 40)
    write_part(mixture, part_path(examples, 1), 1, 40)
    write_part(mixture, development_path(examples), 2, 30)
    return VerifierJob(
        base_model=write_base(folder / "base"), examples=examples, output=folder / "run", parts=2,
        frozen=1, tokens_at_most=60, batch_tokens=400, warm_up_steps=3, threads=1, decay_parts=1.0,
    )  # fmt: skip


def changed(job, **fields):
    from dataclasses import replace

    return replace(job, **fields)


def test_a_stopped_training_gives_the_same_weights(job, tmp_path):
    whole = VerifierTraining(changed(job, output=tmp_path / "whole"))
    for _ in whole.steps():
        pass

    halves = changed(job, output=tmp_path / "halves")
    first = VerifierTraining(halves)
    for _, _ in zip(range(9), first.steps(), strict=False):
        pass
    first.save()
    second = VerifierTraining(halves)
    assert second.state.step == 9
    for _ in second.steps():
        pass

    assert second.state.step == whole.state.step
    for name, weight in whole.model.trained_state().items():
        assert torch.equal(weight, second.model.trained_state()[name]), name
    for name, weight in whole.mean.items():
        assert torch.equal(weight, second.mean[name]), name


def test_a_run_ends_with_weights_in_half_precision_and_figures(job):
    done = run(job, Channel(None, None))

    assert isinstance(done, Done)
    weights = load_file(job.output / WEIGHTS)
    assert {weight.dtype for weight in weights.values()} == {torch.float16}
    (figures,) = map(json.loads, (job.output / LOG).read_text().splitlines())
    assert 0 <= figures["answered AUC"] <= 1
    assert figures["examples"] == 80
    assert sum(pairs for _, pairs in figures["kinds"].values()) == 30


def test_a_job_is_read_as_it_was_written(job, tmp_path):
    save_verifier_job(job, tmp_path / "job.json")
    assert load_verifier_job(tmp_path / "job.json") == job
