"""Reads the files within a file, such as a message's attachments, as documents of their own."""

from __future__ import annotations

import hashlib
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import DocumentPart, DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.limits import ReadLimits

NAMED_AT_MOST = 20
NESTED_AT_MOST = 5
"""Files within files within files, ... to this depth are read."""
TIME_SHARE = 0.5
"""A share of a file's time; once it is spent, the attachments that are left are not read."""
_SEPARATORS = re.compile(r'[/\\\x00-\x1f<>:"|?*]')
_ENDING_CHARACTERS_AT_MOST = 12
_TOO_DEEP = ReadFailure(
    DocumentState.SKIPPED, say("It lies too deep within files that lie in other files.")
)
_TOO_LATE = ReadFailure(
    DocumentState.SKIPPED,
    say("Reading the attachments before it took all the time that there is."),
    say("Save it in the folder, and it is read by itself."),
)
_TOO_MANY = ReadFailure(
    DocumentState.SKIPPED,
    say("There are too many attachments before it."),
    say("Save it in the folder, and it is read by itself."),
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within another one: its name there, and its bytes."""

    name: str
    content: bytes


def read_attachments(
    attachments: Sequence[Attachment],
    read: Callable[[Path], ReadDocument | ReadFailure],
    limits: ReadLimits,
    *,
    seconds: float,
    depth: int = 0,
) -> tuple[DocumentPart, ...]:
    """Return each attachment with its text, or the reason why there is none.

    `read` reads a file; the bytes are written to a private folder for it, which is deleted.
    `seconds` is the time for the whole file, of which the attachments may take a share.
    """
    until = time.monotonic() + seconds * TIME_SHARE ** (depth + 1)
    parts: list[DocumentPart] = []
    with tempfile.TemporaryDirectory(prefix="lectern-", ignore_cleanup_errors=True) as folder:
        for number, (name, attachment) in enumerate(numbered_names(attachments)):
            if number >= limits.attachments:
                read_part: ReadDocument | ReadFailure = _TOO_MANY
            elif depth >= NESTED_AT_MOST:
                read_part = _TOO_DEEP
            elif time.monotonic() > until:
                read_part = _TOO_LATE
            else:
                read_part = _read_attachment(attachment, Path(folder) / str(number), read)
            digest = hashlib.sha256(attachment.content).hexdigest()
            parts.append(DocumentPart(name, digest, len(attachment.content), read_part))
    return tuple(parts)


def _read_attachment(
    attachment: Attachment, place: Path, read: Callable[[Path], ReadDocument | ReadFailure]
) -> ReadDocument | ReadFailure:
    path = place.with_name(place.name + _ending(attachment.name))
    path.write_bytes(attachment.content)
    try:
        return read(path)
    finally:
        path.unlink(missing_ok=True)


def numbered_names(attachments: Sequence[Attachment]) -> Iterator[tuple[str, Attachment]]:
    """Yield each attachment with its name, numbered if one before has it: `plan (2).pdf`."""
    taken: Counter[str] = Counter()
    for attachment in attachments:
        path = Path(_SEPARATORS.sub("_", attachment.name).strip(". ") or "_")
        name = path.name
        while name in taken:
            taken[path.name] += 1
            name = f"{path.stem} ({taken[path.name]}){path.suffix}"
        taken[name] += 1
        yield name, attachment


def unread_note(parts: Sequence[DocumentPart]) -> tuple[str, ...]:
    """Return the note that names the attachments without a text, if there are any."""
    names = [part.name for part in parts if not _has_text(part)]
    if not names:
        return ()
    listed = ", ".join(names[:NAMED_AT_MOST]) + (", ..." if names[NAMED_AT_MOST:] else "")
    return (say("Attachments that were not read: {0}.", listed),)


def _has_text(part: DocumentPart) -> bool:
    return isinstance(part.content, ReadDocument) and bool(part.content.text.strip())


def _ending(name: str) -> str:
    """Return a name's extension if it is safe in any file system."""
    ending = Path(name).suffix
    is_safe = ending[1:].isascii() and ending[1:].isalnum()
    return ending if is_safe and len(ending) <= _ENDING_CHARACTERS_AT_MOST else ""
