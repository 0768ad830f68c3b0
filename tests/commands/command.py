"""Runs the real command line in a process of its own."""

import atexit
import functools
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
SERVER = Path(__file__).with_name("command_server.py")
START = "import sys; from desktop.cli import main; sys.exit(main())"


_started: list[subprocess.Popen[bytes]] = []


def end_all() -> None:
    """End what a failed test has left running."""
    while _started:
        child = _started.pop()
        if child.poll() is None:
            child.kill()
            child.communicate()


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document of the output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """What was said of an error; a traceback is never a sentence."""
        assert "Traceback" not in self.err + self.out
        assert "bug" not in self.err + self.out
        return self.err.strip()


def environment(data: Path, **changes: str) -> dict[str, str]:
    """The variables of a command's process."""
    ours = {"LECTERN_DATA_DIR": str(data), "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    return {**os.environ, **ours, **changes}


def start(
    data: Path,
    *arguments: str | bytes | Path,
    python: tuple[str | Path, ...] = (sys.executable,),
    cwd: Path | None = None,
    **changes: str,
) -> subprocess.Popen[bytes]:
    """A command that runs; Ctrl-C reaches it as in a terminal."""
    child = subprocess.Popen(
        [*python, "-c", START, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(data, **changes),
        cwd=cwd,
        # A shell that starts a job in the background has it ignore this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    _started.append(child)
    return child


def finish(child: subprocess.Popen[bytes], timeout_s: float = 120) -> Outcome:
    """Wait for a command and take what it said."""
    try:
        out, err = child.communicate(timeout=timeout_s)
    except subprocess.TimeoutExpired:
        child.kill()
        out, err = child.communicate()
        raise AssertionError(f"it hangs: {out[-500:]!r} {err[-500:]!r}") from None
    return Outcome(child.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def run(
    data: Path, *arguments: str | bytes | Path, timeout_s: float = 120, **given: Any
) -> Outcome:
    """A command from its beginning to its end."""
    if any(name == "python" or name.startswith("PYTHON") for name in given):
        # Another Python, or a variable that Python reads when it starts.
        return finish(start(data, *arguments, **given), timeout_s)
    return _forked(data, arguments, timeout_s, **given)


class _Server:
    """The process from which commands are forked: to load the program for each takes longest."""

    def __init__(self) -> None:
        self._connection, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, SERVER, str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        atexit.register(self.close)

    def close(self) -> None:
        self._connection.close()
        self._process.wait()

    def run(self, request: dict[str, Any], *files: IO[bytes], timeout_s: float) -> int:
        """The exit status of a command."""
        self._connection.settimeout(timeout_s)
        with tempfile.TemporaryFile() as asked:
            asked.write(json.dumps(request).encode())
            asked.seek(0)
            numbers = [file.fileno() for file in (asked, *files)]
            socket.send_fds(self._connection, [b"?"], numbers)
        pid = int(self._line())
        try:
            return int(self._line())
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            self._line()
            raise AssertionError(f"it hangs: {request['arguments']}") from None

    def _line(self) -> bytes:
        line = b""
        while not line.endswith(b"\n"):
            line += self._connection.recv(1) or b"\n"
        return line


@functools.cache
def _server() -> _Server:
    return _Server()


def _forked(
    data: Path,
    arguments: tuple[str | bytes | Path, ...],
    timeout_s: float,
    *,
    cwd: str | Path = ".",
    **changes: str,
) -> Outcome:
    request = {
        "arguments": [os.fsdecode(argument) for argument in arguments],
        "environment": environment(data, **changes),
        "folder": str(Path(cwd).absolute()),
    }
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        status = _server().run(request, out, err, timeout_s=timeout_s)
        texts = [_whole(file).decode(errors="replace") for file in (out, err)]
    return Outcome(status, *texts)


def _whole(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()
