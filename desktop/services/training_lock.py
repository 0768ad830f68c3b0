"""Lets only one process at a time train an expert: two would write the same files."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import apsw

from desktop.core.errors import InputError
from desktop.core.experts.record import ExpertRecord
from desktop.core.say import say

FILE_NAME = "training.lock"


@contextmanager
def only_training_of(expert: ExpertRecord) -> Generator[None, None, None]:
    """Hold the lock of an expert's folder, as long as the block runs.

    It is SQLite's lock on an empty file, which ends with its process.

    Raises:
        InputError: another process trains this expert.
    """
    expert.folder.mkdir(parents=True, exist_ok=True)
    lock = apsw.Connection(str(expert.folder / FILE_NAME))
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except apsw.BusyError as error:
            raise InputError(
                say("A training of “{0}” is running already.", expert.name),
                say("Wait until it has ended, or stop it."),
            ) from error
        yield
    finally:
        lock.close()
