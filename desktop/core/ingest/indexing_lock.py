"""Lets only one process at a time index a library.

Two at once do no harm, but each embeds everything, and their embedding processes compete for the
cores: three took ten times as long as one.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Generator
from pathlib import Path

import apsw

from desktop.core.ingest.events import WaitingForLock

FILE_NAME = "indexing.lock"
LOOK_AGAIN_S = 0.2


def acquire_indexing_lock(library: Path) -> Generator[WaitingForLock, None, apsw.Connection]:
    """Wait until no other process is indexing; the lock is held until the result is closed.

    It is SQLite's lock on an empty file, since that works on every system and ends with its
    process.
    """
    turn = apsw.Connection(str(library.with_name(FILE_NAME)))
    try:
        for times in itertools.count():
            try:
                turn.execute("BEGIN EXCLUSIVE")
            except apsw.BusyError:
                yield WaitingForLock(times)
                time.sleep(LOOK_AGAIN_S)
            else:
                break
    except BaseException:
        turn.close()
        raise
    return turn
