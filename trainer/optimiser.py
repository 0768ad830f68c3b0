"""What turns gradients into steps: AdamW, and how its learning rate rises and falls."""
# pyright: standard

from __future__ import annotations

import importlib
import math
from collections.abc import Iterable
from typing import Any

import torch
from torch import nn

from trainer.protocol import TrainingJob

CLIP = 1.0
"""Longest gradient that is followed; longer ones are shortened to it."""


def make_optimiser(
    parameters: Iterable[nn.Parameter], job: TrainingJob, device: torch.device
) -> torch.optim.Optimizer:
    """AdamW without decay; on a GPU the bitsandbytes methods page its 8-bit memory out."""
    if job.method.startswith("qlora") and device.type == "cuda":
        optimisers: Any = importlib.import_module("bitsandbytes.optim")
        return optimisers.PagedAdamW8bit(parameters, lr=job.learning_rate, weight_decay=0.0)
    return torch.optim.AdamW(parameters, lr=job.learning_rate, weight_decay=0.0)


def learning_rate(job: TrainingJob, step: int, steps: int) -> float:
    """Rises in a line over the warm-up, then falls to zero along a cosine; steps count from 0."""
    warmup = round(job.warmup_share * steps)
    if step < warmup:
        return job.learning_rate * (step + 1) / warmup
    done = (step - warmup) / max(1, steps - warmup)
    return job.learning_rate * 0.5 * (1 + math.cos(math.pi * done))
