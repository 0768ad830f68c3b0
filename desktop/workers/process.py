"""The parent's side of the protocol: a child process that starts when it is needed."""

from __future__ import annotations

import contextlib
import itertools
import json
import logging
import os
import queue
import subprocess
import threading
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from desktop.core.errors import (
    AppError,
    InputError,
    LibraryError,
    LockedLibraryError,
    ModelError,
    WorkerError,
)
from desktop.core.remedy import Remedy
from desktop.core.say import joined, say, unpacked
from desktop.core.steps import run_to_end
from desktop.workers.fence.parent import PARENT
from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command

logger = logging.getLogger("workers")

Event = dict[str, Any]
Child = subprocess.Popen[bytes]
Mailbox = queue.SimpleQueue[tuple["Call", Event]]
Greeting = queue.SimpleQueue[Event | None]
"""Where the hello arrives; None if the child ended without one."""

TERMINAL = frozenset({"done", "failed", "cancelled"})
ERRORS: Mapping[str, type[AppError]] = {
    kind.__name__: kind
    for kind in (AppError, InputError, LibraryError, LockedLibraryError, ModelError, WorkerError)
}
STOP_GRACE_S = 2.0
DEADLINE_TICK_S = 0.2
"""The interval at which a request's deadline is looked at."""
START_TIMEOUT_S = 120.0
KILLED_STATUS = -9
"""The exit status after SIGKILL, which the system sends where memory runs out."""
OFFLINE_ENVIRONMENT = {
    "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime reports its use to its maker unless told not to
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}
"""Variables for every child, since its libraries must not use the network."""


class Call:
    """A request that was sent; its events arrive in `mailbox`, and the last one is terminal."""

    def __init__(self, number: int, mailbox: Mailbox, child: Child | None) -> None:
        self.number = number
        self.mailbox = mailbox
        self.child = child
        """The process that got the request; a later process knows nothing of it."""
        self.ended = False


