"""Decodes the headers of messages, also those that break the rules."""

from __future__ import annotations

import binascii
import re
from email.message import Message
from urllib.parse import unquote_to_bytes

from desktop.workers.read.mail.charsets import decode_text

_ENCODED_WORD = re.compile(
    r"=\?([^?\s*=]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?((?:[^?]|\?(?!=)){0,500})\?="
)
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")
_FILLING = re.compile(rb"=+")
_NAME_CHARACTERS_AT_MOST = 180


def read_header(message: Message, name: str) -> str:
    """Return the decoded value of a header on one line; several of the name are joined."""
    values = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    # Raw bytes have in most cases the character set that the text declares.
    charset = _text_charset(message) if any(map(_has_surrogates, values)) else ""
    return ", ".join(filter(None, (decode_header(value, charset) for value in values)))


def _text_charset(message: Message) -> str:
    try:
        return next(filter(None, (part.get_content_charset() for part in message.walk())), "")
    except (LookupError, ValueError, TypeError):
        return ""


def decode_header(value: str, charset: str = "") -> str:
    """Return a header's value on one line, its encoded words and raw bytes decoded."""
    return " ".join(_decode_words(decode_raw(value, charset)).replace("\0", "").split())


def decode_raw(value: str, charset: str = "") -> str:
    """Return a value in which bytes beyond ASCII, which no header should have, are decoded."""
    raw = value.encode("utf-8", errors="surrogateescape")
    return value if not _has_surrogates(value) else decode_text(raw, charset)


def mend_parameters(message: Message) -> None:
    """Decode raw bytes in the headers from which the library reads parameters."""
    for name, value in list(message.raw_items()):
        lowered = name.lower()
        if lowered in ("content-type", "content-disposition") and _has_surrogates(str(value)):
            message.replace_header(name, decode_raw(str(value)))


def file_name(part: Message) -> str:
    """Return the name that a part has for its file; empty if it has none."""
    given = _parameter(part, "filename", "content-disposition") or _parameter(
        part, "name", "content-type"
    )
    name = given.replace("\\", "/").split("/")[-1]
    return "".join(c if c.isprintable() else " " for c in name).strip()[:_NAME_CHARACTERS_AT_MOST]


def _parameter(part: Message, parameter: str, header: str) -> str:
    try:
        value = part.get_param(parameter, "", header)
    except (ValueError, IndexError, TypeError, LookupError):
        return ""
    if isinstance(value, tuple):  # RFC 2231: character set, language, percent-encoded text
        charset, _, text = value
        raw = str(text).encode("latin-1", errors="replace")
        name = decode_text(raw, charset or "")
        return decode_header(name) if "=?" in name else name  # two ways to write it at once
    # Some programs percent-encode a name by RFC 2231 without its star.
    text = decode_header(str(value))
    if text.lower().startswith("utf-8''"):
        return decode_text(unquote_to_bytes(text[7:]), "utf-8")
    return text


def _decode_words(value: str) -> str:
    """Decode encoded words; those that follow each other are one, also in mid-character."""
    found: list[str] = []
    pending: list[bytes] = []
    charset = ""
    end = 0

    def flush() -> None:
        if pending:
            found.append(decode_text(b"".join(pending), charset))
            pending.clear()

    for word in _ENCODED_WORD.finditer(value):
        between = value[end : word.start()]
        if between.strip() or not pending:
            flush()
            found.append(between)
        if word.group(1).lower() != charset:
            flush()
            charset = word.group(1).lower()
        pending.append(_decode_word(word.group(2), word.group(3)))
        end = word.end()
    flush()
    found.append(value[end:])
    return "".join(found)


def _decode_word(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", errors="replace")
    if encoding in "qQ":
        return _HEX.sub(lambda found: bytes([int(found.group(1), 16)]), raw.replace(b"_", b" "))
    return decode_base64(raw)


def decode_base64(raw: bytes) -> bytes:
    """Return the bytes of base64 text; signs that do not belong to it are ignored."""
    # Several encoded texts may follow each other, each with its own filling at its end.
    return b"".join(map(_decode_run, _FILLING.split(_BASE64.sub(b"", raw))))


def _decode_run(run: bytes) -> bytes:
    run = run[: len(run) - (len(run) % 4 == 1)]
    return binascii.a2b_base64(run + b"=" * (-len(run) % 4))


def _has_surrogates(value: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in value)
