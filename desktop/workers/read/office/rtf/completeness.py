"""Tells whether an RTF file is complete."""

from __future__ import annotations

import re

_BRACES = re.compile(rb"\\[\\{}]|[{}]")
_BINARY = re.compile(rb"\\bin\d")


def is_cut_off(raw: bytes) -> bool:
    """Tell whether the file ends before its first group does."""
    if not raw.rstrip(b"\0\r\n\t ").endswith(b"}"):
        return True
    # Bytes of a picture may look like braces.
    braces = [] if _BINARY.search(raw) else _BRACES.findall(raw)
    return braces.count(b"{") > braces.count(b"}")
