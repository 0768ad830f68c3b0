"""The parts of an Office Open XML file, and the relationships between them."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import unquote
from xml.etree import ElementTree

from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.zipped.errors import translate_zip_errors
from desktop.workers.read.zipped.xml_parts import parse_xml


def local_name(tag: str) -> str:
    """Return the name of an element or attribute without its namespace.

    The strict form of the formats has other namespaces with the same names.
    """
    return tag.rpartition("}")[2]


def attribute(element: ElementTree.Element, name: str) -> str:
    """Return the attribute with this local name, in whatever namespace; empty if there is none."""
    value = element.get(name)
    if value is not None:
        return value
    return next((value for key, value in element.items() if local_name(key) == name), "")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from a part to another; the target of an external one lies outside the file."""

    kind: str
    """The last word of its type, as `image` or `notesSlide`."""
    target: str
    is_external: bool


class OfficePackage:
    """An open file; names of parts are compared without regard to case, as the format demands."""

    def __init__(self, path: Path, kind: str) -> None:
        self._kind = kind
        with translate_zip_errors(damaged_error(kind)):
            self._packed = zipfile.ZipFile(path)
        self._names = {_key(name): name for name in self._packed.namelist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._packed.close()

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._names

    def names(self) -> Iterator[str]:
        """Yield the names of all parts, in lower case and with slashes alone."""
        return iter(self._names)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            NotReadError: the part is missing or damaged.
        """
        with translate_zip_errors(damaged_error(self._kind)):
            return self._packed.read(self._names[_key(name)])

    def parse(self, name: str) -> ElementTree.Element:
        """Return the tree of an XML part.

        Raises:
            NotReadError: the part is missing or damaged.
        """
        return parse_xml(self.read(name), self._kind)

    def find_tree(self, name: str) -> ElementTree.Element | None:
        """Return the tree of a part that the document can do without; None if it is unusable."""
        try:
            return self.parse(name) if name in self else None
        except NotReadError:
            return None

    def relationships(self, name: str) -> dict[str, Relationship]:
        """Return what a part (or with an empty name the file) links to, by identifier."""
        folder, _, file = name.rpartition("/")
        tree = self.find_tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relationship] = {}
        for link in tree if tree is not None else ():
            target = link.get("Target", "")
            is_external = link.get("TargetMode", "") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))[1:]
            kind = link.get("Type", "").rpartition("/")[2]
            found[link.get("Id", "")] = Relationship(kind, target, is_external)
        return found

    def main_part(self, folder: str, otherwise: str) -> str:
        """Return the name of the part with which the document begins."""
        for link in self.relationships("").values():
            if link.kind == "officeDocument" and link.target in self:
                return link.target
        return otherwise if otherwise in self else posixpath.join(folder, otherwise)

    def linked(self, name: str, kind: str) -> Iterator[str]:
        """Yield the parts of a kind to which a part links."""
        for link in self.relationships(name).values():
            if link.kind == kind and not link.is_external and link.target in self:
                yield link.target


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
