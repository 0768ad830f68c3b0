"""Kills the real program while it indexes: the command alone, all its processes, or a reader.

The moment is counted in lines that it has printed, so that a slow machine changes nothing.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from tests.fakes.short_embedder import write_short_embedder
from tests.hostile.killed_work import COLLECTION
from tests.hostile.tally import ROOT

PROGRAM, EVERYTHING, READER = "the program", "all its processes", "a reader of it"
VICTIMS = (PROGRAM, EVERYTHING, READER)
START = "import sys; from desktop.cli import main; sys.exit(main())"
LINES_AT_MOST = 80
DELAY_S = 0.3
WORDS_ONLY_SHARE = 0.6
"""Without an embedder it starts in a third of the time."""
END_S = 180.0
"""How long the program may take to its end after one of its readers was killed."""


@dataclass
class Killed:
    """A program that was killed, or whose reader was."""

    was_at_work: bool
    said: list[str] = field(default_factory=list)
    """The names of the files that it reported as read."""
    processes: list[psutil.Process] = field(default_factory=list)
    """Those that it had started."""
    harms: list[str] = field(default_factory=list)


def prepare(data: DataFolder, embedder: Path) -> None:
    """Let the program in this data folder use an embedder that loads quickly."""
    if not embedder.exists():
        write_short_embedder(embedder)
    Settings(embedding_model=str(embedder), backups=False).save(data.settings)


def kill_program(victim: str, root: Path, chance: random.Random) -> Killed:
    """Start to index the folder in the data folder, and kill the victim."""
    scratch = root / "scratch"
    scratch.mkdir()
    words_only = ["--words-only"] if chance.random() < WORDS_ONLY_SHARE else []
    arguments = ["index", str(root / "folder"), "--collection", COLLECTION, "--json", *words_only]
    variables = {"PYTHONPATH": str(ROOT), "LECTERN_DATA_DIR": str(root), "TMPDIR": str(scratch)}
    with subprocess.Popen(
        [sys.executable, "-P", "-c", START, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **variables},
    ) as child:
        assert child.stdout
        lines = list(itertools.islice(child.stdout, chance.randrange(LINES_AT_MOST)))
        time.sleep(chance.uniform(0.0, DELAY_S))
        killed = Killed(child.poll() is None, processes=processes_of(child.pid))
        readers = [found for found in killed.processes if _is_reader(found)]
        if victim == READER and readers:
            _kill(chance.choice(readers))
            killed.harms.extend(_harms_of_the_end(child))
        else:
            child.kill()
            if victim == EVERYTHING:
                for process in killed.processes:
                    _kill(process)
        # The last line may have been torn in the middle, and promised nothing yet.
        whole = b"".join((*lines, child.stdout.read())).split(b"\n")[:-1]
    killed.said = list(_files_read(whole))
    return killed


def processes_of(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def _is_reader(process: psutil.Process) -> bool:
    try:
        return "desktop.workers.read" in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def _kill(process: psutil.Process) -> None:
    with suppress(psutil.NoSuchProcess):
        process.kill()


def _harms_of_the_end(child: subprocess.Popen[bytes]) -> Iterator[str]:
    """The program must go on without that reader, and come to its end."""
    until = time.monotonic() + END_S
    while child.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    if child.poll() is None:
        child.kill()
        yield "the program hung after a reader was killed"
    elif child.returncode:
        yield f"the program ended with status {child.returncode} after a reader was killed"


def _files_read(lines: list[bytes]) -> Iterator[str]:
    for line in lines:
        event = json.loads(line)
        if event["type"] == "file" and event["state"] == "ready":
            yield Path(event["path"]).name
