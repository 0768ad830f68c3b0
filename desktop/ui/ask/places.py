"""The place of a source, in words for a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.types import Passage
from desktop.ui.core_translation import translate_core


def place_text(passage: Passage, *, with_name: bool = True, heading: str | None = None) -> str:
    """Return file, page and heading, as far as they are known.

    `heading` replaces the heading of the passage.
    """
    parts = [passage.path.name] if with_name else []
    if passage.page is not None:
        page = QCoreApplication.translate("Place", "page {0}")
        parts.append(page.format(passage.page))
    if over := passage.heading if heading is None else heading:
        parts.append(over.rsplit(" › ", 1)[-1])
    if passage.ocr:
        parts.append(QCoreApplication.translate("Place", "recognised from an image"))
    return " · ".join(parts)


def notes_count_text(passage: Passage) -> str:
    """Return how many notes there are on the reading of the document; empty if there are none."""
    count = len(passage.notes)
    return QCoreApplication.translate("Place", "%Ln note(s)", "", count) if count else ""


def notes_texts(passage: Passage) -> list[str]:
    """Return the notes on the reading of the document, in the person's language."""
    return [translate_core(note) for note in passage.notes]
