"""The units of a passage: its sentences and records, as they are shown, stored and compared."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desktop.core.errors import DamagedLibraryError
from desktop.core.languages.text_languages import part_language
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.sentences import sentence_spans
from desktop.core.types import Passage, Unit, UnitKind


def passage_units(passage: Passage) -> tuple[Unit, ...]:
    """The units of a passage; sentences only, where an earlier version read the document."""
    if passage.units:
        return passage.units
    at, text = passage.char_start, passage.text
    spans = sentence_spans(text, part_language(text) or None)
    return tuple(Unit(at + start, at + end) for start, end in spans)


def labelled_text(text: str, char_start: int, units: Sequence[Unit]) -> str:
    """A passage for a reader without the document: its records have the names of their columns."""
    parts: list[str] = []
    at = char_start
    for unit in units:
        if unit.labelled:
            parts += (text[at - char_start : unit.char_start - char_start], unit.labelled)
            at = unit.char_end
    return "".join((*parts, text[at - char_start :]))


def label_words(text: str, units: Sequence[Unit]) -> str:
    """The words that only the labels of the records have, each once: names of columns, mostly."""
    words: dict[str, None] = {}
    known = ""
    for unit in units:
        # Most records of a table begin with the same name.
        if unit.labelled and unit.labelled != known:
            known = unit.labelled
            words |= dict.fromkeys(word for word in known.split() if word not in words)
    return " ".join(word for word in words if word not in text)


def to_json(units: Sequence[Unit], char_start: int) -> str:
    """The units as JSON, counted from the first character of their passage."""
    return json.dumps(
        [
            (unit.char_start - char_start, unit.char_end - char_start)
            if unit.kind is UnitKind.SENTENCE and not unit.labelled
            else (
                unit.char_start - char_start,
                unit.char_end - char_start,
                unit.kind,
                unit.labelled,
            )
            for unit in units
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(stored: str | None, char_start: int) -> tuple[Unit, ...]:
    """The units that `to_json` wrote; none where an earlier version stored the passage.

    Raises:
        DamagedLibraryError: it is something else.
    """
    if not stored:
        return ()
    try:
        return tuple(
            Unit(
                char_start + start, char_start + end, *(UnitKind(rest[0]), rest[1]) if rest else ()
            )
            for start, end, *rest in json.loads(stored)
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedLibraryError(
            say("The library is damaged: the sentences of a passage cannot be read."),
            Remedy.REPAIR_LIBRARY.hint(),
        ) from error
