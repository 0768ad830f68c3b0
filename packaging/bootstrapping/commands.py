"""Runs other programs, whose output goes to the log and which never outlive the setup."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bootstrapping.errors import SetupError
from bootstrapping.isolation import child_environment, isolated_python

SUPERVISOR = Path(__file__).with_name("child_supervisor.py")
EXCERPT_LINES = 12
KEPT_LINES = 200


class CommandError(SetupError):
    """A program ended with an error status."""

    def __init__(self, command: Sequence[str], status: int, lines: Sequence[str]) -> None:
        name = Path(command[0]).name
        super().__init__(
            f"{name} failed (status {status}).", excerpt="\n".join(lines[-EXCERPT_LINES:])
        )
        self.lines = lines


class Runner:
    """Runs programs for the setup, one at a time."""

    def __init__(self, log: Path, *, inherited: Sequence[int] = ()) -> None:
        self._log = log
        self._inherited = tuple(inherited)
        """File descriptors that the programs keep open: the lock of the setup."""

    def run(
        self,
        command: Sequence[str | Path],
        *,
        variables: Mapping[str, str] | None = None,
        on_line: Callable[[str], None] | None = None,
    ) -> None:
        """Run a program to its end; an interruption ends it with all its children.

        It runs in the person's present folder, because pip's settings may have paths relative to
        it.

        Raises:
            CommandError: it ended with an error.
        """
        words = [str(word) for word in command]
        kept: deque[str] = deque(maxlen=KEPT_LINES)
        child = self._start(isolated_python(sys.executable, SUPERVISOR, *words), variables)
        assert child.stdin
        assert child.stdout
        try:
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"$ {' '.join(words)}\n")
                for raw in child.stdout:
                    line = raw.decode("utf-8", "replace").rstrip()
                    log.write(line + "\n")
                    log.flush()
                    kept.append(line)
                    if on_line:
                        on_line(line)
            status = child.wait()
        finally:
            child.stdin.close()
            child.stdout.close()
            child.wait()
        if status:
            raise CommandError(words, status, list(kept))

    def run_to_the_end(self, command: Sequence[str]) -> int:
        """Run a program that must not be stopped half-way, such as a package manager.

        An interruption takes effect after the program has ended.
        """
        with self._log.open("ab") as log:
            log.write(f"$ {' '.join(command)}\n".encode())
            log.flush()
            child = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                env=child_environment({"DEBIAN_FRONTEND": "noninteractive"}),
            )
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.wait()
            raise

    def _start(
        self, words: list[str], variables: Mapping[str, str] | None
    ) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=child_environment({"PYTHONUNBUFFERED": "1", **(variables or {})}),
            pass_fds=self._inherited if os.name != "nt" else (),
            # In its own session: the terminal's Ctrl-C is for us, and we then end it in order.
            start_new_session=True,
        )


def answers(command: Sequence[str | Path], *, timeout_s: float = 60.0) -> str | None:
    """Return the output of a short program, or None where it fails or does not exist."""
    try:
        done = subprocess.run(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
            check=False,
            env=child_environment(),
            cwd=SUPERVISOR.parent,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
