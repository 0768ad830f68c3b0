"""Shows numbered steps with the time they take, on a terminal or in a log."""

from __future__ import annotations

import contextlib
import shutil
import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import TextIO

TERMINAL_TICK_S = 0.5
LOG_TICK_S = 30.0


def duration_text(seconds: float) -> str:
    """Return a duration as text: 4.21 -> '4.2 s', 252 -> '4 min 12 s'."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


class Progress:
    """Shows which step runs, how far it is and how long it takes.

    On a terminal one line is rewritten twice a second; elsewhere a line comes every 30 seconds, so
    that a log shows life without filling up. It all goes to standard error: standard output belongs
    to the command that the person gave.
    """

    def __init__(
        self,
        total: int,
        *,
        stream: TextIO | None = None,
        live: bool | None = None,
        tick_s: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty() if live is None else live
        self._tick_s = tick_s or (TERMINAL_TICK_S if self._live else LOG_TICK_S)
        self._clock = clock
        self._total = total
        self._number = 0
        self._heading = ""
        self._detail = ""
        self._began = 0.0
        self._lock = threading.Lock()

    @contextlib.contextmanager
    def step(self, title: str) -> Generator[None, None, None]:
        """Show the block as the next numbered step, and its time at the end."""
        self._number += 1
        self._heading = f"{self._number}/{self._total} {title}"
        self._detail = ""
        self._began = self._clock()
        over = threading.Event()
        ticker = threading.Thread(target=self._tick, args=(over,), daemon=True)
        if not self._live:
            self._line(f"{self._heading} ...")
        ticker.start()
        outcome = "stopped after"
        try:
            yield
            outcome = "done in"
        finally:
            over.set()
            ticker.join()
            self._finish(outcome)

    def now(self) -> float:
        """Return the seconds on the clock that times the steps."""
        return self._clock()

    def detail(self, text: str) -> None:
        """Set a few words on what the step is doing; the next tick shows them."""
        self._detail = text

    def say(self, text: str) -> None:
        """Print a line of its own, between or inside steps."""
        self._line(text)

    def _tick(self, over: threading.Event) -> None:
        if self._live:
            self._rewrite()
        while not over.wait(self._tick_s):
            if self._live:
                self._rewrite()
            else:
                self._line(f"    {self._state()}")

    def _state(self) -> str:
        parts = (self._detail, duration_text(self._clock() - self._began))
        return ", ".join(part for part in parts if part)

    def _rewrite(self) -> None:
        width = shutil.get_terminal_size().columns - 1
        text = f"{self._heading} ... {self._state()}"[:width]
        with self._lock:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()

    def _finish(self, outcome: str) -> None:
        took = duration_text(self._clock() - self._began)
        self._line(f"{self._heading}: {outcome} {took}" if self._live else f"    {outcome} {took}")

    def _line(self, text: str) -> None:
        with self._lock:
            self._stream.write(f"\r\x1b[K{text}\n" if self._live else f"{text}\n")
            self._stream.flush()
