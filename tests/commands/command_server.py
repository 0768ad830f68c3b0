"""Loads the command line once, and forks a process of its own for each command.

`python command_server.py SOCKET`: each message on the socket is a command, as the descriptors of
three files: the command as JSON, its output and its errors. The answers are its process id and its
exit status.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys
from collections.abc import Callable


def serve(connection: socket.socket) -> Callable[[], int]:
    """Answer commands until the connection ends; returns, in each forked process, its command."""
    from desktop import cli

    for name in cli.COMMANDS:
        importlib.import_module(f"desktop.commands.{name}")
    gc.freeze()  # a search for garbage would copy the pages that commands share
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, 1, 3)
        if not message:
            raise SystemExit(0)
        pid = os.fork()
        if pid == 0:
            connection.close()
            asked, *outputs = descriptors
            with os.fdopen(asked, encoding="utf-8") as file:
                request = json.load(file)
            os.chdir(request["folder"])
            become(request["environment"], outputs)
            return lambda: cli.main(request["arguments"])
        for descriptor in descriptors:
            os.close(descriptor)
        connection.send(f"{pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        connection.send(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def become(environment: dict[str, str], descriptors: list[int]) -> None:
    """Take on the variables, output and errors of a command."""
    for descriptor, number in zip(descriptors, (1, 2), strict=True):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.environ.clear()
    os.environ.update(environment)
    signal.signal(signal.SIGINT, signal.default_int_handler)


if __name__ == "__main__":
    run_command = serve(socket.socket(fileno=int(sys.argv[1])))
    sys.exit(run_command())
