"""Reads damaged files with the application's own processes: `main.py test --fuzz N [--seed S]`.

Nothing may crash the program, hang past its deadline or stay behind as a process; each file must
get a state and a reason. The results of several runs add up in one file.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from desktop.core.types import ReadDocument, ReadFailure
from desktop.workers.read.client import ReaderPool
from desktop.workers.read.limits import ReadLimits
from tests.hostile.mutations import Mutant, mutants
from tests.hostile.tally import Run, add_up, usual_results

KIND = "damaged files"
LIMITS = ReadLimits()
"""Those of the program; on a busy machine a picture can take a minute of them."""
GRACE_S = 15.0
"""A late process is ended and another started; this much longer than its limit a file may take."""
FAULTS = ("has a fault", "crashed on it", "longer than")
"""Words of the reasons that tell of a fault of a reader, though the program bore it."""


@dataclass
class Report:
    """What became of damaged files."""

    states: Counter[str] = field(default_factory=Counter)
    harmful: list[str] = field(default_factory=list)
    """What must not happen: a file without a state or reason, a hang, a process left behind."""
    faults: list[str] = field(default_factory=list)
    """Files on which a reader crashed, raised or ran out of time, and was ended or replaced."""
    seconds: float = 0.0


def fuzz(damaged: Sequence[Mutant], folder: Path) -> Report:
    """Read damaged files, and report what became of them."""
    report, began = Report(), time.monotonic()
    changes = {}
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with ReaderPool(max(1, (os.cpu_count() or 2) - 1), limits=LIMITS) as readers:
        for mutant in damaged:
            path = folder / mutant.name
            path.write_bytes(mutant.content)
            changes[path] = mutant.change
            readers.submit(path)
        patience_s = LIMITS.seconds + GRACE_S
        while changes and (result := readers.next_result(patience_s)) is not None:
            path, found = result
            _note(report, f"{path.name} ({changes.pop(path)})", found)
    report.harmful += [f"{path.name} ({change}): no answer" for path, change in changes.items()]
    report.harmful += [f"process {name} stayed" for name in _left_behind(before)]
    report.seconds = time.monotonic() - began
    return report


def _note(report: Report, name: str, found: ReadDocument | ReadFailure) -> None:
    if isinstance(found, ReadDocument):
        report.states["ready" if found.text.strip() else "empty"] += 1
        return
    report.states[found.state.value] += 1
    if not found.message:
        report.harmful.append(f"{name}: {found.state.value} without a reason")
    if any(words in found.message for words in FAULTS):
        report.faults.append(f"{name}: {found.message} {found.hint}")


def _left_behind(before: set[int]) -> list[str]:
    until = time.monotonic() + GRACE_S
    while time.monotonic() < until:
        left = [
            child
            for child in psutil.Process().children(recursive=True)
            if child.pid not in before and child.status() != psutil.STATUS_ZOMBIE
        ]
        if not left:
            return []
        time.sleep(0.1)
    return [str(child) for child in left]


def as_run(seed: int, count: int, report: Report) -> Run:
    """Return the report as a part of the results of all runs."""
    failed = [*report.harmful, *report.faults]
    return Run(KIND, count, dict(report.states), failed, report.seconds, seed)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="test --fuzz", description=__doc__)
    parser.add_argument("--fuzz", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, default=usual_results())
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = fuzz(mutants(options.fuzz, options.seed), Path(folder))
    run = as_run(options.seed, options.fuzz, report)
    total = add_up(options.results, [run])[KIND]
    lines = [
        f"{options.fuzz} damaged files in {report.seconds:.0f} s: {dict(report.states)}",
        *(f"harmful: {line}" for line in report.harmful),
        *(f"a reader's fault, borne: {line}" for line in report.faults),
        f"All runs in {options.results}: {total['tried']} files, {total['failed']} failed",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if report.harmful or report.faults else 0
