"""The worker's side of the protocol: JSON lines in, JSON lines out.

    stdin   {"id": 7, "op": "embed", ...}      a request
            {"cancel": 7}                      stop working on it
            end of file                        the parent is gone: stop
    stdout  {"type": "hello", "worker": "embed", "protocol": 1, ...}   always the first line
            {"id": 7, "type": "token", ...}    any number of these
            {"id": 7, "type": "done" | "failed" | "cancelled", ...}    exactly one of these, last
    stderr  anything, for the log

`failed` carries `message` and `hint` for the person, and `code` for the caller. A reader ignores
types and fields that it does not know. Requests are answered one after the other, in order.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Mapping
from typing import Any, TextIO

from desktop.core.errors import AppError

PROTOCOL = 1


Fields = dict[str, Any]


class Cancel(threading.Event):
    """Set when a request is to be stopped."""

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = None

    def when_set(self, then: Callable[[], None]) -> None:
        """Call this too, on the thread that hears the cancel; at once if it was heard."""
        self._then = then
        if self.is_set():
            then()

    def set(self) -> None:
        super().set()
        if self._then:
            self._then()


Handler = Callable[[Fields, Cancel], Generator[Fields, None, Fields]]
"""Yields events, returns the fields of `done`; looks at the event to hear of a cancel."""


class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """Raised by a handler that heard the cancel and stopped."""


def claim_stdout() -> TextIO:
    """Keep standard output for events; whatever else prints goes to standard error."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1, newline="\n")
    os.dup2(2, 1)
    return channel


def serve(worker: str, handlers: Mapping[str, Handler], hello: Fields | None = None) -> None:
    """Answer requests until standard input ends.

    `claim_stdout` must not have been called before. A handler that raises AppError fails its own
    request; any other exception does too, as a bug, with its traceback on standard error.
    """
    channel = claim_stdout()
    _send(channel, {"type": "hello", "worker": worker, "protocol": PROTOCOL, **(hello or {})})
    requests: queue.SimpleQueue[Fields | None] = queue.SimpleQueue()
    cancels: dict[int, Cancel] = {}
    threading.Thread(target=_listen, args=(requests, cancels), daemon=True).start()
    while (request := requests.get()) is not None:
        _answer(channel, handlers, request, cancels[request["id"]])
        del cancels[request["id"]]


def _listen(requests: queue.SimpleQueue[Fields | None], cancels: dict[int, Cancel]) -> None:
    for line in sys.stdin.buffer:
        try:
            message = json.loads(line)
        except ValueError:
            print("not JSON:", line[:200], file=sys.stderr)  # noqa: T201
            continue
        if "cancel" in message:
            if heard := cancels.get(message["cancel"]):
                heard.set()
        else:
            cancels[message["id"]] = Cancel()
            requests.put(message)
    for heard in list(cancels.values()):
        heard.set()
    requests.put(None)


def _answer(
    channel: TextIO, handlers: Mapping[str, Handler], request: Fields, cancel: Cancel
) -> None:
    number = request["id"]
    try:
        handler = handlers[request["op"]]
        steps = handler(request, cancel)
        while not cancel.is_set():
            _send(channel, {"id": number, **next(steps)})
        steps.close()
        _send(channel, {"id": number, "type": "cancelled"})
    except StopIteration as stop:
        _send(channel, {"id": number, "type": "done", **(stop.value or {})})
    except Cancelled:
        _send(channel, {"id": number, "type": "cancelled"})
    except AppError as error:
        _send(channel, failure(number, error.message, error.hint, _type_name(error)))
    except Exception as error:
        traceback.print_exc()
        message = f"{_type_name(error)}: {error}"
        _send(channel, failure(number, message, "This is a bug; please report it.", "bug"))


def failure(number: int, message: str, hint: str, code: str) -> Fields:
    """The fields of a `failed` line."""
    return {"id": number, "type": "failed", "message": message, "hint": hint, "code": code}


def _type_name(error: Exception) -> str:
    return type(error).__name__


def _send(channel: TextIO, fields: Fields) -> None:
    # ensure_ascii keeps lone surrogates (from odd file names) from breaking the stream.
    channel.write(json.dumps(fields) + "\n")
    channel.flush()
