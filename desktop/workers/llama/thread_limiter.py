"""Decides how many threads compute while other programs also want the cores.

llama.cpp's threads wait for each other by spinning, several hundred times a token. Where another
program uses one of the cores, all of them wait for the thread that lost its core: measured on two
cores, 60 tokens a second became 1, while a single thread kept its 37. So no thread is started for a
core that another program uses.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

SAMPLES = 4
TOKENS_PER_SAMPLE = 8
FIRST_SAMPLES_APART_S = 0.001
LOAD = Path("/proc/loadavg")
OWN_TASKS = Path("/proc/self/task")


def count_busy_threads() -> int:
    """Count threads of other programs that now run or wait for a core; 0 where unknown."""
    try:
        runnable = int(LOAD.read_text(encoding="ascii").split()[3].split("/")[0])
        own = sum(_runs(task) for task in OWN_TASKS.iterdir())
    except (OSError, ValueError, IndexError):
        return 0
    return max(0, runnable - own)


def _runs(task: Path) -> bool:
    try:
        # The name before it may hold anything, parentheses too.
        return (task / "stat").read_text(errors="replace").rpartition(")")[2].split()[0] == "R"
    except FileNotFoundError:
        return False


class ThreadLimiter:
    """Decides from the last few samples, because a single sample says little."""

    def __init__(
        self,
        threads: int,
        *,
        cores: int | None = None,
        elsewhere: Callable[[], int] = count_busy_threads,
    ) -> None:
        self._wanted = threads
        self._cores = cores or os.cpu_count() or threads
        self._elsewhere = elsewhere
        self._samples: deque[int] = deque(maxlen=SAMPLES)
        self._tokens = 0

    def begin(self) -> int:
        """Return the number of threads to start a request with."""
        self._samples.clear()
        for _ in range(SAMPLES):
            self._samples.append(self._elsewhere())
            time.sleep(FIRST_SAMPLES_APART_S)
        return self._threads()

    def after(self, tokens: int) -> int | None:
        """Return the number of threads after so many more tokens; None where no sample was due."""
        self._tokens += tokens
        if self._tokens < TOKENS_PER_SAMPLE:
            return None
        self._tokens = 0
        self._samples.append(self._elsewhere())
        return self._threads()

    def _threads(self) -> int:
        taken = sum(self._samples) / len(self._samples)
        return max(1, min(self._wanted, self._cores - round(taken)))
