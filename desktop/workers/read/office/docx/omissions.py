"""Remembers what of a document was left out or is unsure, and says so to the person."""

from __future__ import annotations

from collections import Counter

from desktop.core.say import say


class Omissions:
    """Counts what was left out of a text document; `sentences` returns them as notes."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, kind: str) -> None:
        """Count a thing of a kind that `sentences` knows."""
        self._counts[kind] += 1

    def sentences(self) -> list[str]:
        """Return a sentence for each kind that occurred, in a fixed order."""
        known = {
            "damaged": say("A part of the file is damaged; what can be read of it was read."),
            "hidden": say("Hidden text was left out."),
            "struck": say("Words that are struck out were read like others."),
            "deleted": say("Text that was deleted with changes tracked was left out."),
            "comment": say("Comments were read, and are marked as comments."),
            "contents": say("The table of contents, which repeats the headings, was left out."),
            "picture": say("Pictures without a description were not read."),
            "chart": say("Charts were read as tables of their values."),
            "unread chart": say("A chart could not be read."),
            "diagram": say("Diagrams were read as the words in them."),
            "embedded": say("Embedded files were not read."),
            "inserted": say("Documents inserted as a whole were read as plain text."),
            "unread insert": say("A document inserted as a whole could not be read."),
            "symbol": say("Some symbols of special fonts could not be told, and were left out."),
            "number format": say("Some automatic numbers are in plain digits."),
            "ruby": say("Readings above words were left out."),
            "missing note": say("A footnote or comment that the text names is not in the file."),
            "ink": say("Handwriting was not read."),
        }
        return [sentence for kind, sentence in known.items() if self._counts[kind]]
