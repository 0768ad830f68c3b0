"""The parent's side of the read workers."""

from __future__ import annotations

import json
import os
import queue
import shutil
import tempfile
import time
from collections import deque
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple, Self

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.process import Call, Mailbox, WorkerProcess
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.serialise import from_fields

USUAL_LIMITS = ReadLimits()
SAVING_S = 20.0
"""After this many seconds the saving of a part is given up."""
FILES_PER_PROCESS = 500
"""After this many files a process is replaced, because parsers leak memory."""


class _Wanted(NamedTuple):
    """A file that waits for a process."""

    path: Path
    ocr: bool
    password: str


@dataclass(slots=True)
class _ReaderSlot:
    """A process and the file that it is reading."""

    process: WorkerProcess
    path: Path | None = None
    deadline: float = 0.0
    files: int = 0
    late: bool = False


class ReaderPool:
    """Reads files in child processes; implements `ports.DocumentReader`."""

    def __init__(
        self,
        count: int,
        *,
        limits: ReadLimits = USUAL_LIMITS,
        log_file: Path | None = None,
        module: str = "desktop.workers.read",
    ) -> None:
        # For what the processes write: one that is killed cannot delete it.
        self._folder = tempfile.mkdtemp(prefix="lectern-")
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder)

        def process() -> WorkerProcess:
            return WorkerProcess(
                module,
                [json.dumps(asdict(limits))],
                # One thread per process, because there are as many processes as cores.
                environment={"OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1", **places},
                log_file=log_file,
            )

        self._limits = limits
        self._seats = [_ReaderSlot(process()) for _ in range(count)]
        # A separate process, so that a person who opens a part need not wait for the readers.
        self._saver = process()
        self._waiting: deque[_Wanted] = deque()
        self._mailbox: Mailbox = queue.SimpleQueue()
        self._calls: dict[Call, _ReaderSlot] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._saver.close()
        for seat in self._seats:
            if seat.path is None:
                seat.process.close()
            else:
                seat.process.kill()
                seat.process.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def submit(self, path: Path, *, ocr: bool = False, password: str = "") -> None:
        self._waiting.append(_Wanted(path, ocr, password))
        self._dispatch()

    def extend_deadlines(self, seconds: float) -> None:
        """Give the files being read more time, because other work went first."""
        for seat in self._calls.values():
            seat.deadline += seconds

    def next_result(
        self, timeout_s: float | None = None
    ) -> tuple[Path, ReadDocument | ReadFailure] | None:
        until = None if timeout_s is None else time.monotonic() + timeout_s
        while self._calls:
            self._kill_late()
            try:
                call, event = self._mailbox.get(timeout=self._patience_s(until))
            except queue.Empty:
                if until is not None and time.monotonic() >= until:
                    return None
                continue
            seat = self._calls.pop(call)
            result = self._take_result(seat, event)
            self._dispatch()
            return result
        return None

    def save_part(self, path: Path, name: str) -> Path | None:
        """Save a part of a file, as a copy that lives as long as the pool; None if it has none."""
        call = self._saver.submit("save_part", path=os.fspath(path), name=name, folder=self._folder)
        try:
            _, event = call.mailbox.get(timeout=SAVING_S)
        except queue.Empty:
            self._saver.kill()
            return None
        saved = event.get("saved")
        return Path(saved) if saved else None

    def _dispatch(self) -> None:
        for seat in self._seats:
            if not self._waiting:
                return
            if seat.path is None:
                self._start(seat, self._waiting.popleft())

    def _start(self, seat: _ReaderSlot, wanted: _Wanted) -> None:
        if seat.files >= FILES_PER_PROCESS:
            seat.process.close()
            seat.files = 0
        seat.path = wanted.path
        seat.late = False
        seat.files += 1
        seat.deadline = time.monotonic() + self._limits.seconds_for(wanted.path)
        call = seat.process.submit(
            "read",
            mailbox=self._mailbox,
            path=os.fspath(wanted.path),
            ocr=wanted.ocr,
            password=wanted.password,
        )
        self._calls[call] = seat

    def _patience_s(self, until: float | None) -> float:
        nearest = min(seat.deadline for seat in self._calls.values())
        end = nearest if until is None else min(nearest, until)
        return max(0.0, end - time.monotonic())

    def _kill_late(self) -> None:
        for seat in self._calls.values():
            if time.monotonic() > seat.deadline and not seat.late:
                seat.late = True
                # The process's end arrives in the mailbox as a `failed` event.
                seat.process.kill()

    def _take_result(
        self, seat: _ReaderSlot, event: dict[str, Any]
    ) -> tuple[Path, ReadDocument | ReadFailure]:
        path, seat.path = seat.path, None
        assert path is not None
        if event["type"] == "done":
            return path, from_fields(event)
        if seat.late:
            return path, ReadFailure(
                DocumentState.UNREADABLE,
                say(
                    "Reading it took longer than {0:.0f} s and was given up.",
                    self._limits.seconds_for(path),
                ),
                say("Split it, or save it in another format."),
            )
        if event.get("died"):
            return path, ReadFailure(
                DocumentState.UNREADABLE,
                say("The program that reads this kind of file crashed on it."),
                say("Open it with the program that made it, and save it anew."),
            )
        message = str(event.get("message", ""))
        if "MemoryError" in message:
            return path, ReadFailure(
                DocumentState.TOO_LARGE,
                say("Reading it takes more memory than a file may."),
                say("Split it."),
            )
        return path, ReadFailure(
            DocumentState.UNREADABLE,
            say("The reader has a fault that shows with this file."),
            say("Please report it: {0}", message),
        )
