"""Reads ODP, which kreuzberg does not: the text boxes of each slide, in the order of the file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.zipped.xml_parts import parse_xml, read_part

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"


def read_open_presentation(path: Path) -> ReadDocument:
    """Read an ODP file: each slide is a page, and its first line is a heading."""
    root = parse_xml(read_part(path, "content.xml", say("an ODP file")), say("an ODP file"))
    builder = DocumentBuilder()
    for number, slide in enumerate(root.iter(f"{_DRAW}page"), start=1):
        notes = slide.find(f"{_PRESENTATION}notes")
        builder.begin_page(number)
        lines = [line for shape in slide if shape is not notes for line in _lines(shape)]
        if lines:
            builder.heading(2, lines[0])
        for line in lines[1:]:
            builder.paragraph(line)
        spoken = list(_lines(notes)) if notes is not None else []
        if spoken:
            builder.paragraph("Speaker notes: " + "\n".join(spoken))
    return builder.build("odp")


def _lines(shape: ElementTree.Element) -> list[str]:
    paragraphs = (p for p in shape.iter() if p.tag in (f"{_TEXT}p", f"{_TEXT}h"))
    return [line for p in paragraphs if (line := "".join(p.itertext()).strip())]
