"""Finds the headings and the title of Markdown, as CommonMark reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.core.say import say
from desktop.core.types import Heading, Span
from desktop.workers.read.text.front_matter import find_front_matter
from desktop.workers.read.text.line_ranges import LineRange, line_ranges

OUTLINED_CHARACTERS = 2_000_000
"""The part whose headings are found: the parser needs several hundred bytes for each line."""


@dataclass(frozen=True, slots=True)
class MarkdownOutline:
    """The places that matter in a Markdown file."""

    title: str
    headings: tuple[Heading, ...]
    metadata: tuple[Span, ...]
    """The lines above the text, each with a name and a value."""
    notes: tuple[str, ...] = ()


def markdown_outline(text: str) -> MarkdownOutline:
    """Return the outline; the text itself stays as it is."""
    notes: tuple[str, ...] = ()
    if len(text) > OUTLINED_CHARACTERS:
        text = text[:OUTLINED_CHARACTERS]
        notes = (say("Headings were looked for in its first {0:,} characters only.", len(text)),)
    lines = line_ranges(text)
    above = find_front_matter(text, lines)
    skipped = above.lines if above else 0
    headings = tuple(_headings(text, lines[skipped:]))
    title = above.title if above else ""
    title = title or next((heading.title for heading in headings if heading.level == 1), "")
    metadata = (above.entries,) if above and above.entries.char_end else ()
    return MarkdownOutline(title, headings, metadata, notes)


def _headings(text: str, lines: list[LineRange]) -> Iterator[Heading]:
    from markdown_it import MarkdownIt

    if not lines:
        return
    parser = MarkdownIt("commonmark").enable("table")
    # What stands within the lines is not looked at, and takes most of the time.
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(text[lines[0].start :])
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.map and content.content.strip():
            title = " ".join(content.content.split())
            yield Heading(int(token.tag[1]), title, lines[token.map[0]].start)
