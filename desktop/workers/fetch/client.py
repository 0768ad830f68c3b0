"""The parent's side of the fetch worker."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

from desktop.core.models.downloads import BytesFetched
from desktop.workers.process import WorkerProcess

TICK_S = 0.2
OFFLINE = "HF_HUB_OFFLINE"


def fetch(
    repository: str, filename: str, folder: Path, *, log_file: Path | None = None
) -> Generator[BytesFetched | None, None, Path]:
    """Download a file in its own process, which is killed when the generator is closed.

    What has arrived is kept. None is yielded while nothing arrives, so that the generator can be
    closed then, too.

    Raises:
        AppError: as `downloads.download`.
        WorkerError: the process died.
    """
    # The other processes are always offline; this one only if the person chose that.
    process = WorkerProcess(
        "desktop.workers.fetch",
        environment={OFFLINE: os.environ.get(OFFLINE, "0")},
        log_file=log_file,
    )
    steps = process.call(
        "fetch", tick_s=TICK_S, repository=repository, filename=filename, folder=str(folder)
    )
    try:
        while True:
            try:
                event = next(steps)
            except StopIteration as stop:
                return Path(stop.value["path"])
            fetched = event["type"] == "fetched"
            yield BytesFetched(event["done"], event["total"]) if fetched else None
    finally:
        process.kill()  # it may be waiting for the network
        steps.close()
        process.close()
