"""Reads text, Markdown, code, CSV and JSON, where the file itself is the text, unchanged."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from desktop.core.types import Heading, ReadDocument, Span
from desktop.workers.read.format_detection import unknown_format_error

# Longer marks come first, because UTF-32's mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESSED_FROM_BYTES = 64 * 1024
CONTROL_SHARE_AT_MOST = 0.02
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SOUND_FOR_A_BROKEN = 10
"""For each character that cannot be decoded, this many beyond ASCII must be correct."""
KANA_SHARE_AT_LEAST = 0.2
_KANA = re.compile("[\u3041-\u30ff]")
_EAST_ASIAN = re.compile("[\t\r\n -~\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef]")
_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]++(.+)$")
_SETEXT = re.compile(r"^ {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def read_plain(raw: bytes, kind: str) -> ReadDocument:
    """Return the decoded file, with the headings of Markdown and the rows of tables."""
    text = decode(raw)
    headings = tuple(markdown_headings(text)) if kind == "markdown" else ()
    tables = (Span(0, len(text)),) if kind in ("csv", "tsv") else ()
    title = next((h.title for h in headings if h.level == 1), "")
    return ReadDocument(text, kind, title, headings=headings, tables=tables)


def decode(raw: bytes) -> str:
    """Decode bytes in any known encoding, without a byte-order mark.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    text = raw.decode("utf-8", errors="replace")
    if "\0" in text or not _is_mostly_utf8(text):
        text = raw.decode(guess_encoding(raw), errors="replace")
    if len(_CONTROL.findall(text[:100_000])) > CONTROL_SHARE_AT_MOST * min(len(text), 100_000):
        raise unknown_format_error()
    return text


def _is_mostly_utf8(text: str) -> bool:
    """Tell whether only a small part of the text could not be decoded."""
    broken = text.count("\ufffd")
    if not broken:
        return True
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    return beyond_ascii >= SOUND_FOR_A_BROKEN * broken


def guess_encoding(raw: bytes) -> str:
    start = raw[:GUESSED_FROM_BYTES]
    if wide := _detect_utf16(start):
        return wide
    if b"\0" in start:
        raise unknown_format_error()
    if japanese := _detect_japanese(start):
        return japanese
    from charset_normalizer import from_bytes

    best = from_bytes(start).best()
    if best is None or _is_latin(str(best)):
        return detect_latin(start)
    return best.encoding


def _detect_japanese(start: bytes) -> str | None:
    """Detect a Japanese encoding without a mark: kana are not used in Chinese and Korean."""
    for encoding in ("euc_jp", "cp932", "iso2022_jp"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(start)
        except UnicodeDecodeError:
            continue
        beyond_ascii = [c for c in text if c > "\x7f"]
        if len(_KANA.findall(text)) > KANA_SHARE_AT_LEAST * len(beyond_ascii) > 0:
            return encoding
    return None


def _is_latin(text: str) -> bool:
    beyond = [c for c in text if c > "\x7f" and c.isalpha()]
    return sum(c < "\u0300" for c in beyond) >= 0.5 * len(beyond)


def detect_latin(start: bytes) -> str:
    """Return the western encoding, unless an Eastern European or Turkish one gives better words."""
    from charset_normalizer import from_bytes

    found = from_bytes(start, cp_isolation=["cp1252", "cp1250", "cp1254"])
    ranked = sorted(
        found,
        key=lambda guess: (
            guess.chaos,
            -guess.coherence,
            guess.encoding != "cp1252",
            guess.encoding,
        ),
    )
    return ranked[0].encoding if ranked else "cp1252"


def _detect_utf16(start: bytes) -> str | None:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = max(1, len(start) // 2)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    if even or odd:
        # In Chinese or Japanese only the ends of lines have a zero byte.
        return next(filter(lambda e: _makes_sense(start, e), ("utf-16-le", "utf-16-be")), None)
    return None


def _makes_sense(start: bytes, encoding: str) -> bool:
    try:
        text = start[: len(start) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return False
    return len(_EAST_ASIAN.findall(text)) > 0.95 * len(text)


def markdown_headings(text: str) -> Iterator[Heading]:
    """Yield ATX (`# …`) and setext (underlined) headings outside fenced code."""
    fence = ""
    at = 0
    previous, previous_at = "", 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if marker := _FENCE.match(bare):
            opens = marker.group(1)
            if not fence:
                fence = opens
            elif opens[0] == fence[0] and len(opens) >= len(fence):
                fence = ""
        elif not fence:
            if heading := _ATX.match(bare):
                yield Heading(len(heading.group(1)), _unclosed(heading.group(2)), at)
            elif (under := _SETEXT.match(bare)) and _can_be_title(previous):
                yield Heading(1 if under.group(1)[0] == "=" else 2, previous.strip(), previous_at)
        previous, previous_at = bare, at
        at += len(line)


def _unclosed(title: str) -> str:
    """Return the title without the marks that may close it: `House` of `# House ##`."""
    return title.rstrip(" \t").rstrip("#").rstrip(" \t") or title[:1]


def _can_be_title(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("#", "|", "-", "*", ">", "```"))
