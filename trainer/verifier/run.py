"""Trains the Verifier from files of examples; after a stop, the same command goes on.

    python -m trainer.verifier.run BASE EXAMPLES FOLDER [--parts N] [--threads N]

BASE is the embedder's folder; EXAMPLES holds `training-0000.jsonl` and so on and
`development.jsonl`; FOLDER gets the checkpoint and `log.jsonl`, a line for each measurement.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from trainer.verifier.evaluate import evaluate
from trainer.verifier.loss import compute_losses, total_loss
from trainer.verifier.network import Verifier
from trainer.verifier.pairs import EncodedPair, PairEncoder, cut_batches, to_batch

CHECKPOINT = "checkpoint.pt"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything but the examples that decides the weights."""

    frozen: int = 3
    tokens_at_most: int = 208
    batch_tokens: int = 2048
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up_steps: int = 200
    decay_parts: int = 0
    """The number of last parts over which the rates fall to nothing; 0 keeps them."""
    mean_of_steps: float = 0.998
    """How slowly the running mean of the weights, which is what is shipped, follows them."""
    seed: int = 0


@dataclass(slots=True)
class State:
    """Where a training is."""

    part: int = 0
    batch: int = 0
    step: int = 0
    examples: int = 0
    tokens: int = 0
    seconds: float = 0.0
    losses: dict[str, float] = field(default_factory=dict)


class Training:
    """One training of the Verifier."""

    def __init__(self, base: Path, examples: Path, folder: Path, recipe: Recipe) -> None:
        torch.manual_seed(recipe.seed)
        self._examples = examples
        self._folder = folder
        self.recipe = recipe
        self.state = State()
        self.model = Verifier(base, recipe.frozen).train()
        self._encoder = PairEncoder(base / "tokenizer.json", recipe.tokens_at_most)
        layers = [w for layer in self.model.layers[recipe.frozen :] for w in layer.parameters()]
        heads = [w for n, w in self.model.named_parameters() if not n.startswith("layers.")]
        self._optimiser = torch.optim.AdamW(
            [{"params": layers, "lr": recipe.encoder_rate}, {"params": heads, "lr": recipe.head_rate}],
            weight_decay=0.01,
            betas=(0.9, 0.98),
            fused=True,
        )
        self._rates = (recipe.encoder_rate, recipe.head_rate)
        self._trained = [*layers, *heads]
        self.mean = {n: w.clone().float() for n, w in self.model.trained_state().items()}
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / CHECKPOINT).is_file():
            self._load()

    def run(self, parts: int, save_seconds: float, evaluate_seconds: float) -> None:
        """Train up to a number of parts."""
        development = self._development()
        saved = measured = time.monotonic()
        while self.state.part < parts:
            batches = self._batches(self.state.part)
            for batch in batches[self.state.batch :]:
                began = time.monotonic()
                self._set_rates(parts, len(batches))
                self._step(batch)
                self.state.batch += 1
                self.state.seconds += time.monotonic() - began
                if time.monotonic() - saved > save_seconds:
                    self.save()
                    saved = time.monotonic()
                    self._note({"type": "progress"})
                if time.monotonic() - measured > evaluate_seconds:
                    self.measure(development)
                    measured = time.monotonic()
            self.state.part += 1
            self.state.batch = 0
            self.save()
        self.measure(development)

    def measure(self, development: list[EncodedPair]) -> None:
        """Measure the mean of the weights on held-out pairs, and write it to the log."""
        now = {n: w.clone() for n, w in self.model.trained_state().items()}
        self.model.load_state_dict(self.mean, strict=False)
        figures = evaluate(self.model, development)
        self.model.load_state_dict(now, strict=False)
        self._note({"type": "measured", **figures})
        save_file(
            {n: w.half().contiguous() for n, w in self.mean.items()},
            self._folder / "verifier.safetensors.part",
            {"format": "pt", "step": str(self.state.step), "examples": str(self.state.examples)},
        )
        (self._folder / "verifier.safetensors.part").replace(self._folder / "verifier.safetensors")

    def save(self) -> None:
        scratch = self._folder / (CHECKPOINT + ".part")
        torch.save(
            {
                "model": self.model.trained_state(),
                "mean": self.mean,
                "optimiser": self._optimiser.state_dict(),
                "state": _fields(self.state),
            },
            scratch,
        )
        with scratch.open("rb") as written:
            os.fsync(written.fileno())
        scratch.replace(self._folder / CHECKPOINT)

    def _load(self) -> None:
        saved: dict[str, Any] = torch.load(self._folder / CHECKPOINT, weights_only=True)
        self.model.load_state_dict(saved["model"], strict=False)
        self.mean = saved["mean"]
        self._optimiser.load_state_dict(saved["optimiser"])
        self.state = State(**saved["state"])

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
            state.losses[name] = 0.99 * state.losses.get(name, loss.item()) + 0.01 * loss.item()
        self._follow()

    @torch.no_grad()
    def _follow(self) -> None:
        """Move the mean of the weights towards them, every fourth step."""
        if self.state.step % 4:
            return
        share = 1 - min(self.recipe.mean_of_steps, 1 - 10 / (10 + self.state.step)) ** 4
        now = self.model.trained_state()
        torch._foreach_lerp_(list(self.mean.values()), [now[n] for n in self.mean], share)  # pyright: ignore

    def _set_rates(self, parts: int, batches: int) -> None:
        share = min(1.0, (self.state.step + 1) / self.recipe.warm_up_steps)
        if self.recipe.decay_parts:
            left = parts - self.state.part - self.state.batch / batches
            share = min(share, max(0.02, left / self.recipe.decay_parts))
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * share

    def _batches(self, part: int) -> list[list[EncodedPair]]:
        lines = (self._examples / f"training-{part:04d}.jsonl").read_text("utf-8").splitlines()
        pairs = self._encoder.encode([json.loads(line) for line in lines])
        chance = random.Random(f"{self.recipe.seed} {part}")
        return cut_batches(pairs, self.recipe.batch_tokens, chance)

    def _development(self) -> list[EncodedPair]:
        lines = (self._examples / "development.jsonl").read_text("utf-8").splitlines()
        return self._encoder.encode([json.loads(line) for line in lines[:1600]])

    def _note(self, fields: dict[str, Any]) -> None:
        about = {**fields, **_fields(self.state), "at": time.strftime("%H:%M:%S")}
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(about) + "\n")


def _fields(state: State) -> dict[str, Any]:
    return {name: getattr(state, name) for name in State.__slots__}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("examples", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parts", type=int, default=30)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--save-seconds", type=float, default=150)
    parser.add_argument("--evaluate-seconds", type=float, default=600)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    training = Training(arguments.base, arguments.examples, arguments.folder, Recipe())
    training.run(arguments.parts, arguments.save_seconds, arguments.evaluate_seconds)


if __name__ == "__main__":
    main()
