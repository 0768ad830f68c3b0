"""Puts up the fence of a kind of worker and tries to get out.

    KIND OUTSIDE INSIDE [connect]

OUTSIDE is a file that the fence must refuse, INSIDE a folder in which it must allow everything. It
prints one JSON object with what was tried: true where it worked.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from desktop.workers.fence.confinement import (
    Confinement,
    confine_model,
    confine_reader,
    confine_trainer,
)
from desktop.workers.isolation import child_environment, python_command


def confine(kind: str, inside: Path) -> Confinement:
    """Put up the fence of this kind of worker."""
    match kind:
        case "reader":
            return confine_reader([inside], [inside])
        case "trainer":
            return confine_trainer([inside], [inside])
        case _:
            return confine_model()


def attempts(outside: Path, inside: Path) -> dict[str, Callable[[], object]]:
    """Return what a worker that a document has taken over might try."""
    return {
        "read_outside": outside.read_bytes,
        "list_outside": lambda: list(outside.parent.iterdir()),
        "write_outside": lambda: outside.with_name("written").touch(),
        "truncate_outside": lambda: os.truncate(outside, 0),
        "delete_outside": lambda: outside.with_name("deletable").unlink(),
        "change_mode_outside": lambda: outside.chmod(0o644),
        "read_by_link": lambda: _read_by_link(outside, inside),
        "unix_socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "program": _start_program,
        "fork": _fork,
        "signal_parent": lambda: os.kill(os.getppid(), 0),
        "socket_pair": lambda: [end.close() for end in socket.socketpair()],
        "thread": _run_thread,
        "write_inside": lambda: (inside / "written").write_bytes(b"1"),
        "temporary_folder": lambda: tempfile.TemporaryDirectory(dir=inside).cleanup(),
        "own_abort_signal": lambda: signal.raise_signal(signal.SIGCONT),
    }


def attempts_to_connect() -> dict[str, Callable[[], object]]:
    """Return the attempts that only a test makes: no command of ours ever asks for such sockets."""
    return {
        "internet_socket": lambda: socket.socket(socket.AF_INET).close(),
        "internet_6_socket": lambda: socket.socket(socket.AF_INET6).close(),
    }


def _read_by_link(outside: Path, inside: Path) -> None:
    link = inside / "link"
    link.hardlink_to(outside)
    link.read_bytes()


def _start_program() -> None:
    subprocess.run(python_command("-c", ""), check=True, env=child_environment())


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)
    os.wait()


def _run_thread() -> None:
    try:
        thread = threading.Thread(target=int)
        thread.start()
    except RuntimeError as error:
        raise OSError(str(error)) from error
    thread.join()


def _works(act: Callable[[], object]) -> bool:
    try:
        act()
    except OSError:
        return False
    return True


def _main(out: TextIO) -> None:
    kind, outside, inside = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    confinement = confine(kind, inside)
    acts = attempts(outside, inside)
    if "connect" in sys.argv[4:]:
        acts.update(attempts_to_connect())
    tried = {name: _works(act) for name, act in acts.items()}
    json.dump({"fences": confinement.fields(), "tried": tried}, out)


if __name__ == "__main__":
    _main(sys.stdout)
