"""Parses the bytes of a message, also of one that is damaged or was saved by careless programs."""

from __future__ import annotations

import binascii
import email
import re
from copy import copy
from email.message import Message
from email.policy import compat32

from desktop.workers.read.mail.headers import decode_base64, mend_parameters
from desktop.workers.read.mail_detection import MAIL_FIELDS, is_field, without_mark

HEADER_BYTES_MENDED = 64 * 1024
_BOUNDARY_LINE = re.compile(rb"^--(\S[^\r\n]{0,198})$", re.MULTILINE)


def parse_message(raw: bytes) -> Message:
    """Return the message in these bytes; its parts have parameters without raw bytes."""
    message = email.message_from_bytes(_usual_lines(without_mark(raw)), policy=compat32)
    _mend(message, 0)
    return message


def has_headers(message: Message) -> bool:
    """Tell whether a message has any header that a person knows."""
    return bool(MAIL_FIELDS & {name.lower().encode("utf-8", "replace") for name in message})


def raw_payload(part: Message) -> bytes:
    """Return the bytes of a part as they stand in the message, still in their encoding."""
    bare = copy(part)  # without the header, the library decodes nothing
    del bare["content-transfer-encoding"]
    payload: object = bare.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _usual_lines(raw: bytes) -> bytes:
    """Return the bytes with ends of lines that the parser knows, from the first header on."""
    if b"\n" not in raw and b"\r" in raw:
        raw = raw.replace(b"\r", b"\n")
    raw = raw.replace(b"\r\r\n", b"\r\n").lstrip(b"\r\n \t")
    if raw.startswith(b">From "):
        raw = raw[1:]
    return _with_folded_headers(raw)


def _with_folded_headers(raw: bytes) -> bytes:
    """Return the bytes with each odd line among the headers folded into the header before it.

    The parser would take it, and all headers after it, for the text.
    """
    lines = raw[:HEADER_BYTES_MENDED].split(b"\n")
    end = next((n for n, line in enumerate(lines) if not line.strip()), 0)
    last = max((n for n in range(end) if _is_known_field(lines[n])), default=0)
    odd = [n for n in range(1, last) if lines[n][:1] not in b" \t" and not is_field(lines[n])]
    if not odd:
        return raw
    for number in odd:
        lines[number] = b" " + lines[number]
    return b"\n".join(lines) + raw[HEADER_BYTES_MENDED:]


def _is_known_field(line: bytes) -> bool:
    return line.partition(b":")[0].strip().lower() in MAIL_FIELDS


def _mend(message: Message, depth: int) -> None:
    mend_parameters(message)
    if message.get_content_maintype() == "multipart" and not message.is_multipart():
        _split_again(message)
    payload: object = message.get_payload()
    if isinstance(payload, list) and depth < 50:
        for part in payload:
            if isinstance(part, Message):
                _mend(part, depth + 1)


def _split_again(message: Message) -> None:
    """Split a multipart message that is encoded as a whole, or whose boundary is not declared."""
    raw = raw_payload(message)
    encoding = str(message.get("content-transfer-encoding", "")).strip().lower()
    if encoding == "base64":
        raw = decode_base64(raw)
    elif encoding == "quoted-printable":
        raw = binascii.a2b_qp(raw)
    found = _BOUNDARY_LINE.search(raw.replace(b"\r\n", b"\n"))
    if found is None:
        return
    subtype = message.get_content_subtype()
    boundary = found.group(1).decode("ascii", "replace").rstrip().removesuffix("--")
    quoted = boundary.replace('"', "")
    head = f'Content-Type: multipart/{subtype}; boundary="{quoted}"\n\n'
    again = email.message_from_bytes(head.encode("utf-8") + raw, policy=compat32)
    if again.is_multipart():
        message.set_payload(again.get_payload())
