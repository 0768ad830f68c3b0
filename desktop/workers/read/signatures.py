"""Tells formats by their first bytes: a mark counts only where the format's structure follows.

Texts begin with the same letters now and then: `BMI table`, `GIF89a is a format`, `BZhang wrote`.
"""

from __future__ import annotations

import re
from pathlib import Path

PDF_MARK_WITHIN_BYTES = 1024
TAIL_BYTES = 2048
BITMAP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
"""Sizes of the second header in the versions of BMP."""
_BLANK = b"\xef\xbb\xbf \t\r\n\f\0"
_PDF_OBJECT = re.compile(rb"\d obj\b|\bxref\b|/Type\b|/Linearized\b")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_RTF = re.compile(rb"\{\\rtf[\d\\]")
_BZIP = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a\x07", b"\xfd7zXZ", b"(\xb5/\xfd")
_TAR = (b"ustar\x0000", b"ustar  \0")


def is_pdf(path: Path, head: bytes) -> bool:
    """Tell whether it is a PDF, which may begin with blank bytes, or with others to be ignored."""
    at = head[:PDF_MARK_WITHIN_BYTES].find(b"%PDF-")
    if at < 0:
        return False
    if path.suffix.lower() == ".pdf":
        return True
    has_objects = _PDF_OBJECT.search(head, at) is not None
    if not head[:at].strip(_BLANK):
        return has_objects or not head.isascii()
    # A text about PDF may show what one looks like, but does not end like one.
    return has_objects and b"startxref" in _tail(path)


def is_image(head: bytes) -> bool:
    """Tell whether it is an image in a format that is read."""
    if head.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff")):
        return True
    if head.startswith((b"GIF87a", b"GIF89a")):
        return _CONTROLS.search(head, 6, 13) is not None
    if head.startswith((b"II*\0", b"MM\0*")):
        order = "little" if head.startswith(b"II") else "big"
        return int.from_bytes(head[4:8], order) >= 8
    if head.startswith(b"RIFF"):
        return head[8:15] == b"WEBPVP8"
    return is_bitmap(head)


def is_bitmap(head: bytes) -> bool:
    """Tell whether it is a BMP: its headers have sizes that fit together, and it has one plane."""
    size = int.from_bytes(head[14:18], "little")
    planes = head[22:24] if size < 40 else head[26:28]
    begins_at = int.from_bytes(head[10:14], "little")
    return (
        head.startswith(b"BM")
        and size in BITMAP_HEADERS
        and planes == b"\1\0"
        and begins_at >= 14 + size
    )


def is_rich_text(path: Path, head: bytes) -> bool:
    """Tell whether it is RTF, which ends with a brace, unless its name says that it was cut off."""
    if not _RTF.match(head):
        return False
    return path.suffix.lower() in (".rtf", ".doc") or _tail(path).rstrip(_BLANK).endswith(b"}")


def is_archive(head: bytes) -> bool:
    """Tell whether it is a packed file that is not looked into."""
    return head.startswith(_ARCHIVES) or bool(_BZIP.match(head)) or head[257:265] in _TAR


def is_kindle_book(head: bytes) -> bool:
    return head[60:68] in (b"BOOKMOBI", b"TEXtREAd") and b"\0" in head[:60]


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - TAIL_BYTES))
        return file.read()
