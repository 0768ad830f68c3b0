"""The training loop: steps with gradient accumulation, measurements and checkpoints."""
# pyright: standard

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from trainer.batches import micro_batches, plan_steps
from trainer.channel import Channel
from trainer.checkpoint import (
    Checkpoints,
    Snapshot,
    TrainingState,
    optimiser_tensors,
    restore_optimiser,
)
from trainer.distributed import ProcessGroup
from trainer.errors import StopRequested, TrainingError
from trainer.history import History
from trainer.memory import is_out_of_memory, peak_memory
from trainer.optimiser import CLIP, learning_rate, make_optimiser
from trainer.protocol import Checkpoint, Notice, Progress, TrainingJob
from trainer.say import say
from trainer.step import count_answer_tokens
from trainer.tokens import Example

LossFunction = Callable[[Sequence[Example]], Tensor]
"""A function that returns the summed cross entropy of the answers of a micro-batch."""

SMOOTHING = 0.9
RUNAWAY_FACTOR, RUNAWAY_MARGIN = 2.0, 1.0
"""Training has diverged when the smoothed loss is above lowest * factor + margin."""


@dataclass(slots=True)
class LoopOutcome:
    """How a loop ended that was not stopped."""

    reason: str
    state: TrainingState
    steps: int


class Loop:
    """One run of a job over its examples."""

    def __init__(
        self,
        job: TrainingJob,
        body: nn.Module,
        loss_of: LossFunction,
        examples: Sequence[Example],
        held_out: Sequence[Example],
        *,
        channel: Channel,
        checkpoints: Checkpoints,
        group: ProcessGroup,
        tokens_at_once: int,
        micro_batch_size: int,
    ) -> None:
        """Prepare the run; `tokens_at_once` limits a micro-batch besides the number of examples."""
        self._job = job
        self._loss_of = loss_of
        self._body = body
        self._examples = examples
        self._held_out = held_out
        self._channel = channel
        self._checkpoints = checkpoints
        self._group = group
        self._tokens_at_once = tokens_at_once
        self._parameters = {
            name: parameter
            for name, parameter in body.named_parameters()
            if parameter.requires_grad
        }
        device = next(iter(self._parameters.values())).device
        self._optimiser = make_optimiser(self._parameters.values(), job, device)
        self._plan = plan_steps(
            len(examples), batch_size=job.batch_size, epochs=job.epochs, seed=job.seed
        )
        per_epoch = math.ceil(len(examples) / job.batch_size)
        self._evaluate_every = (
            max(1, round(per_epoch / job.evaluations)) if job.evaluations else len(self._plan)
        )
        self._state = TrainingState(micro_batch_size=micro_batch_size)
        self._best: dict[str, Tensor] = {}
        self._history = History(job.output / "history.jsonl")
        self._saved_at = time.monotonic()
        self._saved: str | None = None
        self._tokens_per_second = 0.0

    @property
    def steps(self) -> int:
        """The number of optimiser steps of the whole run."""
        return len(self._plan)

    def restore(self) -> bool:
        """Continue from the last checkpoint, if there is one; returns whether there was."""
        snapshot, unreadable = self._checkpoints.latest()
        if unreadable:
            self._send_notice(
                "checkpoint_unreadable",
                say(
                    "%n damaged checkpoints are ignored.",
                    n=unreadable,
                    singular="%n damaged checkpoint is ignored.",
                ),
            )
        if snapshot is None:
            torch.manual_seed(self._job.seed)
            self._cut_history(-1, measured=False)
            return False
        self._load_weights(snapshot.weights)
        restore_optimiser(self._optimiser, snapshot.optimiser)
        torch.set_rng_state(snapshot.random)
        self._state, self._best = snapshot.state, snapshot.best
        at = self._state.step
        self._cut_history(at, measured=self._state.measured_step == at)
        self._send_notice("continued", say("Goes on after step {0}.", self._state.step))
        return True

    def _cut_history(self, step: int, *, measured: bool) -> None:
        if self._group.is_leader:
            self._history.truncate(step, measured=measured)

    def run(self) -> LoopOutcome:
        """Train to the end; afterwards the model has the best weights that were measured.

        Raises:
            StopRequested: after a checkpoint was written.
            TrainingError: the training diverged, or a single example is too much for the memory.
        """
        try:
            reason = self._run()
        except StopRequested:
            if self._state.step or self._state.measured_step == 0:
                self.save()
            raise
        if self._best:
            self._load_weights(self._best)
        return LoopOutcome(reason, self._state, self.steps)

    def _run(self) -> str:
        self._body.train()
        while True:
            if self._is_time_to_measure():
                self._measure()
            if self._job.patience and self._state.not_better >= self._job.patience:
                return "no better"
            if self._state.step == self.steps:
                return "finished"
            if self._out_of_time():
                return "time"
            self._follow_commands_together()
            started = time.monotonic()
            loss = self._step()
            self._state.step += 1
            self._state.seconds += time.monotonic() - started
            self._check_divergence(loss)
            self._send_progress()
            if time.monotonic() - self._saved_at > self._job.checkpoint_every_s:
                self.save()

    # --- a step -----------------------------------------------------------------------------------

    def _step(self) -> float:
        """Take one optimiser step, and return its mean loss."""
        examples = [self._examples[number] for number in self._plan[self._state.step]]
        loss = self._within_memory(lambda: self._accumulate(examples))
        for group in self._optimiser.param_groups:
            group["lr"] = learning_rate(self._job, self._state.step, self.steps)
        norm = nn.utils.clip_grad_norm_(self._parameters.values(), CLIP)
        if not math.isfinite(float(norm)):
            raise _divergence_error(say("is no number any more"))
        self._optimiser.step()
        return loss

    def _within_memory(self, compute: Callable[[], float]) -> float:
        """Compute; when memory runs out, compute again with smaller micro-batches."""
        random = torch.get_rng_state()
        while True:
            try:
                return compute()
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
                self._halve(error)
                torch.set_rng_state(random)
            except StopRequested:
                # The checkpoint must hold the state before this step.
                torch.set_rng_state(random)
                raise

    def _accumulate(self, examples: Sequence[Example]) -> float:
        self._optimiser.zero_grad(set_to_none=True)
        tokens = count_answer_tokens(examples)
        parts = micro_batches(examples, self._state.micro_batch_size, self._tokens_at_once)
        total = 0.0
        started = time.monotonic()
        for part in self._group.shard(parts):
            self._follow_commands()
            loss = self._loss_of([examples[number] for number in part])
            (loss / tokens).backward()
            total += float(loss.detach())
        total = self._group.all_reduce(total, self._parameters.values())
        seconds = time.monotonic() - started
        self._tokens_per_second = sum(map(len, examples)) / seconds
        return total / tokens

    def _halve(self, error: Exception) -> None:
        self._optimiser.zero_grad(set_to_none=True)
        if self._state.micro_batch_size == 1:
            raise TrainingError(
                "memory",
                say("One example at a time already takes more memory than there is."),
                say("Close other programs, lower “max_tokens”, or choose a smaller base model."),
            ) from error
        self._state.micro_batch_size //= 2
        self._send_notice(
            "micro_batch_halved",
            say(
                "Memory ran out; now %n examples at a time.",
                n=self._state.micro_batch_size,
                singular="Memory ran out; now %n example at a time.",
            ),
        )

    def _follow_commands(self) -> None:
        if self._group.is_alone:
            self._channel.wait_while_paused(self._state.step)

    def _follow_commands_together(self) -> None:
        """Stop several processes at the same step, which is only possible between steps."""
        stop = False
        if self._group.is_leader:
            try:
                self._channel.wait_while_paused(self._state.step)
            except StopRequested:
                stop = True
        if self._group.broadcast(stop):
            raise StopRequested

    # --- watching ---------------------------------------------------------------------------------

    def _check_divergence(self, loss: float) -> None:
        if not math.isfinite(loss):
            raise _divergence_error(say("is no number any more"))
        state = self._state
        state.loss = loss
        mean = state.mean_loss
        state.mean_loss = loss if mean is None else SMOOTHING * mean + (1 - SMOOTHING) * loss
        if state.lowest_mean is None or state.mean_loss < state.lowest_mean:
            state.lowest_mean = state.mean_loss
        if state.mean_loss > state.lowest_mean * RUNAWAY_FACTOR + RUNAWAY_MARGIN:
            raise _divergence_error(
                say("rose from {0:.2f} to {1:.2f}", state.lowest_mean, state.mean_loss)
            )

    def _is_time_to_measure(self) -> bool:
        state = self._state
        if not self._held_out or state.measured_step == state.step:
            return False
        at_end = state.step == self.steps or self._out_of_time()
        return at_end or state.step % self._evaluate_every == 0

    def _measure(self) -> None:
        """Measure the held-out loss, and keep a copy of the weights if it is the best so far."""
        started = time.monotonic()
        loss = self._within_memory(self._held_out_loss)
        state = self._state
        state.seconds += time.monotonic() - started
        state.measured_step = state.step
        if state.step == 0:
            state.held_out_before = loss
        if state.best_held_out is None or loss < state.best_held_out:
            state.best_held_out, state.not_better = loss, 0
            self._best = {
                name: parameter.detach().clone() for name, parameter in self._parameters.items()
            }
        else:
            state.not_better += 1
        self._send_progress(loss)

    def _held_out_loss(self) -> float:
        self._body.eval()
        total = 0.0
        parts = micro_batches(self._held_out, self._state.micro_batch_size, self._tokens_at_once)
        with torch.no_grad():
            for part in self._group.shard(parts):
                self._follow_commands()
                total += float(self._loss_of([self._held_out[number] for number in part]))
        self._body.train()
        return self._group.all_reduce(total, []) / count_answer_tokens(self._held_out)

    def _out_of_time(self) -> bool:
        limit = self._job.seconds_at_most
        return self._group.broadcast(limit is not None and self._state.seconds >= limit)

    def _send_progress(self, held_out: float | None = None) -> None:
        if not self._group.is_leader:
            return
        state = self._state
        left = state.seconds / max(1, state.step) * (self.steps - state.step)
        if self._job.seconds_at_most is not None:
            left = min(left, self._job.seconds_at_most - state.seconds)
        self._channel.send(
            Progress(
                state.step, self.steps, state.loss, self._tokens_per_second, max(0.0, left),
                peak_memory(), held_out,
            )
        )  # fmt: skip
        self._history.add(state.step, state.loss, held_out)

    def _send_notice(self, code: str, message: str) -> None:
        if self._group.is_leader:
            self._channel.send(Notice(code, message))

    # --- keeping ----------------------------------------------------------------------------------

    def save(self) -> None:
        """Write a checkpoint of the last whole step."""
        if not self._group.is_leader:
            return
        path = self._checkpoints.save(
            Snapshot(
                self._state,
                {name: parameter.detach() for name, parameter in self._parameters.items()},
                self._best,
                optimiser_tensors(self._optimiser),
                torch.get_rng_state(),
            )
        )
        self._saved_at = time.monotonic()
        self._saved = str(path)
        self._channel.send(Checkpoint(str(path), self._state.step))

    @property
    def saved_path(self) -> str | None:
        """The last checkpoint that this process wrote; None before the first."""
        return self._saved

    @property
    def state(self) -> TrainingState:
        """The state of the run after the last step."""
        return self._state

    def _load_weights(self, weights: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, parameter in self._parameters.items():
                parameter.copy_(weights[name])


def _divergence_error(what: str) -> TrainingError:
    return TrainingError(
        "diverged",
        say("The training ran away: its loss {0}.", what),
        say("Choose a lower learning rate."),
    )
