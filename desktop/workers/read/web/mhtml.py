"""Reads web archives (MHTML): a page with its frames and pictures in the form of a message."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.page import add_tree, page_title
from desktop.workers.read.web.tree import parse_html, parse_xhtml

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_web_archive(path: Path) -> ReadDocument:
    """Read the main page of a web archive, with the pages in its frames.

    Raises:
        NotReadError: the file has no page.
    """
    message = message_from_bytes(path.read_bytes(), EmailMessage, policy=policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise damaged_error(say("a web archive"))
    main = _main_page(message, pages)
    page = decode_page(_content(main), _charset(main))
    is_xml = main.get_content_type() != "text/html"
    tree = parse_xhtml(page.text) if is_xml else parse_html(page.text)
    builder = DocumentBuilder()
    notes = add_tree(builder, tree, _frames([part for part in pages if part is not main]))
    return builder.build("html", page_title(tree) or _subject(message), (*page.notes, *notes))


def _main_page(message: Message, pages: list[Message]) -> Message:
    """Return the page that the archive names as its start, or else its first."""
    start = str(message.get_param("start", "")).strip("<> ")
    address = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    for page in pages:
        if start and _header(page, "Content-ID").strip("<>") == start:
            return page
    for page in pages:
        if address and _header(page, "Content-Location") == address:
            return page
    return pages[0]


def _frames(pages: list[Message]) -> dict[str, bytes]:
    """Return the pages by all the addresses under which another may show them."""
    frames: dict[str, bytes] = {}
    for page in pages:
        content = _content(page)
        if charset := _charset(page):
            content = decode_page(content, charset).text.encode("utf-8-sig")
        for address in (
            _header(page, "Content-Location"),
            "cid:" + _header(page, "Content-ID").strip("<>"),
        ):
            frames.setdefault(address, content)
    return frames


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str:
    return part.get_content_charset("") or ""


def _header(part: Message, name: str) -> str:
    return "".join(str(part.get(name, "")).split())


def _subject(message: Message) -> str:
    try:
        return str(make_header(decode_header(str(message.get("Subject", "")))))
    except (LookupError, ValueError):
        return ""
