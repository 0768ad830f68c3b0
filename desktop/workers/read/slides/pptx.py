"""Reads PPTX files: each slide is a page, with its notes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.drawings.text import paragraphs, resolve_alternates
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.slides.shapes import (
    Place,
    Placeholder,
    child,
    in_reading_order,
    layout_place,
    place_of,
    placeholder_of,
    shapes_of,
)
from desktop.workers.read.slides.slide_content import SlideContent
from desktop.workers.read.zipped.package import OfficePackage, local_name

_SLIDE = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")


def read_pptx(path: Path) -> ReadDocument:
    """Read a presentation in the Office Open XML format, also in its strict form."""
    with OfficePackage(path, say("a PPTX file")) as package:
        return _PresentationReader(package).read()


class _PresentationReader:
    """The slides in their order, and a document that grows with each."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        self._main = package.main_part("ppt", "ppt/presentation.xml")
        self._tree = package.find_tree(self._main)
        self._content = SlideContent(package, DocumentBuilder())
        self._layouts: dict[str, dict[Placeholder, Place]] = {}
        self._authors = self._read_authors()

    def read(self) -> ReadDocument:
        slides = list(self._slides())
        if not slides:
            raise damaged_error(say("a PPTX file"))
        sections = self._sections()
        hidden: list[str] = []
        damaged: list[str] = []
        for number, (identifier, part) in enumerate(slides, start=1):
            self._content.builder.begin_page(number)
            if section := sections.get(identifier):
                self._content.builder.heading(1, section)
            try:
                tree = self._package.parse(part)
            except NotReadError:
                damaged.append(str(number))
                continue
            if tree.get("show") in ("0", "false"):
                hidden.append(str(number))
            self._add_slide(tree, part)
        notes = [*self._content.notes()]
        if hidden:
            notes.append(say("Slides that the show leaves out were read: {0}.", ", ".join(hidden)))
        if damaged:
            notes.append(say("Damaged slides were not read: {0}.", ", ".join(damaged)))
        return self._content.builder.build("pptx", self._title(), notes)

    def _add_slide(self, tree: ElementTree.Element, part: str) -> None:
        resolve_alternates(tree)
        content = self._content
        content.begin_slide(part)
        shapes = child(tree, "cSld", "spTree")
        layout = self._layout(part)
        if shapes is not None:
            for shape in in_reading_order(shapes_of(shapes), layout):
                content.add(shape)
        for notes in self._package.linked(part, "notesSlide"):
            spoken = self._spoken(notes)
            if spoken:
                content.builder.paragraph("Speaker notes: " + "\n".join(spoken))
        for text in self._comments(part):
            content.builder.paragraph(text)

    def _slides(self) -> Iterator[tuple[str, str]]:
        """Yield the identifiers and parts of the slides; without a list all that are there."""
        links = self._package.relationships(self._main)
        found = False
        for element in self._tree.iter() if self._tree is not None else ():
            link = links.get(_relation(element)) if local_name(element.tag) == "sldId" else None
            if link is not None and link.target in self._package:
                found = True
                yield element.get("id", ""), link.target
        if not found:
            parts = [match for name in self._package.names() if (match := _SLIDE.fullmatch(name))]
            for match in sorted(parts, key=lambda match: int(match[1])):
                yield "", match[0]

    def _sections(self) -> dict[str, str]:
        """Return the names of sections by their first slide; one section alone divides nothing."""
        sections: dict[str, str] = {}
        tree = self._tree
        for section in tree.iter() if tree is not None else ():
            if local_name(section.tag) == "section":
                first = next((e for e in section.iter() if local_name(e.tag) == "sldId"), None)
                if first is not None:
                    sections[first.get("id", "")] = section.get("name", "")
        return sections if len(sections) > 1 else {}

    def _layout(self, part: str) -> dict[Placeholder, Place]:
        """Return the places of the placeholders of a slide's layout, and of its master."""
        name = next(self._package.linked(part, "slideLayout"), "")
        if name not in self._layouts:
            master = next(self._package.linked(name, "slideMaster"), "") if name else ""
            outer = self._places(master, {})
            self._layouts[name] = outer | self._places(name, outer)
        return self._layouts[name]

    def _places(self, part: str, outer: dict[Placeholder, Place]) -> dict[Placeholder, Place]:
        tree = self._package.find_tree(part) if part else None
        shapes = child(tree, "cSld", "spTree") if tree is not None else None
        places: dict[Placeholder, Place] = {}
        for shape in shapes_of(shapes) if shapes is not None else ():
            role = placeholder_of(shape)
            place = place_of(shape) or layout_place(role, outer)
            if role.kind and place is not None:
                places[role] = place
        return places

    def _spoken(self, part: str) -> list[str]:
        tree = self._package.find_tree(part)
        shapes = child(tree, "cSld", "spTree") if tree is not None else None
        lines: list[str] = []
        for shape in shapes_of(shapes) if shapes is not None else ():
            body = child(shape, "txBody")
            if body is not None and placeholder_of(shape).kind in ("body", "obj", ""):
                lines += paragraphs(body)
        return lines

    def _comments(self, part: str) -> Iterator[str]:
        for kind in ("comments", "comment"):
            for name in self._package.linked(part, kind):
                tree = self._package.find_tree(name)
                for comment in tree.iter() if tree is not None else ():
                    if local_name(comment.tag) in ("cm", "reply"):
                        yield from self._comment(comment)

    def _comment(self, comment: ElementTree.Element) -> Iterator[str]:
        body = child(comment, "txBody")
        old = child(comment, "text")
        lines = paragraphs(body) if body is not None else []
        if old is not None:
            lines.append(old.text or "")
        author = self._authors.get(comment.get("authorId", ""), "")
        text = " ".join(" ".join(lines).split())
        if text:
            yield f"Comment by {author}: {text}" if author else f"Comment: {text}"

    def _read_authors(self) -> dict[str, str]:
        authors: dict[str, str] = {}
        for kind in ("commentAuthors", "authors"):
            for part in self._package.linked(self._main, kind):
                tree = self._package.find_tree(part)
                for author in tree if tree is not None else ():
                    authors[author.get("id", "")] = author.get("name", "")
        return authors

    def _title(self) -> str:
        for link in self._package.relationships("").values():
            tree = self._package.find_tree(link.target) if "core" in link.kind else None
            for element in tree.iter() if tree is not None else ():
                if local_name(element.tag) == "title" and (element.text or "").strip():
                    return (element.text or "").strip()
        return ""


def _relation(element: ElementTree.Element) -> str:
    """Return the identifier of a relationship, which has a namespace, unlike that of the slide."""
    return next((value for key, value in element.items() if key.endswith("}id")), "")
