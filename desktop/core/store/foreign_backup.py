"""Puts an encrypted copy, with its key, in the place of a library that is plain or missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.backup import restore
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import pending_key_file, settle


def restore_with_key(
    data: DataFolder, backup: Path, key: LibraryKey, key_file: KeyFile
) -> Path | None:
    """Restore the copy with its key file; returns where the library of before is.

    Raises:
        InputError: it is not a sound library.
        LibraryError: it is from a newer version, or cannot be copied.
    """
    data.make()
    try:
        # The key ring of this machine need not have it.
        replace(key_file, in_key_ring=False).save(pending_key_file(data))
        return restore(data.library, backup, key, key)
    finally:
        settle(data)
