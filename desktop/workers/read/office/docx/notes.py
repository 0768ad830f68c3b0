"""Finds footnotes, endnotes and comments of a DOCX file, with the marks that they show."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from desktop.workers.read.office.docx.names import W, number, value
from desktop.workers.read.office.docx.number_words import in_format
from desktop.workers.read.office.docx.package import DocxPackage

_PARTS = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}
_USUAL_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class NoteParts:
    """The notes and comments of a document; each is handed out once, when it is referred to."""

    def __init__(self, package: DocxPackage) -> None:
        self.part_of = {
            kind: package.related(package.main_part, part) for kind, part in _PARTS.items()
        }
        settings = package.xml(package.related(package.main_part, "settings"))
        self._formats = {
            kind: value(settings, f"{kind}Pr/numFmt", usual)
            for kind, usual in _USUAL_FORMATS.items()
        }
        self._counts = {
            kind: (number(settings, f"{kind}Pr/numStart") or 1) - 1 for kind in _USUAL_FORMATS
        }
        self._notes = {
            kind: _notes_of(package.xml(part), kind) for kind, part in self.part_of.items()
        }
        self._used: set[tuple[str, str]] = set()

    def take(self, kind: str, note_id: str) -> tuple[str, Element | None]:
        """Return what stands before a note, and the note; None if it is missing or was taken."""
        note = self._notes[kind].get(note_id)
        if note is None or (kind, note_id) in self._used:
            return "", None
        self._used.add((kind, note_id))
        return (_comment_head(note) if kind == "comment" else self._note_head(kind)), note

    def is_missing(self, kind: str, note_id: str) -> bool:
        """Tell whether the text refers to a note that the file does not have."""
        return note_id not in self._notes[kind]

    def comments_left(self) -> list[str]:
        """Return the ids of the comments to which nothing referred."""
        return [name for name in self._notes["comment"] if ("comment", name) not in self._used]

    def _note_head(self, kind: str) -> str:
        self._counts[kind] += 1
        mark = in_format(self._counts[kind], self._formats[kind]) or str(self._counts[kind])
        return f"Note {mark}: " if kind == "footnote" else f"Endnote {mark}: "


def _notes_of(root: Element | None, kind: str) -> dict[str, Element]:
    if root is None:
        return {}
    return {
        note.get(f"{W}id", ""): note
        for note in root.iter(f"{W}{kind}")
        if note.get(f"{W}type", "normal") not in _SEPARATORS
    }


def _comment_head(note: Element) -> str:
    author = note.get(f"{W}author", "").strip()
    return f"Comment by {author}: " if author else "Comment: "
