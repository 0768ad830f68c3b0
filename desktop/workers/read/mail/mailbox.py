"""Reads mailboxes in the mbox format: each message is a page, under a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.mail.document import MessageWriter
from desktop.workers.read.mail.eml import read_mail
from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.parsing import has_headers, parse_message
from desktop.workers.read.mail_detection import looks_like_fields

MESSAGES_AT_MOST = 50_000
_FROM_LINE = re.compile(rb"^From [^\n]{0,400}$", re.MULTILINE)
# Each patch that git writes begins with its hash and always the same day.
_PATCH_LINE = re.compile(rb"From [0-9a-f]{40} Mon Sep 17 00:00:00 2001")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_LENGTH = re.compile(
    rb"^Content-Length:[ \t]{0,9}(\d{1,12})[ \t\r]{0,9}$", re.MULTILINE | re.IGNORECASE
)
TOO_MANY = say("Only the first {0:,} messages were read.", MESSAGES_AT_MOST)


def read_mailbox(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return the messages of a mailbox as one document, and the files in them.

    Raises:
        NotReadError: there is no message in it.
    """
    sources = split_mailbox(raw)
    begin = list(islice(sources, 2))
    if len(begin) == 1:
        return read_mail(begin[0])  # some programs save single messages like this
    writer = MessageWriter()
    count = 0
    for source in chain(begin, sources):
        message = parse_message(source)
        if not has_headers(message):
            continue
        count += 1
        if count > MESSAGES_AT_MOST:
            writer.notes.append(TOO_MANY)
            break
        writer.builder.begin_page(count)
        facts = (read_header(message, name) for name in ("Subject", "Date"))
        writer.builder.heading(1, ", ".join(filter(None, facts)))
        writer.add(message)
    if not count:
        raise damaged_error(say("a mailbox"))
    # A space, since otherwise the first message's heading would be the title of all.
    return writer.builder.build("mailbox", " ", writer.notes), writer.attachments


def split_mailbox(raw: bytes) -> Iterator[bytes]:
    """Yield the bytes of each message without its `From ` line and the escapes of such lines.

    A message may begin after a blank line only, and with a header; so a sentence that begins with
    “From ” stays within its message.
    """
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    starts = [0]
    protected = 0
    for found in _FROM_LINE.finditer(raw):
        at = found.start()
        if at < protected or (at and not _begins_message(raw, at, found.end())):
            continue
        if at:
            starts.append(at)
        protected = _declared_end(raw, found.end() + 1)
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=True):
        source = raw[start:end]
        if source.startswith(b"From "):
            source = source.partition(b"\n")[2]
        if source.strip():
            yield _ESCAPED_FROM.sub(rb"\1", source)


def _begins_message(raw: bytes, at: int, end: int) -> bool:
    if _PATCH_LINE.match(raw, at) and not _PATCH_LINE.match(raw):
        return False  # a patch within a message
    is_after_blank = raw[max(0, at - 2) : at] == b"\n\n" or raw[max(0, at - 3) : at] == b"\n\r\n"
    return looks_like_fields(raw[end + 1 : end + 2000]) and (
        is_after_blank or _is_bare_or_dated(raw[at:end])
    )


def _is_bare_or_dated(line: bytes) -> bool:
    """Tell whether the line ends with a year, or says nothing, as some programs write it."""
    words = line.split()
    return len(words) == 1 or any(word.isdigit() and len(word) == 4 for word in words[-3:])


def _declared_end(raw: bytes, start: int) -> int:
    """Return where a message ends by its own count of bytes (mboxcl); 0 if it has no sound one."""
    blank = _BLANK_LINE.search(raw, start)
    length = _LENGTH.search(raw, start, blank.start() + 1) if blank else None
    if blank is None or length is None:
        return 0
    end = blank.end() + int(length.group(1))
    rest = raw[end : end + 8].lstrip(b"\r\n")
    return end if end <= len(raw) and (not rest or rest.startswith(b"From ")) else 0
