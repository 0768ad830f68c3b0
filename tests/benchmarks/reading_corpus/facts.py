"""Facts about a file, and whether what a reader made of it agrees with them.

The same measure for every reader: white space counts as one space, and Markdown's signs, HTML's
references, soft hyphens and kinds of space or hyphen make no difference.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SIGNS = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_MARKS = re.compile(r"\*\*|__|~~|</?(?:sub|sup|u|b|i|em|strong|code)>|`")
_STARS = re.compile(r"\*(?=\S)|(?<=\S)\*")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_SAME = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\ufeff": None, "\u00a0": " ", "\u202f": " ", "\u2011": "-"}
)


@dataclass(frozen=True)
class Fact:
    """What must be true of a reader's output.

    `kind` is has, lacks, once, order, pair, apart, heading, no-heading or page. Where several ways
    to write the same are right, `has` takes them all.
    """

    kind: str
    words: tuple[str, ...]
    page: int = 0

    def __str__(self) -> str:
        place = f" on page {self.page}" if self.page else ""
        return f"{self.kind}{place}: " + " / ".join(self.words)


@dataclass(frozen=True)
class Case:
    """A file with its facts."""

    format: str
    name: str
    content: bytes
    source: str
    """The public report whose kind of fault this is, or what was taken as the example."""
    facts: tuple[Fact, ...]

    def is_published(self, fact: Fact) -> bool:
        """Tell whether the fact is in the half that is published, not the one to develop on."""
        name = f"{self.format}/{self.name}/{fact}"
        return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


@dataclass(frozen=True)
class Output:
    """What a reader made of a file."""

    text: str = ""
    headings: tuple[str, ...] | None = None
    """Titles of headings, or None: the lines that begin with Markdown's sign for them."""
    pages: tuple[tuple[int, str], ...] | None = None
    """Texts with their page numbers, or None where the reader knows no pages."""
    failure: str = ""
    citations: tuple[str, ...] = ()
    """What can be cited from the text, where the reader is Lectern."""


def has(*words: str) -> Fact:
    return Fact("has", words)


def lacks(*words: str) -> Fact:
    return Fact("lacks", words)


def once(words: str) -> Fact:
    return Fact("once", (words,))


def order(*words: str) -> Fact:
    return Fact("order", words)


def pair(label: str, value: str) -> Fact:
    return Fact("pair", (label, value))


def apart(first: str, second: str) -> Fact:
    return Fact("apart", (first, second))


def heading(title: str) -> Fact:
    return Fact("heading", (title,))


def no_heading(title: str) -> Fact:
    return Fact("no-heading", (title,))


def page(number: int, words: str) -> Fact:
    return Fact("page", (words,), number)


def holds(fact: Fact, output: Output) -> bool | None:
    """Tell whether a fact is right; None where the output cannot tell, as without pages."""
    if output.failure:
        return False
    if fact.kind == "page":
        return _on_page(fact, output)
    return _CHECKS[fact.kind](tuple(map(_normal, fact.words)), output)


def forms(text: str) -> tuple[str, str]:
    """Return a text as it is and without the signs of Markdown, both with plain white space."""
    return _normal(text), _normal(_without_signs(text))


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_SAME).split())


def _without_signs(text: str) -> str:
    text = html.unescape(_SIGNS.sub("", text).replace("<br>", " ").replace("<br/>", " "))
    return _STARS.sub("", _MARKS.sub("", _LINK.sub(r"\1", text)))


def _has(words: Sequence[str], output: Output) -> bool:
    return any(word in form for form in forms(output.text) for word in words)


def _lacks(words: Sequence[str], output: Output) -> bool:
    return not _has(words, output)


def _once(words: Sequence[str], output: Output) -> bool:
    return any(form.count(words[0]) == 1 for form in forms(output.text))


def _in_order(words: Sequence[str], output: Output) -> bool:
    return any(_follow(words, form) for form in forms(output.text))


def _follow(words: Sequence[str], form: str) -> bool:
    at = 0
    for word in words:
        at = form.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


def _paired(words: Sequence[str], output: Output) -> bool:
    return any(all(word in form for word in words) for form in records(output.text))


def _apart(words: Sequence[str], output: Output) -> bool:
    """Both are there, yet never in one record."""
    lines = [form for line in output.text.splitlines() for form in forms(line)]
    both = all(_has((word,), output) for word in words)
    return both and not any(all(word in line for word in words) for line in lines)


def records(text: str) -> list[str]:
    """Return the lines; after a row of a Markdown table, the row with the names of its columns."""
    found: list[str] = []
    names: list[str] = []
    for line in text.splitlines():
        found += forms(line)
        cells = _cells(line.strip())
        if not cells:
            names = []
        elif not names:
            names = cells
        elif not _RULE.match(line.strip()):
            named = [f"{n}: {c}" for n, c in zip(names, cells, strict=False) if c]
            found += forms(" | ".join(named))
    return found


def _cells(line: str) -> list[str]:
    """Return the cells of a row of a Markdown table; none where the line is no such row."""
    if len(line) < 2 or not (line.startswith("|") and line.endswith("|")):
        return []
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def _headed(words: Sequence[str], output: Output) -> bool:
    titles = output.headings
    if titles is None:
        lines = output.text.splitlines()
        titles = tuple(line.lstrip("# ") for line in lines if re.match(r"#{1,6}\s", line))
    return any(words[0] in form for title in titles for form in forms(title))


def _not_headed(words: Sequence[str], output: Output) -> bool:
    return not _headed(words, output) and bool(output.text.strip())


def _on_page(fact: Fact, output: Output) -> bool | None:
    if output.pages is None:
        return None
    wanted = _normal(fact.words[0])
    return any(n == fact.page and wanted in f for n, text in output.pages for f in forms(text))


_CHECKS = {
    "has": _has,
    "lacks": _lacks,
    "once": _once,
    "order": _in_order,
    "pair": _paired,
    "apart": _apart,
    "heading": _headed,
    "no-heading": _not_headed,
}
