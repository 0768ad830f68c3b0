"""Walks through the parts of a message, and sorts them into texts, records, messages and files."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.message import Message

from desktop.core.say import say
from desktop.workers.read.attachments import Attachment
from desktop.workers.read.mail.alternatives import TextBlock, choose_texts
from desktop.workers.read.mail.calendars import calendar_records
from desktop.workers.read.mail.contacts import contact_records
from desktop.workers.read.mail.headers import decode_header, file_name
from desktop.workers.read.mail.html_body import enriched_page
from desktop.workers.read.mail.parsing import has_headers, parse_message
from desktop.workers.read.mail.part_text import part_bytes, part_text, take_encoded_files
from desktop.workers.read.mail.protection import clear_inline_pgp, unwrap_signed

MESSAGES_DEEP_AT_MOST = 20
PARTS_AT_MOST = 5000
_TEXT_TYPES = frozenset({"text/plain", "text/html", "application/xhtml+xml"})
_ENRICHED = frozenset({"text/enriched", "text/richtext"})
_REPORT_TYPES = frozenset({"message/delivery-status", "message/disposition-notification"})
_LEFT_OUT = frozenset(
    {
        "application/pgp-signature", "application/pkcs7-signature",
        "application/x-pkcs7-signature", "text/x-amp-html", "application/applefile",
    }
)  # fmt: skip
"""Parts without words of their own: signatures, a third form of the text, icons of the Mac."""
_OPAQUE_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_CONTENT_ID = re.compile(r"cid:([^\"'\s>)]{1,200})", re.IGNORECASE)
ENCRYPTED = say("The text of the message is encrypted and was not read.")
PICTURES = say("Pictures within the text of the message were not read.")
CUT_OFF = say("The message is cut off or damaged; what is there was read.")
PARTIAL = say("It is one part of a message that was sent in several; the others are not in it.")
EXTERNAL = say("A part of the message is kept elsewhere and was not read.")
TOO_DEEP = say("Messages within messages were read only to a depth of {0}.", MESSAGES_DEEP_AT_MOST)
TOO_MANY = say("Only the first {0:,} parts of the message were read.", PARTS_AT_MOST)
CUT_OFF_DEFECTS = frozenset({"CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect"})


@dataclass(frozen=True, slots=True)
class RecordBlock:
    """Lines of which each is a record, such as the facts of an invitation."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForwardedBlock:
    """A message that lies within the message."""

    message: Message


Block = TextBlock | RecordBlock | ForwardedBlock


