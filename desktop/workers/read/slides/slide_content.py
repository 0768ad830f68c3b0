"""Adds what the shapes of slides say to a document, and counts what cannot be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.drawings.charts import add_chart, read_chart
from desktop.workers.read.drawings.smart_art import outline
from desktop.workers.read.drawings.text import described, paragraphs
from desktop.workers.read.grids.tables import add_grid
from desktop.workers.read.slides.shapes import (
    COUNTERS,
    FOOTERS,
    TITLES,
    child,
    in_reading_order,
    is_hidden,
    placeholder_of,
    shapes_of,
)
from desktop.workers.read.slides.slide_tables import table_grid
from desktop.workers.read.zipped.package import OfficePackage, Relationship, attribute, local_name

HEADING_LENGTH_AT_MOST = 150
DEPTH_AT_MOST = 30
_PLAYED = frozenset({"videoFile", "audioFile", "wavAudioFile", "quickTimeFile"})


class SlideContent:
    """A document to which shapes are added; a text at the foot of many slides comes once."""

    def __init__(self, package: OfficePackage, builder: DocumentBuilder) -> None:
        self.builder = builder
        self._package = package
        self._links: dict[str, Relationship] = {}
        self._footers: set[str] = set()
        self._left_out: Counter[str] = Counter()
        self._has_heading = False

    def begin_slide(self, part: str) -> None:
        self._links = self._package.relationships(part)
        self._has_heading = False

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each kind of content that was left out."""
        return omission_notes(self._left_out)

    def add(self, shape: ElementTree.Element, depth: int = 0) -> None:
        """Add the text, table, chart or outline of a shape, and of those in a group."""
        name = local_name(shape.tag)
        if is_hidden(shape):
            self._left_out["hidden"] += 1
        elif name == "grpSp" and depth < DEPTH_AT_MOST:
            for inner in in_reading_order(shapes_of(shape), {}):
                self.add(inner, depth + 1)
        elif name == "graphicFrame":
            self._add_frame(shape)
        elif name == "pic":
            self._add_picture(shape)
        else:
            self._add_text(shape)

    def _add_text(self, shape: ElementTree.Element) -> None:
        body = child(shape, "txBody")
        lines = paragraphs(body) if body is not None else []
        kind = placeholder_of(shape).kind
        if not lines or (kind in COUNTERS and len("".join(lines)) < 10):
            return
        if kind in FOOTERS:
            text = " ".join(lines)
            if text not in self._footers:
                self._footers.add(text)
                self.builder.paragraph(text)
            return
        if kind in TITLES:
            self._add_heading(" ".join(lines))
            return
        if not self._has_heading and len(lines[0]) <= HEADING_LENGTH_AT_MOST:
            self._add_heading(lines.pop(0))
        for line in lines:
            self.builder.paragraph(line)

    def _add_heading(self, text: str) -> None:
        self.builder.heading(2, text)
        self._has_heading = True

    def _add_picture(self, shape: ElementTree.Element) -> None:
        played = any(local_name(e.tag) in _PLAYED for e in shape.iter())
        self._left_out["played" if played else "picture"] += 1
        self._add_description(shape, "Video" if played else "Picture")

    def _add_frame(self, frame: ElementTree.Element) -> None:
        for element in frame.iter():
            name = local_name(element.tag)
            if name == "tbl":
                add_grid(self.builder, table_grid(element))
                return
            if name == "chart":
                self._add_chart(attribute(element, "id"))
                return
            if name == "relIds":
                self._add_outline(attribute(element, "dm"))
                return
            if name == "oleObj":
                self._left_out["object"] += 1
                self._add_description(frame, "Object")
                return

    def _add_chart(self, identifier: str) -> None:
        link = self._links.get(identifier)
        tree = self._package.find_tree(link.target) if link is not None else None
        chart = read_chart(tree) if tree is not None else None
        if chart is not None:
            add_chart(self.builder, chart)
        if chart is None or not chart.rows:
            self._left_out["chart"] += 1

    def _add_outline(self, identifier: str) -> None:
        link = self._links.get(identifier)
        tree = self._package.find_tree(link.target) if link is not None else None
        lines = outline(tree) if tree is not None else []
        if lines:
            self.builder.paragraph("\n".join(lines))
        else:
            self._left_out["object"] += 1

    def _add_description(self, shape: ElementTree.Element, kind: str) -> None:
        text = described(shape)
        if text:
            self.builder.paragraph(f"{kind}: {text}")


def omission_notes(count: Counter[str]) -> Iterator[str]:
    """Yield a sentence for each kind of content that was left out of a presentation."""
    if count["picture"]:
        yield say("Pictures in it were not read: {0}.", count["picture"])
    if count["played"]:
        yield say("Videos and sounds in it were not read: {0}.", count["played"])
    if count["object"]:
        yield say("Embedded objects in it were not read: {0}.", count["object"])
    if count["chart"]:
        yield say("Charts without stored values were not read: {0}.", count["chart"])
    if count["hidden"]:
        yield say("Hidden shapes were not read: {0}.", count["hidden"])
