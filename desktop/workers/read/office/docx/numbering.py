"""Counts the automatic numbers of a DOCX file, and returns each as it is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import W, find, number, switch, value, whole
from desktop.workers.read.office.docx.number_words import in_format
from desktop.workers.read.office.docx.styles import StyleSheet

BULLET = "-"
LEVELS = 9
_LIST_DIGITS_AT_MOST = 3
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class _List:
    """A list of the document: its levels, and those that it starts anew."""

    abstract: str
    levels: dict[int, Element]
    starts: dict[int, int] = field(default_factory=dict[int, int])


class Numbering:
    """The numbers of paragraphs, in the order in which they are asked for."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._instances: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self.has_unknown_format = False
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._abstract[element.get(f"{W}abstractNumId", "")] = element
            elif element.tag == f"{W}num":
                self._instances[whole(element.get(f"{W}numId", "")) or 0] = element

    def label(self, paragraph: Element) -> str:
        """Return the number of the next paragraph with the space behind it; "" if it has none."""
        list_id, level = self._place(paragraph)
        if not list_id or (in_list := self._list(list_id)) is None:
            return ""
        level = min(max(level, 0), LEVELS - 1)
        self._count(in_list, level)
        shown = in_list.levels.get(level)
        if shown is None:
            return ""
        if value(shown, "numFmt") == "bullet":
            return f"{BULLET} "
        label = self._write(in_list, level)
        return label if value(shown, "suff") == "nothing" or not label else f"{label} "

    def _place(self, paragraph: Element) -> tuple[int | None, int]:
        """Return list and level of a paragraph, from itself or from its style."""
        style = self._styles.style_of(paragraph)
        by_style, style_level = self._styles.list_of(style)
        direct = number(paragraph, "pPr/numPr/numId")
        level = number(paragraph, "pPr/numPr/ilvl")
        list_id = by_style if direct is None else direct
        if level is None and direct is None and list_id and (found := self._list(list_id)):
            linked = (n for n, shown in found.levels.items() if value(shown, "pStyle") == style)
            level = next(linked, style_level)
        return list_id, level or 0

    def _list(self, list_id: int) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = None  # a style may name the list that names the style
            self._lists[list_id] = self._make_list(list_id)
        return self._lists[list_id]

    def _make_list(self, list_id: int) -> _List | None:
        instance = self._instances.get(list_id)
        abstract = self._abstract.get(value(instance, "abstractNumId"))
        if instance is None or abstract is None:
            return None
        if link := value(abstract, "numStyleLink"):
            linked, _ = self._styles.list_of(link)
            origin = self._list(linked) if linked and linked != list_id else None
            found = _List(origin.abstract, dict(origin.levels)) if origin else None
        else:
            found = _List(abstract.get(f"{W}abstractNumId", ""), _levels(abstract))
        for override in instance.iterfind(f"{W}lvlOverride") if found else ():
            level = whole(override.get(f"{W}ilvl", "")) or 0
            if found and (own := find(override, "lvl")) is not None:
                found.levels[level] = own
            if found and (start := number(override, "startOverride")) is not None:
                found.starts[level] = start
        return found

    def _count(self, in_list: _List, level: int) -> None:
        counts = self._counts.setdefault(in_list.abstract, {})
        if level in in_list.starts:  # the first paragraph of a list that starts anew
            counts[level] = in_list.starts.pop(level) - 1
        elif level not in counts:
            counts[level] = _start(in_list, level) - 1
        counts[level] += 1
        for above in range(level):
            if above not in counts:
                counts[above] = in_list.starts.pop(above, _start(in_list, above))
        for below in [n for n in counts if n > level]:
            restart = number(in_list.levels.get(below), "lvlRestart")
            if restart is None or level < restart:
                del counts[below]

    def _write(self, in_list: _List, level: int) -> str:
        counts = self._counts[in_list.abstract]
        shown = in_list.levels[level]
        all_digits = switch(shown, "isLgl")

        def written(place: re.Match[str]) -> str:
            at = int(place.group(1)) - 1
            name = value(in_list.levels.get(at), "numFmt", "decimal")
            count = counts.get(at, _start(in_list, at))
            text = in_format(count, "decimal" if all_digits and name != "none" else name)
            self.has_unknown_format |= text is None
            return str(count) if text is None else text

        return _PLACE.sub(written, value(shown, "lvlText", f"%{level + 1}.")).strip()


def _levels(abstract: Element) -> dict[int, Element]:
    return {whole(level.get(f"{W}ilvl", "")) or 0: level for level in abstract.iter(f"{W}lvl")}


def _start(in_list: _List, level: int) -> int:
    start = number(in_list.levels.get(level), "start")
    return 1 if start is None else start


def is_item(label: str) -> bool:
    """Tell whether a line with this label is known as an item of a list wherever it stands."""
    bare = label.strip(" ().")
    return label == "- " or (bool(label) and (
        (bare.isdecimal() and len(bare) <= _LIST_DIGITS_AT_MOST and label[-2:-1] in (".", ")"))
        or (len(bare) == 1 and bare.isascii() and bare.isalpha() and label[-2:-1] in (".", ")"))
    ))  # fmt: skip
