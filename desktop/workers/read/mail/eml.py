"""Reads single messages: EML files, and those of Apple Mail."""

from __future__ import annotations

from email.message import Message

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.mail.document import MessageWriter
from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.parsing import has_headers, parse_message
from desktop.workers.read.plain import decode

NO_HEADERS = say("It has no headers of a message; all of it was read as text.")


def read_mail(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return a message as a document, and the files in it.

    Raises:
        NotReadError: the bytes are neither a message nor a text.
    """
    message = parse_message(raw)
    return _read(message) if has_headers(message) else _read_words(raw)


def read_apple_mail(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return a message of Apple Mail: a count of bytes, the message, a list of properties.

    Raises:
        NotReadError: the bytes are neither a message nor a text.
    """
    first, _, rest = raw.partition(b"\n")
    if not first.strip().isdigit():
        return read_mail(raw)
    count = int(first.strip()[:12])
    end = rest.rfind(b"<?xml")
    # A count that ends in the middle of a text is wrong: the properties begin a line.
    limit = end if end >= 0 else len(rest)
    is_sound = count <= limit and not rest[count:limit].strip()
    return read_mail(rest[:count] if is_sound else rest[:limit])


def _read_words(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    builder = DocumentBuilder()
    try:
        builder.paragraph(decode(raw))
    except NotReadError as error:
        raise damaged_error(say("a message")) from error
    return builder.build("email", "", [NO_HEADERS]), []


def _read(message: Message) -> tuple[ReadDocument, list[Attachment]]:
    writer = MessageWriter()
    writer.add(message)
    document = writer.builder.build("email", read_header(message, "Subject"), writer.notes)
    return document, writer.attachments
