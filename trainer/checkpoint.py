"""Checkpoints: tensors as safetensors, all else as JSON beside them; nothing is unpickled."""
# pyright: standard

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from trainer.errors import TrainingError
from trainer.protocol import TrainingJob
from trainer.say import say

CHECKPOINTS_KEPT = 2
LEAVES_THE_RESULT = (
    "output", "threads", "checkpoint_every_s", "seconds_at_most", "memory_bytes_at_most",
    "metadata", "export_type",
)  # fmt: skip
"""Fields of a job that may differ between a run and the run that continues it."""


@dataclass(slots=True)
class TrainingState:
    """The state of a run, apart from its tensors."""

    step: int = 0
    """The number of optimiser steps that are done."""
    seconds: float = 0.0
    """Time spent training, over all starts of the run."""
    micro_batch_size: int = 1
    loss: float | None = None
    """The mean loss of the last step."""
    lowest_mean: float | None = None
    mean_loss: float | None = None
    """The smoothed loss of the last steps; `lowest_mean` is the lowest that it was."""
    measured_step: int = -1
    """The step after which the held-out loss was last measured."""
    held_out_before: float | None = None
    best_held_out: float | None = None
    not_better: int = 0
    """The number of measurements since the best one."""


@dataclass(slots=True)
class Snapshot:
    """Everything that a run needs to continue bit for bit."""

    state: TrainingState
    weights: dict[str, Tensor]
    best: dict[str, Tensor]
    """The weights with the best held-out loss; empty before the first measurement."""
    optimiser: dict[str, Tensor]
    random: Tensor


def job_identity(job: TrainingJob, base_fingerprint: str) -> str:
    """Return a hash that is equal for two jobs exactly if one may continue the other."""
    digest = hashlib.sha256(base_fingerprint.encode())
    for spec in fields(job):
        if spec.name not in LEAVES_THE_RESULT:
            value = getattr(job, spec.name)
            digest.update(f"{spec.name}={_content_identity(value)};".encode())
    return digest.hexdigest()


def _content_identity(value: Any) -> str:
    """Identify a file by its content, not by its place."""
    if not isinstance(value, Path):
        return str(value)
    if value.suffix == ".gguf" or not value.is_file():
        return value.name
    return hashlib.sha256(value.read_bytes()).hexdigest()


class Checkpoints:
    """The checkpoints in one output folder."""

    def __init__(self, output: Path, identity: str, former_identity: str = "") -> None:
        """Use a folder; `latest` refuses checkpoints in it that belong to another job.

        `former_identity` is the one that an earlier version gave to the same job.
        """
        self._folder = output / "checkpoints"
        self._identity = identity
        self._identities = (identity, former_identity or identity)

    def save(self, snapshot: Snapshot) -> Path:
        """Write a checkpoint completely or not at all; returns its folder.

        Raises:
            TrainingError: the checkpoint cannot be written to the disk.
        """
        target = self._folder / f"{snapshot.state.step:08d}"
        scratch = self._folder / f".{target.name}"
        try:
            shutil.rmtree(scratch, ignore_errors=True)
            scratch.mkdir(parents=True)
            save_file(snapshot.weights, scratch / "weights.safetensors")
            save_file(
                snapshot.optimiser | {"random": snapshot.random}, scratch / "optimiser.safetensors"
            )
            if snapshot.best:
                save_file(snapshot.best, scratch / "best.safetensors")
            state = {"identity": self._identity} | asdict(snapshot.state)
            (scratch / "state.json").write_text(json.dumps(state, indent=2), encoding="utf-8")
            _flush_folder(scratch)
            shutil.rmtree(target, ignore_errors=True)
            scratch.rename(target)
        except (OSError, SafetensorError) as error:
            raise TrainingError(
                "disk",
                say("The checkpoint could not be written ({0}).", error),
                say("Is the disk full?"),
            ) from error
        for old in self._all()[:-CHECKPOINTS_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
        return target

    def latest(self) -> tuple[Snapshot | None, int]:
        """Return the newest checkpoint that can be read, and the number of newer ones that cannot.

        Raises:
            TrainingError: the checkpoints belong to another job.
        """
        unreadable = 0
        for folder in reversed(self._all()):
            try:
                return self._load(folder), unreadable
            except (OSError, SafetensorError, KeyError, TypeError, ValueError):
                unreadable += 1
        return None, unreadable

    def remove(self) -> None:
        """Delete all checkpoints, once the run is done."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _all(self) -> list[Path]:
        return sorted(self._folder.glob("[0-9]" * 8))

    def _load(self, folder: Path) -> Snapshot:
        state = json.loads((folder / "state.json").read_text(encoding="utf-8"))
        if state.pop("identity") not in self._identities:
            raise TrainingError(
                "job",
                say("The folder holds the beginning of another training."),
                say("Choose another folder, or delete “checkpoints” in it."),
            )
        weights = load_file(folder / "weights.safetensors")
        optimiser = load_file(folder / "optimiser.safetensors")
        best = folder / "best.safetensors"
        return Snapshot(
            TrainingState(**state),
            weights,
            load_file(best) if best.exists() else {},
            optimiser,
            optimiser.pop("random"),
        )


def optimiser_tensors(optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    """Return the optimiser's state as named tensors."""
    return {
        f"{number}.{name}": value
        for number, memory in optimiser.state_dict()["state"].items()
        for name, value in memory.items()
        if isinstance(value, Tensor)
    } | {
        f"{number}.{name}": torch.tensor(value)
        for number, memory in optimiser.state_dict()["state"].items()
        for name, value in memory.items()
        if isinstance(value, int | float)
    }


def restore_optimiser(optimiser: torch.optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    """Give the optimiser the state that `optimiser_tensors` returned."""
    whole = optimiser.state_dict()
    memories: dict[int, dict[str, Any]] = {}
    for key, value in tensors.items():
        number, name = key.split(".", 1)
        memories.setdefault(int(number), {})[name] = value
    whole["state"] = memories
    optimiser.load_state_dict(whole)


def _flush_folder(folder: Path) -> None:
    """Make the system write the files to disk before the folder gets its name."""
    for file in folder.iterdir():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
