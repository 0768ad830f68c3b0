"""Extracts the words of web pages that are nested too deeply for the usual parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from desktop.workers.read.plain import decode

DEEP = 200
"""Elements nested within each other; kreuzberg leaves out text far below this depth."""
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
_INLINE = frozenset("a abbr b bdi cite code em i kbd mark q s small span strong sub sup u".split())  # noqa: SIM905
_BLANKS = re.compile(r"[ \t\r\f]+")


def flatten_deep_html(raw: bytes) -> str | None:
    """Return the text, one line per block; None where the page is not nested deeper than usual."""
    page = _TextCollector()
    page.feed(decode(raw))
    page.close()
    if page.deepest < DEEP:
        return None
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(page.parts).splitlines())
    return "\n\n".join(line for line in lines if line)


class _TextCollector(HTMLParser):
    """Collects the words of a page, and how deeply it is nested."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.deepest = 0
        self._depth = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in _INLINE:
            self.parts.append("\n")
        if tag in _VOID:
            return
        self._depth += 1
        self._unseen += tag in _UNSEEN
        self.deepest = max(self.deepest, self._depth)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("\n")
        if tag not in _VOID:
            self._depth -= 1
            self._unseen = max(0, self._unseen - (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))
