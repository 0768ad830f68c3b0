"""Reads messages, templates and appointments of Outlook (MSG and OFT)."""

from __future__ import annotations

import datetime
import io
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.mail.alternatives import TextBlock, choose_texts
from desktop.workers.read.mail.compressed_rtf import unpack_rtf
from desktop.workers.read.mail.content import ENCRYPTED, MESSAGES_DEEP_AT_MOST, PICTURES, TOO_DEEP
from desktop.workers.read.mail.document import MessageWriter
from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.html_body import html_words
from desktop.workers.read.mail.mapi import CODE_PAGES, MapiObject, named_property
from desktop.workers.read.mail.parsing import parse_message
from desktop.workers.read.mail.protection import unwrap_signed
from desktop.workers.read.mail.rtf_text import join_surrogates, read_rtf

_SUBJECT, _BODY, _HTML, _RTF, _HEADERS, _CLASS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D, 0x001A
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
_SUBMITTED, _DELIVERED = 0x0039, 0x0E06
_CODE_PAGE, _INTERNET_CODE_PAGE = 0x3FFD, 0x3FDE
_NAME, _ADDRESS, _SMTP, _RECIPIENT_KIND = 0x3001, 0x3003, 0x39FE, 0x0C15
_LONG_FILE_NAME, _FILE_NAME, _DATA, _CONTENT_ID = 0x3707, 0x3704, 0x3701, 0x3712
_RECIPIENT_KINDS = {"To": (1, 0x0E04), "Cc": (2, 0x0E03), "Bcc": (3, 0x0E02)}
_LOCATION, _START, _END = 0x8208, 0x820D, 0x820E


