"""Brings a collection up to date with its folders: scan, read and cut, store, embed.

Reading (with cutting) and embedding happen in other processes, while this process stores. A file
becomes visible as a whole, in one transaction. Keyword search finds it from then on; its vectors
follow.
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from desktop.core.errors import InputError
from desktop.core.ingest.embedding import EmbeddingQueue
from desktop.core.ingest.events import FileDone, FolderUnavailable, IndexEvent, Summary, Working
from desktop.core.ingest.indexing_lock import acquire_indexing_lock
from desktop.core.ingest.scan import scan, size_and_time
from desktop.core.ports import DocumentReader, Embedder
from desktop.core.say import Sentence, joined, say
from desktop.core.store.collections_table import Root
from desktop.core.store.documents import KnownFile
from desktop.core.store.library import Library
from desktop.core.types import DocumentState, ReadDocument, ReadFailure, Treatment

logger = logging.getLogger("ingest")

READER_VERSION = "5"
"""The version of reading and cutting; when it grows, all files are read again."""
OCR_READER_VERSION = f"{READER_VERSION}+ocr"
"""The version for files that the person wants recognised as images."""
FILES_IN_FLIGHT = 8
HASHED_BYTES_AT_MOST = 256 * 1024**2
"""Larger files are sent to the reader without a hash; it refuses most of them for their size."""
WAIT_S = 0.02


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


def index(
    library: Library, collection: str, reader: DocumentReader, embedder: Embedder | None
) -> Generator[IndexEvent, None, Summary]:
    """Bring a collection up to date with its folders; without an embedder, for keyword search only.

    The caller may close the generator at any event and loses nothing that was reported. If another
    process is indexing the same library, this waits for it.
    """
    turn = yield from acquire_indexing_lock(library.path)
    try:
        return (yield from _index(library, collection, reader, embedder))
    finally:
        turn.close()


def _index(
    library: Library, collection: str, reader: DocumentReader, embedder: Embedder | None
) -> Generator[IndexEvent, None, Summary]:
    began = time.monotonic()
    collection_id = library.collections.ensure(collection)
    with library.transaction():
        library.documents.queue_other_readers([READER_VERSION, OCR_READER_VERSION])
    unreached: list[Path] = []
    for root in library.collections.roots(collection_id):
        for event in scan(library, root):
            if isinstance(event, FolderUnavailable):
                unreached.append(event.path)
            yield event
    embedding = EmbeddingQueue(library, embedder) if embedder else None
    yield from _read_all(library, collection_id, reader, embedding)
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
    )


def _read_all(
    library: Library, collection_id: int, reader: DocumentReader, embedding: EmbeddingQueue | None
) -> Generator[IndexEvent, None, None]:
    waiting = deque(library.documents.list_waiting(collection_id))
    total = len(waiting)
    done = 0
    under_way: dict[Path, tuple[KnownFile, bytes | None]] = {}
    again: set[int] = set()
    while waiting or under_way:
        while waiting and len(under_way) < FILES_IN_FLIGHT:
            file = waiting.popleft()
            outcome = _start_reading(library, collection_id, file, reader, under_way)
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
                yield _file_done(path, _store(library, file, digest, read), done, total)
        if embedding:
            yield from embedding.advance()


def _start_reading(
    library: Library,
    collection_id: int,
    known: KnownFile,
    reader: DocumentReader,
    under_way: dict[Path, tuple[KnownFile, bytes | None]],
) -> FileOutcome | None:
    """Send a file to the reader, or return its outcome if its bytes are known or unreadable."""
    try:
        digest = _digest(known.path) if known.size_bytes <= HASHED_BYTES_AT_MOST else None
    except (OSError, ValueError) as error:
        return _store_failure(library, known, _unopened(error))
    if digest is not None and _settle_known_text(library, collection_id, known, digest):
        return FileOutcome(DocumentState.READY)
    reader.submit(known.path, ocr=known.treatment is Treatment.OCR)
    under_way[known.path] = (known, digest)
    return None


def _settle_known_text(
    library: Library, collection_id: int, known: KnownFile, digest: bytes
) -> bool:
    """Give a file whose bytes the library has its text: a copy, or a moved or touched file.

    Returns False if the library does not have the bytes.
    """
    content_id = library.contents.find(digest, _reader_version_of(known))
    if content_id is None:
        return False
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return True
        before = library.documents.find_moved_away(collection_id, digest)
        if before is not None and before.id != known.id:
            library.documents.remove([known.id])
            library.documents.set_moved(before.id, known.root_id, known.path, known.mtime_ns)
        else:
            library.documents.set_ready(known.id, content_id)
    return True


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
        return _store_failure(library, known, _unopened(error))
    maker = _reader_version_of(known)
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return REMOVED_OUTCOME
        content_id = library.contents.find(digest, maker)
        if content_id is None:
            content_id = library.contents.add(digest, maker, read, read.passages)
        library.documents.set_ready(known.id, content_id)
    return FileOutcome(DocumentState.READY, joined(" ", read.notes))


def _reader_version_of(known: KnownFile) -> str:
    return OCR_READER_VERSION if known.treatment is Treatment.OCR else READER_VERSION


def _store_failure(library: Library, known: KnownFile, failure: ReadFailure) -> FileOutcome:
    with library.transaction():
        if not library.documents.is_wanted(known.id):
            return REMOVED_OUTCOME
        library.documents.set_failed(known.id, failure)
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
