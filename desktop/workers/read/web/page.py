"""Reads web pages, and the pages in messages, into a document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.blocks import add_blocks
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.flow import PageReader
from desktop.workers.read.web.tree import Node, parse_html, parse_xhtml

XHTML = frozenset({".xhtml", ".xht"})


def read_page(path: Path) -> ReadDocument:
    """Read a web page; nothing that it points to is ever fetched.

    Raises:
        NotReadError: the file is no text in any known encoding.
    """
    page = decode_page(path.read_bytes())
    is_xml = path.suffix.lower() in XHTML or page.text.lstrip().startswith("<?xml")
    tree = parse_xhtml(page.text) if is_xml else parse_html(page.text)
    builder = DocumentBuilder()
    notes = (*page.notes, *_hidden_by_comment(page.text), *add_tree(builder, tree))
    return builder.build("html", page_title(tree), notes)


def add_page(builder: DocumentBuilder, raw: bytes, charset: str = "") -> tuple[str, ...]:
    """Add a page, such as the body of a message, and return notes about it.

    `charset` is the encoding that the message declares.
    """
    page = decode_page(raw, charset)
    notes = (*page.notes, *_hidden_by_comment(page.text))
    return (*notes, *add_tree(builder, parse_html(page.text)))


def add_tree(
    builder: DocumentBuilder, tree: Node, frames: Mapping[str, bytes] | None = None
) -> tuple[str, ...]:
    """Add a parsed page and return notes about it; `frames` are pages that it may show."""
    reader = PageReader(frames)
    blocks = reader.blocks(tree)
    if not blocks:
        # A page that works by scripts alone has words only for browsers without them.
        reader.with_noscript = True
        blocks = reader.blocks(tree)
    add_blocks(builder, blocks)
    return tuple(reader.notes)


def _hidden_by_comment(text: str) -> tuple[str, ...]:
    """Return a note if a comment never ends, so that browsers show nothing after it."""
    start = text.rfind("<!--")
    if start < 0 or text.find("-->", start) >= 0 or not text[start + 4 :].strip():
        return ()
    return (say("A comment that never ends hides the rest of the page."),)


def page_title(tree: Node) -> str:
    title = tree.find("title")
    return " ".join(title.text().split()) if title is not None else ""
