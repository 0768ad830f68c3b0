"""The AdamW optimiser, and the schedule of its learning rate."""
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
"""The largest norm of the gradient; a larger gradient is scaled down to it."""


def make_optimiser(
    parameters: Iterable[nn.Parameter], job: TrainingJob, device: torch.device
) -> torch.optim.Optimizer:
    """Make AdamW without weight decay; on a GPU bitsandbytes methods use its paged 8-bit form."""
    if job.method.startswith("qlora") and device.type == "cuda":
        optimisers: Any = importlib.import_module("bitsandbytes.optim")
        return optimisers.PagedAdamW8bit(parameters, lr=job.learning_rate, weight_decay=0.0)
    return torch.optim.AdamW(parameters, lr=job.learning_rate, weight_decay=0.0)


def learning_rate(job: TrainingJob, step: int, steps: int) -> float:
    """Return the rate of a step, counted from 0: linear warm-up, then cosine decay to zero."""
    warmup = round(job.warmup_share * steps)
    if step < warmup:
        return job.learning_rate * (step + 1) / warmup
    done = (step - warmup) / max(1, steps - warmup)
    return job.learning_rate * 0.5 * (1 + math.cos(math.pi * done))
