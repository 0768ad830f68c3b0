"""The parent's side of the read workers."""

from __future__ import annotations

import json
import logging
import os
import queue
import signal
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, Self

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.fence.resources import memory_share_bytes
from desktop.workers.process import KILLED_STATUS, Call, Mailbox, WorkerProcess
from desktop.workers.read.allowed_folders import AllowedFolders, lie_within
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.private_folder import PrivateFolder
from desktop.workers.read.serialise import from_fields

logger = logging.getLogger("workers")

USUAL_LIMITS = ReadLimits()
SAVING_S = 20.0
"""After this many seconds the saving of a part is given up."""
FILES_PER_PROCESS = 500
"""After this many files a process is replaced, because parsers leak memory."""
OUT_OF_TIME = (-signal.SIGXCPU,) if os.name != "nt" else ()
"""The exit status of a process that computed longer than its limit."""


class _Wanted(NamedTuple):
    """A file that waits for a process."""

    path: Path
    ocr: bool
    password: str
    is_second_try: bool = False


@dataclass(slots=True)
class _ReaderSlot:
    """A process and the file that it is reading."""

    process: WorkerProcess
    folders: tuple[Path, ...] = ()
    """The folders that the process may open."""
    path: Path | None = None
    wanted: _Wanted | None = None
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
        self._private = PrivateFolder()
        self._folder = self._private.path
        self._module = module
        self._log_file = log_file
        self._allowed = AllowedFolders()
        self._limits = replace(limits, memory_bytes=memory_share_bytes(limits.memory_bytes, count))
        self._seats = [_ReaderSlot(self._new_process()) for _ in range(count)]
        # A separate process, so that a person who opens a part need not wait for the readers.
        self._saving = _ReaderSlot(self._new_process())
        self._waiting: deque[_Wanted] = deque()
        self._mailbox: Mailbox = queue.SimpleQueue()
        self._calls: dict[Call, _ReaderSlot] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._saving.process.close()
        for seat in self._seats:
            if seat.path is None:
                seat.process.close()
            else:
                seat.process.kill()
                seat.process.close()
        self._private.close()

    def allow(self, folders: Iterable[Path]) -> None:
        """Let the processes open these folders.

        A file elsewhere can be read too, but a process must start anew for its folder.
        """
        self._allowed.add(folders)

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
            if self._was_killed_from_outside(seat, event):
                self._try_again(seat)
                continue
            result = self._take_result(seat, event)
            self._dispatch()
            return result
        return None

    def save_part(self, path: Path, name: str) -> Path | None:
        """Save a part of a file, as a copy that lives as long as the pool; None if it has none."""
        self._let_open(self._saving, path)
        call = self._saving.process.submit(
            "save_part", path=os.fspath(path), name=name, folder=self._folder
        )
        try:
            _, event = call.mailbox.get(timeout=SAVING_S)
        except queue.Empty:
            self._saving.process.kill()
            return None
        saved = event.get("saved")
        return Path(saved) if saved else None

    def _dispatch(self) -> None:
        for seat in self._seats:
            if not self._waiting:
                return
            if seat.path is None:
                self._start(seat, self._waiting.popleft())

    def _new_process(self) -> WorkerProcess:
        private = self._folder
        folders = {
            "readable": [os.fspath(folder) for folder in self._allowed.folders],
            "writable": [private],
        }
        return WorkerProcess(
            self._module,
            [json.dumps(asdict(self._limits)), json.dumps(folders)],
            # One thread per process, because there are as many processes as cores.
            environment={
                "OMP_NUM_THREADS": "1",
                "HF_HUB_OFFLINE": "1",
                **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), private),
            },
            log_file=self._log_file,
        )

    def _let_open(self, seat: _ReaderSlot, path: Path) -> None:
        """Replace the process where it may not open this file: its fence cannot be widened."""
        if lie_within(path, (*seat.folders, Path(self._folder))):
            return
        if not lie_within(path, self._allowed.folders):
            self._allowed.add([Path(os.path.realpath(path)).parent])
        seat.process.close()
        seat.process, seat.folders, seat.files = self._new_process(), self._allowed.folders, 0

    def _start(self, seat: _ReaderSlot, wanted: _Wanted) -> None:
        if seat.files >= FILES_PER_PROCESS:
            seat.process.close()
            seat.files = 0
        self._let_open(seat, wanted.path)
        seat.path, seat.wanted = wanted.path, wanted
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

    def _was_killed_from_outside(self, seat: _ReaderSlot, event: dict[str, Any]) -> bool:
        """Tell whether the system, not the file, ended the process, the first time."""
        assert seat.wanted
        is_kill = bool(event.get("died")) and event.get("status") == KILLED_STATUS
        return is_kill and not seat.late and not seat.wanted.is_second_try

    def _try_again(self, seat: _ReaderSlot) -> None:
        assert seat.wanted
        logger.info("reading %s again, since its process was killed", seat.wanted.path)
        self._waiting.append(seat.wanted._replace(is_second_try=True))
        seat.path = None
        self._dispatch()

    def _take_result(
        self, seat: _ReaderSlot, event: dict[str, Any]
    ) -> tuple[Path, ReadDocument | ReadFailure]:
        path, seat.path = seat.path, None
        assert path is not None
        if event["type"] == "done":
            return path, from_fields(event)
        if seat.late or (event.get("died") and event.get("status") in OUT_OF_TIME):
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
