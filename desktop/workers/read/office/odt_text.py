"""Reads the content of an ODT paragraph: its text, and what is attached to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.inline import raise_text
from desktop.workers.read.office.odt_styles import DRAW, OFFICE, TEXT, OdtStyles

_DC = "{http://purl.org/dc/elements/1.1/}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_WHITE = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_BLOCKS = frozenset({f"{TEXT}p", f"{TEXT}h", f"{TEXT}list"})
_PICTURE, _OBJECT = f"{DRAW}image", f"{DRAW}object"
_HIDDEN = frozenset({f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"})


@dataclass(frozen=True, slots=True)
class Aside:
    """A note, comment, text box or description that stands after its paragraph."""

    head: str
    """The words before it; the description itself where there is no content."""
    content: Element | None = None


class OdtText:
    """Reads paragraphs, and counts what it leaves out."""

    def __init__(self, styles: OdtStyles, left_out: Counter[str]) -> None:
        self._styles = styles
        self._left_out = left_out

    def read(self, block: Element) -> tuple[str, list[Aside]]:
        """Return the text of a paragraph, and what is attached to it."""
        pieces: list[str] = []
        asides: list[Aside] = []
        hidden = block.find(f"{TEXT}hidden-paragraph")
        if self._styles.is_hidden(block.get(f"{TEXT}style-name", "")) or (
            hidden is not None and hidden.get(f"{TEXT}is-hidden") == "true"
        ):
            self._left_out["hidden"] += 1
            return "", []
        self._content(block, pieces, asides, raised=False)
        return "".join(pieces), asides

    def _content(
        self, parent: Element, pieces: list[str], asides: list[Aside], *, raised: bool
    ) -> None:
        self._write(parent.text or "", pieces, raised=raised)
        for child in parent:
            self._child(child, pieces, asides, raised=raised)
            self._write(child.tail or "", pieces, raised=raised)

    def _child(
        self, child: Element, pieces: list[str], asides: list[Aside], *, raised: bool
    ) -> None:
        if child.tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            pieces.append(" " * min(int(count) if count.isdecimal() else 1, 100))
        elif child.tag in _WHITE:
            pieces.append(_WHITE[child.tag])
        elif child.tag == f"{TEXT}note":
            asides.append(Aside(_note_head(child), child.find(f"{TEXT}note-body")))
        elif child.tag == f"{OFFICE}annotation":
            self._left_out["comment"] += 1
            author = (child.findtext(f"{_DC}creator") or "").strip()
            asides.append(Aside(f"Comment by {author}: " if author else "Comment: ", child))
        elif child.tag in _HIDDEN or child.tag == f"{TEXT}ruby-text":
            self._left_out["ruby" if child.tag == f"{TEXT}ruby-text" else "hidden"] += 1
        elif str(child.tag).startswith(DRAW):
            self._drawing(child, asides)
        elif child.tag == f"{TEXT}span" and self._styles.is_hidden(_style(child)):
            self._left_out["hidden"] += 1
        elif not str(child.tag).startswith(OFFICE):
            self._left_out["struck"] += self._styles.is_struck_out(_style(child))
            raised_here = raised or self._styles.is_raised(_style(child))
            self._content(child, pieces, asides, raised=raised_here)

    def _drawing(self, drawing: Element, asides: list[Aside]) -> None:
        """Take the words of a frame or shape; a frame within a shape is looked into as well."""
        words = (drawing.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
        described = ": ".join(dict.fromkeys(filter(None, words)))
        if described.strip():
            asides.append(Aside("Picture: " + " ".join(described.split())))
        elif drawing.find(_PICTURE) is not None and drawing.find(_OBJECT) is None:
            self._left_out["picture"] += 1
        if drawing.find(_OBJECT) is not None or drawing.find(f"{_OBJECT}-ole") is not None:
            self._left_out["embedded"] += 1
        if any(child.tag in _BLOCKS for child in drawing):
            asides.append(Aside("", drawing))
            return
        for child in drawing:
            if str(child.tag).startswith(DRAW):
                self._drawing(child, asides)

    def _write(self, text: str, pieces: list[str], *, raised: bool) -> None:
        text = text.replace("\xad", "").replace("\u2011", "-")
        pieces.append(raise_text("".join(pieces[-8:]), text) if raised else text)


def _style(element: Element) -> str:
    return element.get(f"{TEXT}style-name", "")


def _note_head(note: Element) -> str:
    citation = note.find(f"{TEXT}note-citation")
    mark = "" if citation is None else "".join(citation.itertext()).strip()
    kind = "Endnote" if note.get(f"{TEXT}note-class") == "endnote" else "Note"
    return f"{kind} {mark}: " if mark else f"{kind}: "