def read_outlook_message(raw: bytes) -> tuple[ReadDocument, list[Attachment]]:
    """Return a message as a document, and the files in it.

    Raises:
        NotReadError: the bytes are no message of Outlook, or damaged.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as file:
            message = MapiObject(file, (), 32)
            writer = MessageWriter()
            _OutlookWriter(writer, file).add(message, 0)
            subject = message.text(_SUBJECT, _charset(message))
    except (OSError, ValueError, IndexError, TypeError, AttributeError, OverflowError) as error:
        raise damaged_error(say("a message of Outlook")) from error
    document = writer.builder.build("email", subject, writer.notes)
    if not document.text:
        raise damaged_error(say("a message of Outlook"))
    return document, writer.attachments


class _OutlookWriter:
    """Writes messages of one compound file into a document."""

    def __init__(self, writer: MessageWriter, file: Any) -> None:
        self._writer = writer
        self._named = named_property(file, (_LOCATION, _START, _END))

    def add(self, message: MapiObject, depth: int) -> None:
        charset = _charset(message)
        subject = message.text(_SUBJECT, charset)
        if depth and subject:
            self._writer.builder.heading(min(depth + 1, 6), subject)
        self._writer.builder.rows(self._header_lines(message, charset, subject))
        for block in _texts(message, charset):
            self._writer.add_text(block)
        self._add_attachments(message, charset, depth)

    def _header_lines(self, message: MapiObject, charset: str, subject: str) -> list[str]:
        written = parse_message(message.text(_HEADERS, charset).encode("utf-8", "replace"))
        moment = message.time(_SUBMITTED) or message.time(_DELIVERED)
        recipients = message.children("__recip_version1.0_")
        facts = [
            ("Subject", subject or read_header(written, "Subject")),
            ("From", _sender(message, charset) or read_header(written, "From")),
            *(
                (name, _people(message, recipients, kind, shown, charset))
                for name, (kind, shown) in _RECIPIENT_KINDS.items()
            ),
            ("Date", read_header(written, "Date") or _moment_text(moment)),
            ("Start", self._named_time(message, _START)),
            ("End", self._named_time(message, _END)),
            ("Place", message.text(self._named.get(_LOCATION, 0), charset)),
        ]
        return [f"{name}: {' '.join(value.split())}" for name, value in facts if value.strip()]

    def _named_time(self, message: MapiObject, name: int) -> str:
        return _moment_text(message.time(self._named.get(name, 0)))

    def _add_attachments(self, message: MapiObject, charset: str, depth: int) -> None:
        found: list[Attachment] = []
        is_protected = "smime" in message.text(_CLASS, charset).lower()
        page = message.binary(_HTML).lower()
        for item in message.children("__attach_version1.0_"):
            inner = item.embedded(_DATA)
            content = item.binary(_DATA)
            identity = item.text(_CONTENT_ID, charset).strip("<> ").lower()
            if inner is not None and depth < MESSAGES_DEEP_AT_MOST:
                self.add(inner, depth + 1)
            elif inner is not None:
                self._note(TOO_DEEP)
            elif is_protected:
                self._add_protected(content)
            elif identity and b"cid:" + identity.encode("utf-8", "replace") in page:
                self._note(PICTURES)
            elif content:
                found.append(Attachment(_attachment_name(item, charset), content))
            else:
                self._note(
                    say(
                        "“{0}” is kept elsewhere and was not read.", _attachment_name(item, charset)
                    )
                )
        self._writer.add_attachments(found)

    def _add_protected(self, content: bytes) -> None:
        # A message that is signed in the open holds the whole message as its one attachment.
        inner = content if b"multipart/signed" in content[:4000].lower() else unwrap_signed(content)
        if inner is None:
            self._note(ENCRYPTED)
        else:
            self._writer.add(parse_message(inner))

    def _note(self, sentence: str) -> None:
        if sentence not in self._writer.notes:
            self._writer.notes.append(sentence)


def _charset(message: MapiObject) -> str:
    number = message.number(_INTERNET_CODE_PAGE) or message.number(_CODE_PAGE) or 1252
    return CODE_PAGES.get(number, f"cp{number}")


def _texts(message: MapiObject, charset: str) -> list[TextBlock]:
    plain = message.text(_BODY, charset)
    narrow = message.binary(_HTML)
    html = _decode_html(narrow, charset) if narrow else message.text(_HTML, charset)
    rtf = ""
    if not html and (packed := message.binary(_RTF)):
        rtf, is_html = read_rtf(unpack_rtf(packed))
        rtf = join_surrogates(rtf)
        if is_html:
            html, rtf = rtf, ""
    choices = [
        [TextBlock(_usual_lines(plain), is_page=False)] if plain.strip() else [],
        [TextBlock(html, is_page=True)] if html.strip() else [],
    ]
    chosen = choose_texts(choices, html_words)
    return chosen or ([TextBlock(rtf, is_page=False)] if rtf.strip() else [])


def _decode_html(raw: bytes, charset: str) -> str:
    source = b"Content-Type: text/html; charset=" + charset.encode() + b"\n\n"
    from desktop.workers.read.mail.part_text import part_text

    return part_text(parse_message(source + raw))


def _usual_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sender(message: MapiObject, charset: str) -> str:
    address = message.text(_SENDER_SMTP, charset) or message.text(_SENDER_ADDRESS, charset)
    return _person(message.text(_SENDER, charset), address)


def _people(
    message: MapiObject, recipients: list[MapiObject], kind: int, shown: int, charset: str
) -> str:
    found = [
        _person(
            item.text(_NAME, charset), item.text(_SMTP, charset) or item.text(_ADDRESS, charset)
        )
        for item in recipients
        if item.number(_RECIPIENT_KIND) == kind
    ]
    return ", ".join(filter(None, found)) or message.text(shown, charset)


def _person(name: str, address: str) -> str:
    # Within one organisation the address is the path of a directory, which tells a person nothing.
    address = "" if address.upper().startswith("/O=") else address
    name = name.strip("'\" ")
    if not name or name == address:
        return address
    return f"{name} <{address}>" if address else name


def _moment_text(moment: datetime.datetime | None) -> str:
    return moment.strftime("%a, %d %b %Y %H:%M:%S +0000") if moment else ""


def _attachment_name(item: MapiObject, charset: str) -> str:
    names = (item.text(number, charset) for number in (_LONG_FILE_NAME, _FILE_NAME, _NAME))
    return next(filter(None, (name.strip() for name in names)), "attachment")
