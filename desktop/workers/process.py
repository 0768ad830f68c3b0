"""The parent's side of the protocol: one child process, started when needed and restarted after
it died.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from desktop.core.errors import AppError, InputError, LibraryError, ModelError, WorkerError

logger = logging.getLogger("workers")

Event = dict[str, Any]
Mailbox = queue.SimpleQueue[tuple["Call", Event]]

TERMINAL = frozenset({"done", "failed", "cancelled"})
ERRORS: Mapping[str, type[AppError]] = {
    kind.__name__: kind for kind in (AppError, InputError, LibraryError, ModelError, WorkerError)
}
STOP_GRACE_S = 2.0
START_TIMEOUT_S = 120.0


class Call:
    """One request on its way; its events arrive in `mailbox`, the last of them terminal."""

    def __init__(self, number: int, mailbox: Mailbox) -> None:
        self.number = number
        self.mailbox = mailbox
        self.ended = False


class WorkerProcess:
    """Runs `python -m MODULE` and speaks to it.

    Not thread-safe for starting and stopping; `call` and `submit` may be used from several threads
    once it runs. A reader thread moves the child's lines into mailboxes and does nothing else.
    """

    def __init__(
        self,
        module: str,
        arguments: Sequence[str] = (),
        *,
        environment: Mapping[str, str] | None = None,
        log_file: Path | None = None,
    ) -> None:
        self._module = module
        self._arguments = tuple(arguments)
        self._environment = dict(environment or {})
        self._log_file = log_file
        self._child: subprocess.Popen[bytes] | None = None
        self._numbers = itertools.count(1)
        self._calls: dict[int, Call] = {}
        self._lock = threading.Lock()
        # Apart from the other, or a child blocked on its output could never be read again.
        self._write_lock = threading.Lock()
        self._hello: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self.hello: Event = {}
        """What the child said of itself when it started."""

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    @property
    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def start(self) -> None:
        """Start the child and wait for its hello; does nothing where it runs already."""
        if self.running:
            return
        self._reap()
        self._hello = queue.SimpleQueue()
        log: IO[bytes] | int = subprocess.DEVNULL
        if self._log_file:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            log = self._log_file.open("ab")
        try:
            # Its own session: Ctrl-C in a terminal is for the parent, which then stops us in order.
            self._child = subprocess.Popen(
                [sys.executable, "-m", self._module, *self._arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, "PYTHONPATH": _package_root(), **self._environment},
                start_new_session=True,
            )
        finally:
            if not isinstance(log, int):
                log.close()
        threading.Thread(
            target=self._read, args=(self._child, self._hello), daemon=True, name=self._module
        ).start()
        try:
            hello = self._hello.get(timeout=START_TIMEOUT_S)
        except queue.Empty:
            hello = None
        if hello is None:
            status = self._child.poll()
            self.kill()
            raise WorkerError(
                f"The {self._name} process did not start (status {status}).",
                "See its log, or run `main.py doctor`.",
            )
        self.hello = hello

    def submit(self, op: str, *, mailbox: Mailbox | None = None, **fields: Any) -> Call:
        """Send a request and return at once; starts the child where it does not run."""
        self.start()
        box: Mailbox = queue.SimpleQueue() if mailbox is None else mailbox
        call = Call(next(self._numbers), box)
        with self._lock:
            self._calls[call.number] = call
        if not self._write({"id": call.number, "op": op, **fields}):
            self._end(call, self._death())
        return call

    def call(self, op: str, **fields: Any) -> Generator[Event, None, Event]:
        """Send a request; yield its events, return the fields of `done`.

        Closing the generator cancels the request and waits for the child to confirm.

        Raises:
            AppError: the request failed; its class is the one that the child raised.
            WorkerError: the child died.

        """
        call = self.submit(op, **fields)
        try:
            while True:
                _, event = call.mailbox.get()
                if event["type"] == "done":
                    return event
                if event["type"] == "cancelled":
                    return event
                if event["type"] == "failed":
                    raise as_error(event)
                yield event
        finally:
            if not call.ended:
                self.cancel(call)

    def ask(self, op: str, **fields: Any) -> Event:
        """Send a request and wait for its `done`, ignoring what comes before it."""
        steps = self.call(op, **fields)
        while True:
            try:
                next(steps)
            except StopIteration as stop:
                return stop.value

    def cancel(self, call: Call, *, timeout_s: float = 5.0) -> None:
        """Cancel a request and wait until the child has let go of it; kill one that cannot."""
        self._write({"cancel": call.number})
        until = time.monotonic() + timeout_s
        while not call.ended:
            try:
                call.mailbox.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                logger.warning("%s did not hear a cancel; killing it", self._name)
                self.kill()
                return

    def close(self) -> None:
        """End the child: first by closing its input, then by force."""
        child = self._child
        if child is None:
            return
        with contextlib.suppress(OSError):
            if child.stdin:
                child.stdin.close()
        try:
            child.wait(STOP_GRACE_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._reap()

    def kill(self) -> None:
        """End the child at once; calls under way fail."""
        if self._child and self._child.poll() is None:
            self._child.kill()
            self._child.wait()

    @property
    def _name(self) -> str:
        return self._module.rsplit(".", 1)[-1]

    def _reap(self) -> None:
        child, self._child = self._child, None
        if child:
            for stream in (child.stdin, child.stdout):
                with contextlib.suppress(OSError):
                    if stream:
                        stream.close()
            child.wait()

    def _write(self, message: Event) -> bool:
        child = self._child
        if child is None or child.stdin is None:
            return False
        line = json.dumps(message).encode() + b"\n"
        try:
            with self._write_lock:
                child.stdin.write(line)
                child.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def _read(self, child: subprocess.Popen[bytes], hello: queue.SimpleQueue[Event | None]) -> None:
        assert child.stdout
        # A closed pipe raises ValueError here when the parent closes first.
        with contextlib.suppress(ValueError, OSError):
            for line in child.stdout:
                self._deliver(line, hello)
        child.wait()
        hello.put(None)
        with self._lock:
            orphans = list(self._calls.values())
        for call in orphans:
            self._end(call, self._death(child.returncode))

    def _deliver(self, line: bytes, hello: queue.SimpleQueue[Event | None]) -> None:
        try:
            event = json.loads(line)
        except ValueError:
            logger.info("%s: %s", self._name, line[:500])
            return
        if event.get("type") == "hello":
            hello.put(event)
            return
        with self._lock:
            call = self._calls.get(event.get("id", -1))
        if call is None:
            return
        if event["type"] in TERMINAL:
            self._end(call, event)
        else:
            call.mailbox.put((call, event))

    def _end(self, call: Call, event: Event) -> None:
        with self._lock:
            if call.ended:
                return
            call.ended = True
            self._calls.pop(call.number, None)
        call.mailbox.put((call, event))

    def _death(self, status: int | None = None) -> Event:
        return {
            "type": "failed",
            "code": "WorkerError",
            "message": f"The {self._name} process ended unexpectedly (status {status}).",
            "hint": "It is started again for the next request.",
            "died": True,
        }


def as_error(event: Event) -> AppError:
    """The exception that a `failed` event stands for."""
    kind = ERRORS.get(event.get("code", ""), WorkerError)
    return kind(event["message"], event.get("hint", ""))


def _package_root() -> str:
    return str(Path(__file__).resolve().parents[2])
