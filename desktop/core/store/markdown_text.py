"""Foreign words in Markdown: as they are, or with their form but nothing to load."""

from __future__ import annotations

import re

_SIGN = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])")
_LEADING_SIGN = re.compile(r"[#+=-]|\d+(?=[.)])")
_PICTURE = re.compile(r"!(?=\[)")
_TARGET = re.compile(r"\](?=\()")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def literal(line: str) -> str:
    """Return a line as Markdown that shows it character by character.

    White space at its beginning is kept by spaces that do not make code of it.
    """
    words = line.lstrip()
    indent = "&nbsp;" * len(line[: len(line) - len(words)].expandtabs(4))
    lead = _LEADING_SIGN.match(words)
    if lead:
        end = lead.end()
        begun = f"\\{words[0]}" if end == 1 and not words[0].isdigit() else words[:end] + "\\"
        return indent + begun + _SIGN.sub(r"\\\g<0>", words[end:])
    return indent + _SIGN.sub(r"\\\g<0>", words)


def without_loads(text: str) -> str:
    """Return Markdown whose pictures, links and HTML are words; the rest keeps its form."""
    text = _PICTURE.sub(r"!\\", text)
    return _TAG.sub("&lt;", _TARGET.sub(r"]\\", text))
