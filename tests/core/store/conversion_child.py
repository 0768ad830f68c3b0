"""Loads what a change of a library's key needs, and forks a process of its own for each change.

Each line on its input is a change, as JSON: the folder, the keys before and after in hexadecimal
digits, and the number of the step after which the process ends at once. The lines of its output
are that process's number, its steps, and how it ended.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.conversion import convert_library
from desktop.core.store.key_file import Cost, KeyFile

CHEAP = Cost(iterations=1, lanes=1, memory_kib=64)


def key_of(text: str) -> LibraryKey | None:
    return LibraryKey(bytes.fromhex(text)) if text != "-" else None


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def change(root: str, before: str, after: str, last: int) -> None:
    old, new = key_of(before), key_of(after)
    data = DataFolder(Path(root), old)
    key_file = KeyFile.make(new, f"passphrase {after[:8]}", CHEAP) if new else None
    if new and old and key_file:
        key_file = key_file.with_former(new, old)
    tell(f"begun {os.getpid()}")
    for number, step in enumerate(convert_library(data, new, key_file)):
        tell(f"step {step.name}")
        if number == last:
            os._exit(9)


def main() -> None:
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            change(*json.loads(line))
            return
        _, status = os.waitpid(pid, 0)
        tell(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
