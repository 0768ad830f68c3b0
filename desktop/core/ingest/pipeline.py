"""Brings a collection up to date with its folders: scan, read and cut, store, embed.

Reading (with cutting) and embedding happen in other processes, while this process stores. A file
becomes visible as a whole, in one transaction. Keyword search finds it from then on; its vectors
follow.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
import time
from collections import deque
from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from desktop.core.errors import InputError
from desktop.core.ingest.embedding import EmbeddingQueue
from desktop.core.ingest.events import FileDone, FolderUnavailable, IndexEvent, Summary, Working
from desktop.core.ingest.indexing_lock import acquire_indexing_lock
from desktop.core.ingest.parts import find_or_add, part_outcomes, store_parts
from desktop.core.ingest.reader_versions import all_readers, is_current, reader_of
from desktop.core.ingest.scan import NO_FILE, scan, size_and_time
from desktop.core.ingest.word_renewal import renew_words
from desktop.core.online_only import why_not_opened
from desktop.core.ports import DocumentReader, Embedder
from desktop.core.say import Sentence, joined, say
from desktop.core.store.collections_table import Root
from desktop.core.store.documents import KnownFile, Outdated
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadDocument, ReadFailure, Treatment

logger = logging.getLogger("ingest")

FILES_IN_FLIGHT = 8
HASHED_BYTES_AT_MOST = 256 * 1024**2
"""Larger files are sent to the reader without a hash; it refuses most of them for their size."""
WAIT_S = 0.02


Passwords = Mapping[Path, str]
"""Passwords of protected files, by their paths."""
NO_PASSWORDS: Passwords = {}


class FileOutcome(NamedTuple):
    """The state that a file has reached, with a message for the person."""

    state: DocumentState
    message: str = ""
    hint: str = ""


REMOVED_OUTCOME = FileOutcome(
    DocumentState.SKIPPED, say("It was taken out of the library meanwhile.")
)


def add_paths(library: Library, collection: str, paths: Sequence[Path]) -> list[Root]:
    """Add folders and files to a collection; a path inside a folder already added is skipped.

    Raises:
        InputError: there is nothing at a path; nothing was added then.
    """
    wholes = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - `resolve` would follow links
    for given, whole in zip(paths, wholes, strict=True):
        # Before anything is stored: a mistyped path must not leave a command half done.
        if not os.path.lexists(whole):
            raise InputError(say("There is nothing at {0}.", given), say("Check the path."))
    collection_id = library.collections.ensure(collection)
    for whole in wholes:
        roots = library.collections.roots(collection_id)
        if not any(root.is_folder and whole.is_relative_to(root.path) for root in roots):
            library.collections.add_root(collection_id, whole, is_folder=os.path.isdir(whole))  # noqa: PTH112 - never raises
    return library.collections.roots(collection_id)


def find_outdated(library: Library) -> Outdated:
    """The versions of readers by which a file of this library is outdated."""
    readers = tuple(reader for reader in library.contents.readers() if not is_current(reader))
    return Outdated(readers, all_readers())


def index(
    library: Library,
    collection: str,
    reader: DocumentReader,
    embedder: Embedder | None,
    passwords: Passwords = NO_PASSWORDS,
) -> Generator[IndexEvent, None, Summary]:
    """Bring a collection up to date with its folders; without an embedder, for keyword search only.

    Files that an older reader has read are read again after all others. The caller may close the
    generator at any event and loses nothing that was reported. If another process is indexing the
    same library, this waits for it.
    """
    turn = yield from acquire_indexing_lock(library.path)
    try:
        return (yield from _index(library, collection, reader, embedder, passwords))
    finally:
        turn.close()


def _index(
    library: Library,
    collection: str,
    reader: DocumentReader,
    embedder: Embedder | None,
    passwords: Passwords,
) -> Generator[IndexEvent, None, Summary]:
    began = time.monotonic()
    collection_id = library.collections.ensure(collection)
    unreached: list[Path] = []
    for root in library.collections.roots(collection_id):
        for event in scan(library, root):
            if isinstance(event, FolderUnavailable):
                unreached.append(event.path)
            yield event
    embedding = EmbeddingQueue(library, embedder) if embedder else None
    yield from _read_all(library, collection_id, reader, embedding, passwords)
    yield from renew_words(library)
    if embedding:
        yield from embedding.finish()
    counts = library.documents.counts([collection_id])
    return Summary(
        collection,
        sum(counts.values()),
        counts,
        embedding.done if embedding else 0,
        time.monotonic() - began,
        tuple(unreached),
        library.documents.count_with_notes([collection_id]),
    )


def _read_all(
    library: Library,
    collection_id: int,
    reader: DocumentReader,
    embedding: EmbeddingQueue | None,
    passwords: Passwords,
) -> Generator[IndexEvent, None, None]:
    waiting = deque(library.documents.list_waiting(collection_id))
    outdated = library.documents.list_outdated(collection_id, find_outdated(library))
    waiting += (file for file in outdated if _may_be_read_again(file))
    total = len(waiting)
    done = 0
    under_way: dict[Path, tuple[KnownFile, bytes | None]] = {}
    again: set[int] = set()
    while waiting or under_way:
        while waiting and len(under_way) < FILES_IN_FLIGHT:
            file = waiting.popleft()
            outcome = _start_reading(library, collection_id, file, reader, under_way, passwords)
            if outcome is not None:
                done += 1
                yield _file_done(file.path, outcome, done, total)
        result = reader.next_result(WAIT_S) if under_way else None
        if result is None and under_way:
            yield Working(next(iter(under_way)))
        elif result is not None:
            path, read = result
            file, digest = under_way.pop(path)
            newer = None if file.id in again else _find_changed(library, file)
            if newer:
                again.add(file.id)
                waiting.append(newer)
            else:
                done += 1
                outcome = _store(library, file, digest, read)
                yield _file_done(path, outcome, done, total)
                if outcome.state is DocumentState.READY and isinstance(read, ReadDocument):
                    for part, of_part in part_outcomes(path, read.parts):
                        yield _file_done(part, FileOutcome(*of_part), done, total)
        if embedding:
            yield from embedding.advance()


def _start_reading(
    library: Library,
    collection_id: int,
    known: KnownFile,
    reader: DocumentReader,
    under_way: dict[Path, tuple[KnownFile, bytes | None]],
    passwords: Passwords,
) -> FileOutcome | None:
    """Send a file to the reader, or return its outcome if its bytes are known or unreadable."""
    try:
        status = known.path.stat()
        # Opening a pipe would block, and opening a file that is online only would download it.
        closed = why_not_opened(known.path, status) if stat.S_ISREG(status.st_mode) else NO_FILE
        if closed:
            return _store_unopened(library, known, closed)
        digest = _digest(known.path) if known.size_bytes <= HASHED_BYTES_AT_MOST else None
    except (OSError, ValueError) as error:
        return _store_unopened(library, known, _unopened(error))
    if digest is not None and _settle_known_text(library, collection_id, known, digest):
        return FileOutcome(DocumentState.READY)
    password = passwords.get(known.path) or library.passwords.get(known.id)
    reader.submit(known.path, ocr=known.treatment is Treatment.OCR, password=password)
    under_way[known.path] = (known, digest)
    return None


def _settle_known_text(
    library: Library, collection_id: int, known: KnownFile, digest: bytes
) -> bool:
    """Give a file whose bytes the library has its text: a copy, or a moved or touched file.

    Returns False if the library does not have the bytes.
    """
    ocr = known.treatment is Treatment.OCR
    versions = library.contents.versions(digest)
    content_id = next((id_ for id_, reader in versions if is_current(reader, ocr=ocr)), None)
    if content_id is None:
        return False
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return True
        before = library.documents.find_moved_away(collection_id, digest)
        if before is not None and before.id != known.id:
            library.documents.remove([known.id])
            library.documents.set_moved(before.id, known.root_id, known.path, known.mtime_ns)
        elif _lacks_parts(library, known, content_id):
            return False
        else:
            library.documents.set_ready(known.id, content_id)
    return True


def _lacks_parts(library: Library, known: KnownFile, content_id: int) -> bool:
    """Whether the file must be read for its parts, though its own text is known."""
    if library.documents.has_waiting_parts(known.id):
        return True
    if not all(map(is_current, library.documents.readers_of_parts(known.id))):
        return True
    has_text = library.documents.has_text(known.id, content_id)
    return not has_text and library.contents.has_parts(content_id)


def _store(
    library: Library, known: KnownFile, digest: bytes | None, read: ReadDocument | ReadFailure
) -> FileOutcome:
    if isinstance(read, ReadFailure):
        return _store_failure(library, known, read)
    if not read.text.strip():
        message = say("There is no text in it.")
        return _store_failure(library, known, ReadFailure(DocumentState.EMPTY, message))
    try:
        digest = digest or _digest(known.path)
    except (OSError, ValueError) as error:
        return _store_unopened(library, known, _unopened(error))
    ocr = known.treatment is Treatment.OCR
    maker = reader_of(read.format, ocr=ocr)
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return REMOVED_OUTCOME
        content_id = find_or_add(library, digest, maker, read)
        library.documents.set_ready(known.id, content_id)
        parts = store_parts(library, read, ocr=ocr)
        library.documents.replace_parts(known.id, parts)
    return FileOutcome(DocumentState.READY, joined(" ", read.notes))


def _may_be_read_again(known: KnownFile) -> bool:
    """Whether a file can be opened: nothing is said of one that keeps the text that it has."""
    try:
        return why_not_opened(known.path, known.path.stat()) is None
    except (OSError, ValueError, OverflowError):
        return False


def _store_unopened(library: Library, known: KnownFile, failure: ReadFailure) -> FileOutcome:
    """Store why a file was not opened; a text that only is to be read anew is kept."""
    if known.state is DocumentState.READY:
        return FileOutcome(DocumentState.READY)
    if failure.state is DocumentState.UNAVAILABLE:
        with library.transaction():
            library.documents.set_unavailable(known.id, failure, known.size_bytes, known.mtime_ns)
        return FileOutcome(failure.state, failure.message, failure.hint)
    return _store_failure(library, known, failure)


def _store_failure(library: Library, known: KnownFile, failure: ReadFailure) -> FileOutcome:
    if known.state is DocumentState.READY and failure.state is DocumentState.ENCRYPTED:
        # It was read with a password that was not kept.
        return FileOutcome(DocumentState.READY)
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return REMOVED_OUTCOME
        library.documents.set_failed(known.id, failure, all_readers())
    logger.info("%s: %s (%s)", known.path, failure.state, failure.message)
    return FileOutcome(failure.state, failure.message, failure.hint)


def _file_done(path: Path, outcome: FileOutcome, done: int, total: int) -> FileDone:
    return FileDone(path, outcome.state, outcome.message, outcome.hint, done, total)


def _unopened(error: OSError | ValueError) -> ReadFailure:
    if isinstance(error, FileNotFoundError):
        return ReadFailure(DocumentState.UNREADABLE, say("It vanished before it could be read."))
    reason = Sentence(getattr(error, "strerror", None) or type(error).__name__)
    return ReadFailure(
        DocumentState.UNREADABLE,
        say("It cannot be opened ({0}).", reason),
        say("Check who may read it, and that its drive works."),
    )


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _find_changed(library: Library, known: KnownFile) -> KnownFile | None:
    """The file's new size and time, if it has changed since it was read; else None."""
    try:
        status = known.path.stat()
    except (OSError, ValueError, OverflowError):
        return None
    size_bytes, mtime_ns = size_and_time(status)
    newer = replace(known, size_bytes=size_bytes, mtime_ns=mtime_ns)
    if newer == known:
        return None
    with library.transaction():
        library.documents.set_changed(known.id, newer.size_bytes, newer.mtime_ns)
    return newer
