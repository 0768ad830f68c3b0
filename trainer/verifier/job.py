"""The job of training the Verifier, as a file; it needs the standard library alone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from trainer.protocol import JobError
from trainer.say import say

DEVELOPMENT, WEIGHTS, LOG = "development.jsonl", "verifier.safetensors", "measures.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifierJob:
    """All settings of one training of the Verifier."""

    base_model: Path
    """The embedder's folder: a BERT with its tokenizer."""
    examples: Path
    """The folder with `training-0000.jsonl` and so on, and `development.jsonl`."""
    output: Path
    """The folder for `verifier.safetensors`, the checkpoint and the measures."""
    parts: int
    """The number of files to learn from, each once."""

    frozen: int = 3
    """The number of first layers that stay the embedder's own."""
    tokens_at_most: int = 208
    """The most tokens of a pair."""
    batch_tokens: int = 2048
    """The tokens of a step, padding included."""
    encoder_rate: float = 2e-4
    """The learning rate of the layers."""
    head_rate: float = 1e-3
    """The learning rate of the heads."""
    warm_up_steps: int = 200
    """The steps in which the rates rise."""
    decay_parts: float = 4.0
    """The number of last parts over which the rates fall; 0 keeps them to the end."""
    mean_of_steps: float = 0.998
    """How slowly the mean of the weights, which is what is shipped, follows them."""
    development_pairs: int = 1600
    """The number of held-out pairs that are measured."""
    measure_every_s: float = 1200.0
    """Time between two measurements; one is also made at the end."""
    checkpoint_every_s: float = 150.0
    """Time between two checkpoints; one is also written at stop."""
    threads: int = 0
    """Processor threads; 0 is one per core."""
    seed: int = 0
    """Decides the order of the examples and the start of the heads."""


def part_path(examples: Path, number: int) -> Path:
    """The file of a part of the examples."""
    return examples / f"training-{number:04d}.jsonl"


def save_verifier_job(job: VerifierJob, path: Path) -> None:
    values = {
        name: str(value) if isinstance(value, Path) else value
        for name, value in asdict(job).items()
    }
    path.write_text(json.dumps(values, indent=2), encoding="utf-8")


def load_verifier_job(path: Path) -> VerifierJob:
    """Read a job; unknown fields are ignored.

    Raises:
        JobError: the file cannot be read, or a field is missing.
    """
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        known = {spec.name: spec.type for spec in fields(VerifierJob)}
        given: dict[str, Any] = {
            name: Path(value) if known[name] == "Path" else value
            for name, value in values.items()
            if name in known
        }
        return VerifierJob(**given)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise JobError(say("The job {0} cannot be used ({1}).", path.name, error)) from error
