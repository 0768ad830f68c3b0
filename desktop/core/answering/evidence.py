"""Prepares the sentences of the sources for comparison with a question or an answer."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import mul
from typing import TypeAlias

from desktop.core.answering.numbers import named_months, numbered_months, values
from desktop.core.ingest.passages import HEADING_SEPARATOR
from desktop.core.ports import Embedder
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.store.contents import passage_context
from desktop.core.store.document_names import with_words_apart
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Passage, Source, Unit, UnitKind
from desktop.core.units import passage_units

CHARACTERS_AT_MOST = 700
"""The length above which a sentence is cut between words."""
EMBEDDED_CHARACTERS = 400

# Before Python 3.12 the class itself takes no parameter.
Vector: TypeAlias = "array[float]"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or record of a source, with its terms, numbers and vector."""

    source: int
    """Index of the source, from 0."""
    position: int
    """Index of the sentence in its source, from 0."""
    char_start: int
    char_end: int
    text: str
    terms: frozenset[str]
    context: frozenset[str]
    """Terms of the file's name, of the title and headings above, of a record's labels, and of what
    stands before a sentence.
    """
    numbers: frozenset[float]
    vector: Vector | None = None
    labelled: str = ""
    """A record with the names of its columns; empty where the text says as much."""
    labels: frozenset[str] = frozenset()
    """The terms of these names; they are part of the context as well."""
    is_record: bool = False
    is_pair: bool = False
    """Whether it is a pair of a label and a value, to whose context the pairs beside it belong."""
    gives_orders: bool = False
    """Whether it tells whoever answers what to say; then it supports nothing but its own words."""

    @property
    def readable(self) -> str:
        """The text as a reader without the document understands it."""
        return self.labelled or self.text


def collect_evidence(sources: Sequence[Source], vocabulary: Vocabulary) -> list[Evidence]:
    """The sentences and records of all sources, in order, without vectors."""
    return [
        evidence
        for index, source in enumerate(sources)
        for evidence in _evidence_of(index, source, vocabulary)
    ]


def _evidence_of(index: int, source: Source, vocabulary: Vocabulary) -> Iterator[Evidence]:
    passage = source.passage
    headings = {passage.heading, *(heading for _, heading in source.headings)}
    above = {heading: _terms_above(passage, heading, vocabulary) for heading in headings}
    before: frozenset[str] = frozenset()
    titles = [title for heading in headings for title in heading.split(HEADING_SEPARATOR)]
    units = list(_units(passage))
    pairs = _terms_of_pairs(passage, units, vocabulary)
    for position, unit in enumerate(units):
        at, end = unit.char_start, unit.char_end
        text = passage.text[at - passage.char_start : end - passage.char_start]
        if any(title.endswith(text.lstrip("# ").strip()) for title in titles):
            continue  # a heading names a subject, and says nothing about it
        terms = frozenset(vocabulary.terms(f"{text} {named_months(text)}"))
        labels = frozenset(vocabulary.terms(unit.labelled)) - terms
        is_record, is_pair = unit.kind is UnitKind.RECORD, unit.kind is UnitKind.PAIR
        if is_record:
            before = frozenset()  # it is complete: what stands before it is about something else
        beside = pairs[position] if is_pair else before
        context = above[source.heading_at(at)] | labels | beside
        yield Evidence(
            index,
            position,
            at,
            end,
            text,
            terms,
            context,
            values(text) | numbered_months(text),
            labelled=unit.labelled,
            labels=labels,
            is_record=is_record,
            is_pair=is_pair,
        )
        before = terms


def _terms_of_pairs(
    passage: Passage, units: Sequence[Unit], vocabulary: Vocabulary
) -> dict[int, frozenset[str]]:
    """For each pair the terms of all pairs of its group, by its position."""
    found: dict[int, frozenset[str]] = {}
    at = passage.char_start
    for is_pair, group in groupby(enumerate(units), lambda item: item[1].kind is UnitKind.PAIR):
        if is_pair:
            members = list(group)
            first, last = members[0][1].char_start - at, members[-1][1].char_end - at
            terms = frozenset(vocabulary.terms(passage.text[first:last]))
            found |= {position: terms for position, _ in members}
    return found


def _units(passage: Passage) -> Iterator[Unit]:
    """The units that can be evidence; a long sentence is cut between words."""
    for unit in passage_units(passage):
        if unit.kind is UnitKind.SENTENCE:
            start, end = unit.char_start - passage.char_start, unit.char_end - passage.char_start
            for first, last in _parts(passage.text, start, end):
                yield Unit(passage.char_start + first, passage.char_start + last)
        elif unit.kind is not UnitKind.NAMES:
            yield unit


def _terms_above(passage: Passage, heading: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The terms of the names of file and folders, of the title and of the heading above."""
    name = " ".join(map(with_words_apart, (*passage.folders, passage.path.stem)))
    named = f"{name} {passage_context(passage.title, heading)}"
    return frozenset(vocabulary.terms(named))


def embed_evidence(
    evidence: Sequence[Evidence], selected: Sequence[Evidence], embedder: Embedder
) -> list[Evidence]:
    """All the evidence, where the selected sentences have vectors.

    Only the beginning of a long sentence is embedded.
    """
    texts = [sentence.readable[:EMBEDDED_CHARACTERS] for sentence in selected]
    vectors = {
        (sentence.source, sentence.position): as_vector(vector)
        for sentence, vector in zip(selected, embedder.embed_texts(texts), strict=True)
    }
    return [
        replace(sentence, vector=vectors.get((sentence.source, sentence.position)))
        for sentence in evidence
    ]


def as_vector(raw: bytes) -> Vector:
    """The float32 numbers of a stored vector."""
    return array("f", raw)


def cosine(vector: Vector, other: Vector) -> float:
    """The cosine of two vectors of unit length, which is their dot product."""
    return sum(map(mul, vector, other))


def content_terms(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The terms of a text that carry meaning; all its terms if none does."""
    words = frozenset(vocabulary.terms(text))
    return words - stop_terms(vocabulary) or words


def weight(terms: frozenset[str], vocabulary: Vocabulary) -> float:
    """The sum of the terms' rarities."""
    return sum(vocabulary.rarity(term) for term in terms)


def stop_terms(vocabulary: Vocabulary) -> frozenset[str]:
    """The terms of stop words, which carry no meaning."""
    return frozenset(vocabulary.terms(" ".join(STOP_WORDS)))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    while end - at > CHARACTERS_AT_MOST:
        space = text.rfind(" ", at + 1, at + CHARACTERS_AT_MOST)
        stop = space if space > at else at + CHARACTERS_AT_MOST
        spans.append((at, stop))
        at = stop + 1 if space > at else stop
    spans.append((at, end))
    return [span for span in spans if text[span[0] : span[1]].strip()]
