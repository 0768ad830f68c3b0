"""The parent's side of the index worker."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from desktop.core.ingest.given_password import GivenPassword
from desktop.core.paths import DataFolder
from desktop.workers.priority import BACKGROUND
from desktop.workers.process import Event, WorkerProcess

TICK_S = 0.1
"""The interval at which a generator can be closed while nothing happens."""


class IndexWorker:
    """Indexes or follows folders through a child process, one request at a time.

    Any thread may call `set_held`.
    """

    def __init__(self, data: DataFolder) -> None:
        # The key goes through the child's input: arguments and environment can be seen by others.
        self._key = data.key.secret.hex() if data.key else ""
        self._process = WorkerProcess(
            "desktop.services.index_worker",
            [str(data.root)],
            environment={BACKGROUND: "1"},
            log_file=data.logs / "index.log",
        )

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process.running else None

    def index(
        self, collection_id: int, given: Sequence[GivenPassword] = ()
    ) -> Generator[Event, None, Event]:
        """Bring a collection up to date; a `tick` comes while nothing happens."""
        passwords = [
            {"path": str(entry.path), "password": entry.password, "keep": entry.keep}
            for entry in given
        ]
        return self._process.call(
            "index", tick_s=TICK_S, key=self._key, collection=collection_id, given=passwords
        )

    def follow(self) -> Generator[Event, None, Event]:
        """Yield `changed` for each watched collection whose folders change."""
        return self._process.call("follow", tick_s=TICK_S, key=self._key)

    def set_held(self, held: bool) -> None:
        """Pause or continue indexing; returns when that is done, and starts no process.

        Raises:
            WorkerError: the process ended meanwhile, so that nothing is paused any more.
        """
        if self._process.running:
            self._process.ask("hold" if held else "release", urgent=True)

    def close(self) -> None:
        self._process.close()
