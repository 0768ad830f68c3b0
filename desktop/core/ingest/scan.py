"""Scans the folders and files that a person added for new, changed, missing and returned files."""

from __future__ import annotations

import errno
import logging
import os
import stat
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.ingest.events import FolderUnavailable, Scanned
from desktop.core.ingest.own_files import is_own_name
from desktop.core.ingest.reader_versions import all_readers
from desktop.core.online_only import (
    ICLOUD,
    ONLINE_ONLY,
    PLACEHOLDER_SUFFIXES,
    has_placeholder,
    named_by_placeholder,
    why_not_opened,
)
from desktop.core.say import Sentence, say, system_reason
from desktop.core.store.collections_table import Root
from desktop.core.store.documents import KnownFile
from desktop.core.store.file_presence import folder_identity
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadFailure

logger = logging.getLogger("ingest")

IGNORED_NAMES = frozenset(
    {"__pycache__", "node_modules", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN"}
)
IGNORED_PREFIXES = (".", "~$")
"""Prefixes of hidden files and of the lock files of office programs."""
FOLDERS_DEEP_AT_MOST = 200
LEADS_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
"""Errors for a file that vanished, or a link to nothing or to itself; such a file is ignored."""
INTEGERS = (-(2**63), 2**63 - 1)
"""The smallest and the largest integer that SQLite can store."""
NO_FILE = ReadFailure(DocumentState.SKIPPED, say("This is a device, pipe or socket, not a file."))

LEADS_OUT = ReadFailure(
    DocumentState.SKIPPED,
    say("This is a link that leads out of the added folder."),
    say("Add the place to which it leads, if it should be read."),
)
"""A folder that somebody else packed may hold links to any file of the person who unpacks it."""


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as its folder lists it."""

    path: Path
    size_bytes: int
    mtime_ns: int
    failure: ReadFailure | None = None
    """Why the file must not be opened: it is no regular file, or is not on this device."""
    is_placeholder: bool = False
    """Whether another file stands for it, so that its size and time are not known."""


@dataclass(slots=True)
class FolderWalk:
    """Walks through a folder once; afterwards `unread` has the folders that could not be read."""

    data_folder: Path | None = None
    """The folder in which Lectern's own files are passed over."""
    unread: list[Path] = field(default_factory=list[Path])
    _visited: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    def files(self, folder: Path) -> Iterator[SeenFile]:
        """Every file below the folder; links within it are followed, no folder is entered twice."""
        waiting = [(folder, 0)]
        inside = Path(os.path.realpath(folder))
        while waiting:
            current, depth = waiting.pop()
            if not self._enter(current, depth):
                continue
            try:
                with os.scandir(current) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name, reverse=True)
                has_own_files = self._is_data_folder(current)
            except OSError:
                self.unread.append(current)
                continue
            for entry in entries:
                if has_own_files and is_own_name(entry.name):
                    continue
                if placeholder := _placeholder(entry):
                    yield placeholder
                    continue
                if _is_ignored(entry.name):
                    continue
                if _is_link(entry) and _leads_out(entry.path, inside):
                    yield SeenFile(Path(entry.path), 0, 0, LEADS_OUT)
                    continue
                seen = self._list_entry(entry)
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

    def _is_data_folder(self, folder: Path) -> bool:
        return self.data_folder is not None and folder.samefile(self.data_folder)

    def _list_entry(self, entry: os.DirEntry[str]) -> SeenFile | bool:
        """The file, or else whether the entry is a folder to enter."""
        seen = _looked_at(Path(entry.path), entry.stat)
        failed = isinstance(seen, SeenFile) and seen.failure
        if failed and failed.state is DocumentState.UNREADABLE and _is_folder(entry):
            self.unread.append(Path(entry.path))
            return False
        return seen


def size_and_time(status: os.stat_result) -> tuple[int, int]:
    """Size (bytes) and time (ns) of a file, limited to the integers that a library can store."""
    least, most = INTEGERS
    return min(status.st_size, most), min(max(status.st_mtime_ns, least), most)


def scan(library: Library, root: Root) -> Generator[Scanned | FolderUnavailable, None, None]:
    """Compare a root with the stored files, and store the differences.

    A file counts as missing only after a complete scan, and is deleted only if the next complete
    scan does not see it either. The files of a root that cannot be reached are kept as they are.
    """
    reason = _why_unreachable(root)
    if reason is not None:
        library.collections.set_available(root.id, False)
        yield FolderUnavailable(root.path, reason)
        return
    walk = FolderWalk(library.path.parent)
    files = walk.files(root.path) if root.is_folder else _list_one_file(root.path)
    seen = {file.path: file for file in files}
    known_files = library.documents.known_files(root.collection_id)
    folder = root.path if root.is_folder else root.path.parent
    identity = folder_identity(folder)
    is_another = not root.identity or identity != root.identity
    had_files = any(old.root_id == root.id for old in known_files.values())
    is_empty = root.is_folder or not any(folder.iterdir())
    if not seen and had_files and is_another and is_empty:
        # The mount point of a drive that is not connected is an empty folder, but another one.
        library.collections.set_available(root.id, False)
        yield FolderUnavailable(root.path, say("It is empty now; is its drive connected?"))
        return
    if seen and identity != root.identity:
        library.collections.set_identity(root.id, identity)
    yield _note_differences(library, root, seen, known_files, walk.unread)


