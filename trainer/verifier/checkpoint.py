"""Keeps a training of the Verifier on the disk: tensors as safetensors, its place as JSON."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

CHECKPOINT = "checkpoint.safetensors"


@dataclass(slots=True)
class VerifierState:
    """The place at which a training is now."""

    part: int = 0
    batch: int = 0
    """The batches of the part that are done."""
    step: int = 0
    examples: int = 0
    tokens: int = 0
    seconds: float = 0.0
    losses: dict[str, float] = field(default_factory=dict[str, float])
    """The loss of each head, smoothed."""


def write_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str]) -> None:
    """Write a file so that a crash leaves the old one or the new one."""
    scratch = path.with_name(path.name + ".part")
    save_file({name: t.contiguous() for name, t in tensors.items()}, scratch, metadata)
    with scratch.open("rb+") as written:
        os.fsync(written.fileno())
    scratch.replace(path)


def save_checkpoint(
    folder: Path,
    state: VerifierState,
    weights: dict[str, Tensor],
    mean: dict[str, Tensor],
    optimiser: dict[int, dict[str, Tensor]],
) -> None:
    """Save everything that the training needs to go on."""
    tensors = {f"weights/{name}": weight for name, weight in weights.items()}
    tensors |= {f"mean/{name}": weight for name, weight in mean.items()}
    for number, moments in optimiser.items():
        tensors |= {f"optimiser/{number}/{name}": t for name, t in moments.items()}
    write_tensors(folder / CHECKPOINT, tensors, {"state": json.dumps(asdict(state))})


@dataclass(frozen=True, slots=True)
class Saved:
    """A checkpoint that was read from its file."""

    state: VerifierState
    weights: dict[str, Tensor]
    mean: dict[str, Tensor]
    optimiser: dict[int, dict[str, Tensor]]


def load_checkpoint(folder: Path) -> Saved | None:
    """Read the checkpoint of a folder; None where there is none."""
    path = folder / CHECKPOINT
    if not path.is_file():
        return None
    weights: dict[str, Tensor] = {}
    mean: dict[str, Tensor] = {}
    optimiser: dict[int, dict[str, Tensor]] = {}
    with safe_open(path, framework="pt") as file:
        state = VerifierState(**json.loads(file.metadata()["state"]))
        for key in file.keys():  # noqa: SIM118 - it is no mapping
            group, _, name = key.partition("/")
            tensor = file.get_tensor(key).clone()
            if group == "optimiser":
                number, _, moment = name.partition("/")
                optimiser.setdefault(int(number), {})[moment] = tensor
            else:
                (weights if group == "weights" else mean)[name] = tensor
    return Saved(state, weights, mean, optimiser)
