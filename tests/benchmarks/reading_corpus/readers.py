"""Lectern and the other readers, each in processes of its own with a timeout for every file."""

from __future__ import annotations

import hashlib
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.core.types import ReadDocument, ReadFailure, UnitKind
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._report import say
from tests.benchmarks.reading_corpus.facts import Output

SECONDS_PER_FILE = 120.0
SECONDS_TO_START = 180.0
PEERS = ("markitdown", "kreuzberg", "docling")
PACKAGES = (
    "markitdown[docx,pptx,xlsx,xls,pdf,outlook]==0.1.9",
    "kreuzberg==4.10.4",
    "docling-slim[convert-core,format-docx,format-pptx,format-xlsx,format-html,format-email,"
    "format-markdown,format-office,format-latex,format-opendocument,format-web]==2.143.0",
)
NOT_SCORED = {
    "docling": frozenset({"pdf", "pdf-real", "image"}),
    "kreuzberg": frozenset({"image"}),
    "markitdown": frozenset({"image"}),
}
"""Formats that a reader needs models or programs for, which no package of Python brings."""


def read_with_lectern(paths: Sequence[Path]) -> dict[Path, Output]:
    return {path: as_output(found) for path, found in read_files(paths)}


def read_files(paths: Sequence[Path]) -> Iterator[tuple[Path, ReadDocument | ReadFailure]]:
    """Read files by the application's own processes with their usual limits."""
    with ReaderPool(max(1, (os.cpu_count() or 2) - 1)) as readers:
        for path in paths:
            readers.submit(path)
        while (found := readers.next_result()) is not None:
            yield found


def as_output(found: ReadDocument | ReadFailure) -> Output:
    if isinstance(found, ReadFailure):
        return Output(failure=f"{found.state.value}: {found.message}")
    pages = tuple(
        (page.number, found.text[page.char_start : page.char_end]) for page in found.pages
    )
    titles = tuple(heading.title for heading in found.headings)
    citations = dict.fromkeys(
        found.text[unit.char_start : unit.char_end]
        for passage in found.passages
        for unit in passage.units
        if unit.kind is not UnitKind.NAMES
    )
    return Output(found.text, titles, pages or None, citations=tuple(citations))


def environment(cache: Path) -> Path | None:
    """Return the Python of the peers' environment; None where it cannot be made."""
    folder = cache / "reading-peers"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = folder / "packages.json"
    if made.exists() and json.loads(made.read_text("utf-8")) == list(PACKAGES):
        return python
    shutil.rmtree(folder, ignore_errors=True)  # of other versions, with what they made of files
    say(f"Making an environment with the other readers in {folder} ...")
    commands = (
        [sys.executable, "-m", "venv", folder],
        [python, "-m", "pip", "install", "-q", *PACKAGES],
    )
    for command in commands:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        if done.returncode:
            say(f"The other readers are left out: {done.stderr.strip().splitlines()[-1:]}")
            return None
    made.write_text(json.dumps(PACKAGES), "utf-8")
    return python


class Peer:
    """Another reader in a process of its own, which is ended when a file takes it too long."""

    def __init__(self, python: Path, name: str) -> None:
        self._command = [str(python), str(Path(__file__).with_name("peer_reader.py")), name]
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()

    def read(self, path: Path) -> Output:
        if self._process is None and (failure := self._start()):
            return Output(failure=failure)
        assert self._process
        assert self._process.stdin
        self._process.stdin.write(json.dumps(str(path)) + "\n")
        self._process.stdin.flush()
        found = self._wait(SECONDS_PER_FILE)
        if found is None:
            self.close()
            return Output(failure=f"crashed or took longer than {SECONDS_PER_FILE:.0f} s")
        pages = found.get("pages")
        return Output(
            found.get("text", ""),
            pages=tuple((int(number), text) for number, text in pages) if pages else None,
            failure=found.get("failure", ""),
        )

    def close(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()
        self._process = None

    def _start(self) -> str:
        self._answers = queue.SimpleQueue()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        threading.Thread(
            target=_forward, args=(self._process.stdout, self._answers), daemon=True
        ).start()
        if self._wait(SECONDS_TO_START) is None:
            self.close()
            return "it does not start"
        return ""

    def _wait(self, seconds: float) -> dict[str, Any] | None:
        try:
            return self._answers.get(timeout=seconds) or None
        except queue.Empty:
            return None


def _forward(stream: Any, answers: queue.SimpleQueue[dict[str, Any]]) -> None:
    """Pass on each answer; an empty one tells that the process has ended."""
    for line in stream:
        answers.put(json.loads(line))
    answers.put({})


def read_with_peer(python: Path, name: str, paths: Sequence[Path]) -> dict[Path, Output]:
    """Read files by another reader; what it made of the same bytes before is kept beside it."""
    kept = python.parents[1] / "outputs" / name
    kept.mkdir(parents=True, exist_ok=True)
    peer = Peer(python, name)
    try:
        return {path: _read_once(peer, path, kept) for path in paths}
    finally:
        peer.close()


def _read_once(peer: Peer, path: Path, folder: Path) -> Output:
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = folder / f"{content}{path.suffix}.json"
    if kept.exists():
        fields = json.loads(kept.read_text("utf-8"))
        pages = fields.pop("pages")
        return Output(**fields, pages=tuple((n, text) for n, text in pages) if pages else None)
    output = peer.read(path)
    if output.failure.startswith("crashed"):
        return output  # a machine with less to do may give it the time
    fields = {"text": output.text, "pages": output.pages, "failure": output.failure}
    kept.write_text(json.dumps(fields), "utf-8")
    return output
