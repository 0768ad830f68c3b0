"""Prepares the sentences of the sources for comparison with a question or an answer."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import mul
from typing import TypeAlias

from desktop.core.answering.numbers import named_months, numbered_months, values
from desktop.core.ingest.passages import HEADING_SEPARATOR
from desktop.core.ports import Embedder
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.sentences import sentence_spans
from desktop.core.store.contents import display_name, passage_context
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Passage, Source

CHARACTERS_AT_MOST = 700
"""The length above which a sentence is cut between words.

Such a sentence is a table or a list without punctuation.
"""
EMBEDDED_CHARACTERS = 400

# Before Python 3.12 the class itself takes no parameter.
Vector: TypeAlias = "array[float]"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a source, with its terms, numbers and vector."""

    source: int
    """Index of the source, from 0."""
    position: int
    """Index of the sentence in its source, from 0."""
    char_start: int
    char_end: int
    text: str
    terms: frozenset[str]
    context: frozenset[str]
    """Terms of the file's name, of the title and headings above, and of the sentence before."""
    numbers: frozenset[float]
    vector: Vector | None = None


def collect_evidence(sources: Sequence[Source], vocabulary: Vocabulary) -> list[Evidence]:
    """The sentences of all sources, in order, without vectors."""
    gathered: list[Evidence] = []
    for index, source in enumerate(sources):
        passage = source.passage
        headings = {passage.heading, *(heading for _, heading in source.headings)}
        above = {heading: _terms_above(passage, heading, vocabulary) for heading in headings}
        before: frozenset[str] = frozenset()
        titles = [title for heading in headings for title in heading.split(HEADING_SEPARATOR)]
        for position, (start, end) in enumerate(_spans(passage.text)):
            text = passage.text[start:end]
            if any(title.endswith(text.lstrip("# ").strip()) for title in titles):
                continue  # a heading names a subject, and says nothing about it
            terms = frozenset(vocabulary.terms(f"{text} {named_months(text)}"))
            at = passage.char_start
            context = above[source.heading_at(at + start)] | before
            found = values(text) | numbered_months(text)
            gathered.append(
                Evidence(index, position, at + start, at + end, text, terms, context, found)
            )
            before = terms
    return gathered


def _terms_above(passage: Passage, heading: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The terms of the file's name, of the title and of the heading above a sentence."""
    named = f"{display_name(passage.path)} {passage_context(passage.title, heading)}"
    return frozenset(vocabulary.terms(named))


def embed_evidence(
    evidence: Sequence[Evidence], selected: Sequence[Evidence], embedder: Embedder
) -> list[Evidence]:
    """All the evidence, where the selected sentences have vectors.

    Only the beginning of a long sentence is embedded.
    """
    texts = [sentence.text[:EMBEDDED_CHARACTERS] for sentence in selected]
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


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for start, end in sentence_spans(text):
        at = start
        while end - at > CHARACTERS_AT_MOST:
            space = text.rfind(" ", at + 1, at + CHARACTERS_AT_MOST)
            stop = space if space > at else at + CHARACTERS_AT_MOST
            spans.append((at, stop))
            at = stop + 1 if space > at else stop
        spans.append((at, end))
    return [span for span in spans if text[span[0] : span[1]].strip()]
