"""`bench rescan [--files N]`: what a look through folders costs in which nothing has changed.

Each file costs a stat; the measure is 10,000 files in under 5 seconds.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from desktop.core.ingest.events import Scanned
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.store.library import Library
from tests.benchmarks._report import say, show
from tests.fakes.ingest import HashEmbedder, PlainReader

COLUMNS = ["what", "files", "read", "seconds"]
FILES_IN_A_FOLDER = 100


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench rescan")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "folder"
        _write(folder, options.files)
        with Library.open(Path(place) / "library.db") as library:
            add_paths(library, "c", [folder])
            say(f"indexing {options.files} files")
            rows = [_look("first time", library)]
            rows += [_look("nothing changed", library) for _ in range(3)]
            (folder / "0/0.txt").write_text("Something else stands there now.", encoding="utf-8")
            rows.append(_look("one file edited", library))
            shutil.move(folder / "1", folder / "moved")
            rows.append(_look("a folder of 100 moved", library))
    show("Looking through folders again", COLUMNS, rows, as_json=options.json)
    return 0


def _write(folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / str(number // FILES_IN_A_FOLDER) / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is file number {number}, about lighthouses.", encoding="utf-8")


def _look(what: str, library: Library) -> dict[str, object]:
    reader = PlainReader()
    began = time.monotonic()
    events = list(index(library, "c", reader, HashEmbedder()))
    seconds = time.monotonic() - began
    files = sum(event.files for event in events if isinstance(event, Scanned))
    return {"what": what, "files": files, "read": len(reader.read), "seconds": seconds}
