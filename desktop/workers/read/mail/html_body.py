"""Adds the HTML of messages to documents."""

from __future__ import annotations

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.office.deep_html import flatten_deep_html

_MARKUP_SHARE = 0.05
"""A share of a page's characters; if less of it is text, its nesting is examined."""


def add_html(builder: DocumentBuilder, source: str) -> None:
    """Add a page of a message; nothing that it points to is ever fetched."""
    from desktop.workers.read.office.kreuzberg import html_to_markdown

    raw = source.encode("utf-8", errors="replace")
    markdown = html_to_markdown(raw) if source.strip() else ""
    if len(markdown) < _MARKUP_SHARE * len(source) and (deep := flatten_deep_html(raw)):
        builder.paragraph(deep)
    else:
        builder.markdown(markdown)


def html_words(source: str) -> str:
    """Return the text of a page, to compare it with another form of the message."""
    builder = DocumentBuilder()
    add_html(builder, source)
    return builder.build("html").text
