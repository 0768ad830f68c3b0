"""Tells from the first bytes of a file whether it is a message or a mailbox."""

from __future__ import annotations

import codecs
import re

_FIELD = re.compile(rb"^([!-9;-~]{1,76})[ \t]{0,9}:")
MAIL_FIELDS = frozenset(
    b"""from to cc bcc subject date sender reply-to message-id return-path received delivered-to
    mime-version content-type content-transfer-encoding in-reply-to references x-mailer
    x-original-to dkim-signature authentication-results arc-seal list-id list-unsubscribe
    envelope-to thread-topic x-received x-gmail-labels x-mozilla-status user-agent""".split()
)
_STRONG_FIELDS = frozenset(
    b"""message-id received return-path delivered-to mime-version dkim-signature
    content-transfer-encoding x-original-to arc-seal x-mozilla-status""".split()
)
_SENDERS = frozenset({b"from", b"to", b"return-path", b"sender"})
FIELDS_FOR_A_MESSAGE = 3
FIELDS_EXAMINED = 60
HEADERS_EXAMINED_BYTES = 8192


def looks_like_mail(head: bytes) -> bool:
    """Tell whether these bytes begin with the headers of a message.

    A memo may begin with “From:”, “To:” and “Subject:”, so a header that only programs write is
    needed, too.
    """
    known = MAIL_FIELDS.intersection(_field_names(head))
    if not known & _SENDERS:
        return len(known & _STRONG_FIELDS) >= FIELDS_FOR_A_MESSAGE
    return len(known) >= FIELDS_FOR_A_MESSAGE and bool(known & _STRONG_FIELDS)


def _field_names(head: bytes) -> list[bytes]:
    """Return the names of the headers; none if another line stands among them."""
    text = without_mark(head).lstrip(b"\r\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    fields: list[bytes] = []
    lines = text.split(b"\n")
    # The bytes at hand may end within a line.
    for line in lines[: len(lines) - (len(head) >= HEADERS_EXAMINED_BYTES)]:
        if not line.strip() or len(fields) >= FIELDS_EXAMINED:
            break
        is_continued = line[:1] in (b" ", b"\t") and fields
        if is_continued or (line.startswith((b"From ", b">From ")) and not fields):
            continue
        field = _FIELD.match(line)
        if field is None:
            return []
        fields.append(field.group(1).lower())
    return fields


def is_field(line: bytes) -> bool:
    """Tell whether a line can be a header."""
    return _FIELD.match(line) is not None


def looks_like_fields(head: bytes) -> bool:
    """Tell whether these bytes begin with a header that a person or mail program knows."""
    lines = head.removeprefix(b">").lstrip(b"\r\n").split(b"\n", 2)
    field = _FIELD.match(lines[1] if lines[0].startswith(b"From ") and lines[1:] else lines[0])
    if field is None:
        return False
    name = field.group(1).lower()
    return name in MAIL_FIELDS or name.startswith(b"x-")


def is_mailbox(head: bytes) -> bool:
    """Tell whether a file begins with the `From ` line of a mailbox and a header."""
    start = without_mark(head).lstrip(b"\r\n").replace(b"\r\n", b"\n")
    line, _, rest = start.partition(b"\n")
    return line.startswith(b"From ") and len(line) < 500 and looks_like_fields(rest)


def without_mark(raw: bytes) -> bytes:
    """Return the bytes without a byte-order mark, in UTF-8 if they are in UTF-16."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace").encode()
    return raw.removeprefix(codecs.BOM_UTF8)
