"""Reads EPUB books, chapter by chapter in the order of their spine."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadDocument
from desktop.workers.read.books.package import KIND, Package, PackedBook, Part
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.plain import decode
from desktop.workers.read.web.blocks import Block, BlockKind, add_blocks
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.flow import PageReader
from desktop.workers.read.web.tree import Node, parse_xhtml
from desktop.workers.read.zipped.errors import ZIP_ERRORS, translate_zip_errors

ENCRYPTION = "META-INF/encryption.xml"
RIGHTS = "META-INF/rights.xml"
_FONT_METHODS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read_epub(path: Path) -> ReadDocument:
    """Read a book.

    Raises:
        NotReadError: the book is locked to a shop's program, or damaged as a whole.
    """
    with translate_zip_errors(damaged_error(KIND)), zipfile.ZipFile(path) as packed:
        book = PackedBook(packed)
        _check_open(book)
        return _EpubReader(book).read()


def _check_open(book: PackedBook) -> None:
    """Refuse a book whose text is encrypted; some fonts are, in books that anyone can read."""
    name = book.find(ENCRYPTION)
    if name is None:
        return
    methods = [
        node.attributes.get("algorithm", "")
        for data in book.xml(name).walk()
        if data.tag.rpartition(":")[2] == "encrypteddata"
        for node in data.elements()
        if node.tag.rpartition(":")[2] == "encryptionmethod"
    ]
    if all(method in _FONT_METHODS for method in methods):
        return
    raise NotReadError(
        DocumentState.ENCRYPTED,
        say("It is a book with copy protection, which only the shop's own program can open."),
        say("Get a copy without protection."),
    )


_PICTURES = ("image/", "video/", "audio/")
_BLANK_LINES = re.compile(r"\r?\n[ \t]*+\r?\n")


class _EpubReader:
    def __init__(self, book: PackedBook) -> None:
        self._book = book
        self._package = Package(book)
        self._titles = self._package.chapter_titles()
        self._builder = DocumentBuilder()
        self._pages = PageReader()
        self._missing = self._package.unknown_references()
        self._pictures = 0

    def read(self) -> ReadDocument:
        order = self._package.reading_order()
        for part in order:
            if "nav" not in part.properties.split():
                self._part(part)
        if not self._builder.length and not self._missing and self._pictures:
            self._pages.note(say("It consists of pictures, and has no text that can be read."))
        elif self._pictures:
            self._pages.note(say("Its pictures are not read."))
        if self._missing:
            self._pages.note(
                say("{0} of its chapters are missing or damaged, and were not read.", self._missing)
            )
        if outside := self._package.outside_order():
            self._pages.note(
                say("Pages that stand outside the order of the book were not read: {0}.", outside)
            )
        return self._builder.build("epub", self._title(), tuple(self._pages.notes))

    def _title(self) -> str:
        return ", ".join([self._package.title, *self._package.authors]).strip(", ")

    def _part(self, part: Part) -> None:
        name = self._book.find(part.name)
        if part.media_type.startswith(_PICTURES) and not part.is_page:
            self._pictures += 1
            return
        try:
            content = self._book.read(name) if name else b""
        except (*ZIP_ERRORS, OSError):
            content = b""
        if not name or not content.strip():
            self._missing += 1
            return
        if part.media_type == "text/plain":
            for paragraph in _BLANK_LINES.split(decode(content)):
                self._builder.paragraph(paragraph)
        elif part.is_page:
            self._chapter(name, content)
        else:
            self._missing += 1

    def _chapter(self, name: str, content: bytes) -> None:
        page = decode_page(content)
        for note in page.notes:
            self._pages.note(note)
        tree = parse_xhtml(page.text)
        self._pictures += sum(node.tag in ("img", "image", "object") for node in tree.walk())
        blocks = self._pages.blocks(_body(tree))
        title = self._titles.get(name)
        if title and blocks and not any(block.kind is BlockKind.HEADING for block in blocks):
            if blocks[0].lines == (title,):
                blocks = blocks[1:]
            blocks = [Block(BlockKind.HEADING, (title,), 1), *blocks]
        add_blocks(self._builder, blocks)


def _body(tree: Node) -> Node:
    return tree.find("body") or tree
