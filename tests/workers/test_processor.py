"""What the machine has, and what a process takes of it."""

import os
import subprocess
import sys

from desktop.workers.processor import available_memory_bytes, physical_cores, resident_bytes


def test_there_is_at_least_one_core_and_some_memory():
    assert 1 <= physical_cores() <= (os.cpu_count() or 1)
    assert available_memory_bytes() is None or available_memory_bytes() > 0


def test_a_process_takes_some_memory():
    assert resident_bytes(os.getpid()) > 10**6


def test_a_process_that_has_ended_or_never_was_takes_none():
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    assert resident_bytes(ended.pid) is None
    assert resident_bytes(None) is None
