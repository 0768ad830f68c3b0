"""OpenDocument in one XML file (FODS, FODP), with the parts that a packed file has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from desktop.workers.read.zipped.package import OfficePackage, local_name

CONTENT, META = "content.xml", "meta.xml"


class FlatPackage(OfficePackage):
    """A file whose content stands in it as it is; what it embeds, such as charts, is no part."""

    def __init__(self, path: Path, kind: str) -> None:
        self._kind = kind
        self._content = path.read_bytes()

    def __exit__(self, *_: object) -> None:
        self._content = b""

    def __contains__(self, name: str) -> bool:
        return name in {CONTENT, META}

    def names(self) -> Iterator[str]:
        return iter((CONTENT, META))

    def read(self, name: str) -> bytes:
        """Return the whole file, whichever part is asked for."""
        del name
        return self._content

    def find_tree(self, name: str) -> ElementTree.Element | None:
        """The tree of the metadata, the only part beside the content."""
        if name != META:
            return None
        tree = super().find_tree(name)
        elements = tree.iter() if tree is not None else ()
        return next((e for e in elements if local_name(e.tag) == "meta"), None)
