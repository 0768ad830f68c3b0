"""Runs a command, and ends it with all its children when the process that started this one dies.

Usage: python child_supervisor.py COMMAND...; standard input must be a pipe from the starter, which
never writes to it: the end of the pipe means that the starter died. So nothing keeps compiling
after a `kill -9`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading


def end_with_starter(child: subprocess.Popen[bytes]) -> None:
    # Not sys.stdin: a thread waiting in its buffer would abort the interpreter at exit.
    os.read(0, 1)
    if os.name == "nt":
        # With its full path, so that no program in the present folder is started.
        program = os.path.join(os.environ["SYSTEMROOT"], "System32", "taskkill.exe")  # noqa: PTH118
        subprocess.run([program, "/F", "/T", "/PID", str(child.pid)], check=False)
    else:
        os.killpg(0, signal.SIGKILL)


def main() -> int:
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
    threading.Thread(target=end_with_starter, args=(child,), daemon=True).start()
    status = child.wait()
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
