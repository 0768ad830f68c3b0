"""A process gets no more memory than its limit."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps this limit")
def test_more_memory_than_the_limit_is_refused():
    code = (
        "from desktop.workers.memory_limit import limit_memory\n"
        "limit_memory(200 * 1024**2)\n"
        "held = bytearray(50 * 1024**2)\n"
        "try: bytearray(400 * 1024**2)\n"
        "except MemoryError: print('refused')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "refused"
