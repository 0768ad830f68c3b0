"""Turns the HTML of messages into Markdown."""

from __future__ import annotations


def html_to_markdown(source: str) -> str:
    """Return the HTML of a message as Markdown; nothing that it points to is ever fetched."""
    from desktop.workers.read.office.kreuzberg import html_to_markdown as convert

    return convert(source.encode("utf-8", errors="replace")) if source.strip() else ""
