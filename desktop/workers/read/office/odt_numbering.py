"""Counts the automatic numbers of an ODT file, and returns each as it is shown."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.number_words import in_format
from desktop.workers.read.office.odt_styles import STYLE, TEXT

BULLET = "- "
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
            "I": "upperRoman", "": "none"}  # fmt: skip
_OUTLINE = "outline"


class OdtNumbering:
    """The numbers of lists and headings, in the order in which they are asked for."""

    def __init__(self, roots: list[Element]) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        for root in roots:
            for style in root.iter(f"{TEXT}list-style"):
                self._levels[style.get(f"{STYLE}name", "")] = _levels(style)
            for style in root.iter(f"{TEXT}outline-style"):
                self._levels[_OUTLINE] = _levels(style)
        self._headings: dict[int, int] = {}

    def of_heading(self, level: int) -> str:
        """Return the number of the next heading of a level, with a space behind it."""
        return self.label(_OUTLINE, level, self._headings)

    def label(self, style: str, level: int, counts: dict[int, int], start: int = 0) -> str:
        """Return the number of the next item; `counts` are those of its list, and are changed.

        `start` is the number that the item itself asks for; 0 for none.
        """
        shown = self._levels.get(style, {}).get(level)
        counts[level] = start or counts.get(level, self._start(style, level) - 1) + 1
        for below in [n for n in counts if n > level]:
            del counts[below]
        if shown is None:
            return BULLET if style != _OUTLINE else ""
        if not str(shown.tag).endswith("-style-number") and style != _OUTLINE:
            return BULLET
        return self._write(style, level, shown, counts)

    def _write(self, style: str, level: int, shown: Element, counts: dict[int, int]) -> str:
        if not shown.get(f"{STYLE}num-format"):
            bare = shown.get(f"{STYLE}num-prefix", "") + shown.get(f"{STYLE}num-suffix", "")
            return f"{bare.strip()} " if any(map(str.isalnum, bare)) else ""
        depth = _whole(shown.get(f"{TEXT}display-levels", "1"))
        numbers: list[str] = []
        for place in range(max(level - depth + 1, 1), level + 1):
            above = self._levels[style].get(place)
            name = "" if above is None else above.get(f"{STYLE}num-format", "")
            count = counts.get(place, self._start(style, place))
            numbers.append(in_format(count, _FORMATS.get(name, "decimal")) or "")
        number = ".".join(filter(None, numbers))
        prefix, suffix = shown.get(f"{STYLE}num-prefix", ""), shown.get(f"{STYLE}num-suffix", "")
        return f"{prefix}{number}{suffix}".strip() + " "

    def _start(self, style: str, level: int) -> int:
        shown = self._levels.get(style, {}).get(level)
        return 1 if shown is None else _whole(shown.get(f"{TEXT}start-value", "1"))


def _levels(style: Element) -> dict[int, Element]:
    return {_whole(level.get(f"{TEXT}level", "1")): level for level in style}


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 1
