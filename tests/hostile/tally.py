"""Adds up what several runs tried, in one file: kills, damaged files, and tests that attack.

A run again with the same seed and count takes the place of the older, so that nothing counts twice.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.core.atomic_write import write_atomically

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Run:
    """One run of one kind of attack."""

    kind: str
    count: int
    outcomes: Mapping[str, int]
    failed: Sequence[str] = ()
    """What must not happen, and did."""
    seconds: float = 0.0
    seed: int | None = None
    """None for tests, which try the same each time."""
    facts: Mapping[str, int] | None = None
    """Further numbers that tell how much the run means."""


def usual_results() -> Path:
    """Return the file in the person's cache; the project's own is given by `--results`."""
    sys.path.insert(0, str(ROOT / "packaging"))
    from bootstrapping.caches import cache_folder

    return cache_folder() / "hostile.json"


def add_up(path: Path, new: Iterable[Run]) -> dict[str, Any]:
    """Add runs to the file, with the commit and the date; returns the totals by kind."""
    kept: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {"runs": []}
    runs: list[dict[str, Any]] = kept["runs"]
    stamp = {"commit": _present_commit(), "date": f"{datetime.now(UTC):%Y-%m-%d}"}
    for run in new:
        made = {name: value for name, value in asdict(run).items() if value is not None}
        made = {**made, "seconds": round(run.seconds, 1), **stamp}
        runs = [*(old for old in runs if _identity(old) != _identity(made)), made]
    totals = _totals(runs)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps({"totals": totals, "runs": runs}, indent=1) + "\n")
    return totals


def _identity(run: Mapping[str, Any]) -> tuple[object, ...]:
    seed = run.get("seed")
    return (run["kind"], seed, None if seed is None else run["count"])


def _totals(runs: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    totals: dict[str, dict[str, Any]] = {}
    for run in runs:
        empty = {"tried": 0, "failed": 0, "runs": 0, "outcomes": Counter(), "facts": Counter()}
        total = totals.setdefault(run["kind"], empty)
        total["tried"] += run["count"]
        total["failed"] += len(run["failed"])
        total["runs"] += 1
        total["outcomes"].update(run["outcomes"])
        total["facts"].update(run.get("facts") or {})
    return totals


def _present_commit() -> str:
    """Return the commit, with a plus sign where files differ from it."""
    name = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "*.py")
    return f"{name}{'+' if changed else ''}" if name else "without git"


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return shown.stdout.strip()
