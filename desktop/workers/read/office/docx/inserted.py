"""Reads a document that was inserted into a DOCX file as a whole, as report programs do."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from lxml import etree, html  # pyright: ignore[reportAttributeAccessIssue]

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.office.docx.names import W, text_below
from desktop.workers.read.office.docx.omissions import Omissions
from desktop.workers.read.office.docx.package import DocxPackage, PartLink

_BLOCKS = frozenset(
    {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol",
     "blockquote", "pre", "section", "article", "dt", "dd"}
)  # fmt: skip

_NOT_TEXT = frozenset({"script", "style", "head", "title", "template"})
_HTML = frozenset({".html", ".htm", ".xhtml", ".mht"})
_CELL = frozenset({"td", "th"})


def add_inserted(
    builder: DocumentBuilder,
    package: DocxPackage,
    link: PartLink | None,
    omissions: Omissions,
) -> None:
    """Add the text of an inserted document; what cannot be read is remembered."""
    content = package.raw(link.target) if link and not link.is_external else None
    lines = None if content is None or link is None else _lines(link.target, content)
    omissions.add("unread insert" if lines is None else "inserted")
    for line in lines or ():
        builder.paragraph(line)


def _lines(name: str, content: bytes) -> list[str] | None:
    ending = PurePosixPath(name).suffix.lower()
    if content.startswith(b"{\\rtf"):
        return None
    if content.startswith(b"PK"):
        return _word_lines(content)
    if ending == ".txt":
        return content.decode("utf-8-sig", "replace").splitlines()
    if ending in _HTML or re.match(
        rb"\s*<(?:!doctype\s+html|html)\b", content[:500], re.IGNORECASE
    ):
        return _page_lines(content)
    return None


def _word_lines(content: bytes) -> list[str] | None:
    try:
        body = DocxPackage(content).body()
    except NotReadError:
        return None
    return [text_below(paragraph, f"{W}t") for paragraph in body.iter(f"{W}p")]


def _page_lines(content: bytes) -> list[str] | None:
    has_charset = b"charset" in content[:2000].lower() or content[:2] in (b"\xff\xfe", b"\xfe\xff")
    parser = html.HTMLParser(encoding=None if has_charset else "utf-8", no_network=True)
    try:
        root = html.fromstring(content, parser=parser)
    except (etree.ParserError, ValueError):
        return None
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = str(element.tag)
        if event == "start":
            pieces.append("\n" if tag in _BLOCKS else "")
            hidden = tag in _NOT_TEXT or callable(element.tag)
            pieces.append("" if hidden else " ".join((element.text or " ").split("\n")))
        else:
            pieces.append("\n" if tag in _BLOCKS else " " if tag in _CELL else "")
            pieces.append(" ".join((element.tail or "").split("\n")))
    return [" ".join(line.split()) for line in "".join(pieces).split("\n")]
