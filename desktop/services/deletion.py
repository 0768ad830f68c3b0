"""Deletes for good: by itself what was deleted long ago, or everything when it is asked for.

The window and the terminal call the same functions.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import LibraryError
from desktop.core.experts.registry import Experts
from desktop.core.paths import DataFolder
from desktop.core.say import Sentence, say
from desktop.core.store.backup import back_up, delete_backups, list_backups
from desktop.core.store.erasure import compact, empty_log, is_worth_compacting
from desktop.core.store.key_place import former_key_files
from desktop.core.store.library import Library
from desktop.core.store.purge import KEPT_S, purge_removed
from desktop.core.store.replacement import list_set_aside

logger = logging.getLogger("store")

LOG_ENDING = ".log"
BY_ITSELF_BYTES_AT_MOST = 1_000_000_000
"""A larger file is made smaller only when it is asked for: nothing can be stored meanwhile."""


@dataclass(frozen=True, slots=True)
class PurgeStarted:
    """A part of the deletion has begun."""

    subject: Sentence


@dataclass(frozen=True, slots=True)
class Waiting:
    """The numbers of things that were deleted or removed, but can still be restored."""

    conversations: int
    collections: int
    folders: int
    """Folders and single files of collections that stay."""
    experts: int


@dataclass(frozen=True, slots=True)
class Purge:
    """The result of deleting everything for good that waited."""

    conversations: int
    collections: int
    folders: int
    experts: int
    freed_bytes: int
    compacted: bool
    """Whether the library's file was written again without anything deleted."""
    damaged: tuple[Path, ...]
    """Libraries that were set aside as damaged and are still there."""


def count_waiting(library: Library) -> Waiting:
    """Count the things that `purge` would delete."""
    removals = library.removals.all()
    conversations, experts = (
        int(library.db.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NOT NULL").get)
        for table in ("conversations", "experts")
    )
    collections = sum(removal.root_id is None for removal in removals)
    return Waiting(conversations, collections, len(removals) - collections, experts)


def list_damaged(data: DataFolder) -> list[Path]:
    """The libraries that were set aside as damaged or replaced, without their logs."""
    return list_set_aside(data.library)


def delete_due(data: DataFolder) -> Generator[None, None, None]:
    """Delete removed collections, and what was deleted longer ago than `KEPT_S`.

    An interrupted call is completed by the next.
    """
    with Library.of(data) as library:
        yield from purge_removed(library)
        _delete_hidden(library, data, older_than_s=KEPT_S)
        yield
        _delete_orphaned_caches(library, data)
        size_bytes = data.library.stat().st_size
        if size_bytes <= BY_ITSELF_BYTES_AT_MOST and is_worth_compacting(library):
            logger.info("compacted: %s", compact(library))
        else:
            empty_log(library)


def purge(data: DataFolder, *, damaged_too: bool) -> Generator[PurgeStarted, None, Purge]:
    """Delete for good everything that was deleted or removed, with all that was derived from it.

    `damaged_too` also deletes the libraries that were set aside as damaged.

    Raises:
        LibraryError: the library cannot be opened, or another process keeps it locked.
    """
    before_bytes = _size_bytes(data)
    yield PurgeStarted(say("Deleting what was removed"))
    with Library.of(data) as library:
        waiting = count_waiting(library)
        for _ in purge_removed(library):
            pass
        _delete_hidden(library, data, older_than_s=0.0)
    yield PurgeStarted(say("Deleting caches and logs"))
    had_backups = bool(list_backups(data.backups))
    purge_derived(data, damaged_too=damaged_too)
    yield PurgeStarted(say("Writing the library again without it"))
    with Library.of(data) as library:
        compacted = compact(library)
    if had_backups:
        _back_up_again(data)
    return Purge(
        waiting.conversations,
        waiting.collections,
        waiting.folders,
        waiting.experts,
        max(0, before_bytes - _size_bytes(data)),
        compacted,
        tuple(list_damaged(data)),
    )


def purge_derived(data: DataFolder, *, damaged_too: bool) -> None:
    """Delete every copy outside the library that may repeat what was deleted.

    These are the Lab's caches, the logs, the backups, and if wished the libraries that were set
    aside. Whatever else keeps copies of the library is to be deleted here.
    """
    delete_backups(data.backups)
    shutil.rmtree(data.cache / "lab", ignore_errors=True)
    for log in data.logs.rglob(f"*{LOG_ENDING}*"):
        _delete_log(log)
    if damaged_too:
        for library in list_damaged(data):
            for ending in ("-wal", "-shm", ""):
                library.with_name(library.name + ending).unlink(missing_ok=True)
        for key_file in former_key_files(data):
            key_file.unlink(missing_ok=True)
        for folder in data.root.glob("experts.replaced-*"):
            shutil.rmtree(folder, ignore_errors=True)
        for settings in data.root.glob("settings.replaced-*.json"):
            settings.unlink(missing_ok=True)


def _back_up_again(data: DataFolder) -> None:
    """Make a backup in the place of those that held what was deleted."""
    try:
        back_up(data.library, data.backups, data.key)
    except LibraryError as error:
        logger.warning("no backup: %s", error)


def _delete_log(log: Path) -> None:
    with contextlib.suppress(OSError):
        if log.suffix == LOG_ENDING:
            # Processes may be writing to its end, so it is emptied rather than deleted.
            log.write_bytes(b"")
        else:
            log.unlink()


def _delete_hidden(library: Library, data: DataFolder, *, older_than_s: float) -> None:
    with library.transaction():
        library.conversations.purge(older_than_s=older_than_s)
    Experts(library, data.experts).purge(older_than_s=older_than_s)


def _delete_orphaned_caches(library: Library, data: DataFolder) -> None:
    """Delete the Lab's questions about collections that are no more."""
    kept = {f"questions-of-{id_}" for id_ in library.collections.names()}
    for folder in (data.cache / "lab").glob("questions-of-*"):
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _size_bytes(data: DataFolder) -> int:
    files = (file for file in data.root.rglob("*") if file.is_file() and not file.is_symlink())
    sizes = 0
    for file in files:
        with contextlib.suppress(OSError):
            sizes += file.stat().st_size
    return sizes
