"""Stores the files within a file, such as a message's attachments, as documents of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.core.ingest.reader_versions import reader_of
from desktop.core.say import joined, say
from desktop.core.store.contents import display_name
from desktop.core.store.library import Library
from desktop.core.store.part_path import BETWEEN, part_path
from desktop.core.store.part_rows import FoundPart
from desktop.core.types import DocumentPart, DocumentState, ReadDocument, ReadFailure

NO_TEXT = ReadFailure(DocumentState.EMPTY, say("There is no text in it."))


def find_or_add(library: Library, digest: bytes, reader: str, name: str, read: ReadDocument) -> int:
    """The id of a text with its passages, which is stored if the library does not have it."""
    content_id = library.contents.find(digest, reader)
    if content_id is not None:
        return content_id
    return library.contents.add(digest, reader, name, read, read.passages)


def store_parts(
    library: Library, read: ReadDocument, file_name: str, *, ocr: bool
) -> Iterator[FoundPart]:
    """Store the text of each part when it is asked for; parts within parts follow their part.

    A part is searched by the title of the file, too.
    """
    around = read.title or file_name
    for name, part in _flatten(read.parts):
        text = _text_of(part)
        if isinstance(text, ReadDocument):
            shown = f"{display_name(Path(part.name))} · {around}"
            digest = bytes.fromhex(part.sha256)
            reader = reader_of(text.format, ocr=ocr)
            content_id = find_or_add(library, digest, reader, shown, text)
            yield FoundPart(name, part.size_bytes, content_id)
        else:
            yield FoundPart(name, part.size_bytes, text)


def part_outcomes(
    file: Path, parts: Sequence[DocumentPart]
) -> Iterator[tuple[Path, tuple[DocumentState, str, str]]]:
    """The path under which each part is listed, with its state, message and hint."""
    for name, part in _flatten(parts):
        text = _text_of(part)
        if isinstance(text, ReadDocument):
            outcome = (DocumentState.READY, joined(" ", text.notes), "")
        else:
            outcome = (text.state, text.message, text.hint)
        yield part_path(file, name), outcome


def _flatten(parts: Sequence[DocumentPart], around: str = "") -> Iterator[tuple[str, DocumentPart]]:
    """Each part with its name after those of the parts in which it lies."""
    for part in parts:
        yield around + part.name, part
        if isinstance(part.content, ReadDocument):
            yield from _flatten(part.content.parts, around + part.name + BETWEEN)


def _text_of(part: DocumentPart) -> ReadDocument | ReadFailure:
    if isinstance(part.content, ReadDocument) and not part.content.text.strip():
        return NO_TEXT
    return part.content
