"""The trainer's end of the protocol: sends events and receives commands."""

from __future__ import annotations

import os
import threading
import time
from typing import TextIO

from trainer.errors import StopRequested
from trainer.protocol import Command, Event, Paused, Progress, Resumed, event_line, parse_command

PROGRESS_EVERY_S = 0.25


def claim_stdout() -> TextIO:
    """Keep standard output for events; other output goes to standard error."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return channel


class Channel:
    """Writes events, and remembers the last command that was received."""

    def __init__(self, output: TextIO | None, commands: TextIO | None) -> None:
        """Without `output` no event is written; without `commands` nobody can stop the run."""
        self._output = output
        self._changed = threading.Condition()
        self._command = Command.RESUME
        self._last_progress = 0.0
        if commands is not None:
            threading.Thread(target=self._listen, args=(commands,), daemon=True).start()

    def send(self, event: Event) -> None:
        """Send an event; progress without a held-out loss at most four times a second."""
        if isinstance(event, Progress) and event.held_out_loss is None:
            now = time.monotonic()
            if now - self._last_progress < PROGRESS_EVERY_S and event.step < event.steps:
                return
            self._last_progress = now
        if self._output is not None:
            self._output.write(event_line(event) + "\n")
            self._output.flush()

    def wait_while_paused(self, step: int) -> None:
        """Return when the run is not paused, or no longer.

        Raises:
            StopRequested: the command to stop came, or standard input ended.
        """
        with self._changed:
            if self._is_command(Command.PAUSE):
                self.send(Paused(step))
                self._changed.wait_for(lambda: not self._is_command(Command.PAUSE))
                if self._is_command(Command.RESUME):
                    self.send(Resumed(step))
            if self._is_command(Command.STOP):
                raise StopRequested

    def _is_command(self, command: Command) -> bool:
        return self._command is command

    def _listen(self, commands: TextIO) -> None:
        for line in commands:
            command = parse_command(line)
            if command is not None:
                self._set_command(command)
        self._set_command(Command.STOP)

    def _set_command(self, command: Command) -> None:
        with self._changed:
            if self._command is not Command.STOP:
                self._command = command
            self._changed.notify_all()
