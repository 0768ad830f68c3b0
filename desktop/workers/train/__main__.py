"""The process of the trainer: it gives its rights up, and then becomes `trainer`.

The trainer itself knows nothing of that, since it also runs on machines with several graphics
processors, where its parts talk through sockets.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop.workers.fence.confinement import confine_trainer

FOLDERS = "LECTERN_TRAINER_FOLDERS"
"""The variable with what the trainer may read and write, as JSON."""


def main() -> None:
    folders = json.loads(os.environ.get(FOLDERS, '{"readable": [], "writable": []}'))
    readable = [Path(path) for path in folders["readable"]]
    writable = [Path(path) for path in folders["writable"]]
    with _private_folder(writable):
        confine_trainer(readable, writable)
        runpy.run_module("trainer", run_name="__main__", alter_sys=True)


@contextmanager
def _private_folder(writable: Sequence[Path]) -> Generator[None]:
    """Let libraries write their temporary files where the fence allows it."""
    if not writable:
        yield
        return
    with tempfile.TemporaryDirectory(
        prefix=".lectern-", dir=writable[0], ignore_cleanup_errors=True
    ) as folder:
        tempfile.tempdir = os.environ["TMPDIR"] = folder
        yield


if __name__ == "__main__":
    sys.exit(main())
