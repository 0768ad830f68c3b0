"""Loads the trainer once, and forks a process of its own for each job.

`python trainer_server.py SOCKET`: each message on the socket is a job, as four descriptors: a file
with the arguments and variables as JSON, the job's standard input and output, and a pipe for its
exit status.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import socket
import sys

from trainer.__main__ import main


def serve(connection: socket.socket) -> list[str]:
    """Fork jobs until the connection ends; returns, in each forked process, its arguments."""
    for name in ("trainer.run", "trainer.adapter_import"):
        importlib.import_module(name)
    gc.freeze()  # a search for garbage would copy every page that a job shares with this process
    forked = []
    while True:
        message, descriptors, _, _ = socket.recv_fds(connection, 1, 4)
        if not message:
            # What they took of the processor counts as ours only when they were waited for.
            for pid in forked:
                os.waitpid(pid, 0)
            raise SystemExit(0)
        forked.append(os.fork())
        if forked[-1] == 0:
            connection.close()
            return become(*descriptors)
        for descriptor in descriptors:
            os.close(descriptor)


def become(asked: int, stdin: int, stdout: int, ended: int) -> list[str]:
    """Take on the variables, input and output of a job, under a process that tells its status."""
    pid = os.fork()
    if pid:
        for descriptor in (asked, stdin, stdout):
            os.close(descriptor)
        _, status = os.waitpid(pid, 0)
        os.write(ended, str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    with os.fdopen(asked, encoding="utf-8") as file:
        request = json.load(file)
    for descriptor, number in ((stdin, 0), (stdout, 1)):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.close(ended)
    os.environ.clear()
    os.environ.update(request["environment"])
    return list(request["arguments"])


if __name__ == "__main__":
    sys.exit(main(serve(socket.socket(fileno=int(sys.argv[1])))))
