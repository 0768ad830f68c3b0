"""Reads the package of an EPUB book: its parts, their order, its title and its contents."""

from __future__ import annotations

import posixpath
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from desktop.core.say import say
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.tree import MarkupError, Node, parse_html, parse_xml_text

CONTAINER = "META-INF/container.xml"
PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", "image/svg+xml"})
_PAGE_NAMES = (".xhtml", ".html", ".htm", ".xml")
KIND = say("an EPUB file")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the book, as its list of parts describes it."""

    name: str
    media_type: str
    properties: str = ""

    @property
    def is_page(self) -> bool:
        return self.media_type in PAGES or self.name.lower().endswith(_PAGE_NAMES)


class PackedBook:
    """The zip file of a book, whose parts are found whatever way their names are written."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self.names = packed.namelist()
        self._by_key = {_key(name): name for name in reversed(self.names)}

    def find(self, name: str) -> str | None:
        """Return the name in the zip file: as written, unescaped, or in another case."""
        for written in (name, unquote(name)):
            if written in self.names:
                return written
        return self._by_key.get(_key(name)) or self._by_key.get(_key(unquote(name)))

    def read(self, name: str) -> bytes:
        return self._packed.read(name)

    def xml(self, name: str) -> Node:
        text = decode_page(self.read(name)).text
        try:
            return parse_xml_text(text)
        except MarkupError:
            return parse_html(text)


def _key(name: str) -> str:
    composed = unicodedata.normalize("NFC", name.replace("\\", "/"))
    return posixpath.normpath(composed).lstrip("/").casefold()


class Package:
    """The package document of a book."""

    def __init__(self, book: PackedBook) -> None:
        self._book = book
        self._name = _package_name(book)
        self._tree = book.xml(self._name)
        self.parts = {
            item.attributes.get("id", ""): Part(
                self._resolve(item.attributes.get("href", "")),
                item.attributes.get("media-type", "").lower(),
                item.attributes.get("properties", ""),
            )
            for item in self._elements("item")
        }

    @property
    def title(self) -> str:
        titles = [" ".join(node.text().split()) for node in self._elements("title")]
        return next((title for title in titles if title), "")

    @property
    def authors(self) -> list[str]:
        names = (" ".join(node.text().split()) for node in self._elements("creator"))
        return [*dict.fromkeys(name for name in names if name)]

    def reading_order(self) -> list[Part]:
        """Return the parts of the spine; those that it calls non-linear come last.

        A book without a spine is read in the order of its list of parts.
        """
        linear: list[Part] = []
        aside: list[Part] = []
        for reference in self._elements("itemref"):
            part = self.parts.get(reference.attributes.get("idref", ""))
            if part is not None:
                is_aside = reference.attributes.get("linear") == "no"
                (aside if is_aside else linear).append(part)
        order = [*dict.fromkeys(linear + aside)]
        return order or [part for part in self.parts.values() if part.is_page]

    def outside_order(self) -> int:
        """Return how many pages the spine leaves out; a reader comes to them by links alone."""
        order = self.reading_order()
        return sum(
            part.is_page and part not in order and "nav" not in part.properties.split()
            for part in self.parts.values()
        )

    def unknown_references(self) -> int:
        """Return how many entries of the spine name no part."""
        references = self._elements("itemref")
        return sum(node.attributes.get("idref", "") not in self.parts for node in references)

    def chapter_titles(self) -> dict[str, str]:
        """Return the titles in the table of contents, by the part to which they lead."""
        titles: dict[str, str] = {}
        for part in self.parts.values():
            name = self._book.find(part.name)
            if name is None:
                continue
            if "nav" in part.properties.split():
                entries = _navigation_entries(self._book.xml(name))
            elif part.media_type == "application/x-dtbncx+xml":
                entries = _ncx_entries(self._book.xml(name))
            else:
                continue
            for address, title in entries:
                path = urlsplit(address).path
                target = self._book.find(posixpath.join(posixpath.dirname(name), path))
                if target and title and path:
                    titles.setdefault(target, title)
        return titles

    def _resolve(self, address: str) -> str:
        # An escaped name may contain a real question mark or number sign, but no bare one.
        path = address.partition("#")[0]
        joined = posixpath.join(posixpath.dirname(self._name), path)
        return posixpath.normpath(joined).lstrip("/")

    def _elements(self, tag: str) -> Iterator[Node]:
        return (node for node in self._tree.walk() if node.tag.rpartition(":")[2] == tag)


def _package_name(book: PackedBook) -> str:
    container = book.find(CONTAINER)
    if container is not None:
        for node in book.xml(container).walk():
            if node.tag.rpartition(":")[2] == "rootfile":
                named = book.find(node.attributes.get("full-path", ""))
                if named is not None:
                    return named
    for name in book.names:
        if name.lower().endswith(".opf"):
            return name
    raise damaged_error(KIND)


def _navigation_entries(tree: Node) -> Iterator[tuple[str, str]]:
    for node in tree.walk():
        if node.tag == "a":
            yield node.attributes.get("href", ""), " ".join(node.text().split())


def _ncx_entries(tree: Node) -> Iterator[tuple[str, str]]:
    for node in tree.walk():
        if node.tag == "navpoint":
            label, content = node.find("navlabel"), node.find("content")
            if label is not None and content is not None:
                yield content.attributes.get("src", ""), " ".join(label.text().split())