def _note_differences(
    library: Library,
    root: Root,
    seen: dict[Path, SeenFile],
    known: dict[Path, KnownFile],
    unread: list[Path],
) -> Scanned:
    new = [file for path, file in seen.items() if path not in known]
    both = [(file, known[path]) for path, file in seen.items() if path in known]
    changed = [(file, old) for file, old in both if _differs(file, old)]
    away = [(file, old) for file, old in both if _is_away(file, old)]
    back = [old.id for file, old in both if old.missing_since and not _differs(file, old)]
    unseen = [old for path, old in known.items() if old.root_id == root.id and path not in seen]
    with library.transaction():
        for file in new:
            _add(library, root, file, unread)
        complete = not unread
        gone = [old for old in unseen if complete and old.missing_since]
        missing = [old for old in unseen if complete and not old.missing_since]
        for file, old in changed:
            library.documents.set_changed(old.id, file.size_bytes, file.mtime_ns)
        for file, old in away:
            assert file.failure
            library.documents.set_unavailable(old.id, file.failure, file.size_bytes, file.mtime_ns)
        library.documents.mark_seen(back)
        library.documents.mark_missing([old.id for old in missing], time.time())
        library.documents.remove([old.id for old in gone])
        if complete:
            library.collections.set_scanned(root.id)
    if not root.available:
        library.collections.set_available(root.id, True)
    return Scanned(
        root.path, len(seen), len(new), len(changed), len(missing), len(gone), tuple(unread)
    )


def _add(library: Library, root: Root, file: SeenFile, unread: list[Path]) -> None:
    try:
        document_id = library.documents.add(
            root.collection_id, root.id, file.path, file.size_bytes, file.mtime_ns
        )
    except (ValueError, OverflowError) as error:  # a name that no library can store
        logger.warning("%r: %s", str(file.path), type(error).__name__)
        unread.append(file.path)
        return
    if file.failure:
        library.documents.set_failed(document_id, file.failure, all_readers())


def _differs(file: SeenFile, old: KnownFile) -> bool:
    # What was kept online only is on this device by now.
    came = old.state is DocumentState.UNAVAILABLE
    return file.failure is None and (came or _is_another(file, old))


def _is_away(file: SeenFile, old: KnownFile) -> bool:
    """Whether a file that is to be read is online only; what was read of it before stays valid."""
    if file.failure is None or file.failure.state is not DocumentState.UNAVAILABLE:
        return False
    if old.state is DocumentState.UNAVAILABLE:
        return False
    changed = not file.is_placeholder and _is_another(file, old)
    return old.state is not DocumentState.READY or changed


def _is_another(file: SeenFile, old: KnownFile) -> bool:
    return (file.size_bytes, file.mtime_ns) != (old.size_bytes, old.mtime_ns)


def _why_unreachable(root: Root) -> str | None:
    # If the folder of a single file exists without the file, the file was deleted, not unplugged.
    folder = root.path if root.is_folder else root.path.parent
    try:
        with os.scandir(folder):
            pass
    except PermissionError:
        return say("It may not be read.")
    except OSError as error:
        return say("It cannot be reached ({0}).", system_reason(error))
    return None


def _list_one_file(path: Path) -> Iterator[SeenFile]:
    seen = _looked_at(path, path.stat)
    if isinstance(seen, SeenFile):
        yield seen
    elif not seen and has_placeholder(path):
        yield SeenFile(path, 0, 0, ONLINE_ONLY, is_placeholder=True)


def _looked_at(path: Path, look: Callable[[], os.stat_result]) -> SeenFile | bool:
    """The file, with the reason if it cannot be examined; or else whether the path is a folder."""
    try:
        status = look()
        if stat.S_ISDIR(status.st_mode):
            return True
        failure = why_not_opened(path, status) if stat.S_ISREG(status.st_mode) else NO_FILE
        return SeenFile(path, *size_and_time(status), failure)
    except OSError as error:
        if error.errno in LEADS_NOWHERE:
            return False
        reason = system_reason(error)
    except (ValueError, OverflowError) as error:
        reason = Sentence(type(error).__name__)
    logger.info("%s: %s", path, reason)
    hint = say("Check who may read it, and that its drive works.")
    message = say("It cannot be opened ({0}).", reason)
    return SeenFile(path, 0, 0, ReadFailure(DocumentState.UNREADABLE, message, hint))


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Return whether it is a link; what cannot be looked at is told of when it is listed."""
    try:
        return entry.is_symlink()
    except (OSError, ValueError, OverflowError):
        return False


def _leads_out(link: str, folder: Path) -> bool:
    """Whether a link leads to something outside of a folder; not one that leads nowhere."""
    return not Path(os.path.realpath(link)).is_relative_to(folder) and os.path.exists(link)  # noqa: PTH110


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether the entry is, or may be, a folder: one that cannot be read may hold documents."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return True


def _placeholder(entry: os.DirEntry[str]) -> SeenFile | None:
    """The file for which a placeholder of a cloud service stands; None for any other entry."""
    if not entry.name.endswith((ICLOUD, *PLACEHOLDER_SUFFIXES)):
        return None
    try:
        name = named_by_placeholder(entry.name, entry.stat().st_size)
    except (OSError, ValueError, OverflowError):
        return None
    if name is None or _is_ignored(name) or not entry.is_file():
        return None
    return SeenFile(Path(entry.path).with_name(name), 0, 0, ONLINE_ONLY, is_placeholder=True)


def _is_ignored(name: str) -> bool:
    return name in IGNORED_NAMES or name.startswith(IGNORED_PREFIXES)
