"""The process of the read worker.

    read {path, ocr?, password?}      done {the fields of ReadDocument or ReadFailure}
    save_part {path, name, folder}    done {saved: a path, or empty}

Its first argument is a JSON object with the fields of `ReadLimits`, its second one a JSON object
with the folders that it may read and write: `{readable, writable}`.
"""

from __future__ import annotations

import json
import logging
import sys
import threading
from collections.abc import Generator
from pathlib import Path

from desktop.workers.fence.confinement import Confinement, confine_reader
from desktop.workers.fence.resources import limit_memory, limit_processor_time
from desktop.workers.protocol import Fields, Handler, serve
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.serialise import to_fields


def main() -> None:
    limits = ReadLimits(**json.loads(sys.argv[1]))
    limit_memory(limits.memory_bytes)
    confinement = confine()

    def answer(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        limit_processor_time(limits.seconds_for(Path(request["path"])))
        ocr, password = bool(request.get("ocr")), str(request.get("password") or "")
        return to_fields(read(Path(request["path"]), limits, ocr=ocr, password=password))

    def save(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        from desktop.workers.read.part_saving import save_part

        yield from ()
        saved = save_part(Path(request["path"]), request["name"], Path(request["folder"]))
        return {"saved": str(saved or "")}

    handlers: dict[str, Handler] = {"read": answer, "save_part": save}
    serve("read", handlers, {"fences": confinement.fields()})


def confine() -> Confinement:
    """Give up what a reader does not need, by this process's second argument."""
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    folders: dict[str, list[str]] = json.loads(sys.argv[2])
    return confine_reader(
        [Path(path) for path in folders["readable"]], [Path(path) for path in folders["writable"]]
    )


if __name__ == "__main__":
    main()
