"""Waits for events in other processes."""

import os
import time
from pathlib import Path

import psutil


def is_alive(pid):
    """Tell whether a process runs; a zombie, which its parent has not waited for, is dead."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    if not Path("/proc").is_dir():
        return True
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        # The first thread is a zombie while others are still being ended.
        return state != "Z" or len(list(Path(f"/proc/{pid}/task").iterdir())) > 1
    except OSError:
        return False


def wait_until_dead(pid, patience_s=20.0):
    """Return whether the process ended within the patience."""
    return wait_until(lambda: not is_alive(pid), patience_s)


def wait_until(true, patience_s=20.0):
    """Return whether it became true within the patience."""
    until = time.monotonic() + patience_s
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def child_pids(module):
    """The running children of this process that were started with `-m module`."""
    return [
        child.pid
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and module in child.cmdline()
    ]
