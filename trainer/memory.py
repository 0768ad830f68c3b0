"""Measures free and used memory, and recognises errors that mean it ran out."""
# pyright: standard

from __future__ import annotations

import sys

import psutil
import torch


def peak_memory() -> int:
    """Return the most bytes that this process held so far: GPU memory if it computes on a GPU."""
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        return torch.cuda.max_memory_allocated()
    if sys.platform == "win32":
        return psutil.Process().memory_info().peak_wset
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def current_memory() -> int:
    """Return the bytes of memory that this process holds now."""
    return psutil.Process().memory_info().rss


def free_memory(device: torch.device) -> int:
    """Return the bytes of memory that are free on the device."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return psutil.virtual_memory().available


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether an error of torch means that memory ran out."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    return "not enough memory" in text or "can't allocate memory" in text or "bad_alloc" in text
