"""Builds the Verifier from public data and our own texts: first examples, then weights."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.core.experts.training_protocol import TrainingEvent, TrainingOutcome
from desktop.research.verifier.dataset import (
    DEVELOPMENT_EXAMPLES,
    PART_EXAMPLES,
    development_path,
    part_path,
    write_part,
)
from desktop.research.verifier.mixture import Mixture

SEED = 0
PARTS = 12


class VerifierTrainer(Protocol):
    """Trains the Verifier in a process of its own."""

    def train_verifier(
        self, base_model: Path, examples: Path, output: Path, parts: int, seed: int
    ) -> Generator[TrainingEvent, None, TrainingOutcome]:
        """Train; closing the generator stops the training so that it can continue later.

        Raises:
            AppError: the training failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class ExamplesWritten:
    """So many of the files of examples are written."""

    parts: int
    total: int


@dataclass(frozen=True, slots=True)
class VerifierBuild:
    """The result of building the Verifier."""

    weights: Path | None
    """The file; None where the build was stopped. With the same folder it continues."""
    sha256: str
    examples: int
    outcome: TrainingOutcome


def build_verifier(
    data: Path,
    folder: Path,
    base_model: Path,
    trainer: VerifierTrainer,
    *,
    parts: int = PARTS,
    part_examples: int = PART_EXAMPLES,
) -> Generator[ExamplesWritten | TrainingEvent, None, VerifierBuild]:
    """Build the Verifier in a folder; after a stop, the same call continues.

    Raises:
        InputError: a public set is not there.
        AppError: the training failed.
    """
    examples = folder / "examples"
    yield from write_examples(data, examples, parts, part_examples)
    outcome = yield from trainer.train_verifier(base_model, examples, folder / "run", parts, SEED)
    weights = outcome.adapter
    digest = hashlib.sha256(weights.read_bytes()).hexdigest() if weights else ""
    return VerifierBuild(weights, digest, parts * part_examples, outcome)


def write_examples(
    data: Path, folder: Path, parts: int, part_examples: int = PART_EXAMPLES
) -> Generator[ExamplesWritten, None, None]:
    """Write the files of examples that are not there yet.

    Raises:
        InputError: a public set is not there.
    """
    missing = [n for n in range(parts) if not part_path(folder, n).is_file()]
    if not development_path(folder).is_file():
        few = min(DEVELOPMENT_EXAMPLES, part_examples)
        write_part(Mixture(data, SEED, development=True), development_path(folder), 0, few)
    mixture = Mixture(data, SEED) if missing else None
    for number in missing:
        assert mixture
        write_part(mixture, part_path(folder, number), number, part_examples)
        yield ExamplesWritten(number + 1, parts)
