"""Turns a sentence of an answer into a claim that can be compared with evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.core.answering.english import (
    DENIAL,
    LIMIT,
    NOT_ENDINGS,
    POSSESSIVE_ENDING,
    WORDS_ABOUT_ANSWERS,
)
from desktop.core.answering.evidence import Vector, stop_terms
from desktop.core.answering.extracts import QuestionFeatures
from desktop.core.answering.numbers import Number, numbers, numbers_in_words, values
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.store.index_form import WORD_CHARACTER
from desktop.core.store.vocabulary import Vocabulary

QUESTION_TERM_WEIGHT = 0.35
"""Weight of words that are in the question already: to repeat them claims nothing."""
STRESS = 1.5
"""Factor by which a number or a name weighs more than another word."""
WORDS_BEFORE, WORDS_AFTER = 3, 2
"""Words around a number or a name that show which thing it belongs to."""
WORDS_DENIED = 2
"""Words after a negation that it denies."""

_WORD = re.compile(rf"{WORD_CHARACTER}+(?:[’'-]{WORD_CHARACTER}+)*")
_NAME = re.compile(r"(?<=[\w,;:)]\s)[A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A number in digits or a name, which must come from a source that says the same of it."""

    text: str
    forms: frozenset[str]
    """Terms for the item; each of them alone expresses it."""
    around: tuple[frozenset[str], ...]
    """The words next to the item, each as the set of terms that express it."""
    beside: tuple[frozenset[str], ...]
    """All other words of the sentence, in the same form."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The content of a sentence, in a form for comparison."""

    text: str
    terms: frozenset[str]
    weights: dict[frozenset[str], float]
    """The weight of each word or number, by the set of terms that express it."""
    plain: frozenset[str]
    """The terms of its words that are neither numbers nor names."""
    items: tuple[ClaimItem, ...]
    denied: tuple[frozenset[str], ...]
    numbers: frozenset[float]
    vector: Vector | None

    @property
    def whole(self) -> float:
        return sum(self.weights.values()) or 1.0

    def coverage_by(self, terms: frozenset[str]) -> float:
        """Share of the claim's weight that these terms express, 0..1."""
        covered_weight = sum(
            rarity for forms, rarity in self.weights.items() if not forms.isdisjoint(terms)
        )
        return covered_weight / self.whole


@dataclass(frozen=True, slots=True)
class _ClaimPart:
    """A word or number of a sentence, in the sentence's order."""

    text: str
    forms: tuple[frozenset[str], ...]
    rarity: float
    is_item: bool
    goes_on: bool = False
    """Whether it continues the item just before it, as a family name continues the first name."""


def make_claim(
    text: str, question: QuestionFeatures, vocabulary: Vocabulary, vector: Vector | None
) -> Claim:
    """Divide a sentence into weighted words, numbers and names."""
    question_terms = question.terms | number_terms(values(question.text))
    parts = _parts(text, vocabulary)
    weights = {
        forms: part.rarity
        * (1.0 if forms.isdisjoint(question_terms) else QUESTION_TERM_WEIGHT)
        * (STRESS if part.is_item else 1.0)
        for part in parts
        for forms in part.forms
    }
    items = tuple(_item(parts, at) for at, part in enumerate(parts) if part.is_item)
    plain = _terms(part for part in parts if not part.is_item)
    found = frozenset(value for number in _numbers(text) for value in number.values)
    terms = frozenset(vocabulary.terms(text))
    return Claim(text, terms, weights, plain, items, denied_terms(text, vocabulary), found, vector)


def number_terms(found: Iterable[float]) -> frozenset[str]:
    """Terms for numbers, such as `#12.0`, which no word can equal."""
    return frozenset(f"#{value!r}" for value in found)


def denied_terms(text: str, vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """The terms that each negation of a text denies; `not only` and `not until` deny nothing."""
    found: list[frozenset[str]] = []
    # Few sentences deny anything; this check is faster than to compute the stop terms.
    matches = list(DENIAL.finditer(text))
    stops = stop_terms(vocabulary) if matches else frozenset[str]()
    for match in matches:
        terms = [term for term in vocabulary.terms(match[1]) if term not in stops]
        if terms and not LIMIT.search(match[1]):
            found.append(frozenset(terms[:WORDS_DENIED]))
    return tuple(found)


def _parts(text: str, vocabulary: Vocabulary) -> list[_ClaimPart]:
    stops = stop_terms(vocabulary).union(vocabulary.terms(WORDS_ABOUT_ANSWERS))
    names = {m.start() for m in _NAME.finditer(text) if m[0].lower() not in STOP_WORDS}
    digits = {number.start for number in numbers(text)}
    parts: dict[int, _ClaimPart] = {}
    taken: set[int] = set()
    for number in _numbers(text):
        rarity = max(map(vocabulary.rarity, vocabulary.terms(number.text)), default=1.0)
        forms = (number_terms(number.values),)
        parts[number.start] = _ClaimPart(number.text, forms, rarity, number.start in digits)
        taken.update(range(number.start, number.end))
    for match in _WORD.finditer(text):
        word = "" if match[0].endswith(NOT_ENDINGS) else POSSESSIVE_ENDING.sub("", match[0])
        terms = [term for term in vocabulary.terms(word) if term not in stops]
        if terms and match.start() not in taken and not match[0].isdigit():
            forms = tuple(frozenset({term}) for term in dict.fromkeys(terms))
            rarity = max(map(vocabulary.rarity, terms))
            parts[match.start()] = _ClaimPart(match[0], forms, rarity, match.start() in names)
    return _mark_continued(text, parts)


def _mark_continued(text: str, parts: dict[int, _ClaimPart]) -> list[_ClaimPart]:
    """The parts in order; an item that directly follows an item is marked as its continuation."""
    joined: list[_ClaimPart] = []
    end = 0
    for start in sorted(parts):
        part = parts[start]
        follows = bool(joined) and joined[-1].is_item and not _WORD.search(text, end, start)
        joined.append(replace(part, goes_on=follows and part.is_item))
        end = start + len(part.text)
    return joined


def _numbers(text: str) -> list[Number]:
    return [*numbers_in_words(text), *numbers(text)]


def _item(parts: Sequence[_ClaimPart], at: int) -> ClaimItem:
    # That first and family name occur together is no evidence.
    first, last = at, at + 1
    while parts[first].goes_on:
        first -= 1
    while last < len(parts) and parts[last].goes_on:
        last += 1
    before = [part for part in parts[:first] if not part.is_item][-WORDS_BEFORE:]
    after = [part for part in parts[last:] if not part.is_item][:WORDS_AFTER]
    around, beside = (*before, *after), (*parts[:first], *parts[last:])
    return ClaimItem(parts[at].text, _terms([parts[at]]), _forms(around), _forms(beside))


def _forms(parts: Iterable[_ClaimPart]) -> tuple[frozenset[str], ...]:
    return tuple(forms for part in parts for forms in part.forms)


def _terms(parts: Iterable[_ClaimPart]) -> frozenset[str]:
    return frozenset[str]().union(*_forms(parts))
