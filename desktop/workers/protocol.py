"""The worker's side of the protocol: it reads JSON lines and writes JSON lines.

    stdin   {"id": 7, "op": "embed", ...}      a request
            {"cancel": 7}                      stop working on it
            end of file                        the parent is gone: stop
    stdout  {"type": "hello", "worker": "embed", "protocol": 1, ...}   always the first line
            {"id": 7, "type": "token", ...}    any number of these
            {"id": 7, "type": "done" | "failed" | "cancelled", ...}    exactly one of these, last
    stderr  anything, for the log

`failed` carries `message` and `hint` for the person, and `code` for the caller. A sentence for a
person is an object with `text`, `template` and `values` (see `core/say.py`). A reader ignores
types and fields that it does not know. Requests are answered one after the other, in order, but
one with `"urgent": true` goes ahead of those that wait, and is answered in between where a handler
makes a pause.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Mapping
from typing import Any, TextIO

from desktop.core.errors import AppError
from desktop.core.say import packed, say
from desktop.workers.priority import lower_priority_if_asked

PROTOCOL = 1
ORPHAN_GRACE_S = 3.0
"""The time that a request which ignores cancels may go on after the parent has ended."""

Fields = dict[str, Any]


class Cancel(threading.Event):
    """A flag that is set when a request must stop."""

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = None
        self._turn = threading.Lock()

    def when_set(self, then: Callable[[], None] | None) -> None:
        """Call a function on the thread that receives the cancel; at once if it has come.

        With None no function is called any more, not even by a cancel that is arriving now.
        """
        with self._turn:
            self._then = then
            if then and self.is_set():
                then()

    def set(self) -> None:
        with self._turn:
            super().set()
            if self._then:
                self._then()


Handler = Callable[[Fields, Cancel], Generator[Fields | None, None, Fields]]
"""A generator function that yields events, returns the fields of `done`, and checks the flag.

None is no event but a pause, in which urgent requests are answered before the handler goes on.
"""


class RequestCancelledError(Exception):
    """A handler noticed the cancel and stopped."""


class ParentGoneError(BaseException):
    """The parent has ended, so that nobody reads the output any more."""


def claim_stdout() -> TextIO:
    """Keep standard output for events; other output goes to standard error."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1, newline="\n")
    os.dup2(2, 1)
    return channel


class _Channel:
    """Standard output for events alone; several threads may write whole lines to it."""

    def __init__(self) -> None:
        self._out = claim_stdout()
        self._turn = threading.Lock()

    def send(self, fields: Fields) -> None:
        # ensure_ascii keeps lone surrogates (from odd file names) from breaking the stream.
        line = json.dumps(packed(fields)) + "\n"
        with self._turn:
            try:
                self._out.write(line)
                self._out.flush()
            except OSError:
                # Python tries to write the rest again when it ends; send that to the null device.
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, self._out.fileno())
                os.close(nowhere)
                raise ParentGoneError from None


class _Requests:
    """The waiting requests: urgent ones first, each kind in the order of arrival."""

    def __init__(self) -> None:
        self._urgent: deque[Fields] = deque()
        self._usual: deque[Fields] = deque()
        self._under_way: dict[int, Cancel] = {}
        self._ended = False
        self._turn = threading.Condition()

    def put(self, request: Fields) -> None:
        with self._turn:
            (self._urgent if request.get("urgent") else self._usual).append(request)
            self._turn.notify()

    def end(self) -> None:
        """Note that no more requests will come."""
        with self._turn:
            self._ended = True
            self._turn.notify()

    def drop(self) -> list[int]:
        """Cancel the running requests and drop the waiting; returns the numbers of the dropped."""
        with self._turn:
            dropped = [request["id"] for request in (*self._urgent, *self._usual)]
            self._urgent.clear()
            self._usual.clear()
            for cancel in self._under_way.values():
                cancel.set()
        return dropped

    def cancel(self, number: int) -> bool:
        """Cancel a request; returns whether it had not begun, and therefore never will."""
        with self._turn:
            for waiting in (self._urgent, self._usual):
                for request in waiting:
                    if request["id"] == number:
                        waiting.remove(request)
                        return True
            if cancel := self._under_way.get(number):
                cancel.set()
            return False

    def take(self) -> tuple[Fields, Cancel] | None:
        """Wait for the next request and mark it as running; None once no more will come."""
        with self._turn:
            self._turn.wait_for(lambda: self._urgent or self._usual or self._ended)
            waiting = self._urgent or self._usual
            return self._begin(waiting.popleft()) if waiting else None

    def take_urgent(self) -> tuple[Fields, Cancel] | None:
        """Return the next urgent request, marked as running; None where there is none."""
        with self._turn:
            return self._begin(self._urgent.popleft()) if self._urgent else None

    def finish(self, number: int) -> None:
        """Mark a request as finished, so that a late cancel cannot stop the next one."""
        with self._turn:
            self._under_way.pop(number).when_set(None)

    def _begin(self, request: Fields) -> tuple[Fields, Cancel]:
        cancel = self._under_way[request["id"]] = Cancel()
        return request, cancel


