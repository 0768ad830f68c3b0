"""Translates the core's English sentences into the person's language.

The core, its processes and the trainer do not know the window: their errors, reasons and notes
are English sentences that keep their template and values (`core/say.py`). The templates are
translated with the other texts; this module puts the values into the translation.
"""

from __future__ import annotations

import re
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.errors import AppError
from desktop.core.say import Sentence, Value
from desktop.ui.bidi import isolated
from desktop.ui.widgets.amounts import decimal_text, percent_text, signed_text

CONTEXT = "core"
ENGLISH = (QLocale.Language.English, QLocale.Language.C)
"""Languages that need no translation; `C` is that of a system without a language."""

_look_up = QCoreApplication.translate
"""`QCoreApplication.translate` under another name, which `lupdate` does not search for."""
_PLACE = re.compile(r"\{(\d+)(?::[^{}]*)?\}")
_DECIMALS = re.compile(r"\.(\d+)")


def translate_core(text: str) -> str:
    """Translate a text of the core, which may be several sentences or lines."""
    if not text or QLocale().language() in ENGLISH:
        return str(text)
    if not isinstance(text, Sentence):
        return _look_up(CONTEXT, text)  # a sentence without values is stored as plain text
    number = -1 if text.number is None else text.number
    words = _look_up(CONTEXT, text.template, "", number)
    if not text.values:
        return words
    formats = _formats(text.template)
    shown = [_shown(value, formats.get(place, "")) for place, value in enumerate(text.values)]
    return _PLACE.sub(lambda at: shown[int(at[1])] if int(at[1]) < len(shown) else at[0], words)


def translate_core_in_one_line(text: str) -> str:
    """Translate a text of the core and join its lines into one."""
    return " ".join(translate_core(text).splitlines())


def translate_error(error: Exception) -> str:
    """Translate an error together with its hint."""
    return translate_core(error.sentence() if isinstance(error, AppError) else str(error))


def _formats(template: str) -> dict[int, str]:
    """Return the format of each value in a template."""
    return {
        int(name): written or ""
        for _, name, written, _ in Formatter().parse(template)
        if name and name.isdecimal()
    }


def _shown(value: Value, written: str) -> str:
    """Return a value as text: a sentence translated, a number in local format, a name unchanged."""
    if isinstance(value, Sentence):
        return translate_core(value)
    if isinstance(value, str) or not written:
        return isolated(str(value))
    found = _DECIMALS.search(written)
    decimals = int(found[1]) if found else 0
    if written.endswith("%"):
        return percent_text(float(value), decimals)
    return (signed_text if written.startswith("+") else decimal_text)(float(value), decimals)
