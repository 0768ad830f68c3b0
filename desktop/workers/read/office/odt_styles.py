"""Styles of an ODT file: titles, hidden and raised text, bold words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, OFFICE, STYLE, DRAW = (
    _NAMES % name for name in ("text", "table", "office", "style", "drawing")
)
_FORMAT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_HEADING_OF_TABLE = "Table_20_Heading"


class OdtStyles:
    """Answers what a style says, or one that it is based on."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles = {
            style.get(f"{STYLE}name", ""): style
            for root in roots
            for style in root.iter(f"{STYLE}style")
        }

    def is_title(self, name: str) -> bool:
        """Tell whether a paragraph style is that of titles."""
        return name == "Title" or self._parent(name) == "Title"

    def is_table_heading(self, name: str) -> bool:
        """Tell whether a paragraph style is that of names of columns."""
        return _HEADING_OF_TABLE in (name, self._parent(name))

    def list_of(self, name: str) -> str:
        """Return the list style that a paragraph style names."""
        return next(filter(None, (s.get(f"{STYLE}list-style-name") for s in self._chain(name))), "")

    def is_hidden(self, name: str) -> bool:
        """Tell whether a style hides its text."""
        return self._property(name, f"{TEXT}display") == "none"

    def is_raised(self, name: str) -> bool:
        """Tell whether a style raises its text above the line."""
        place = self._property(name, f"{STYLE}text-position").split(" ")[0]
        share = place.removesuffix("%").removeprefix("-")
        return place == "super" or (
            share.isdecimal() and not place.startswith("-") and int(share) > 0
        )

    def is_struck_out(self, name: str) -> bool:
        """Tell whether a style strikes its text out."""
        return self._property(name, f"{STYLE}text-line-through-style") not in ("", "none")

    def is_bold(self, name: str) -> bool:
        """Tell whether a style makes its text bold."""
        return self._property(name, f"{_FORMAT}font-weight") in ("bold", "700", "800", "900")

    def _property(self, name: str, attribute: str) -> str:
        for style in self._chain(name):
            for properties in style.iter(f"{STYLE}text-properties"):
                if (told := properties.get(attribute)) is not None:
                    return told
        return ""

    def _parent(self, name: str) -> str:
        style = self._styles.get(name)
        return "" if style is None else style.get(f"{STYLE}parent-style-name", "")

    def _chain(self, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._parent(name)
