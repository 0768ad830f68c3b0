"""Ends a process with its parent."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from desktop.workers.fence.kernel import PR_SET_PDEATHSIG, set_process_option

PARENT = "LECTERN_PARENT"
"""The variable with the process number of the parent that started this process."""


def die_with_parent() -> bool:
    """Have the kernel end this process when its parent ends; returns whether it will.

    A thread could not do so: it never runs while a parser holds Python's lock. The kernel counts
    the end of the parent's *thread* that started the process, which `WorkerProcess` keeps alive.
    """
    parent = os.environ.get(PARENT)
    if sys.platform != "linux" or not parent:
        return False
    try:
        set_process_option(PR_SET_PDEATHSIG, signal.SIGKILL)
    except OSError:
        return False
    # A script around Python may stand between; then the parent is not ours, but it is there.
    if str(os.getppid()) != parent and not Path("/proc", parent).exists():
        os._exit(1)  # it ended before the kernel was asked
    return True
