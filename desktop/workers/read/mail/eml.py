"""Reads single messages: EML files, and those of Apple Mail."""

from __future__ import annotations

from email.message import Message

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.mail.document import MessageWriter
from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.parsing import has_headers, parse_message


def read_mail(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return a message as a document, and the files in it.

    Raises:
        NotReadError: the bytes have no headers of a message.
    """
    return _read(parse_message(raw))


def read_apple_mail(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return a message of Apple Mail: a count of bytes, the message, a list of properties.

    Raises:
        NotReadError: the bytes have no headers of a message.
    """
    first, _, rest = raw.partition(b"\n")
    if not first.strip().isdigit():
        return read_mail(raw)
    count = int(first.strip()[:12])
    end = rest.rfind(b"<?xml")
    # A count that ends in the middle of a text is wrong: the properties begin a line.
    is_sound = count <= len(rest) and (end < 0 or rest[count:end].strip() == b"")
    message = rest[:count] if is_sound else rest[:end] if end >= 0 else rest
    return _read(parse_message(message))


def _read(message: Message) -> tuple[ReadDocument, list[Attachment]]:
    if not has_headers(message):
        raise damaged_error(say("a message"))
    writer = MessageWriter()
    writer.add(message)
    document = writer.builder.build("email", read_header(message, "Subject"), writer.notes)
    return document, writer.attachments
