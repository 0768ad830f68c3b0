"""Kills the program at any moment, and looks at what is left: `main.py test --kills N [--seed S]`.

What was reported as stored must be there, the library must be sound, and the work must go on to the
same end. The results of several runs add up in one file.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.backup import list_backups
from desktop.core.store.check import check
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.core.store import test_conversion as conversion
from tests.fakes.ingest import HashEmbedder, PlainReader
from tests.hostile.killed_program import (
    EVERYTHING,
    PROGRAM,
    READER,
    VICTIMS,
    kill_program,
    prepare,
    processes_of,
)
from tests.hostile.killed_work import COLLECTION, PROBLEM, WORK, word_of
from tests.hostile.tally import ROOT, Run, add_up, usual_results

KIND = "kills"
FILES = 60
CONVERSATIONS = 12
PROMISES_EXAMINED = 200
"""The newest are those that a kill could undo."""
GRACE_S = 15.0
"""How long the processes of a killed program may take to end."""
SECONDS_AT_MOST = {
    "indexing": 0.9, "conversations": 0.3, "settings": 0.2, "deletion for good": 1.2,
    "backups": 0.6, "encrypt": 0.3, "rekey": 0.3, "decrypt": 0.3,
}  # fmt: skip
"""The longest time from the beginning of the work to the kill."""
KINDS = (PROGRAM, *SECONDS_AT_MOST, EVERYTHING, *SECONDS_AT_MOST, READER, *SECONDS_AT_MOST)
"""The kinds of work in turn; the whole program starts slowly, and comes less often."""


@dataclass
class Report:
    """Kills and their consequences."""

    kills: Counter[str] = field(default_factory=Counter)
    """How many, by the kind of work."""
    at_work: int = 0
    """How many met the process before it had ended."""
    promises: int = 0
    """How many things were reported as stored before the kill."""
    harmful: list[str] = field(default_factory=list)
    seconds: float = 0.0


def kill_often(count: int, seed: int, folder: Path) -> Report:
    """Kill so many processes, and report what became of their data."""
    report, began = Report(), time.monotonic()
    stages = {kind: Stage(kind, folder / kind.replace(" ", "-")) for kind in set(KINDS)}
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        chance = random.Random(f"{seed} {number}")
        said, was_at_work = stages[kind].kill(chance)
        report.kills[kind] += 1
        report.at_work += was_at_work
        report.promises += len(said)
        name = f"{kind}, kill {number} of seed {seed}"
        report.harmful += [f"{name}: {harm}" for harm in stages[kind].examine(said)]
    report.seconds = time.monotonic() - began
    return report


class Stage:
    """A data folder for one kind of work; each kill begins with a fresh copy."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._kind = kind
        self._whole = folder / "whole"
        self._root = folder / "data"
        self._keys = conversion.CHANGES.get(kind)
        self._children: list[psutil.Process] = []
        self._harms: list[str] = []
        if self._keys:
            conversion.fill(self._whole, self._keys[0])
            self._expected = conversion.contents(self._whole / "library.db", self._keys[0])
        else:
            data = DataFolder(self._whole)
            _fill(data, is_large=kind in ("indexing", *VICTIMS))
            if kind in VICTIMS:
                prepare(data, folder.parent / "embedder")

    def kill(self, chance: random.Random) -> tuple[list[str], bool]:
        """Return what the process reported as stored, and whether it was still at work."""
        shutil.rmtree(self._root, ignore_errors=True)
        shutil.copytree(self._whole, self._root)
        self._harms = []
        if self._kind in VICTIMS:
            killed = kill_program(self._kind, self._root, chance)
            self._children, self._harms = killed.processes, killed.harms
            return killed.said, killed.was_at_work
        return self._kill_work(chance.uniform(0.0, SECONDS_AT_MOST[self._kind]))

    def _kill_work(self, after_s: float) -> tuple[list[str], bool]:
        child = subprocess.Popen(
            self._command(),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LECTERN_DATA_DIR": str(self._root)},
        )
        if child.stdout:
            child.stdout.readline()
        time.sleep(after_s)
        was_at_work = child.poll() is None
        self._children = processes_of(child.pid)
        child.kill()
        said, _ = child.communicate()
        # A line that was torn in the middle promised nothing yet.
        lines = said.decode("utf-8", errors="replace").split("\n")[:-1]
        return [] if self._keys else lines, was_at_work

    def _command(self) -> list[str]:
        python = [sys.executable, "-P", "-m"]
        if self._keys:
            keys = [key.secret.hex() if key else "-" for key in self._keys]
            return [*python, "tests.core.store.conversion_child", str(self._root), *keys, "99"]
        return [*python, "tests.hostile.killed_work", self._kind, str(self._root)]

    def examine(self, said: list[str]) -> list[str]:
        """Return what is wrong after the kill; empty if nothing is."""
        data = DataFolder(self._root)
        try:
            if self._keys:
                conversion.assert_nothing_is_lost(data, *self._keys, self._expected)
                return [*self._left_behind()]
            with Library.of(data) as library:
                harms = [
                    f"{found.subject}: {found.problem}" for found in check(library) if found.problem
                ]
            return [*self._harms, *harms, *_EXAMINE[self._kind](data, said), *self._left_behind()]
        except Exception as error:  # noqa: BLE001 -- whatever a kill leads to is what is looked for
            return [f"{type(error).__name__}: {error}"]

    def _left_behind(self) -> Iterator[str]:
        _, alive = psutil.wait_procs(self._children, timeout=GRACE_S)
        yield from (f"process {process.pid} stayed" for process in alive)


