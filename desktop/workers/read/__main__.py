"""The process of the read worker.

    read {path, ocr?, password?}      done {the fields of ReadDocument or ReadFailure}
    save_part {path, name, folder}    done {saved: a path, or empty}

Its one argument is a JSON object with the fields of `ReadLimits`.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Generator
from pathlib import Path

from desktop.workers.memory_limit import limit_memory
from desktop.workers.protocol import Fields, serve
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.serialise import to_fields


def main() -> None:
    limits = ReadLimits(**json.loads(sys.argv[1]))
    limit_memory(limits.memory_bytes)

    def answer(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        ocr, password = bool(request.get("ocr")), str(request.get("password") or "")
        return to_fields(read(Path(request["path"]), limits, ocr=ocr, password=password))

    def save(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        from desktop.workers.read.part_saving import save_part

        yield from ()
        saved = save_part(Path(request["path"]), request["name"], Path(request["folder"]))
        return {"saved": str(saved or "")}

    serve("read", {"read": answer, "save_part": save})


if __name__ == "__main__":
    main()
