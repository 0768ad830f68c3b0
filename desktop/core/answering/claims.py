"""What a sentence of an answer says, in a form that can be compared with evidence."""

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
from desktop.core.store.vocabulary import Vocabulary

QUESTION_TERM_WEIGHT = 0.35
"""Of words that the question has already said: repeating them claims nothing."""
STRESS = 1.5
"""How much more a number or a name weighs than another word."""
WORDS_BEFORE, WORDS_AFTER = 3, 2
"""Around a number or a name: what it is said of."""
WORDS_DENIED = 2
"""After a negation: what it denies."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NAME = re.compile(r"(?<=[\w,;:)]\s)[A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A number in digits or a name, which must come from where the sources speak of it."""

    text: str
    forms: frozenset[str]
    """Terms any of which says it."""
    around: tuple[frozenset[str], ...]
    """The words next to it, each as the terms any of which says it."""
    beside: tuple[frozenset[str], ...]
    """All else that the sentence says."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence says."""

    text: str
    terms: frozenset[str]
    weights: dict[frozenset[str], float]
    """How much each thing weighs that it says, by the terms any of which says it."""
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
        """Share of what it says that these terms say."""
        said = sum(rarity for forms, rarity in self.weights.items() if not forms.isdisjoint(terms))
        return said / self.whole


@dataclass(frozen=True, slots=True)
class _ClaimPart:
    """A word or number of a sentence, in order."""

    text: str
    forms: tuple[frozenset[str], ...]
    rarity: float
    is_item: bool
    goes_on: bool = False
    """Whether it belongs to the item just before it, as a family name to the first name."""


def make_claim(
    text: str, question: QuestionFeatures, vocabulary: Vocabulary, vector: Vector | None
) -> Claim:
    """Take a sentence apart."""
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
    """Numbers as terms that no word can be."""
    return frozenset(f"#{value!r}" for value in found)


def denied_terms(text: str, vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """The terms that each negation of a text denies; `not only` and `not until` deny nothing."""
    found: list[frozenset[str]] = []
    # Few sentences deny anything, and the stop terms take longer than to see that.
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
    """The parts in order, those that follow an item with no word between marked as going on."""
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
    # That first and family name stand together says nothing.
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
