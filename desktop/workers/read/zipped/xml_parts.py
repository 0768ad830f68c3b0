"""Reads the XML parts of zip-based documents, so that a hostile one can do no harm."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

from desktop.workers.read.errors import damaged_error
from desktop.workers.read.zipped.errors import translate_zip_errors


class _NoDoctype(ElementTree.TreeBuilder):
    """Refuses document types, which declare entities that can grow without end or fetch files."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ElementTree.ParseError(f"a document type ({name}, {pubid}, {system})")


def parse_xml(content: bytes | str, kind: str) -> ElementTree.Element:
    """Parse an XML part and return its tree.

    Raises:
        NotReadError: the part is not XML, or declares a document type, as no office program does.
    """
    try:
        return ElementTree.fromstring(content, ElementTree.XMLParser(target=_NoDoctype()))
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise damaged_error(kind) from error


def read_part(path: Path, name: str, kind: str) -> bytes:
    """Return the bytes of a part of the file.

    Raises:
        NotReadError: the part is missing or damaged.
    """
    with translate_zip_errors(damaged_error(kind)), zipfile.ZipFile(path) as packed:
        return packed.read(name)
