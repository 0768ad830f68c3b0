"""Reads FictionBook (FB2): title, sections, poems, notes; also one that is packed in a zip file."""

from __future__ import annotations

import zipfile
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.web.blocks import Block, BlockKind, add_blocks, joined
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.flow import PageReader
from desktop.workers.read.web.tree import MarkupError, Node, number_lines, parse_xml_text
from desktop.workers.read.zipped.errors import translate_zip_errors

KIND = say("a FictionBook file")
# What FictionBook calls otherwise than HTML does.
_AS_HTML = {
    "emphasis": "em", "strikethrough": "s", "cite": "blockquote", "epigraph": "blockquote",
    "stanza": "div", "poem": "div", "v": "div", "text-author": "p", "annotation": "div",
    "subtitle": "p", "image": "img", "date": "p",
}  # fmt: skip
_HOLDERS = frozenset({"cite", "epigraph", "annotation"})
DEEPEST_HEADING = 6


def read_fiction_book(path: Path) -> ReadDocument:
    """Read a book.

    Raises:
        NotReadError: the file is damaged, or is no FictionBook.
    """
    page = decode_page(_content(path))
    notes = [*page.notes]
    try:
        tree = parse_xml_text(page.text)
        number_lines(tree, page.text)
    except MarkupError:
        tree = parse_xml_text(page.text, recover=True)
        notes.append(say("The file is damaged; what is there was read."))
    book = tree.find("fictionbook")
    if book is None:
        raise damaged_error(KIND)
    builder = DocumentBuilder()
    reader = _Reader(builder)
    for part in book.elements():
        if part.tag == "description":
            reader.description(part)
        elif part.tag == "body":
            reader.body(part)
    return builder.build("fb2", _title(book), (*notes, *reader.pages.notes))


def _content(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with translate_zip_errors(damaged_error(KIND)), zipfile.ZipFile(path) as packed:
        names = [name for name in packed.namelist() if name.lower().endswith(".fb2")]
        return packed.read(names[0]) if names else b""


def _title(book: Node) -> str:
    info = book.find("title-info")
    if info is None:
        return ""
    title = info.find("book-title")
    authors = [
        " ".join(part.text().strip() for part in author.elements() if part.tag.endswith("-name"))
        for author in info.elements()
        if author.tag == "author"
    ]
    return ", ".join(filter(None, [title.text().strip() if title else "", *authors]))


class _Reader:
    def __init__(self, builder: DocumentBuilder) -> None:
        self.pages = PageReader()
        self._builder = builder
        self._mark = ""
        """The mark of a note, which stands before its first words."""

    def description(self, description: Node) -> None:
        """Add the words about the book; its title and authors are metadata."""
        annotation = description.find("annotation")
        if annotation is not None:
            self._block(annotation, 1)

    def body(self, body: Node) -> None:
        """Add a body; the notes of a book are a body of their own."""
        if body.attributes.get("name") and all(part.tag != "title" for part in body.elements()):
            self._at_line(body)
            self._builder.heading(1, body.attributes["name"].capitalize())
        self._section(body, 1)

    def _section(self, section: Node, level: int) -> None:
        for child in section.elements():
            if child.tag == "binary":  # in a damaged book it may lie in a section
                continue
            if child.tag in ("section", "body"):
                self._section(child, min(level + 1, DEEPEST_HEADING))
            elif child.tag == "title" and section.tag != "body" and _is_note_number(child):
                self._mark = f"[{child.text().strip()}] "
            elif child.tag == "title":
                title = joined(self.pages.blocks(_as_html(child)))
                self._at_line(child)
                self._builder.heading(level, title)
            else:
                self._block(child, level)

    def _at_line(self, node: Node, ahead: int = 0) -> None:
        if node.line:
            self._builder.at_line(node.line, ahead)

    def _block(self, child: Node, level: int) -> None:
        self._at_line(child)
        if child.tag == "subtitle":
            title = joined(self.pages.blocks(_as_html(child)))
            self._builder.heading(min(level + 1, DEEPEST_HEADING), title)
        elif child.tag == "poem":
            self._poem(child)
        else:
            as_html = _as_html(child)
            as_html.children.insert(0, self._mark)
            self._mark = ""
            blocks = self.pages.blocks(Node("div", {}, [as_html]))
            parts = [*child.elements()] if child.tag in _HOLDERS else []
            for number, block in enumerate(blocks):
                if len(parts) == len(blocks):
                    self._at_line(parts[number])
                add_blocks(self._builder, [block])

    def _poem(self, poem: Node) -> None:
        """Add the stanzas, each a paragraph with its own lines."""
        for part in poem.elements():
            found = self.pages.blocks(_as_html(part))
            lines = tuple(line for block in found for line in block.lines)
            verses, ahead = [*part.elements()], 0
            self._at_line(part)
            for verse, line in zip(verses, lines, strict=False):
                if len(verses) == len(lines):
                    self._at_line(verse, ahead)
                ahead += len(line) + 1
            add_blocks(self._builder, [Block(BlockKind.PARAGRAPH, lines)])


def _is_note_number(title: Node) -> bool:
    return title.text().strip().isdecimal() and len(title.text().strip()) < 4


def _as_html(node: Node) -> Node:
    children = [_as_html(c) if isinstance(c, Node) else c for c in node.children]
    attributes = node.attributes
    if node.tag == "a" and attributes.get("type") == "note":
        attributes = {**attributes, "role": "doc-noteref"}
    tag = "div" if node.tag == "title" else _AS_HTML.get(node.tag, node.tag)
    return Node(tag, attributes, children)
