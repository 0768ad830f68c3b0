"""A limit on the memory of a worker, which the system keeps where it can."""

from __future__ import annotations

import sys


def limit_memory(memory_bytes: int) -> None:
    """Make the system refuse more memory, where it can, so that a file cannot crash the machine."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > memory_bytes:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, hard))
