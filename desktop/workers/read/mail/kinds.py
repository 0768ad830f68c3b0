"""Chooses the reader for each format of mail, calendars and contacts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.mail.calendars import calendar_events
from desktop.workers.read.mail.charsets import decode_text
from desktop.workers.read.mail.contacts import contact_records
from desktop.workers.read.mail.eml import read_apple_mail, read_mail
from desktop.workers.read.mail.mailbox import read_mailbox
from desktop.workers.read.mail.outlook import read_outlook_message

ReadMail = tuple[ReadDocument, list[Attachment]]


def read_mail_kind(raw: bytes, kind: str) -> ReadMail:
    """Return the document of a file of this kind, and the files in it.

    Raises:
        NotReadError: the bytes are not of this kind.
    """
    return _READERS[kind](raw)


def _read_calendar(raw: bytes) -> ReadMail:
    events = calendar_events(_text(raw))
    if not events:
        raise damaged_error(say("a calendar"))
    builder = DocumentBuilder()
    for lines in events:
        builder.rows(lines)
    return builder.build("calendar"), []


def _read_contacts(raw: bytes) -> ReadMail:
    records = contact_records(_text(raw))
    if not records:
        raise damaged_error(say("a list of contacts"))
    builder = DocumentBuilder()
    builder.rows(records)
    return builder.build("contacts"), []


def _text(raw: bytes) -> str:
    from desktop.workers.read.plain import decode

    return decode_text(raw, "utf-8") if b"\0" not in raw else decode(raw)


_READERS: Mapping[str, Callable[[bytes], ReadMail]] = {
    "eml": read_mail,
    "emlx": read_apple_mail,
    "mailbox": read_mailbox,
    "msg": read_outlook_message,
    "ics": _read_calendar,
    "vcf": _read_contacts,
}
KINDS = frozenset(_READERS)