@dataclass(slots=True)
class MessageContent:
    """The texts, records, messages and files in a message, in their order."""

    blocks: list[Block] = field(default_factory=list[Block])
    attachments: list[Attachment] = field(default_factory=list[Attachment])
    notes: list[str] = field(default_factory=list[str])
    parts: int = 0

    def note(self, sentence: str) -> None:
        """Add a remark, unless the message has it."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def attach(self, name: str, content: bytes) -> None:
        """Add a file, unless the message has it already."""
        attachment = Attachment(name, content)
        if attachment not in self.attachments:
            self.attachments.append(attachment)


def read_content(message: Message, page_text: Callable[[str], str]) -> MessageContent:
    """Return what a message contains; `page_text` returns the text of HTML."""
    walk = _Walk(page_text)
    walk.enter(message, is_inside_text=True)
    content = walk.content
    pictures = {name.lower() for name in walk.pictures}
    linked = {name.lower() for html in walk.pages for name in _CONTENT_ID.findall(html)}
    for identity, name, raw in walk.identified:
        if identity in linked:
            pictures.add(identity)
        else:
            content.attach(name, raw)
    if pictures:
        content.note(PICTURES)
    return content


class _Walk:
    """One walk through the parts of a message."""

    def __init__(self, page_text: Callable[[str], str]) -> None:
        self.content = MessageContent()
        self.pages: list[str] = []
        """The HTML texts, whose links tell which pictures belong to them."""
        self.pictures: set[str] = set()
        self.identified: list[tuple[str, str, bytes]] = []
        """Pictures with an identity: its value, the name and the bytes."""
        self._page_text = page_text
        self._records: set[tuple[str, ...]] = set()

    def enter(self, part: Message, *, is_inside_text: bool) -> None:
        """Add a part and the parts within it."""
        self.content.parts += 1
        if self.content.parts > PARTS_AT_MOST:
            self.content.note(TOO_MANY)
            return
        if any(type(defect).__name__ in CUT_OFF_DEFECTS for defect in part.defects):
            self.content.note(CUT_OFF)
        kind = part.get_content_type().partition("(")[0].strip()
        if kind == "multipart/alternative":
            self._enter_alternatives(part)
        elif kind == "multipart/encrypted":
            self.content.note(ENCRYPTED)
        elif kind in _REPORT_TYPES:
            self._add_report(part)
        elif kind.startswith("message/"):
            self._enter_message(part, kind)
        elif kind.startswith("multipart/") and not part.is_multipart():
            self._add_text(part, "text/plain")  # its boundary never comes
        elif part.is_multipart():
            for child in _children(part):
                self.enter(child, is_inside_text=is_inside_text)
        else:
            self._add_leaf(part, kind)

    def _enter_alternatives(self, part: Message) -> None:
        before, self.content.blocks = self.content.blocks, []
        choices: list[list[TextBlock]] = []
        others: list[Block] = []
        for child in _children(part):
            self.enter(child, is_inside_text=True)
            texts = [block for block in self.content.blocks if isinstance(block, TextBlock)]
            others += [block for block in self.content.blocks if block not in texts]
            choices.append(texts)
            self.content.blocks = []
        self.content.blocks = [*before, *choose_texts(choices, self._page_text), *others]

    def _enter_message(self, part: Message, kind: str) -> None:
        if kind == "message/external-body":
            self.content.note(EXTERNAL)
            return
        if kind == "message/partial":
            self.content.note(PARTIAL)
        inner = next(iter(_children(part)), None)
        encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
        if inner is not None and encoding in ("base64", "quoted-printable"):
            if not has_headers(inner) and isinstance(inner.get_payload(), str):
                inner["content-transfer-encoding"] = encoding
                inner = parse_message(part_bytes(inner))
        elif inner is None and part_bytes(part).strip():
            inner = parse_message(part_bytes(part))
        if inner is not None:
            self.content.blocks.append(ForwardedBlock(inner))

    def _add_report(self, part: Message) -> None:
        lines = [
            f"{name}: {value}"
            for group in _children(part)
            for name, raw in group.raw_items()
            if (value := decode_header(str(raw)))
        ]
        self.content.blocks.append(RecordBlock(tuple(lines)))
        for group in _children(part):
            self._add_text(group, "text/plain")

    def _add_leaf(self, part: Message, kind: str) -> None:
        name = file_name(part)
        is_attached = part.get_content_disposition() == "attachment"
        has_text = any(isinstance(block, TextBlock) for block in self.content.blocks)
        if kind in _LEFT_OUT or name.lower().endswith(".p7s"):
            return
        if kind in ("text/calendar", "application/ics") or name.lower().endswith(".ics"):
            self._add_records(part, name, calendar_records)
        elif kind in ("text/vcard", "text/x-vcard", "text/directory"):
            self._add_records(part, name, contact_records)
        elif kind == "text/rfc822-headers":
            self.content.blocks.append(ForwardedBlock(parse_message(part_bytes(part))))
        elif kind in _OPAQUE_TYPES or name.lower().endswith(".p7m"):
            self._add_opaque(part)
        elif kind == "application/ms-tnef" or name.lower() == "winmail.dat":
            self._add_tnef(part, name)
        elif _is_text(kind) and not is_attached and not (name and has_text):
            self._add_text(part, kind)
        else:
            self._add_file(part, kind, name)

    def _add_text(self, part: Message, kind: str) -> None:
        text = part_text(part)
        if kind in _ENRICHED:
            text = enriched_page(text)
        if kind != "text/plain" and _is_page(kind):
            self.pages.append(text)
            if text.strip():
                self.content.blocks.append(TextBlock(text, is_page=True))
            return
        text, files = take_encoded_files(text)
        for file in files:
            self.content.attach(decode_header(file.name), file.content)
        text, is_encrypted = clear_inline_pgp(text)
        if is_encrypted:
            self.content.note(ENCRYPTED)
        if text.strip():
            self.content.blocks.append(TextBlock(text, is_page=False))

    def _add_records(self, part: Message, name: str, read: Callable[[str], list[str]]) -> None:
        lines = tuple(read(part_text(part)))
        if lines and lines not in self._records:  # an invitation is often sent twice
            self._records.add(lines)
            self.content.blocks.append(RecordBlock(lines))
        elif not lines:
            self._add_file(part, part.get_content_type(), name)

    def _add_opaque(self, part: Message) -> None:
        inner = unwrap_signed(part_bytes(part))
        if inner is None:
            self.content.note(ENCRYPTED)
        else:
            self.enter(parse_message(inner), is_inside_text=True)

    def _add_tnef(self, part: Message, name: str) -> None:
        from desktop.workers.read.mail.tnef import read_tnef

        found = read_tnef(part_bytes(part))
        if found is None:
            self._add_file(part, "application/ms-tnef", name)
            return
        for attachment in found.attachments:
            self.content.attach(attachment.name, attachment.content)
        if found.text.strip():
            self.content.blocks.append(TextBlock(found.text, is_page=found.is_page))

    def _add_file(self, part: Message, kind: str, name: str) -> None:
        content = part_bytes(part)
        if not content.strip() and not name:
            return
        if content.lstrip().startswith(b"-----BEGIN PGP MESSAGE-----"):
            self.content.note(ENCRYPTED)
            return
        identity = decode_header(str(part.get("content-id", ""))).strip("<> ").lower()
        is_picture = kind.startswith("image/")
        shown = name or f"attachment{_usual_ending(kind)}"
        if is_picture and identity and part.get_content_disposition() != "attachment":
            self.identified.append((identity, shown, content))
        else:
            self.content.attach(shown, content)


def _children(part: Message) -> Sequence[Message]:
    payload: object = part.get_payload()
    found = payload if isinstance(payload, list) else []
    return [child for child in found if isinstance(child, Message)]


def _is_text(kind: str) -> bool:
    return kind in _TEXT_TYPES | _ENRICHED or kind == "text/markdown"


def _is_page(kind: str) -> bool:
    return kind in ("text/html", "application/xhtml+xml") or kind in _ENRICHED


def _usual_ending(kind: str) -> str:
    import mimetypes

    return mimetypes.guess_extension(kind) or ""
