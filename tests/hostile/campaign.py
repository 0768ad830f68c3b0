"""Tries everything hostile that is known, in one run: `main.py test --hostile`.

These are tests of the suite, gathered by what attacks. Damaged files and kills
have commands of their own, `--fuzz` and `--kills`; the results of all add up in one file.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest

from tests.hostile.tally import ROOT, Run, add_up, usual_results

KINDS = {
    "planted modules": ("tests/test_present_folder.py",),
    "damaged libraries": (
        "tests/core/store/salvage",
        "tests/core/store/test_check.py",
        "tests/core/store/test_repair.py",
        "tests/core/store/test_replacement.py",
        "tests/core/store/test_backup.py",
        "tests/services/test_repair.py",
        "tests/hostile/test_power_cut.py",
    ),
    "encrypted libraries": (
        "tests/core/store/test_conversion.py",
        "tests/core/store/test_key_file.py",
        "tests/core/store/test_sealed_file.py",
        "tests/services/test_encryption.py",
        "tests/services/test_unlocking.py",
    ),
    "hostile models and adapters": (
        "tests/core/models/test_gguf.py",
        "tests/core/models/test_gguf_parts.py",
        "tests/core/models/test_downloads.py",
        "tests/core/models/test_control_marks.py",
        "tests/core/experts/test_registry.py",
        "tests/commands/expert/test_adapter_import.py",
        "tests/trainer/test_peft_folder.py",
        "tests/trainer/test_adapter_files.py",
        "tests/trainer/test_checkpoint.py",
        "tests/workers/embed/test_model_check.py",
        "tests/workers/embed/test_rerank.py",
        "tests/workers/llama/test_template_marks.py",
        "tests/workers/llama/test_client_crashes.py",
    ),
    "hostile folders and neighbours": (
        "tests/core/ingest/test_scan_odd_files.py",
        "tests/core/ingest/test_own_files.py",
        "tests/core/test_private_files.py",
        "tests/jobs/test_single_instance.py",
        "tests/jobs/test_socket_peer.py",
    ),
    "what was deleted, and what is written": (
        "tests/core/store/test_erasure.py",
        "tests/services/test_deletion.py",
        "tests/core/store/test_markdown_text.py",
        "tests/core/test_atomic_write.py",
        "tests/core/test_log.py",
    ),
    "hostile documents": (
        "tests/core/ingest/test_pipeline_hostile_files.py",
        "tests/workers/read",
        "tests/workers/draw",
        "tests/ui/widgets/test_sealed_document.py",
        "tests/test_patterns.py",
    ),
    "fences and sockets": (
        "tests/workers/fence",
        "tests/workers/train/test_main.py",
        "tests/workers/test_process.py",
        "tests/test_network.py",
    ),
}
"""The tests of each kind of attack; all of their folder."""
HOSTILE_READING = tuple(
    """hostile bomb deep huge damaged broken truncated encrypted endless many nested external entit
    remote hidden limit harmless macro script loop cycle recurs too_ vanish cut_off
    wrong killed folder_of""".split()  # noqa: SIM905
)
"""Words of the names of reading tests that attack; the others test what is read."""


class Tally:
    """Outcomes of tests by the kind of attack: a plugin of pytest."""

    def __init__(self) -> None:
        self.outcomes: dict[str, Counter[str]] = defaultdict(Counter)
        self.failed: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if _attacks(item.nodeid)]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[_kind_of(report.nodeid)][report.outcome] += 1
            if report.outcome == "failed":
                self.failed.append(report.nodeid)


def _kind_of(nodeid: str) -> str:
    path = nodeid.partition("::")[0]
    return next(
        kind
        for kind, paths in KINDS.items()
        if any(path == known or path.startswith(f"{known}/") for known in paths)
    )


def _attacks(nodeid: str) -> bool:
    path, _, name = nodeid.partition("::")
    return not path.startswith("tests/workers/read/") or any(
        word in name.lower() for word in HOSTILE_READING
    )


def as_runs(tally: Tally, seconds: float) -> list[Run]:
    """Return a run for each kind; its seconds are its share of all, by the number of tests."""
    whole = sum(outcomes.total() for outcomes in tally.outcomes.values())
    return [
        Run(
            kind,
            outcomes.total(),
            dict(outcomes),
            [name for name in tally.failed if _kind_of(name) == kind],
            seconds * outcomes.total() / whole,
        )
        for kind, outcomes in tally.outcomes.items()
    ]


def existing(paths: Iterable[str]) -> list[str]:
    """The paths; an attack that is missing is a fault of this list.

    Raises:
        FileNotFoundError: one is not there.
    """
    found = list(paths)
    for path in found:
        (ROOT / path).stat()
    return found


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="test --hostile", description=__doc__)
    parser.add_argument("--hostile", action="store_true", required=True)
    parser.add_argument("--kind", choices=KINDS, help="this kind alone")
    parser.add_argument("--results", type=Path, default=usual_results())
    options = parser.parse_args(arguments)
    kinds = [options.kind] if options.kind else list(KINDS)
    paths = existing(path for kind in kinds for path in KINDS[kind])
    tally, began = Tally(), time.monotonic()
    status = pytest.main(["-q", "-p", "no:cacheprovider", *paths], plugins=[tally])
    seconds = time.monotonic() - began
    add_up(options.results, as_runs(tally, seconds))
    lines = [
        *(f"{kind}: {dict(tally.outcomes[kind])}" for kind in kinds),
        *(f"harmful: {name}" for name in tally.failed),
        f"{seconds:.0f} s. All runs are in {options.results}.",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(cast(int, status))
