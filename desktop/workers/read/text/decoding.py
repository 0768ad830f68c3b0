"""Decodes files of text, in whatever encoding, and tells what is unsure about the characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from desktop.core.say import say
from desktop.core.types import DocumentState
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.format_detection import unknown_format_error
from desktop.workers.read.text.declared_encoding import declared_encoding
from desktop.workers.read.text.encoding_detection import (
    MULTI_BYTE,
    detect_encoding,
    is_unsure,
)
from desktop.workers.read.text.usual_encodings import WESTERN
from desktop.workers.read.text.wide_encodings import detect_escapes, detect_wide

# Longer marks come first, because UTF-32's mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL_SHARE_AT_MOST = 0.02
CONTROL_SHARE_OF_UTF8 = 0.2
CONTROLS_SOUGHT_IN = 200_000
ZERO_BLOCKS_AT_MOST = 3
ZERO_BLOCK_SHARE_AT_MOST = 0.05
"""Number of blocks of zeros for each other character; lists of names may be separated by zeros."""
_ZEROS = re.compile(r"\x00+")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FOREIGN = re.compile(r"[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The characters of a file, and sentences about what is unsure."""

    text: str
    notes: tuple[str, ...] = ()
    is_utf8: bool = False
    """Whether all of it is UTF-8, as hardly any bytes are that are no text."""


def decode_text(raw: bytes) -> DecodedText:
    """Decode bytes in any known encoding, without a byte-order mark; zeros become spaces.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    decoded = _decode(raw)
    check_controls(decoded)
    zeros = decoded.text.count("\0")
    if not zeros:
        return decoded
    note = say("It has zero bytes, as after a crash; spaces stand for them.")
    return DecodedText(decoded.text.replace("\0", " "), (*decoded.notes, note))


def check_text(head: bytes) -> None:
    """Return if a file may be text by its beginning, which may be a block of zeros.

    Raises:
        NotReadError: it is no text.
    """
    if head.strip(b"\0"):
        decode_text(head)


def check_controls(decoded: DecodedText) -> None:
    """Return if there are few control characters, as in text.

    Chats, manuals and catalogues have some for colours, bold letters and fields.

    Raises:
        NotReadError: it is no text.
    """
    text = decoded.text
    if text and not text.strip("\0"):
        raise NotReadError(
            DocumentState.EMPTY, say("It has only zero bytes, as after a crash or a broken copy.")
        )
    text = text.lstrip("\0")[:CONTROLS_SOUGHT_IN]
    blocks = _ZEROS.findall(text)
    others = len(text) - sum(map(len, blocks))
    share = CONTROL_SHARE_OF_UTF8 if decoded.is_utf8 else CONTROL_SHARE_AT_MOST
    if len(_CONTROLS.findall(text)) > share * others:
        raise unknown_format_error()
    if len(blocks) > max(ZERO_BLOCKS_AT_MOST, ZERO_BLOCK_SHARE_AT_MOST * others):
        raise unknown_format_error()


def _decode(raw: bytes) -> DecodedText:
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return DecodedText(raw[len(mark) :].decode(encoding, errors="replace"))
    if encoding := detect_wide(raw) or detect_escapes(raw):
        return DecodedText(raw.decode(encoding, errors="replace"))
    try:
        return DecodedText(raw.decode("utf-8"), is_utf8=True)
    except UnicodeDecodeError:
        return _decode_mostly_utf8(raw) or _decode_guessed(raw)


def _decode_mostly_utf8(raw: bytes) -> DecodedText | None:
    """Decode UTF-8 with foreign bytes, as they come from other files; None if it is none.

    Text of another encoding has hardly a letter that is valid UTF-8 by chance.
    """
    text = raw.decode("utf-8", errors="surrogateescape")
    foreign = sum(len(run) for run in _FOREIGN.findall(text))
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if beyond_ascii - foreign < foreign:
        return None
    note = say(
        "%n of its bytes are not UTF-8, and were read as Western European.",
        n=foreign,
        singular="%n of its bytes is not UTF-8, and was read as Western European.",
    )
    if text[-1] >= "\udcc2" and foreign == 1:  # a letter that was cut off with the file
        return DecodedText(text[:-1] + "\ufffd")
    return DecodedText(_FOREIGN.sub(_as_western, text), (note,))


def _as_western(run: re.Match[str]) -> str:
    return run[0].encode("ascii", errors="surrogateescape").decode(WESTERN, errors="replace")


def _decode_guessed(raw: bytes) -> DecodedText:
    if declared := declared_encoding(raw):
        return DecodedText(raw.decode(declared, errors="replace"))
    encoding = detect_encoding(raw)
    notes = (say("Its encoding was guessed from a few letters."),) if is_unsure(raw) else ()
    if encoding in MULTI_BYTE:
        return DecodedText(raw.decode(encoding, errors="replace"), notes)
    lines = raw.split(b"\n")
    utf8 = [_is_utf8(line) for line in lines]
    if not any(utf8):
        return DecodedText(raw.decode(encoding, errors="replace"), notes)
    others = b"\n".join(line for line, known in zip(lines, utf8, strict=True) if not known)
    encoding = detect_encoding(others)
    pairs = zip(lines, utf8, strict=True)
    text = "\n".join(
        line.decode("utf-8" if known else encoding, errors="replace") for line, known in pairs
    )
    note = say(
        "%n of its lines are UTF-8, but the others are not.",
        n=sum(utf8),
        singular="%n of its lines is UTF-8, but the others are not.",
    )
    return DecodedText(text, (*notes, note))


def _is_utf8(line: bytes) -> bool:
    """Tell whether a line has letters beyond ASCII, and all are UTF-8."""
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
