"""Reads EML messages: sender, recipients, date, and the text with its own line ends."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.plain import decode

_SHOWN_HEADERS = ("Subject", "From", "To", "Cc", "Date")


def read_mail(path: Path) -> ReadDocument:
    """Read a message; attachments are named, but not read.

    Raises:
        NotReadError: the file has no headers of a message.
    """
    message = message_from_bytes(path.read_bytes(), EmailMessage, policy=policy.default)
    headers = {name: _header(message, name) for name in _SHOWN_HEADERS}
    if not any(headers.values()):
        raise damaged_error(say("a message"))
    builder = DocumentBuilder()
    builder.paragraph("\n".join(f"{name}: {value}" for name, value in headers.items() if value))
    body = message.get_body(("plain", "html"))
    if isinstance(body, EmailMessage):
        _add_body(builder, body)
    notes: list[str] = []
    if names := _attachments(message):
        builder.paragraph("Attachments: " + ", ".join(names))
        notes.append(say("Attachments are named, but not read."))
    return builder.build("email", headers["Subject"], notes)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        # The library's parser fails on some malformed addresses and dates.
        return next((" ".join(str(v).split()) for k, v in message.raw_items() if k == name), "")


def _add_body(marked: DocumentBuilder, body: EmailMessage) -> None:
    if body.get_content_subtype() == "html":
        # Markup only; nothing that a message points to is ever fetched.
        from desktop.workers.read.office.kreuzberg import html_to_markdown

        marked.markdown(html_to_markdown(_text(body).encode()))
        return
    lines = _text(body).splitlines()
    marked.paragraph("\n".join(line.rstrip() for line in lines))


def _text(part: EmailMessage) -> str:
    """Decode a part by its own charset; where that is missing or unknown, guess from the bytes."""
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    try:
        return raw.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return decode(raw)


def _attachments(message: EmailMessage) -> list[str]:
    parts = (part for part in message.walk() if not part.is_multipart())
    return [name for part in parts if (name := part.get_filename())]
