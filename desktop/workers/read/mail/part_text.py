"""Decodes the content of a message's part: transfer encodings, character sets, flowed lines."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from email.message import Message

from desktop.workers.read.mail.charsets import decode_text
from desktop.workers.read.mail.headers import decode_base64
from desktop.workers.read.mail.parsing import raw_payload

_BASE64_LINE = re.compile(rb"^[A-Za-z0-9+/]+={0,3}$")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", re.I)
_SOFT_BREAK = re.compile(rb"=[ \t]{1,20}(?=\r?\n)")
_UU_BEGIN = re.compile(r"^begin [0-7]{3,4} (\S[^\n]{0,200})$")


@dataclass(frozen=True, slots=True)
class EncodedFile:
    """A file that stands uuencoded within a text."""

    name: str
    content: bytes


def part_bytes(part: Message) -> bytes:
    """Return the content of a part without its transfer encoding."""
    payload: object = part.get_payload()
    if not isinstance(payload, str):
        return b""
    encoding = str(part.get("content-transfer-encoding", "")).strip(" ;\"'").lower()
    raw = raw_payload(part)
    if encoding in ("base64", "b64"):
        return _decode_base64_lines(raw, is_text=part.get_content_maintype() == "text")
    if encoding in ("quoted-printable", "q-p", "quoted printable"):
        return binascii.a2b_qp(_SOFT_BREAK.sub(b"=", raw))
    if encoding in ("uuencode", "x-uuencode", "uue", "x-uue"):
        _, files = take_encoded_files(raw.decode("latin-1"))
        return files[0].content if files else raw
    return raw


def part_text(part: Message) -> str:
    """Return the text of a part, with its lines joined again where it says how."""
    raw = part_bytes(part)
    charset = _declared_charset(part)
    if part.get_content_subtype() == "html" and (found := _META_CHARSET.search(raw[:4096])):
        charset = charset or found.group(1).decode("ascii", errors="replace")
    text = decode_text(raw, charset).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if str(part.get_param("format", "")).lower() == "flowed":
        return unflow(text, deletes_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def unflow(text: str, *, deletes_space: bool) -> str:
    """Join the lines of a text in `format=flowed` to its paragraphs (RFC 3676)."""
    found: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        if bare == "-- ":
            open_depth = None
        content = bare[:-1] if flows and deletes_space else bare
        if open_depth == depth:
            found[-1] += content
        else:
            found.append((">" * depth + " " if depth else "") + content)
        open_depth = depth if flows else None
    return "\n".join(found)


def take_encoded_files(text: str) -> tuple[str, list[EncodedFile]]:
    """Return the text without the uuencoded files in it, and these files."""
    kept: list[str] = []
    files: list[EncodedFile] = []
    lines = text.replace("\r\n", "\n").split("\n")
    at = 0
    while at < len(lines):
        begin = _UU_BEGIN.match(lines[at])
        decoded = _decode_uu(lines, at + 1) if begin else None
        if begin is None or decoded is None:
            kept.append(lines[at])
            at += 1
        else:
            content, at = decoded
            files.append(EncodedFile(begin.group(1).strip(), content))
    return "\n".join(kept), files


def _decode_uu(lines: list[str], at: int) -> tuple[bytes, int] | None:
    """Decode uuencoded lines; returns the bytes and the number of the line after them."""
    content: list[bytes] = []
    while at < len(lines):
        line = lines[at].rstrip("\r")
        at += 1
        if line == "end":
            return b"".join(content), at
        if not line.strip(" `"):
            continue
        try:
            content.append(binascii.a2b_uu(line))
        except (binascii.Error, ValueError):
            try:  # some programs leave away or add characters at the end of a line
                length = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3
                content.append(binascii.a2b_uu(line[:length]))
            except (binascii.Error, ValueError):
                return None
    return None


def _declared_charset(part: Message) -> str:
    try:
        return str(part.get_content_charset("") or "")
    except (LookupError, ValueError, TypeError):
        return ""


def _decode_base64_lines(raw: bytes, *, is_text: bool) -> bytes:
    """Decode base64; what stands after it, as lists of mail add their footers, is kept in texts."""
    coded: list[bytes] = []
    lines = raw.splitlines()
    rest: list[bytes] = []
    for number, line in enumerate(lines):
        bare = line.strip()
        if is_text and bare and not _BASE64_LINE.match(bare) and len(bare.split()) > 1:
            rest = lines[number:]
            break
        coded.append(bare)
    whole = decode_base64(b"".join(coded))
    if is_text and not whole and rest:
        return raw  # it is plain text with a wrong declaration
    return whole + (b"\n\n" + b"\n".join(rest) if any(line.strip() for line in rest) else b"")
