"""Waiting for what other processes do."""

import os
import time
from pathlib import Path


def lives(pid):
    """A dead process whose parent has not asked after it counts as dead."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return Path("/proc").is_dir() is False


def wait_until_dead(pid, patience_s=20.0):
    """Return whether the process ended within the patience."""
    return wait_until(lambda: not lives(pid), patience_s)


def wait_until(true, patience_s=20.0):
    """Return whether it became true within the patience."""
    until = time.monotonic() + patience_s
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True
