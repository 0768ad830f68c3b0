"""Makes a document of a message: its headers, its texts, the messages within it, its files."""

from __future__ import annotations

from email.message import Message

from desktop.workers.read.attachments import Attachment
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.mail.content import (
    MESSAGES_DEEP_AT_MOST,
    TOO_DEEP,
    ForwardedBlock,
    RecordBlock,
    TextBlock,
    read_content,
)
from desktop.workers.read.mail.headers import read_header
from desktop.workers.read.mail.html_body import add_html, html_words

SHOWN_HEADERS = ("Subject", "From", "To", "Cc", "Bcc", "Reply-To", "Date")
_HEADING_LEVELS = 6


class MessageWriter:
    """Writes messages into one document, and collects their attachments and notes."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.attachments: list[Attachment] = []
        self.notes: list[str] = []

    def add(self, message: Message, depth: int = 0) -> None:
        """Add a message with all that it contains; `depth` counts the messages around it."""
        lines = header_lines(message)
        subject = read_header(message, "Subject")
        if depth and subject:
            self.builder.heading(min(depth + 1, _HEADING_LEVELS), subject)
        self.builder.rows(lines)
        content = read_content(message, html_words)
        for block in content.blocks:
            if isinstance(block, TextBlock):
                self.add_text(block)
            elif isinstance(block, RecordBlock):
                self.builder.rows(block.lines)
            else:
                self._add_forwarded(block, depth)
        self.add_attachments(content.attachments)
        for note in content.notes:
            self._note(note)

    def _add_forwarded(self, block: ForwardedBlock, depth: int) -> None:
        if depth < MESSAGES_DEEP_AT_MOST:
            self.add(block.message, depth + 1)
        else:
            self._note(TOO_DEEP)

    def add_text(self, block: TextBlock) -> None:
        """Add a text of a message; the lines of a plain one stay as they are."""
        if block.is_page:
            for note in add_html(self.builder, block.text):
                self._note(note)
        else:
            self.builder.paragraph("\n".join(line.rstrip() for line in block.text.splitlines()))

    def add_attachments(self, attachments: list[Attachment]) -> None:
        """Name the files of a message, which are read as documents of their own."""
        if attachments:
            names = ", ".join(attachment.name for attachment in attachments)
            self.builder.paragraph(f"Attachments: {names}")
            self.attachments += attachments

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def header_lines(message: Message) -> list[str]:
    """Return the headers that a person knows, as `Name: value`."""
    found = ((name, read_header(message, name)) for name in SHOWN_HEADERS)
    return [f"{name}: {value}" for name, value in found if value]
