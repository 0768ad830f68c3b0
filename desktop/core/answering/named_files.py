"""Finds the files that a question names: “What does lease.pdf say about pets?”.

A name counts with its extension alone: “the rent” names no file, though there may be a `rent.txt`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from desktop.core.answering.mentions import find_mentioned
from desktop.core.answering.question_language import question_language
from desktop.core.store.document_set import KEPT, DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored

_MAY_NAME_A_FILE = re.compile(r"\w\.\w{1,10}(?!\w)")
FILES_AT_MOST = 5
"""A name of more files than that tells nothing."""


def find_named_files(
    library: Library, question: str, within: DocumentSet | None
) -> dict[int, Path]:
    """The files of the set that the question names, by their ids; empty if it names none."""
    if not _MAY_NAME_A_FILE.search(question):
        return {}
    if find_mentioned(question, question_language(question, ())):
        return {}  # others may mention the file
    condition, bindings = within.condition() if within is not None else ("1", ())
    asked = _folded(question)
    # A file system may keep accents apart from their letters.
    forms = [unicodedata.normalize(form, question).lower() for form in ("NFC", "NFD")]
    rows = library.db.execute(
        f"SELECT d.id, d.path FROM documents d WHERE {KEPT} AND d.content_id IS NOT NULL AND"
        f" {condition} AND instr(d.name, '.') > 0"
        " AND (instr(?, d.name) > 0 OR instr(?, d.name) > 0)",
        (*bindings, *forms),
    )
    found = {int(id_): from_stored(path) for id_, path in rows}
    places = {id_: list(_places(_folded(path.name), asked)) for id_, path in found.items()}
    spans = [span for of_file in places.values() for span in of_file]
    named = {id_ for id_, own in places.items() if any(not _is_within(s, spans) for s in own)}
    return {id_: found[id_] for id_ in named} if len(named) <= FILES_AT_MOST else {}


def _places(name: str, question: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a question, not as a part of a longer word."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", question):
        yield found.span()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _is_within(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a place is a part of a longer one, as `a.txt` is of `old a.txt`."""
    return any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in spans)
