"""A password that a person gave for a protected file, for one run of indexing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.store.library import Library
from desktop.core.types import DocumentState


@dataclass(frozen=True, slots=True)
class GivenPassword:
    """The password of a file, and whether it shall be kept in the library."""

    path: Path
    password: str = field(repr=False)
    keep: bool = False


def queue_protected(library: Library, collection_id: int, given: Sequence[GivenPassword]) -> None:
    """Let the next run read the files for which a password was given."""
    with library.transaction():
        for entry in given:
            if known := library.documents.find(collection_id, entry.path):
                library.documents.try_again([known.id])


def settle(library: Library, collection_id: int, given: Sequence[GivenPassword]) -> None:
    """Keep the passwords that opened their files, as far as that is wished, and no others."""
    with library.transaction():
        for entry in given:
            known = library.documents.find(collection_id, entry.path)
            if known is None or known.state is not DocumentState.READY:
                continue
            if entry.keep:
                library.passwords.keep(known.id, entry.password)
            else:
                library.passwords.forget([known.id])
