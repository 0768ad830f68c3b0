"""Which words of a question are cells, which are names of columns, and which are unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.core.languages.stop_words import stop_words
from desktop.core.tables.columns import ColumnKind, TableColumn
from desktop.core.tables.question import AskedWord, Question
from desktop.core.tables.words import (
    are_forms,
    are_related,
    folded,
    is_of_concept,
    names_number,
    ordinal,
    split_words,
    stems,
    synonyms,
)

PREFIX = 4
_LIST_MARK = re.compile("[,;/]")
CELL_WORDS_AT_MOST = 12
CANDIDATES_AT_MOST = 400
DENIED_WITHIN = 14
"""Characters before a value in which a `not` denies it."""
UN = ("un", "non", "non-", "im", "in", "des")


@dataclass(slots=True)
class CellMatch:
    """The cells of a column that some words of the question name."""

    column: int
    cells: tuple[str, ...]
    words: frozenset[int]
    """The words of the question, by their index."""
    is_whole: bool
    """Whether the question has all words of the cells."""
    denied: bool = False


@dataclass(slots=True)
class Matches:
    """How the words of a question fit a table."""

    values: list[CellMatch] = field(default_factory=list[CellMatch])
    named: dict[int, set[int]] = field(default_factory=dict[int, set[int]])
    """The words that are in the name of each column."""
    full_names: set[int] = field(default_factory=set[int])
    """The columns of whose names the question has all words."""
    by_meaning: set[int] = field(default_factory=set[int])
    """The words in names that are other nouns for the same thing, as `bill` for an invoice."""
    about: set[int] = field(default_factory=set[int])
    """The words that are in the name or heading of the table."""
    numbers: dict[int, set[tuple[Decimal, int]]] = field(
        default_factory=dict[int, set[tuple[Decimal, int]]]
    )
    """The numbers that stand beside the name of their column, with the words that say them."""
    ambiguous: list[CellMatch] = field(default_factory=list[CellMatch])
    """Matches that say something else of the same words."""


def match(question: Question, columns: Sequence[TableColumn], used: frozenset[int]) -> Matches:
    """Find cells, names of columns and the table's own name in a question.

    `used` are words that say how to compute.
    """
    found = Matches()
    _match_names(question, columns, found, used)
    content = [n for n, word in enumerate(question.words) if question.is_content(word)]
    _match_numbers(question, columns, found, used)
    used |= {n for numbers in found.numbers.values() for _, n in numbers}
    whole = list(_whole_cells(question, columns, used, found.named))
    for found_cells in whole:
        found_cells.cells += _cells_that_list(columns[found_cells.column], found_cells.cells)
    _choose(whole, found)
    taken = {n for value in found.values for n in value.words}
    _match_table_name(question, columns, found)
    found.by_meaning = _by_meaning(question, columns, found)
    left = [
        n for n in content
        if n not in taken | used | found.about and not any(n in w for w in found.named.values())
    ]  # fmt: skip
    _match_parts(question, columns, found, left)
    return found


def _words_of(text: str, languages: Sequence[str]) -> list[str]:
    words = [word for word, _, _ in split_words(folded(text))]
    content = [w for w in words if not any(w in stop_words(code) for code in languages)]
    return content or words


def _match_names(
    question: Question, columns: Sequence[TableColumn], found: Matches, used: frozenset[int]
) -> None:
    for column in columns:
        names = _words_of(column.name, question.languages)
        words = [word for word, _, _ in split_words(folded(column.name))]
        names += [word for word in words if names_number(word) and word not in names]
        hits = {
            n: name
            for n, word in enumerate(question.words)
            if n not in used and (question.is_content(word) or (n and len(word.text) > 3))
            for name in names
            if are_related(word.text, name, question.languages)
            or (names_number(word.text) and names_number(name))
        }
        if hits:
            found.named[column.index] = set(hits)
            if set(hits.values()) == set(names):
                found.full_names.add(column.index)


def _match_numbers(
    question: Question, columns: Sequence[TableColumn], found: Matches, used: frozenset[int]
) -> None:
    """Find the numbers of rows that are named by one: `floor 2`, `the second floor`."""
    for column in columns:
        named = found.named.get(column.index, set())
        if column.kind is not ColumnKind.NUMBER or column.adds_up_surely:
            continue
        for n, word in enumerate(question.words):
            if n in used or not named & {n - 1, n + 1}:
                continue
            number = ordinal(word.text) or (int(word.text) if word.text.isdecimal() else None)
            if number is not None and any(m and m.value == number for m in column.numbers):
                found.numbers.setdefault(column.index, set()).add((Decimal(number), n))


def _match_table_name(question: Question, columns: Sequence[TableColumn], found: Matches) -> None:
    names = _table_names(question, columns)
    found.about = {
        n
        for n, word in enumerate(question.words)
        if any(are_related(word.text, name, question.languages) for name in names if len(name) > 2)
    }


def _by_meaning(question: Question, columns: Sequence[TableColumn], found: Matches) -> set[int]:
    names = [*_table_names(question, columns)]
    names += [name for c in columns for name in _words_of(c.name, question.languages)]
    words = found.about.union(*found.named.values())
    return {
        n for n in words
        if not any(are_forms(question.words[n].text, name, question.languages) for name in names)
    }  # fmt: skip


def _table_names(question: Question, columns: Sequence[TableColumn]) -> list[str]:
    table = columns[0].table
    names = _words_of(
        f"{table.path.stem} {table.heading} {table.path.parent.name}".replace("_", " "),
        question.languages,
    )
    return [part for name in names for part in name.replace("-", " ").replace(".", " ").split()]


def _whole_cells(
    question: Question,
    columns: Sequence[TableColumn],
    used: frozenset[int],
    named: dict[int, set[int]],
) -> Iterator[CellMatch]:
    words = [(n, w) for n, w in enumerate(question.words) if n not in used]
    in_names = {n for hits in named.values() for n in hits}
    for column in columns:
        if column.kind is not ColumnKind.TEXT:
            continue
        for cells in _candidates(column, [w for _, w in words]):
            names = _words_of(cells[0], question.languages)
            if len(names) > CELL_WORDS_AT_MOST:
                continue
            hits, denied = _hits(question, names, words, in_names)
            if hits is not None:
                yield CellMatch(column.index, tuple(cells), frozenset(hits), True, denied)


def _cells_that_list(column: TableColumn, wanted: Sequence[str]) -> tuple[str, ...]:
    """The cells that list several values of their column, one of which is wanted."""
    forms = {folded(cell).strip() for cell in wanted}
    return tuple(
        cell
        for cell, form in column.different
        if ("," in form or ";" in form or "/" in form)
        and any(part.strip() in forms for part in _LIST_MARK.split(form))
    )


def _hits(
    question: Question,
    names: Sequence[str],
    words: Sequence[tuple[int, AskedWord]],
    in_names: set[int],
) -> tuple[set[int] | None, bool]:
    """The words that name all words of a cell, and whether they deny it; None if some are not."""
    hits: set[int] = set()
    denied = False
    for name in names:
        hit = next(
            (n for n, w in words if _is_cell_word(question, w, name, state=n not in in_names)), None
        )
        if hit is None:
            hit = next((n for n, w in words if _is_opposite(question, w, name)), None)
            denied = denied or hit is not None
        if hit is None:
            return None, False
        hits.add(hit)
    start = question.words[min(hits)].start
    before = any(0 < start - place <= DENIED_WITHIN for place in question.denials)
    return hits, denied != before


def _is_cell_word(question: Question, word: AskedWord, name: str, *, state: bool = True) -> bool:
    """Whether a word is one of a cell; with `state` also if it only means the same state."""
    if len(name) < 2:
        return word.text == name and word.is_name
    if are_related(word.text, name, question.languages):
        return True
    return state and bool(synonyms(word.text) & synonyms(name))


def _is_opposite(question: Question, word: AskedWord, name: str) -> bool:
    for start in UN:
        rest = word.text.removeprefix(start)
        if (
            rest != word.text
            and len(rest) > 3
            and stems(rest, question.languages) & stems(name, question.languages)
        ):
            return True
    return False


def _candidates(column: TableColumn, words: Sequence[AskedWord]) -> Iterator[list[str]]:
    """The different cells that have the beginning of a word, each in all its spellings."""
    beginnings = {word.text[:PREFIX] for word in words}
    groups: frozenset[int] = frozenset()
    for word in words:
        beginnings |= {
            word.text.removeprefix(start)[:PREFIX] for start in UN if word.text.startswith(start)
        }
        groups |= synonyms(word.text)
    beginnings.discard("")
    if not beginnings:
        return
    begins = re.compile("|".join(map(re.escape, sorted(beginnings))))
    is_short = len(column.different) < CANDIDATES_AT_MOST
    by_text: dict[str, list[str]] = {}
    for cell, text in column.different:
        if begins.search(text) or (is_short and _may_be_meant(text, words, groups)):
            by_text.setdefault(text, []).append(cell)
    yield from list(by_text.values())[: 20 * CANDIDATES_AT_MOST]


def _may_be_meant(text: str, words: Sequence[AskedWord], groups: frozenset[int]) -> bool:
    """Whether a cell is a word for the same state, or part of a compound in the question."""
    if any(text[:PREFIX] in word.text for word in words):
        return True
    return bool(groups) and any(synonyms(word) & groups for word, _, _ in split_words(text))


def _choose(whole: list[CellMatch], found: Matches) -> None:
    """Keep the matches with most words; several cells of a column are alternatives."""
    whole.sort(key=lambda m: -len(m.words))
    kept: list[CellMatch] = []
    for candidate in whole:
        if any(candidate.words < other.words for other in whole):
            continue
        same = next(
            (m for m in kept if m.column == candidate.column and m.denied == candidate.denied), None
        )
        rival = next(
            (m for m in kept if m.column != candidate.column and m.words & candidate.words), None
        )
        if rival is not None:
            if candidate.column in found.named and rival.column not in found.named:
                kept.remove(rival)
                found.ambiguous = [m for m in found.ambiguous if m.column != rival.column]
            elif rival.column in found.named and candidate.column not in found.named:
                continue
            else:
                found.ambiguous += [rival, candidate]
                continue
        if same is not None:
            same.cells += candidate.cells
            same.words |= candidate.words
        else:
            kept.append(candidate)
    found.values = kept


def _names_rows(word: str, columns: Sequence[TableColumn]) -> bool:
    """Whether a word says what the rows are, as `payments` where there are amounts."""
    return is_of_concept(word, "money") and any(column.is_of("money") for column in columns)


def _match_parts(
    question: Question, columns: Sequence[TableColumn], found: Matches, left: Sequence[int]
) -> None:
    """Cells that contain the words that are left, in the only column that has them."""
    words = [(n, question.words[n]) for n in left]
    words = [(n, w) for n, w in words if len(w.text) > 2 and not _names_rows(w.text, columns)]
    best: list[CellMatch] = []
    for column in columns:
        if column.kind is not ColumnKind.TEXT or any(
            v.column == column.index for v in found.values
        ):
            continue
        groups: dict[frozenset[int], list[str]] = {}
        for cells in _candidates(column, [w for _, w in words]):
            names = _words_of(cells[0], question.languages)
            hits = frozenset(
                n for n, w in words if any(_is_cell_word(question, w, name) for name in names)
            )
            if hits:
                groups.setdefault(hits, []).extend(cells)
        if groups:
            most = max(groups, key=len)
            cells = [c for hits, listed in groups.items() if hits >= most for c in listed]
            best.append(CellMatch(column.index, tuple(cells), most, False))
    best.sort(key=lambda m: -len(m.words))
    if best and (len(best) == 1 or len(best[0].words) > len(best[1].words)):
        found.values.append(best[0])
    elif best:
        found.ambiguous += best[:2]
