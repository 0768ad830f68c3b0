"""Whether patterns take time in proportion to the text, tried in a process that may be ended.

Run as a program it reads uses of patterns, one JSON object a line, and answers each on a line.
"""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from tests.patterns.attacks import Attack, Attacker
from tests.patterns.gathering import ROOT, Use

SMALL = 12
"""So short that what is exponential ends within the limit, or is caught by it."""
LADDER = (SMALL, 24, 250, 1_500, 6_000)
SUSPICIOUS_S = 0.002
"""A linear pattern takes less than this at the end of the ladder, and mostly far less."""
EVIDENT_GROWTH = 1.4
"""By so much more than the length must the time grow from step to step to be looked at closely."""
TIRED_AFTER_S = 0.5
"""From then on what looks linear on short strings is not tried on longer ones: a few patterns
are a hundred alternatives, and slow at any length."""
COUNTED_S = 0.05
LENGTH_AT_MOST = 2_000_000
GROWTH_AT_MOST = 3.0
HARDLY_GROWS = 2.4
"""Twice the length in less than this many times the time is linear at any length."""
TRIES = 3
ENDED_AFTER_S = 1.0
"""What one application may take of the processor, where the system can tell."""
PATIENCE_S = 60.0
"""For one pattern, where it cannot."""


def slow_uses(uses: list[Use], *, ended_after_s: float = ENDED_AFTER_S) -> dict[Use, str]:
    """Those that are more than linear, with what makes them so.

    An application is ended after so many seconds of the processor, and counts as slow.
    """
    slow: dict[Use, str] = {}
    child = _Child()
    try:
        for use in uses:
            answer = child.ask(use, ended_after_s)
            if answer is None:
                child.kill()
                child = _Child()
                answer = "it did not end"
            if answer:
                slow[use] = answer
    finally:
        child.kill()
    return slow


class _Child:
    """A process that measures; `None` is its answer where it has none in time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.patterns.measuring"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            text=True,
        )
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, use: Use, ended_after_s: float) -> str | None:
        is_bytes = isinstance(use.pattern, bytes)
        pattern = use.pattern.decode("latin-1") if is_bytes else use.pattern
        request = {
            "pattern": pattern,
            "bytes": is_bytes,
            "flags": use.flags,
            "method": use.method,
            "ended_after_s": ended_after_s,
        }
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        try:
            answer = self._answers.get(timeout=PATIENCE_S)
        except queue.Empty:
            return None
        return json.loads(answer) if answer else None

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()

    def _listen(self) -> None:
        with self._process.stdout as lines:
            for line in lines:
                self._answers.put(line)
        self._answers.put("")


def growth_of(pattern: re.Pattern, method: str, ended_after_s: float) -> str:
    """What makes it more than linear; empty where nothing was found."""
    as_bytes = isinstance(pattern.pattern, bytes)
    seconds = _runner(pattern, method, ended_after_s)
    tired_at = time.process_time() + TIRED_AFTER_S
    for attack in Attacker(pattern.pattern, pattern.flags).attacks():
        if time.process_time() > tired_at + TIRED_AFTER_S:
            break
        if verdict := _verdict(seconds, attack, as_bytes, tired_at):
            return f"{verdict} on {attack}"
    return ""


def _runner(
    pattern: re.Pattern, method: str, ended_after_s: float
) -> Callable[[str | bytes], float]:
    def search(text: str | bytes) -> None:
        for _ in pattern.finditer(text):
            pass

    run = {"search": search, "match": pattern.match, "fullmatch": pattern.fullmatch}[method]

    def seconds(text: str | bytes) -> float:
        if hasattr(signal, "setitimer"):
            # Nobody handles this signal, so the system ends the process, whatever `re` is at.
            signal.setitimer(signal.ITIMER_VIRTUAL, ended_after_s)
        began = time.process_time()
        run(text)
        return time.process_time() - began

    return seconds


def _verdict(
    seconds: Callable[[str | bytes], float], attack: Attack, as_bytes: bool, tired_at: float
) -> str:
    before, shorter = 0.0, SMALL
    for length in LADDER:
        text = attack.text(length, as_bytes=as_bytes)
        took = seconds(text)
        if took > SUSPICIOUS_S:
            took = min(took, seconds(text))
            if took > EVIDENT_GROWTH * before * length / shorter:
                break
            if took > COUNTED_S or time.process_time() > tired_at:
                return ""
        before, shorter = took, length
    else:
        return ""
    while length <= LENGTH_AT_MOST:
        text = attack.text(length, as_bytes=as_bytes)
        longer = attack.text(2 * length, as_bytes=as_bytes)
        took, growth = _growth(seconds, text, longer)
        if took >= COUNTED_S:
            return f"{growth:.1f} times as long at {2 * length}" if growth > GROWTH_AT_MOST else ""
        if growth < HARDLY_GROWS:
            return ""
        length *= 2
    return ""


def _growth(seconds: Callable[[str | bytes], float], text: str, longer: str) -> tuple[float, float]:
    """The time of the text, and by how much more the longer takes; the best of several tries.

    The best of the times, not of their quotients: one slow try of the shorter text would hide
    what is quadratic.
    """
    took = min(seconds(text) for _ in range(TRIES))
    return took, min(seconds(longer) for _ in range(TRIES)) / max(took, 1e-9)


def main() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        source = request["pattern"]
        pattern = re.compile(
            source.encode("latin-1") if request["bytes"] else source, request["flags"]
        )
        growth = growth_of(pattern, request["method"], request["ended_after_s"])
        sys.stdout.write(json.dumps(growth) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
