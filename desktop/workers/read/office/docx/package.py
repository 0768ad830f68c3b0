"""Opens a DOCX file: its parts, and the relationships by which one part names another."""

from __future__ import annotations

import io
import posixpath
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from typing import cast
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from desktop.core.say import say
from desktop.core.types import DocumentState
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.office.docx.names import W
from desktop.workers.read.zipped.errors import ZIP_ERRORS, translate_zip_errors

_STRICT = "{http://purl.oclc.org/ooxml/"
_STRICT_TO_USUAL = {
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/math": "officeDocument/2006/math",
    "drawingml/wordprocessingDrawing": "drawingml/2006/wordprocessingDrawing",
    "drawingml/main": "drawingml/2006/main",
    "drawingml/chart": "drawingml/2006/chart",
    "drawingml/diagram": "drawingml/2006/diagram",
    "drawingml/picture": "drawingml/2006/picture",
}
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL_BODY = "word/document.xml"


@dataclass(frozen=True, slots=True)
class PartLink:
    """A named link from one part to another, or to a place outside the file."""

    kind: str
    """The last word of its type: footnotes, header, chart, ..."""
    target: str
    """The name of the part; for a link to the outside, its address."""
    is_external: bool


class DocxPackage:
    """The parts of a DOCX file."""

    def __init__(self, content: bytes) -> None:
        """Open the file.

        Raises:
            NotReadError: it is no zip file, or has no text.
        """
        self._damaged = damaged_error(say("a DOCX file"))
        with translate_zip_errors(self._damaged):
            self._packed = zipfile.ZipFile(io.BytesIO(content))
        self._names = {_plain(name).lower(): name for name in self._packed.namelist()}
        self._relationships: dict[str, dict[str, PartLink]] = {}
        self.damaged_parts: list[str] = []
        self._is_too_deep = False
        self.main_part = self._find_main_part()

    def relationships(self, part: str) -> dict[str, PartLink]:
        """Return the relationships of a part by their ids."""
        if part not in self._relationships:
            folder, name = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            links = () if root is None else root.iter(_RELATIONSHIP)
            self._relationships[part] = {link.get("Id", ""): _link(folder, link) for link in links}
        return self._relationships[part]

    def related(self, part: str, kind: str) -> str:
        """Return the name of the part of a kind, also where only its usual name tells it."""
        for link in self.relationships(part).values():
            if link.kind == kind and not link.is_external:
                return link.target
        return posixpath.join(posixpath.dirname(part), f"{kind}.xml")

    def raw(self, part: str) -> bytes | None:
        """Return the bytes of a part; None if it is missing or damaged, which is remembered."""
        name = self._names.get(part.lower()) or self._names.get(unquote(part).lower())
        if name is None:
            return None
        try:
            return self._packed.read(name)
        except (*ZIP_ERRORS, OSError):
            self.damaged_parts.append(part)
            return None

    def xml(self, part: str) -> Element | None:
        """Return the root of an XML part; of a damaged part, as much as can be read."""
        content = self.raw(part)
        return None if content is None else self._parse(part, content)

    def body(self) -> Element:
        """Return the root of the part with the text.

        Raises:
            NotReadError: it is missing, or not WordprocessingML.
        """
        root = self.xml(self.main_part)
        if self._is_too_deep:
            raise NotReadError(DocumentState.UNREADABLE, say("It is nested too deeply to be read."))
        if root is None or not str(root.tag).startswith(W):
            raise self._damaged
        return root

    def _find_main_part(self) -> str:
        for link in self.relationships("").values():
            if link.kind == "officeDocument" and link.target.lower() in self._names:
                return link.target
        return _USUAL_BODY

    def _parse(self, part: str, content: bytes) -> Element | None:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            recover=True,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            root = None
        self._is_too_deep |= any("depth" in error.message for error in parser.error_log)
        # A document type declares entities; no word processor writes one.
        hostile = root is not None and root.getroottree().docinfo.internalDTD is not None
        if root is None or hostile or len(parser.error_log):
            self.damaged_parts.append(part)
        if root is None or hostile:
            return None
        return cast(Element, _with_usual_names(root))


def _with_usual_names(root: etree._Element) -> etree._Element:
    """Give the elements of a “Strict” file the names that all other files use."""
    if any(address.startswith(_STRICT[1:]) for address in root.nsmap.values()):
        for element in root.iter("*"):
            # A damaged name that the parser let pass, as `{address}a:b`, cannot be set again.
            with suppress(ValueError):
                _rename(element)
    return root


def _rename(element: etree._Element) -> None:
    if str(element.tag).startswith(_STRICT):
        element.tag = _usual(str(element.tag))
    for name, text in list(element.attrib.items()):
        if str(name).startswith(_STRICT):
            element.attrib[_usual(str(name))] = text
            del element.attrib[name]


def _usual(name: str) -> str:
    if not name.startswith(_STRICT):
        return name
    address, _, local = name.removeprefix(_STRICT).partition("}")
    usual = _STRICT_TO_USUAL.get(address)
    return f"{{http://schemas.openxmlformats.org/{usual}}}{local}" if usual else name


def _link(folder: str, link: Element) -> PartLink:
    target = link.get("Target", "")
    external = link.get("TargetMode") == "External"
    if not external:
        target = target.replace("\\", "/")
        target = _plain(target if target.startswith("/") else posixpath.join(folder, target))
    return PartLink(link.get("Type", "").rpartition("/")[2], target, external)


def _plain(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/")
