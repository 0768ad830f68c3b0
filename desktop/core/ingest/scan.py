"""Looks through what a person added, and notes what is new, changed, gone or back."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.ingest.events import FolderUnavailable, Scanned
from desktop.core.store.collections_table import Root
from desktop.core.store.documents import Known
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure

IGNORED_NAMES = frozenset(
    {"__pycache__", "node_modules", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN"}
)
IGNORED_PREFIXES = (".", "~$")
"""Hidden files, and the lock files of office programs."""
FOLDERS_DEEP_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as the folder lists it."""

    path: Path
    size_bytes: int
    mtime_ns: int
    regular: bool
    """False for pipes, sockets and devices, which must not be opened."""


@dataclass(slots=True)
class Walk:
    """Goes through a folder once; afterwards `unread` has what could not be looked through."""

    unread: list[Path] = field(default_factory=list[Path])
    _visited: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    def files(self, folder: Path) -> Iterator[SeenFile]:
        """Every file below, links followed but no folder entered twice."""
        waiting = [(folder, 0)]
        while waiting:
            current, depth = waiting.pop()
            if not self._enter(current, depth):
                continue
            try:
                with os.scandir(current) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name, reverse=True)
            except OSError:
                self.unread.append(current)
                continue
            for entry in entries:
                if _ignored(entry.name):
                    continue
                seen = self._look(entry)
                if isinstance(seen, SeenFile):
                    yield seen
                elif seen:
                    waiting.append((Path(entry.path), depth + 1))

    def _enter(self, folder: Path, depth: int) -> bool:
        try:
            status = folder.stat()
        except OSError:
            self.unread.append(folder)
            return False
        identity = (status.st_dev, status.st_ino)
        if identity in self._visited or depth > FOLDERS_DEEP_AT_MOST:
            return False
        self._visited.add(identity)
        return True

    def _look(self, entry: os.DirEntry[str]) -> SeenFile | bool:
        """The file, or whether the entry is a folder to enter."""
        try:
            status = entry.stat()
        except FileNotFoundError:
            return False  # vanished meanwhile, or a link to nowhere
        except OSError:
            # A loop of links is nobody's document; anything else may hide one.
            if not entry.is_symlink():
                self.unread.append(Path(entry.path))
            return False
        if stat.S_ISDIR(status.st_mode):
            return True
        return SeenFile(
            Path(entry.path), status.st_size, status.st_mtime_ns, stat.S_ISREG(status.st_mode)
        )


def scan(library: Library, root: Root) -> Generator[Scanned | FolderUnavailable, None, None]:
    """Compare a root with what the library knows of it, and note the differences.

    A file counts as missing only after a complete scan, and is forgotten only when the next
    complete scan misses it too; what cannot be reached at all is kept as it is.
    """
    reason = _unreachable(root)
    if reason is not None:
        library.collections.set_available(root.id, False)
        yield FolderUnavailable(root.path, reason)
        return
    walk = Walk()
    files = walk.files(root.path) if root.is_folder else _single(root.path)
    seen = {file.path: file for file in files}
    known = library.documents.known(root.collection_id)
    if root.is_folder and not seen and any(old.root_id == root.id for old in known.values()):
        # The mount point of a drive that is not connected is an empty folder.
        library.collections.set_available(root.id, False)
        yield FolderUnavailable(root.path, "It is empty now; is its drive connected?")
        return
    yield _note(library, root, seen, known, tuple(walk.unread))


def _note(
    library: Library,
    root: Root,
    seen: dict[Path, SeenFile],
    known: dict[Path, Known],
    unread: tuple[Path, ...],
) -> Scanned:
    complete = not unread
    new = [file for path, file in seen.items() if path not in known]
    both = [(file, known[path]) for path, file in seen.items() if path in known]
    changed = [(file, old) for file, old in both if _differs(file, old)]
    back = [old.id for file, old in both if old.missing_since and not _differs(file, old)]
    unseen = [old for path, old in known.items() if old.root_id == root.id and path not in seen]
    gone = [old for old in unseen if complete and old.missing_since]
    missing = [old for old in unseen if complete and not old.missing_since]
    with library.transaction():
        for file in new:
            _add(library, root, file)
        for file, old in changed:
            library.documents.changed(old.id, file.size_bytes, file.mtime_ns)
        library.documents.mark_seen(back)
        library.documents.mark_missing([old.id for old in missing], time.time())
        library.documents.remove([old.id for old in gone])
        if complete:
            library.collections.set_scanned(root.id)
    if not root.available:
        library.collections.set_available(root.id, True)
    return Scanned(root.path, len(seen), len(new), len(changed), len(missing), len(gone), unread)


def _add(library: Library, root: Root, file: SeenFile) -> None:
    document_id = library.documents.add(
        root.collection_id, root.id, file.path, file.size_bytes, file.mtime_ns
    )
    if not file.regular:
        library.documents.set_failed(
            document_id,
            ReadFailure(DocumentState.SKIPPED, "This is a device, pipe or socket, not a file."),
        )


def _differs(file: SeenFile, old: Known) -> bool:
    return file.regular and (file.size_bytes, file.mtime_ns) != (old.size_bytes, old.mtime_ns)


def _unreachable(root: Root) -> str | None:
    # A single file that is gone from a folder that is there was deleted, not unplugged.
    folder = root.path if root.is_folder else root.path.parent
    try:
        with os.scandir(folder):
            pass
    except PermissionError:
        return "It may not be read."
    except OSError as error:
        return f"It cannot be reached ({error.strerror})."
    return None


def _single(path: Path) -> Iterator[SeenFile]:
    with contextlib.suppress(FileNotFoundError):
        status = path.stat()
        yield SeenFile(path, status.st_size, status.st_mtime_ns, stat.S_ISREG(status.st_mode))


def _ignored(name: str) -> bool:
    return name in IGNORED_NAMES or name.startswith(IGNORED_PREFIXES)