class WorkerProcess:
    """Runs `python -m MODULE` and speaks the protocol with it.

    Several threads may use it. A reader thread moves the child's lines into mailboxes and does
    nothing else.
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
        self._child: Child | None = None
        self._gone = threading.Event()
        """An event that is set when the present child's output has ended."""
        self._numbers = itertools.count(1)
        self._calls: dict[int, Call] = {}
        self._lock = threading.Lock()
        self._start_lock = threading.Lock()
        # A separate lock: if the child blocks on its output, its lines must still be read.
        self._write_lock = threading.Lock()
        self.hello: Event = {}
        """The fields that the child sent when it started."""

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    @property
    def running(self) -> bool:
        # `poll` reports a child as running while another thread waits for it with `wait`.
        return self._child is not None and not self._gone.is_set() and self._child.poll() is None

    def start(self) -> None:
        """Start the child and wait for its hello; does nothing where it runs already.

        Raises:
            WorkerError: the child ended at once, or sent no hello.
        """
        with self._start_lock:
            if self.running:
                return
            self._reap()
            self._gone = threading.Event()
            greeting: Greeting = queue.SimpleQueue()
            self._child = self._start_child(greeting)
            self.hello = self._wait_for_hello(self._child, greeting)

    def submit(self, op: str, *, mailbox: Mailbox | None = None, **fields: Any) -> Call:
        """Send a request and return at once; starts the child where it does not run."""
        self.start()
        box: Mailbox = queue.SimpleQueue() if mailbox is None else mailbox
        child = self._child
        call = Call(next(self._numbers), box, child)
        with self._lock:
            self._calls[call.number] = call
        if not self._write(child, {"id": call.number, "op": op, **fields}):
            self._end(call, self._death_event(child.poll() if child else None))
        return call

    def call(
        self, op: str, *, tick_s: float | None = None, **fields: Any
    ) -> Generator[Event, None, Event]:
        """Send a request; yields its events and returns the fields of `done`.

        Closing the generator cancels the request and waits for the child to confirm. It can only be
        closed between two events, so with `tick_s` a `tick` comes after each silence of that
        length.

        Raises:
            AppError: the request failed; its class is the one that the child raised.
            WorkerError: the child died.
        """
        call = self.submit(op, **fields)
        try:
            while True:
                event = _next_event(call, tick_s)
                if event["type"] in ("done", "cancelled"):
                    return event
                if event["type"] == "failed":
                    raise to_error(event)
                yield event
        finally:
            if not call.ended:
                self.cancel(call)

    def ask(self, op: str, *, deadline_s: float | None = None, **fields: Any) -> Event:
        """Send a request and wait for its `done`, ignoring the events before it.

        Raises:
            AppError: the request failed; its class is the one that the child raised.
            WorkerError: the child died, or gave no answer within `deadline_s` and was ended.
        """
        began = time.monotonic()

        def check_time(_: Event) -> None:
            if deadline_s is not None and time.monotonic() - began > deadline_s:
                self.kill()
                raise WorkerError(
                    say("The {0} process gave no answer for {1:.0f} s.", self._name, deadline_s),
                    say("It was ended, and is started again for the next request."),
                )

        tick_s = None if deadline_s is None else DEADLINE_TICK_S
        return run_to_end(self.call(op, tick_s=tick_s, **fields), check_time)

    def cancel(self, call: Call, *, timeout_s: float = 5.0) -> None:
        """Cancel a request and wait until the child has stopped it; kill a child that does not."""
        self._write(call.child, {"cancel": call.number})
        until = time.monotonic() + timeout_s
        while not call.ended:
            try:
                call.mailbox.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                logger.warning("%s did not hear a cancel; killing it", self._name)
                if call.child:
                    _kill(call.child)
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
        """End the child at once; its unfinished calls fail."""
        if self._child:
            _kill(self._child)

    @property
    def _name(self) -> str:
        return self._module.rsplit(".", 1)[-1]

    def _start_child(self, greeting: Greeting) -> Child:
        """Start the child on a thread that lives as long as it does.

        The kernel ends a child with the thread that started it (`fence.parent`), so that must not
        be the caller's, which may be a short one.
        """
        started: queue.SimpleQueue[Child | OSError] = queue.SimpleQueue()
        threading.Thread(
            target=self._run,
            args=(started, greeting, self._gone),
            daemon=True,
            name=self._module,
        ).start()
        child = started.get()
        if isinstance(child, OSError):
            raise child
        return child

    def _run(
        self,
        started: queue.SimpleQueue[Child | OSError],
        greeting: Greeting,
        gone: threading.Event,
    ) -> None:
        try:
            child = self._spawn()
        except OSError as error:
            started.put(error)
            return
        started.put(child)
        self._read(child, greeting, gone)

    def _spawn(self) -> Child:
        log: IO[bytes] | int = subprocess.DEVNULL
        if self._log_file:
            # As for the program's own log: what cannot log still works, on a read-only disk too.
            with contextlib.suppress(OSError):
                self._log_file.parent.mkdir(parents=True, exist_ok=True)
                log = self._log_file.open("ab")
        try:
            # Its own session: Ctrl-C in a terminal is for the parent, which then stops us in order.
            return subprocess.Popen(
                python_command("-m", self._module, *self._arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=child_environment(
                    {**OFFLINE_ENVIRONMENT, PARENT: str(os.getpid()), **self._environment}
                ),
                cwd=PACKAGE_ROOT,
                start_new_session=True,
            )
        finally:
            if not isinstance(log, int):
                log.close()

    def _wait_for_hello(self, child: Child, greeting: Greeting) -> Event:
        try:
            hello = greeting.get(timeout=START_TIMEOUT_S)
        except queue.Empty:
            hello = None
        if hello is None:
            status = child.poll()
            _kill(child)
            raise WorkerError(
                say("The {0} process did not start (status {1}).", self._name, status),
                Remedy.SEE_LOG.hint(),
            )
        return hello

    def _reap(self) -> None:
        child, self._child = self._child, None
        if child:
            with contextlib.suppress(OSError):
                if child.stdin:
                    child.stdin.close()
            child.wait()

    def _write(self, child: Child | None, message: Event) -> bool:
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

    def _read(self, child: Child, greeting: Greeting, gone: threading.Event) -> None:
        assert child.stdout
        with child.stdout, contextlib.suppress(OSError):
            for line in child.stdout:
                self._deliver(line, greeting)
        gone.set()
        child.wait()
        greeting.put(None)
        with self._lock:
            orphans = [call for call in self._calls.values() if call.child is child]
        for call in orphans:
            self._end(call, self._death_event(child.returncode))

    def _deliver(self, line: bytes, greeting: Greeting) -> None:
        event = _parse_event(line)
        if event is None:
            logger.info("%s: %s", self._name, line[:500])
            return
        if event["type"] == "hello":
            greeting.put(event)
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

    def _death_event(self, status: int | None) -> Event:
        hints = [say("It is started again for the next request.")]
        if status == KILLED_STATUS:
            hints.append(say("It was killed; perhaps the memory ran out."))
        return {
            "type": "failed",
            "code": "WorkerError",
            "message": say("The {0} process ended unexpectedly (status {1}).", self._name, status),
            "hint": joined(" ", hints),
            "died": True,
            "status": status,
        }


def to_error(event: Event) -> AppError:
    """Return the exception that a `failed` event describes."""
    kind = ERRORS.get(event.get("code", ""), WorkerError)
    return kind(event["message"], event.get("hint", ""))


def _next_event(call: Call, tick_s: float | None) -> Event:
    try:
        return call.mailbox.get(timeout=tick_s)[1]
    except queue.Empty:
        return {"type": "tick"}


def _parse_event(line: bytes) -> Event | None:
    try:
        event = json.loads(line, object_hook=unpacked)
    except ValueError:
        return None
    return event if isinstance(event, dict) and "type" in event else None


def _kill(child: Child) -> None:
    if child.poll() is None:
        child.kill()
        child.wait()
