"""Changes the key of a library, and ends at once after one of the steps."""

from __future__ import annotations

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


def main() -> None:
    root, before, after, last = sys.argv[1:]
    old, new = key_of(before), key_of(after)
    data = DataFolder(Path(root), old)
    key_file = KeyFile.make(new, f"passphrase {after[:8]}", CHEAP) if new else None
    if new and old and key_file:
        key_file = key_file.with_former(new, old)
    tell("begun")
    for number, step in enumerate(convert_library(data, new, key_file)):
        tell(step.name)
        if number == int(last):
            os._exit(9)


if __name__ == "__main__":
    main()
