"""Runs a job of the Verifier, and speaks the protocol of PROTOCOL.md."""

from __future__ import annotations

import time

import torch

from trainer.channel import Channel
from trainer.errors import StopRequested, TrainingError
from trainer.protocol import Checkpoint, Done, Phase, Progress, Stopped
from trainer.say import say
from trainer.verifier.job import WEIGHTS, VerifierJob
from trainer.verifier.training import VerifierTraining


def run(job: VerifierJob, channel: Channel) -> Done | Stopped:
    """Train the Verifier; the same job goes on where it was stopped.

    Raises:
        TrainingError: the examples or the embedder's folder cannot be used.
    """
    if job.threads:
        torch.set_num_threads(job.threads)
    channel.send(Phase("loading"))
    try:
        training = VerifierTraining(job)
    except (OSError, KeyError, ValueError, RuntimeError) as error:
        raise TrainingError(
            "base_model", say("{0} is no embedder that can be used ({1}).", job.base_model, error)
        ) from error
    channel.send(Phase("training"))
    try:
        _train(training, job, channel)
    except StopRequested:
        training.save()
        return Stopped(str(job.output), training.state.step)
    channel.send(Phase("exporting"))
    training.measure()
    training.save()
    state = training.state
    weights = str((job.output / WEIGHTS).absolute())
    return Done(weights, state.examples, state.step, state.seconds, "finished", None, None)


def _train(training: VerifierTraining, job: VerifierJob, channel: Channel) -> None:
    saved = measured = began = time.monotonic()
    for done, steps_of_part in enumerate(training.steps(), start=1):
        state = training.state
        steps = job.parts * steps_of_part
        left = max(0, steps - state.step) * (time.monotonic() - began) / done
        speed = state.tokens / max(state.seconds, 1e-9)
        channel.send(Progress(state.step, steps, training.loss, speed, left, 0))
        channel.wait_while_paused(state.step)
        now = time.monotonic()
        if now - measured > job.measure_every_s:
            training.measure()
            measured = time.monotonic()
        if now - saved > job.checkpoint_every_s:
            training.save()
            channel.send(Checkpoint(str(job.output), state.step))
            saved = time.monotonic()
