"""Limits on what a process may use: memory, processor time, core files."""

from __future__ import annotations

import math
import os
import sys
import time
from pathlib import Path

_SECONDS_OVER = 10
"""The parent ends a late reader before this limit does, and tells the person so."""


def forbid_core_files() -> None:
    """Leave no copy of the memory on the disk after a crash, since documents lie in it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_memory(memory_bytes: int) -> None:
    """Make the system refuse more memory, where it can, so that a file cannot crash the machine."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > memory_bytes:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, hard))


def limit_processor_time(seconds: float) -> None:
    """Have the system end this process if it computes longer than this from now, on all cores."""
    if sys.platform == "win32":
        return
    import resource

    allowed = time.process_time() + seconds * (os.cpu_count() or 1) + _SECONDS_OVER
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or hard > allowed:
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(allowed), hard))


def memory_share_bytes(memory_bytes: int, processes: int) -> int:
    """Return the share of the machine's memory for each of several processes, at most this much."""
    total = machine_memory_bytes()
    if total is None:
        return memory_bytes
    return min(memory_bytes, max(_LEAST_BYTES, total // 2 // max(1, processes)))


_LEAST_BYTES = 1024**3
"""The reader took 0.7 GB at most over the tests' files, pictures among them."""


def limit_model_memory(total_bytes: int | None) -> bool:
    """Leave this process nine tenths of the machine's memory; returns whether it is limited.

    Files that are mapped, as the weights of a chat model, do not count. Drivers of graphics
    processors reserve far more than there is, so with one of them nothing is limited.
    """
    if sys.platform != "linux" or total_bytes is None or has_graphics_driver():
        return False
    limit_memory(total_bytes * 9 // 10)
    return True


def has_graphics_driver() -> bool:
    """Return whether the driver of a graphics processor that computes models is loaded."""
    return any(Path(device).exists() for device in ("/dev/nvidiactl", "/dev/kfd"))


def machine_memory_bytes() -> int | None:
    """Return the memory of the machine, or of the container; None where unknown."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None
    try:
        return min(total, int(_CONTAINER_LIMIT.read_text(encoding="utf-8")))
    except (OSError, ValueError):  # there is no container, or it has no limit ("max")
        return total


_CONTAINER_LIMIT = Path("/sys/fs/cgroup/memory.max")