def serve(worker: str, handlers: Mapping[str, Handler], hello: Fields | None = None) -> None:
    """Answer requests until standard input ends, or until nobody reads the answers.

    `claim_stdout` must not have been called before. A handler that raises AppError fails its own
    request; any other exception does too, as a bug, with its traceback on standard error.
    """
    lower_priority_if_asked()
    channel = _Channel()
    with contextlib.suppress(ParentGoneError):
        channel.send({"type": "hello", "worker": worker, "protocol": PROTOCOL, **(hello or {})})
        _answer_all(channel, handlers)


def _answer_all(channel: _Channel, handlers: Mapping[str, Handler]) -> None:
    requests = _Requests()
    threading.Thread(target=_listen, args=(channel, requests), daemon=True).start()
    server = _Server(channel, requests, handlers)
    while (taken := requests.take()) is not None:
        server.answer(*taken, between=server.answer_urgent)


class _Server:
    def __init__(
        self, channel: _Channel, requests: _Requests, handlers: Mapping[str, Handler]
    ) -> None:
        self._channel = channel
        self._requests = requests
        self._handlers = handlers

    def answer(self, request: Fields, cancel: Cancel, *, between: Callable[[], None]) -> None:
        self._channel.send(self._last_event(request, cancel, between))
        self._requests.finish(request["id"])

    def answer_urgent(self) -> None:
        while (taken := self._requests.take_urgent()) is not None:
            self.answer(*taken, between=lambda: None)

    def _last_event(self, request: Fields, cancel: Cancel, between: Callable[[], None]) -> Fields:
        """Send the events of a request, and return the last one, which is not sent yet."""
        number = request["id"]
        try:
            steps = self._handlers[request["op"]](request, cancel)
            while not cancel.is_set():
                event = next(steps)
                if event is None:
                    between()
                else:
                    self._channel.send({"id": number, **event})
            steps.close()
        except StopIteration as stop:
            return {"id": number, "type": "done", **(stop.value or {})}
        except RequestCancelledError:
            pass
        except AppError as error:
            return failure(number, error.message, error.hint, type(error).__name__)
        except Exception as error:
            traceback.print_exc()
            what = f"{type(error).__name__}: {error}"  # Python's own words, in its own language
            return failure(number, what, say("This is a bug; please report it."), "bug")
        return {"id": number, "type": "cancelled"}


def _listen(channel: _Channel, requests: _Requests) -> None:
    # Not `sys.stdin`: Python aborts at its end if a thread still waits on that object.
    for line in open(0, "rb", closefd=False):  # noqa: SIM115 -- stays open to the end
        message = _parse_message(line)
        if message is None:
            print("not a message:", line[:200], file=sys.stderr)  # noqa: T201
        elif "cancel" not in message:
            requests.put(message)
        elif requests.cancel(message["cancel"]):
            channel.send({"id": message["cancel"], "type": "cancelled"})
    with contextlib.suppress(ParentGoneError):
        for number in requests.drop():
            channel.send({"id": number, "type": "cancelled"})
    requests.end()
    # This thread ends with the process; if it still runs now, a handler ignores the cancel.
    time.sleep(ORPHAN_GRACE_S)
    os._exit(1)


def _parse_message(line: bytes) -> Fields | None:
    try:
        message = json.loads(line)
    except ValueError:
        return None
    known = isinstance(message, dict) and ("cancel" in message or {"id", "op"} <= message.keys())
    return message if known else None


def failure(number: int, message: str, hint: str, code: str) -> Fields:
    """Return the fields of a `failed` line."""
    return {"id": number, "type": "failed", "message": message, "hint": hint, "code": code}
