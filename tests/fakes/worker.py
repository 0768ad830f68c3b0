"""A worker that speaks the real protocol and does nothing useful."""

import os
import subprocess
import sys
import time
from pathlib import Path

from desktop.core import errors
from desktop.workers.protocol import RequestCancelledError, serve


def echo(request, _cancel):
    yield from ()
    return {"value": request["value"], "pid": os.getpid()}


def count(request, _cancel):
    for number in range(request["to"]):
        yield {"type": "number", "number": number}
    return {"counted": request["to"]}


def forever(_request, cancel):
    yield {"type": "began"}
    cancel.wait()
    raise RequestCancelledError


def until_noticed(_request, _cancel):
    """Ignore the cancel flag; the protocol checks it between two events."""
    while True:
        yield {"type": "still"}


def deaf(request, _cancel):
    """Touch a file and hang, so that only a kill can end the process."""
    Path(request["sign"]).touch()
    while True:
        time.sleep(1)


def shout(_request, _cancel):
    sys.stdout.write("stray print\n")
    sys.stdout.flush()
    os.write(1, b"stray write\n")
    subprocess.run([sys.executable, "-c", "print('stray child')"], check=True)
    yield from ()
    return {"shouted": True}


def fail(request, _cancel):
    yield {"type": "began"}
    raise getattr(errors, request["kind"])("It broke.", "Mend it.")


def bug(_request, _cancel):
    yield from ()
    return {"never": 1 / 0}


def die(_request, _cancel):
    yield {"type": "began"}
    os._exit(7)


def patient(request, cancel):
    """Pause again and again until a file exists."""
    while not Path(request["sign"]).exists() and not cancel.is_set():
        time.sleep(0.005)
        yield None
    return {"patient": True}


def large(request, _cancel):
    yield from ()
    return {"received": len(request["text"]), "text": "ü" * request["size"]}


HANDLERS = {
    "echo": echo, "count": count, "forever": forever, "until_noticed": until_noticed,
    "deaf": deaf, "shout": shout, "fail": fail, "bug": bug, "die": die, "large": large,
    "patient": patient,
}  # fmt: skip

if __name__ == "__main__":
    serve("fake", HANDLERS, {"pid": os.getpid(), "arguments": sys.argv[1:]})
