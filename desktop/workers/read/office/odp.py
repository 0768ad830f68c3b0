"""ODP, which kreuzberg does not read: the text boxes of each slide, in the order of the file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.marked_text import MarkedText
from desktop.workers.read.zipped.xml_parts import parse, part

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"


def read_open_presentation(path: Path) -> ReadDocument:
    """A slide is a page; its first line is its heading."""
    root = parse(part(path, "content.xml", say("an ODP file")), say("an ODP file"))
    marked = MarkedText()
    for number, slide in enumerate(root.iter(f"{_DRAW}page"), start=1):
        notes = slide.find(f"{_PRESENTATION}notes")
        marked.begin_page(number)
        lines = [line for shape in slide if shape is not notes for line in _lines(shape)]
        if lines:
            marked.heading(2, lines[0])
        for line in lines[1:]:
            marked.paragraph(line)
        spoken = list(_lines(notes)) if notes is not None else []
        if spoken:
            marked.paragraph("Speaker notes: " + "\n".join(spoken))
    return marked.document("odp")


def _lines(shape: ElementTree.Element) -> list[str]:
    paragraphs = (p for p in shape.iter() if p.tag in (f"{_TEXT}p", f"{_TEXT}h"))
    return [line for p in paragraphs if (line := "".join(p.itertext()).strip())]
