"""Says in the person's language what the core says in English.

The core, its processes and the trainer know of no window: their errors, reasons and notes are
English sentences, often with values in them. All of them are listed as templates in
`resources/translations/core.json`, which `packaging/translations.py` reads out of the code, and
translated with the other texts. Here a sentence is found among them again, and said with its
values in its place. What is not found stays as it is.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale

from desktop.core.errors import AppError

ENGLISH = (QLocale.Language.English, QLocale.Language.C)
"""The second is that of a system without a language."""
REMEMBERED = 2048
"""Sentences; a list of files says the same ones again and again."""


def said(text: str) -> str:
    """A text of the core: one sentence or several, or lines of them."""
    language = QLocale().language()
    return text if language in ENGLISH else _said(text, language.name)


def said_in_a_line(text: str) -> str:
    """The same, for where there is room for one line alone."""
    return " ".join(said(text).splitlines())


def said_of(error: Exception) -> str:
    """An error with what can be done about it."""
    if isinstance(error, AppError):
        return f"{said(error.message)} {said(error.hint)}".strip()
    return said(str(error))


@lru_cache(REMEMBERED)
def _said(text: str, _language: str) -> str:
    from desktop.ui.core_templates import all_templates  # not before it is needed

    words = all_templates()
    whole = words.found(text)
    if whole is not None:
        return whole
    return "\n".join(words.found(line) or line for line in text.split("\n"))
