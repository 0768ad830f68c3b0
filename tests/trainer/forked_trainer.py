"""Starts the trainer as a process, forked from one that has loaded it already."""

import atexit
import functools
import json
import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import trainer

ROOT = Path(trainer.__file__).parents[1]
SERVER = Path(__file__).with_name("trainer_server.py")
# The variables that libraries read while they are loaded.
LOADING = {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "PYTHONPATH": str(ROOT)}


class ForkedTrainer:
    """A trainer that runs; it has what is used here of `subprocess.Popen`."""

    def __init__(
        self, arguments: list[str], environment: dict[str, str], *, reads_nothing: bool = False
    ) -> None:
        stdin, ours_in = os.pipe()
        if reads_nothing:
            os.close(stdin)
            stdin = os.open(os.devnull, os.O_RDONLY)
        ours_out, stdout = os.pipe()
        self._ended, ended = os.pipe()
        with tempfile.TemporaryFile() as asked:
            asked.write(json.dumps({"arguments": arguments, "environment": environment}).encode())
            asked.seek(0)
            socket.send_fds(_server(), [b"?"], [asked.fileno(), stdin, stdout, ended])
        for descriptor in (stdin, stdout, ended):
            os.close(descriptor)
        self.stdin = os.fdopen(ours_in, "w", encoding="utf-8")
        self.stdout = os.fdopen(ours_out, encoding="utf-8")

    def wait(self) -> int:
        """The exit status."""
        with os.fdopen(self._ended) as status:
            return int(status.read())


@functools.cache
def _server() -> socket.socket:
    """The connection to the process from which trainers are forked."""
    connection, theirs = socket.socketpair()
    process = subprocess.Popen(
        [sys.executable, SERVER, str(theirs.fileno())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | LOADING,
        pass_fds=[theirs.fileno()],
    )
    theirs.close()

    def end() -> None:
        connection.close()
        process.wait()

    atexit.register(end)
    return connection
