"""Runs the real command line in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
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


def run(data: Path, *arguments: str | bytes | Path, **given: Any) -> Outcome:
    """A command from its beginning to its end."""
    return finish(start(data, *arguments, **given))
