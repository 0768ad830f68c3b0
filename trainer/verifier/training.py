"""One training of the Verifier: step by step, with measurements and checkpoints."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import torch

from trainer.verifier.checkpoint import (
    VerifierState,
    load_checkpoint,
    save_checkpoint,
    write_tensors,
)
from trainer.verifier.evaluate import evaluate
from trainer.verifier.job import DEVELOPMENT, LOG, WEIGHTS, VerifierJob, part_path
from trainer.verifier.loss import compute_losses, total_loss
from trainer.verifier.network import Verifier
from trainer.verifier.pairs import EncodedPair, PairEncoder, cut_batches, to_batch

FOLLOWED_EVERY = 4
"""The mean of the weights follows them after so many steps."""
LEAST_RATE = 0.02


class VerifierTraining:
    """The network, its optimiser, and how far they are."""

    def __init__(self, job: VerifierJob) -> None:
        torch.manual_seed(job.seed)
        self._job = job
        self.state = VerifierState()
        self.model = Verifier(job.base_model, job.frozen).train()
        self._encoder = PairEncoder(job.base_model / "tokenizer.json", job.tokens_at_most)
        layers = [w for layer in self.model.layers[job.frozen :] for w in layer.parameters()]
        heads = [w for name, w in self.model.named_parameters() if not name.startswith("layers.")]
        self._trained = [*layers, *heads]
        self._rates = (job.encoder_rate, job.head_rate)
        self._optimiser = torch.optim.AdamW(
            [{"params": layers}, {"params": heads}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
            fused=True,
        )
        self.mean = {name: w.clone() for name, w in self.model.trained_state().items()}
        job.output.mkdir(parents=True, exist_ok=True)
        self._go_on()

    def steps(self) -> Iterator[int]:
        """Train, and yield after each step how many steps the present part has."""
        job = self._job
        while self.state.part < job.parts:
            batches = self._batches(self.state.part)
            for batch in batches[self.state.batch :]:
                began = time.monotonic()
                self._set_rates(len(batches))
                self._step(batch)
                self.state.batch += 1
                self.state.seconds += time.monotonic() - began
                yield len(batches)
            self.state.part += 1
            self.state.batch = 0

    def save(self) -> None:
        moments = self._optimiser.state_dict()["state"]
        save_checkpoint(
            self._job.output, self.state, self.model.trained_state(), self.mean, moments
        )

    def measure(self) -> dict[str, Any]:
        """Measure the mean of the weights on held-out pairs, and write both down."""
        now = {name: w.clone() for name, w in self.model.trained_state().items()}
        self.model.load_state_dict(self.mean, strict=False)
        figures = evaluate(self.model, self._development())
        self.model.load_state_dict(now, strict=False)
        self._note({**asdict(self.state), **figures, "at": time.strftime("%Y-%m-%d %H:%M")})
        state = self.state
        metadata = {"step": state.step, "examples": state.examples, "seed": self._job.seed}
        write_tensors(
            self._job.output / WEIGHTS,
            {name: w.half() for name, w in self.mean.items()},
            {name: str(value) for name, value in metadata.items()},
        )
        return figures

    @property
    def loss(self) -> float | None:
        """The smoothed losses of the heads, added."""
        return sum(self.state.losses.values()) or None

    def _go_on(self) -> None:
        saved = load_checkpoint(self._job.output)
        if saved is None:
            return
        self.state, self.mean = saved.state, saved.mean
        self.model.load_state_dict(saved.weights, strict=False)
        whole = self._optimiser.state_dict()
        whole["state"] = saved.optimiser
        self._optimiser.load_state_dict(whole)

    def _step(self, pairs: list[EncodedPair]) -> None:
        batch = to_batch(pairs)
        with torch.autocast("cpu", torch.bfloat16):
            judged = self.model(batch.ids, batch.mask, batch.evidence, batch.claim)
        losses = compute_losses(judged, batch)
        total_loss(losses, batch).backward()
        torch.nn.utils.clip_grad_norm_(self._trained, 1.0)
        self._optimiser.step()
        self._optimiser.zero_grad()
        state = self.state
        state.step += 1
        state.examples += len(pairs)
        state.tokens += int(batch.mask.sum())
        for name, loss in losses.items():
            before = state.losses.get(name, loss.item())
            state.losses[name] = 0.99 * before + 0.01 * loss.item()
        if state.step % FOLLOWED_EVERY == 0:
            self._follow()

    @torch.no_grad()
    def _follow(self) -> None:
        """Move the mean of the weights towards them; quickly at first."""
        slow = min(self._job.mean_of_steps, self.state.step / (self.state.step + 10))
        now = self.model.trained_state()
        for name, mean in self.mean.items():
            mean.lerp_(now[name], 1 - slow**FOLLOWED_EVERY)

    def _set_rates(self, batches: int) -> None:
        job = self._job
        share = min(1.0, (self.state.step + 1) / job.warm_up_steps)
        if job.decay_parts:
            left = job.parts - self.state.part - self.state.batch / batches
            share = min(share, max(LEAST_RATE, left / job.decay_parts))
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * share

    def _batches(self, part: int) -> list[list[EncodedPair]]:
        """The batches of a part, in an order that the seed decides."""
        lines = part_path(self._job.examples, part).read_text(encoding="utf-8").splitlines()
        pairs = self._encoder.encode([json.loads(line) for line in lines])
        chance = random.Random(f"{self._job.seed} {part}")
        return cut_batches(pairs, self._job.batch_tokens, chance)

    def _development(self) -> list[EncodedPair]:
        lines = (self._job.examples / DEVELOPMENT).read_text(encoding="utf-8").splitlines()
        return self._encoder.encode(
            [json.loads(line) for line in lines[: self._job.development_pairs]]
        )

    def _note(self, fields: dict[str, Any]) -> None:
        with (self._job.output / LOG).open("a", encoding="utf-8") as log:
            log.write(json.dumps(fields) + "\n")
