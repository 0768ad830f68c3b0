"""The process of the fetch worker.

    fetch {repository, filename, folder}      fetched {done, total} ...; done {path}

The library of the hub takes half a second to import, which would stall a window.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

from desktop.core.models.downloads import BytesFetched, download
from desktop.workers.protocol import Cancel, Fields, serve

REPORT_EVERY_S = 0.1


def main() -> None:
    serve("fetch", {"fetch": _fetch})


def _fetch(request: Fields, _: Cancel) -> Generator[Fields, None, Fields]:
    steps = download(request["repository"], request["filename"], Path(request["folder"]))
    told = 0.0
    while True:
        try:
            event = next(steps)
        except StopIteration as stop:
            return {"path": str(stop.value)}
        if event.done_bytes == event.total_bytes or time.monotonic() - told > REPORT_EVERY_S:
            told = time.monotonic()
            yield _event_fields(event)


def _event_fields(event: BytesFetched) -> Fields:
    return {"type": "fetched", "done": event.done_bytes, "total": event.total_bytes}


if __name__ == "__main__":
    main()
