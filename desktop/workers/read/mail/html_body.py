"""Adds the HTML of messages to documents."""

from __future__ import annotations

import re

from desktop.workers.read.document_builder import DocumentBuilder

_PARAMETER = re.compile(r"<param>[^<]{0,500}</param>", re.IGNORECASE)
_LINE_ENDS = re.compile(r"(?:\r?\n){2,}")


def add_html(builder: DocumentBuilder, source: str) -> tuple[str, ...]:
    """Add a page of a message, and return notes about it; nothing that it points to is fetched."""
    from desktop.workers.read.web.page import add_page

    if not source.strip():
        return ()
    return add_page(builder, source.encode("utf-8", errors="replace"), "utf-8")


def html_words(source: str) -> str:
    """Return the text of a page, to compare it with another form of the message."""
    builder = DocumentBuilder()
    add_html(builder, source)
    return builder.build("html").text


def enriched_page(source: str) -> str:
    """Return text of the old type `text/enriched` as a page; there `<<` means `<`."""
    return _LINE_ENDS.sub("<br>", _PARAMETER.sub("", source.replace("<<", "&lt;")))
