"""Finds the headings of RTF files, and whether a file is complete; kreuzberg tells neither."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_STYLES = re.compile(
    r"\{(?:\\\*)?\\s(\d+)(?!\d)[^{};]*?(?:\{[^{}]*\}[^{};]*?)*?\s(heading (\d)|Title);\}", re.I
)
_OUTLINE = re.compile(r"\\outlinelevel(\d)(?!\d)")
_STYLE = re.compile(r"\\s(\d+)(?!\d)")
_PARAGRAPH_END = re.compile(r"\\par(?![a-z])")
_RESET = re.compile(r"\\pard(?![a-z])")
_DESTINATION = re.compile(r"\{\\\*[^{}]*\}")
_UNICODE = re.compile(r"\\u(-?\d+) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
_BYTES = re.compile(r"(?:\\'[0-9a-fA-F]{2})+")
_CONTROL = re.compile(r"\\[a-zA-Z]+-?\d* ?|\\[^a-zA-Z]|[{}\r\n]")
_CODE_PAGE = re.compile(r"\\ansicpg(\d+)")
LONGEST = 2000
"""The most characters of RTF, with its control words, that a heading may have."""

_BRACES = re.compile(rb"\\[\\{}]|[{}]")
_BINARY = re.compile(rb"\\bin\d")


def is_cut_off(raw: bytes) -> bool:
    """Tell whether the file ends before its first group does."""
    if not raw.rstrip(b"\0\r\n\t ").endswith(b"}"):
        return True
    # Bytes of a picture may look like braces.
    braces = [] if _BINARY.search(raw) else _BRACES.findall(raw)
    return braces.count(b"{") > braces.count(b"}")


def find_rtf_headings(raw: bytes) -> list[tuple[int, str]]:
    """Return level and words of each heading, in order; the title and the first have level 1."""
    source = raw.decode("latin-1")
    levels = {style: int(level or 1) for style, _, level in _STYLES.findall(source)}
    page = _CODE_PAGE.search(source[:2000])
    return [*_headings(source, levels, _known_encoding(f"cp{page.group(1)}" if page else "cp1252"))]


def _headings(source: str, levels: dict[str, int], encoding: str) -> Iterator[tuple[int, str]]:
    level = 0
    for chunk in _PARAGRAPH_END.split(source):
        resets = list(_RESET.finditer(chunk))
        if resets:
            chunk = chunk[resets[-1].start() :]
            level = _level(chunk[:LONGEST], levels)
        if level and len(chunk) <= LONGEST and (title := _words(chunk, encoding)):
            yield level, title


def _level(paragraph: str, levels: dict[str, int]) -> int:
    if (outline := _OUTLINE.search(paragraph)) and int(outline.group(1)) < 9:
        return int(outline.group(1)) + 1
    style = _STYLE.search(paragraph)
    return levels.get(style.group(1), 0) if style else 0


def _words(paragraph: str, encoding: str) -> str:
    text = _DESTINATION.sub("", paragraph)
    text = _UNICODE.sub(lambda found: chr(int(found.group(1)) % 0x10000), text)
    text = _BYTES.sub(
        lambda found: bytes.fromhex(found.group().replace("\\'", "")).decode(encoding, "replace"),
        text,
    )
    return " ".join(_CONTROL.sub("", text).split())


def _known_encoding(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
