"""Styles of a DOCX file: which paragraphs are headings, hidden, numbered."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import W, find, number, switch, value, whole

HEADING_CHARACTERS_AT_MOST = 300
"""A longer paragraph with an outline level is text, not a heading."""
_BODY_LEVEL = 9
_TITLES = frozenset({"title", "titel", "titre", "título", "titolo", "cím", "tytuł", "tittel"})


class StyleSheet:
    """Answers what a style says, or one that it is based on."""

    def __init__(self, root: Element | None) -> None:
        styles = () if root is None else root.iter(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles}
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(f"{W}type") == "paragraph"
                and style.get(f"{W}default", "0") in ("1", "true", "on")
            ),
            "",
        )
        self._hides: dict[str, bool | None] = {}

    def heading_level(self, paragraph: Element) -> int:
        """Return the level of a heading; 0 if the paragraph is none."""
        direct = number(paragraph, "pPr/outlineLvl")
        if direct is not None:
            return 0 if direct >= _BODY_LEVEL else direct + 1
        style = self.style_of(paragraph)
        for inherited in self._chain(style):
            if (level := number(inherited, "pPr/outlineLvl")) is not None:
                return 0 if level >= _BODY_LEVEL else level + 1
            if level := _named_level(value(inherited, "name")):
                return level
        # Without styles.xml, only the id of the style tells.
        return 0 if style in self._styles else _named_level(style)

    def is_contents_line(self, paragraph: Element) -> bool:
        """Tell whether a paragraph is a line of the table of contents."""
        style = self.style_of(paragraph)
        name = value(self._styles.get(style), "name", style).lower().replace(" ", "")
        return name.startswith("toc") and name[3:].isdecimal()

    def is_hidden(self, run: Element, paragraph: Element | None) -> bool:
        """Tell whether a run of text is hidden, by itself or by its styles."""
        direct = switch(run, "rPr/vanish")
        if direct is not None:
            return direct
        by_style = self._hidden_by(value(run, "rPr/rStyle"))
        if by_style is None and paragraph is not None:
            by_style = self._hidden_by(self.style_of(paragraph))
        return bool(by_style)

    def list_of(self, style: str) -> tuple[int | None, int | None]:
        """Return the list and the level in it that a style gives to its paragraphs."""
        in_list = level = None
        for inherited in self._chain(style):
            if in_list is None:
                in_list = number(inherited, "pPr/numPr/numId")
            if level is None:
                level = number(inherited, "pPr/numPr/ilvl")
        return in_list, level

    def style_of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style."""
        return value(paragraph, "pPr/pStyle") or self._default

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Tell whether a run is bold, by itself or by its styles."""
        direct = switch(run, "rPr/b")
        if direct is not None:
            return direct
        for style in (value(run, "rPr/rStyle"), self.style_of(paragraph)):
            for inherited in self._chain(style):
                if (bold := switch(inherited, "rPr/b")) is not None:
                    return bold
        return False

    def _hidden_by(self, style: str) -> bool | None:
        if style not in self._hides:
            told = (switch(inherited, "rPr/vanish") for inherited in self._chain(style))
            self._hides[style] = next((hides for hides in told if hides is not None), None)
        return self._hides[style]

    def _chain(self, style: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            based_on = find(self._styles[style], "basedOn")
            style = "" if based_on is None else based_on.get(f"{W}val", "")


def _named_level(name: str) -> int:
    plain = name.lower().replace(" ", "")
    if plain in _TITLES:
        return 1
    level = whole(plain.removeprefix("heading")) if plain.startswith("heading") else None
    return level if level is not None and 1 <= level <= _BODY_LEVEL else 0
