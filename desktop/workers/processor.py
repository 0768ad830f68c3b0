"""Counts the processor cores and the memory of this machine."""

from __future__ import annotations

import os
from pathlib import Path


def physical_cores() -> int:
    """Count the physical cores that this process may use, each once despite hyper-threading."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(usable or 1, _cores_in_cpuinfo() or usable or 1))


def available_memory_bytes() -> int | None:
    """Return the memory usable without swapping, also in a container; None where unknown."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
        limit = Path("/sys/fs/cgroup/memory.max")
        used = Path("/sys/fs/cgroup/memory.current")
        free = next(int(line.split()[1]) * 1024 for line in lines if "MemAvailable" in line)
        if limit.is_file() and used.is_file() and (text := limit.read_text().strip()) != "max":
            free = min(free, int(text) - int(used.read_text()) + _cached_bytes())
    except (OSError, ValueError, StopIteration):
        return None
    return free


def resident_bytes(pid: int | None) -> int | None:
    """Return the memory that a process takes; None where unknown."""
    import psutil  # here, for only a measurement asks

    try:
        return psutil.Process(pid).memory_info().rss if pid else None
    except psutil.Error:
        return None


def _cached_bytes() -> int:
    """Return the bytes of cached files, which count as used but are given back at once."""
    lines = Path("/sys/fs/cgroup/memory.stat").read_text(encoding="utf-8").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("inactive_file ")), 0)


def _cores_in_cpuinfo() -> int | None:
    try:
        blocks = Path("/proc/cpuinfo").read_text(encoding="utf-8").split("\n\n")
    except OSError:
        return None
    cores: set[tuple[str, ...]] = set()
    for block in blocks:
        fields = dict(line.split(":", 1) for line in block.splitlines() if ":" in line)
        named = {name.strip(): value.strip() for name, value in fields.items()}
        if "core id" in named:
            cores.add((named.get("physical id", "0"), named["core id"]))
    return len(cores) or None
