"""Chooses the device and the number type in which training computes."""
# pyright: standard

from __future__ import annotations

import time

import torch

from trainer.errors import TrainingError
from trainer.protocol import TrainingJob
from trainer.say import say


def choose_device(wish: str) -> torch.device:
    """Return the NVIDIA GPU if there is one, unless the job says otherwise.

    Raises:
        TrainingError: a GPU was asked for, and there is none.
    """
    if wish == "cuda" and not torch.cuda.is_available():
        raise TrainingError(
            "job", say("No NVIDIA GPU can be used here."), say("Choose the device “cpu” or “auto”.")
        )
    if wish == "cpu" or not torch.cuda.is_available():
        return torch.device("cpu")
    return torch.device("cuda")


def choose_dtype(job: TrainingJob, device: torch.device) -> torch.dtype:
    """Return the type that the job names, or else the faster one on this machine."""
    if job.method == "full":
        # The changes of one step are too small for the precision of bfloat16.
        return torch.float32
    if job.precision != "auto":
        return torch.float32 if job.precision == "float32" else torch.bfloat16
    if device.type == "cuda":
        return torch.bfloat16
    # Processors with bfloat16 instructions are not always faster with them: measured on one with
    # AVX512-BF16 but without AMX, it was half as fast as float32. So both are tried here.
    single, half = _measure_product_seconds(torch.float32), _measure_product_seconds(torch.bfloat16)
    return torch.bfloat16 if half < 0.8 * single else torch.float32


def _measure_product_seconds(dtype: torch.dtype) -> float:
    """Return the shortest time of a few matrix products of the size that training computes."""
    a, b = torch.ones(512, 1024, dtype=dtype), torch.ones(1024, 1024, dtype=dtype)
    times = []
    for _ in range(6):
        started = time.perf_counter()
        torch.nn.functional.linear(a, b)
        times.append(time.perf_counter() - started)
    return min(times)
