"""Several processes on one job, as `accelerate launch -m trainer JOB.json` starts them."""
# pyright: standard

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TypeVar

import torch
from torch import distributed, nn

T = TypeVar("T")


class ProcessGroup:
    """The processes of a job: each computes its share of every step, and all take the same step."""

    def __init__(self, device: torch.device | None = None) -> None:
        """Join the others, if the environment tells of any."""
        self._count = int(os.environ.get("WORLD_SIZE", "1"))
        self._number = int(os.environ.get("RANK", "0"))
        self._device = device or torch.device("cpu")
        if self._count > 1 and not distributed.is_initialized():
            distributed.init_process_group("nccl" if self._device.type == "cuda" else "gloo")

    @property
    def is_alone(self) -> bool:
        """Whether there are no others."""
        return self._count == 1

    @property
    def is_leader(self) -> bool:
        """Whether this one speaks and saves for all."""
        return self._number == 0

    def shard(self, parts: Sequence[T]) -> Sequence[T]:
        """What this process computes of a step."""
        return parts[self._number :: self._count]

    def all_reduce(self, total: float, parameters: Iterable[nn.Parameter]) -> float:
        """Add up all shares: the number returned, and the gradients where they are."""
        if self.is_alone:
            return total
        for parameter in parameters:
            if parameter.grad is None:
                parameter.grad = torch.zeros_like(parameter)
            distributed.all_reduce(parameter.grad)
        whole = torch.tensor(total, dtype=torch.float64, device=self._device)
        distributed.all_reduce(whole)
        return float(whole)

    def broadcast(self, decision: bool) -> bool:
        """What the leading process decides, in all of them."""
        if self.is_alone:
            return decision
        told = torch.tensor(int(decision), device=self._device)
        distributed.broadcast(told, 0)
        return bool(told)

    def barrier(self) -> None:
        """Until all have come here."""
        if not self.is_alone:
            distributed.barrier()

    def leave(self) -> None:
        """Part in order."""
        if distributed.is_initialized():
            distributed.destroy_process_group()
