"""The process of the read worker.

    read {path, ocr?, password?}      done {the fields of ReadDocument or ReadFailure}
    rectangles {path, page, text}     done {rectangles}
    save_part {path, name, folder}    done {saved: a path, or empty}

Its one argument is a JSON object with the fields of `ReadLimits`.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Generator
from pathlib import Path

from desktop.workers.protocol import Fields, serve
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.serialise import to_fields


def main() -> None:
    limits = ReadLimits(**json.loads(sys.argv[1]))
    _limit_memory(limits.memory_bytes)

    def answer(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        yield from ()
        ocr, password = bool(request.get("ocr")), str(request.get("password") or "")
        return to_fields(read(Path(request["path"]), limits, ocr=ocr, password=password))

    def find(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        from desktop.workers.read.pdf.highlight import highlight_rectangles

        yield from ()
        found = highlight_rectangles(Path(request["path"]), request["page"], request["text"])
        return {"rectangles": found}

    def save(request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        from desktop.workers.read.part_saving import save_part

        yield from ()
        saved = save_part(Path(request["path"]), request["name"], Path(request["folder"]))
        return {"saved": str(saved or "")}

    serve("read", {"read": answer, "rectangles": find, "save_part": save})


def _limit_memory(memory_bytes: int) -> None:
    """Make the system refuse more memory, where it can, so that a file cannot crash the machine."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > memory_bytes:
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, hard))


if __name__ == "__main__":
    main()
