"""The place of a source, in words for a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.types import Passage
from desktop.ui.bidi import isolated
from desktop.ui.core_translation import translate_core
from desktop.ui.language import own_name


def place_text(
    passage: Passage,
    *,
    with_name: bool = True,
    heading: str | None = None,
    line: int | None = None,
    language: str = "",
) -> str:
    """Return file, page, line of the file and heading, as far as they are known.

    `heading` replaces the heading of the passage; `language` is the code of its language where that
    is to be said.
    """
    parts = [isolated(passage.path.name)] if with_name else []
    if passage.page is not None:
        page = QCoreApplication.translate("Place", "page {0}")
        parts.append(page.format(passage.page))
    if line is not None:
        parts.append(QCoreApplication.translate("Place", "line {0}").format(line))
    if over := passage.heading if heading is None else heading:
        parts.append(isolated(over.rsplit(" › ", 1)[-1]))
    if language:
        told = QCoreApplication.translate("Place", "language: {0}")
        parts.append(told.format(own_name(language)))
    if passage.ocr:
        parts.append(QCoreApplication.translate("Place", "recognised from an image"))
    if passage.other_paths:
        others = QCoreApplication.translate("Place", "also in {0}")
        parts.append(others.format(", ".join(isolated(path.name) for path in passage.other_paths)))
    if not passage.is_connected:
        parts.append(QCoreApplication.translate("Place", "its drive is not connected"))
    return " · ".join(parts)


def notes_count_text(passage: Passage) -> str:
    """Return how many notes there are on the reading of the document; empty if there are none."""
    count = len(passage.notes)
    return QCoreApplication.translate("Place", "%Ln note(s)", "", count) if count else ""


def notes_texts(passage: Passage) -> list[str]:
    """Return the notes on the reading of the document, in the person's language."""
    return [translate_core(note) for note in passage.notes]
