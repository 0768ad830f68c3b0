"""Turns the sentences of an older library into templates and values, once.

Up to version 7 of the library, sentences were stored as plain English. `old_sentences.json` beside
this file holds the templates of that time: `old`, which of its values are `numbers`, and, where
they differ, the present `template` and the `remedy` that it names. A sentence that matches no
template stays as it is, in English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import apsw

from desktop.core.say import Sentence, fill, joined, to_column, to_json

DEPTH_AT_MOST = 3
"""The number of levels at which a sentence may be a value of another sentence."""
NAMED = "“"
"""The mark before a name; a text in quotation marks is a name and not a sentence."""

_PLACE = re.compile(r"\{(\d+)\}")
_NUMBER = r"([-+]?\d[\d,]*(?:\.\d+)?)"
_END = re.compile(r"(?<=[.?!]) ")


def migrate_sentences(db: apsw.Connection) -> None:
    """Rewrite every sentence in the library; inside a transaction."""
    if not _has_rows(db):
        return
    sentences = OldSentences.load()
    for table, column in (("documents", "message"), ("documents", "hint"), ("turns", "problem")):
        _rewrite(db, table, column, _as_column(sentences))
    for table, column, keys in (
        ("contents", "notes", ()),
        ("lab_runs", "checks", ()),
        ("lab_runs", "setup", ("notes",)),
        ("lab_answers", "record", ("problem",)),
        ("turns", "answer", ("reason",)),
    ):
        _rewrite(db, table, column, _in_json(sentences, keys))


@dataclass(frozen=True)
class OldTemplate:
    """An old template with {0}, {1}, ... in it, and its present form."""

    old: str
    template: str = ""
    """The present template; empty if it is the same as the old one."""
    numbers: tuple[int, ...] = ()
    """Indexes of the values that are numbers."""
    remedy: str = ""

    @cached_property
    def fixed(self) -> list[str]:
        """The fixed texts before, between and after the values."""
        return _PLACE.split(self.old)[::2]

    @cached_property
    def weight(self) -> int:
        """The length of the fixed texts: the longer they are, the surer is a match."""
        return sum(map(len, self.fixed))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        parts = [re.escape(self.fixed[0])]
        for place, after in enumerate(self.fixed[1:]):
            parts += [_NUMBER if place in self.numbers else "(.*?)", re.escape(after)]
        return re.compile("".join(parts), re.DOTALL)

    def sentence(self, values: list[Any]) -> Sentence:
        """The present sentence with these values."""
        template = Sentence(self.template or self.old)
        if "%n" in template:
            number, *others = values
            return Sentence(self.old.format(*values), str(template), others, int(number))
        return fill(template, *values, remedy=self.remedy)


class OldSentences:
    """All old templates, and the search for the template of a finished sentence."""

    def __init__(self, templates: list[OldTemplate]) -> None:
        self._whole = {template.old: template for template in templates if len(template.fixed) == 1}
        self._filled = sorted(
            (template for template in templates if len(template.fixed) > 1),
            key=lambda template: -template.weight,
        )
        self._found: dict[str, str] = {}

    @classmethod
    def load(cls) -> OldSentences:
        """Read the templates from the file that comes with the program."""
        text = Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
        return cls([OldTemplate(**entry) for entry in json.loads(text)])

    def lines(self, text: str) -> str:
        """The text as a Sentence, as a whole or line by line; unchanged if no template matches."""
        if text not in self._found:
            found = self._match(text, 0)
            if found is None and "\n" in text:
                found = joined("\n", [self._match(line, 0) or line for line in text.split("\n")])
            self._found[text] = text if found is None else found
        return self._found[text]

    def _match(self, text: str, depth: int) -> Sentence | None:
        if template := self._whole.get(text):
            return template.sentence([])
        if depth == DEPTH_AT_MOST:
            return None
        return self._several(text, depth) or self._single(text, depth)

    def _several(self, text: str, depth: int) -> Sentence | None:
        """A text of several sentences, if a template matches each of them; else None."""
        for end in _END.finditer(text):
            first = self._single(text[: end.start()], depth + 1)
            if first is not None:
                rest = self._match(text[end.end() :], depth)
                if rest is not None:
                    return joined(" ", (first, rest))
        return None

    def _single(self, text: str, depth: int) -> Sentence | None:
        if template := self._whole.get(text):
            return template.sentence([])
        for template in self._filled:
            if all(part in text for part in template.fixed):
                found = template.pattern.fullmatch(text)
                if found:
                    return template.sentence(self._values(found.groups(), template, depth))
        return None

    def _values(self, texts: tuple[str, ...], template: OldTemplate, depth: int) -> list[Any]:
        values: list[Any] = []
        for place, text in enumerate(texts):
            if place in template.numbers:
                values.append(_number(text))
            elif template.fixed[place].endswith(NAMED):
                values.append(text)
            else:
                values.append(self._match(text, depth + 1) or text)
        return values


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _has_rows(db: apsw.Connection) -> bool:
    """Whether the library is more than new, so that the templates have to be read."""
    tables = ("documents", "contents", "turns", "lab_runs", "lab_answers")
    return any(db.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").get for table in tables)


def _rewrite(db: apsw.Connection, table: str, column: str, rewritten: Callable[[str], str]) -> None:
    def of_row(*values: apsw.SQLiteValue) -> str:
        return rewritten(str(values[0]))

    db.create_scalar_function("rewritten", of_row, 1)
    db.execute(f"UPDATE {table} SET {column} = rewritten({column}) WHERE {column} <> ''")


def _as_column(sentences: OldSentences) -> Callable[[str], str]:
    """A function that rewrites a text which is a sentence."""
    return lambda text: to_column(sentences.lines(text))


def _in_json(sentences: OldSentences, keys: tuple[str, ...]) -> Callable[[str], str]:
    """A function that rewrites the sentences of a JSON text: of a list, or below these keys."""

    def rewritten(text: str) -> str:
        read = json.loads(text)
        changed = _below(read, sentences, keys) if keys else _changed(read, sentences)
        return to_json(changed) if _has_templates(changed) else text

    return rewritten


def _changed(value: Any, sentences: OldSentences) -> Any:
    if isinstance(value, str):
        return sentences.lines(value)
    if isinstance(value, list):
        return [_changed(inner, sentences) for inner in cast("list[Any]", value)]
    return value


def _below(value: Any, sentences: OldSentences, keys: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        return {
            key: _changed(inner, sentences) if key in keys else _below(inner, sentences, keys)
            for key, inner in cast("dict[str, Any]", value).items()
        }
    if isinstance(value, list):
        return [_below(inner, sentences, keys) for inner in cast("list[Any]", value)]
    return value


def _has_templates(value: Any) -> bool:
    match value:
        case Sentence():
            return True
        case dict():
            return any(map(_has_templates, cast("dict[str, Any]", value).values()))
        case list():
            return any(map(_has_templates, cast("list[Any]", value)))
        case _:
            return False
