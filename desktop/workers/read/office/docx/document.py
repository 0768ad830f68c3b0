"""Reads DOCX: everything that a word processor shows of the file, in the order of its pages."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from desktop.core.types import ReadDocument
from desktop.workers.read.office.docx.body import BodyReader
from desktop.workers.read.office.docx.names import R, W
from desktop.workers.read.office.docx.numbering import Numbering
from desktop.workers.read.office.docx.omissions import Omissions
from desktop.workers.read.office.docx.package import DocxPackage
from desktop.workers.read.office.docx.styles import StyleSheet

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CORE = "docProps/core.xml"
_HEADERS, _FOOTERS = f"{W}headerReference", f"{W}footerReference"


def read_docx(path: Path) -> ReadDocument:
    """Read the text of a DOCX file."""
    package = DocxPackage(path.read_bytes())
    root = package.body()
    part = package.main_part
    styles = StyleSheet(package.xml(package.related(part, "styles")))
    numbering = Numbering(package.xml(package.related(part, "numbering")), styles)
    omissions = Omissions()
    reader = BodyReader(package, styles, numbering, omissions)
    _add_margins(reader, package, root, _HEADERS)
    reader.blocks(root)
    reader.finish()
    reader.comments_left()
    _add_margins(reader, package, root, _FOOTERS)
    if numbering.has_unknown_format:
        omissions.add("number format")
    title = _title(package)
    if package.damaged_parts:
        omissions.add("damaged")
    return reader.builder.build("docx", title, omissions.sentences())


def _add_margins(reader: BodyReader, package: DocxPackage, root: Element, tag: str) -> None:
    """Add the headers or the footers of all sections, each text once."""
    links = package.relationships(package.main_part)
    parts = [
        links[reference].target
        for found in root.iter(tag)
        if (reference := found.get(f"{R}id", "")) in links
    ]
    added: set[str] = set()
    for part in dict.fromkeys(parts):
        margin = package.xml(part)
        words = "" if margin is None else " ".join("".join(margin.itertext()).split())
        # A page number alone says nothing.
        if margin is not None and words not in added and any(map(str.isalpha, words)):
            added.add(words)
            reader.margin(part, margin)


def _title(package: DocxPackage) -> str:
    links = package.relationships("").values()
    part = next((link.target for link in links if link.kind == "core-properties"), _CORE)
    properties = package.xml(part)
    title = properties.find(f".//{_TITLE}") if properties is not None else None
    return (title.text or "") if title is not None else ""