def _fill(data: DataFolder, *, is_large: bool) -> None:
    data.make()
    folder = data.root / "folder"
    folder.mkdir()
    for number in range(FILES if is_large else 3):
        sentences = [f"Sentence {n} of the file f{number}q." for n in range(40)]
        (folder / f"{number}.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    with Library.of(data) as library:
        if not is_large:
            add_paths(library, COLLECTION, [folder])
            list(index(library, COLLECTION, PlainReader(), HashEmbedder()))
            for number in range(CONVERSATIONS):
                with library.transaction():
                    conversation = library.conversations.start()
                    library.conversations.ask(conversation, None, f"{word_of(number)}? " * 20)


def _after_indexing(data: DataFolder, said: list[str]) -> Iterator[str]:
    with Library.of(data) as library:
        documents = {d.path.name: d for d in library.documents.list_page()}
        for name in said:
            if name not in documents or documents[name].state is not DocumentState.READY:
                yield f"{name} was reported as read, and is not"
        for name, document in documents.items():
            if document.state is DocumentState.READY:
                word = f'"f{document.path.stem}q"'
                found = "SELECT count(*) FROM words WHERE words MATCH ?"
                if library.db.execute(found, (word,)).get != document.passages:
                    yield f"{name} is not findable as a whole"
        yield from _goes_on(library, data)


def _goes_on(library: Library, data: DataFolder) -> Iterator[str]:
    add_paths(library, COLLECTION, [data.root / "folder"])
    list(index(library, COLLECTION, PlainReader(), HashEmbedder()))
    counts = library.documents.counts()
    if counts != {DocumentState.READY: FILES}:
        yield f"indexing went on to {counts}"


def _after_conversations(data: DataFolder, said: list[str]) -> Iterator[str]:
    with Library.of(data) as library:
        for promise in said[-PROMISES_EXAMINED:]:
            kind, _, turn = promise.partition(" ")
            stored = library.conversations.turn(int(turn))
            if kind == "answer" and stored.problem != PROBLEM:
                yield f"the answer of turn {turn} was reported as stored, and is not"


def _after_settings(data: DataFolder, said: list[str]) -> Iterator[str]:
    folder = Settings.load(data.settings).last_folder
    number = int(folder.rpartition("/")[2] or -1)
    if said and number < int(said[-1]):
        yield f"the settings are those of change {number}, and change {said[-1]} was reported"


def _after_deletion(data: DataFolder, said: list[str]) -> Iterator[str]:
    content = b"".join(f.read_bytes() for f in data.root.rglob("*") if f.is_file())
    for number in range(CONVERSATIONS):
        is_there = word_of(number).encode() in content
        if str(number) in said and is_there:
            yield f"conversation {number} was deleted for good, and its words are in a file"
        if number > len(said) and not is_there:
            yield f"conversation {number} is gone, and nobody had deleted it"


def _after_backups(data: DataFolder, said: list[str]) -> Iterator[str]:
    kept = list_backups(data.backups)
    if said and said[-1] not in {backup.path.name for backup in kept}:
        yield f"the backup {said[-1]} was reported as made, and is not there"
    for backup in kept:
        with Library.open(backup.path) as library:
            if any(found.problem for found in check(library)):
                yield f"the backup {backup.path.name} is damaged"


_EXAMINE: dict[str, Callable[[DataFolder, list[str]], Iterator[str]]] = {
    "indexing": _after_indexing,
    "conversations": _after_conversations,
    "settings": _after_settings,
    "deletion for good": _after_deletion,
    "backups": _after_backups,
    **dict.fromkeys(VICTIMS, _after_indexing),
}
assert {*WORK, *VICTIMS} == set(_EXAMINE)


def as_run(seed: int, count: int, report: Report) -> Run:
    """Return the report as a part of the results of all runs."""
    facts = {"at work": report.at_work, "promises": report.promises}
    return Run(KIND, count, dict(report.kills), report.harmful, report.seconds, seed, facts)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="test --kills", description=__doc__)
    parser.add_argument("--kills", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, default=usual_results())
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = kill_often(options.kills, options.seed, Path(folder))
    run = as_run(options.seed, options.kills, report)
    total = add_up(options.results, [run])[KIND]
    lines = [
        f"{options.kills} kills in {report.seconds:.0f} s, {report.at_work} of them at work, after"
        f" {report.promises} promises: {dict(report.kills)}",
        *(f"harmful: {line}" for line in report.harmful),
        f"All runs in {options.results}: {total['tried']} kills, {total['failed']} failed",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if report.harmful else 0
