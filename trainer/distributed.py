"""Several processes that train on one job, as `accelerate launch -m trainer JOB.json` does."""
# pyright: standard

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TypeVar

import torch
from torch import distributed, nn

T = TypeVar("T")


class ProcessGroup:
    """The processes of a job, which share the micro-batches of each step."""

    def __init__(self, device: torch.device | None = None) -> None:
        """Join the other processes, if the environment names any."""
        self._count = int(os.environ.get("WORLD_SIZE", "1"))
        self._number = int(os.environ.get("RANK", "0"))
        self._device = device or torch.device("cpu")
        if self._count > 1 and not distributed.is_initialized():
            distributed.init_process_group("nccl" if self._device.type == "cuda" else "gloo")

    @property
    def is_alone(self) -> bool:
        """Whether this is the only process of the job."""
        return self._count == 1

    @property
    def is_leader(self) -> bool:
        """Whether this process reports and saves for all of them."""
        return self._number == 0

    def shard(self, parts: Sequence[T]) -> Sequence[T]:
        """Return the parts of a step that this process computes."""
        return parts[self._number :: self._count]

    def all_reduce(self, total: float, parameters: Iterable[nn.Parameter]) -> float:
        """Return the sum of `total` over all processes, and add up their gradients in place."""
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
        """Return the leading process's decision in every process."""
        if self.is_alone:
            return decision
        told = torch.tensor(int(decision), device=self._device)
        distributed.broadcast(told, 0)
        return bool(told)

    def barrier(self) -> None:
        """Wait until all processes have reached this point."""
        if not self.is_alone:
            distributed.barrier()

    def leave(self) -> None:
        """Leave the group in order, at the end."""
        if distributed.is_initialized():
            distributed.destroy_process_group()
