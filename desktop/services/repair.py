"""Repairs a library: rebuilds what is derived, or saves what a damaged file still holds."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import DamagedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.store.check import IntegrityResult, check, repair
from desktop.core.store.library import Library
from desktop.core.store.repair import LibraryReplacement, is_sound, replace_damaged_library


@dataclass(frozen=True, slots=True)
class RepairResult:
    """The result of a repair; either of the two is there."""

    checks: tuple[IntegrityResult, ...] = ()
    """Results of the checks, after what is derived was rebuilt in the same file."""
    replacement: LibraryReplacement | None = None
    """The new library, where the file itself was damaged."""


def repair_library(
    path: Path, key: LibraryKey | None = None
) -> Generator[IntegrityResult, None, RepairResult]:
    """Repair the closed library at this path, or make an empty one; yields what was rebuilt.

    A damaged file is not written to, because what is derived can only be rebuilt in a sound one.

    Raises:
        LockedLibraryError: it is encrypted, and the key is missing or another.
        LibraryError: the library is from a newer version, or cannot be opened or repaired.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if is_sound(path, key):
        try:
            with Library.open(path, key) as library:
                yield from repair(library)
                found = tuple(check(library))
            if not any(result.problem for result in found):
                return RepairResult(checks=found)
        except DamagedLibraryError:
            pass  # its rows are saved below
    return RepairResult(replacement=replace_damaged_library(path, key))
