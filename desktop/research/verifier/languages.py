"""Reads the words and the frames of sentences of each language, from the files in `frames/`."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("frames")
LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "nl", "ja", "zh", "ar", "ru")
MORE_LANGUAGES = ("sv", "pl", "tr", "hi")
"""Languages that have texts of their own, but no column in the lists of words."""
ALL_LANGUAGES = LANGUAGES + MORE_LANGUAGES
SEPARATOR = " ~ "
_SLOT = re.compile(r"\{([A-Z])\}")


@dataclass(frozen=True, slots=True)
class Frame:
    """Sentences on one matter in one language; the slots are letters in braces."""

    statements: tuple[str, ...]
    """All say the same."""
    opposites: tuple[str, ...]
    """Each contradicts the statements."""
    questions: tuple[tuple[str, str], ...]
    """The slot that answers, and the question."""


@functools.cache
def frame_slots() -> dict[str, dict[str, str]]:
    """The kind of value in each slot of each frame."""
    frames: dict[str, dict[str, str]] = {}
    for line in (FOLDER / "frames.tsv").read_text(encoding="utf-8").splitlines():
        name, slots = line.split("\t")
        frames[name] = dict(slot.split(":", 1) for slot in slots.split())
    return frames


@functools.cache
def read_frames(language: str) -> dict[str, Frame]:
    """Read the frames of a language."""
    frames: dict[str, Frame] = {}
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    name, statements, opposites, questions = "", (), (), []
    for line in [*lines, ""]:
        mark, _, rest = line.partition(" ")
        texts = tuple(rest.split(SEPARATOR))
        if mark == "+":
            statements = texts
        elif mark == "-":
            opposites = texts
        elif rest:
            questions += [(mark, text) for text in texts]
        else:
            if name:
                frames[name] = Frame(statements, opposites, tuple(questions))
            name, statements, opposites, questions = line, (), (), []
    return frames


@functools.cache
def lexicon() -> dict[str, tuple[dict[str, str], ...]]:
    """The words of each kind; the same place has the same meaning in every language."""
    return _read_columns("lexicon.tsv")


@functools.cache
def phrases() -> dict[str, tuple[dict[str, str], ...]]:
    """Whole phrases of each kind: titles, hedges, greetings, orders to an assistant."""
    return _read_columns("phrases.tsv")


def _read_columns(name: str) -> dict[str, tuple[dict[str, str], ...]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]:
        kind, *texts = line.split("\t")
        rows.setdefault(kind, []).append(dict(zip(LANGUAGES, texts, strict=True)))
    return {kind: tuple(entries) for kind, entries in rows.items()}


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its values, and where each value stands."""

    text: str
    places: dict[str, tuple[int, int]]


def fill(template: str, values: dict[str, str]) -> Filled:
    """Put the values into the slots of a template, and begin it with a capital."""
    parts: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    at = length = 0
    for slot in _SLOT.finditer(template):
        value = values[slot[1]]
        before = template[at : slot.start()]
        length += len(before)
        places[slot[1]] = (length, length + len(value))
        parts += (before, value)
        length += len(value)
        at = slot.end()
    text = "".join((*parts, template[at:]))
    return Filled(text[:1].upper() + text[1:], places)
