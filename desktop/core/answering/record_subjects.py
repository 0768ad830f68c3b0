"""Tells which records speak of the thing that is asked for, and not of another of its kind.

The rows of a table are alike in words and meaning. What tells them apart are names and numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.answering.evidence import Evidence, weight
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.store.vocabulary import Vocabulary

SHARE_OF_BEST = 0.6
"""Share of the keys, by rarity, that a record must have of those that the best record has."""
RARE_SHARE = 0.3
"""Share of the records that may have a word which is a key without being a name."""
SAID_CHARACTERS_AT_MOST = 300
"""The length above which a record without labels may say many things."""
SAID_COVERAGE = 0.5

_KEY = re.compile(r"[^\W_][\w’'.@-]*")


@dataclass(frozen=True, slots=True)
class RecordSubjects:
    """The records among some evidence, and the keys by which a question chooses from them."""

    records: tuple[Evidence, ...]
    keys: frozenset[str]
    common: frozenset[str]
    """The terms that all records have: they tell none from the others."""
    vocabulary: Vocabulary

    @classmethod
    def make(
        cls,
        question: str,
        terms: frozenset[str],
        evidence: Sequence[Evidence],
        vocabulary: Vocabulary,
    ) -> RecordSubjects:
        """The keys of a question with these terms; its names, else its rare words."""
        records = tuple(span for span in evidence if span.is_record)
        if not records:
            return cls((), frozenset(), frozenset(), vocabulary)
        counts = Counter(term for record in records for term in record.terms)
        names = name_terms(question, vocabulary)
        common = frozenset(term for term, count in counts.items() if count == len(records) > 1)
        keys = names.intersection(counts) - common
        if not keys and any(record.labels for record in records):
            rare = RARE_SHARE * len(records)
            keys = frozenset(term for term in terms if 0 < counts[term] <= rare)
        return cls(records, keys, common, vocabulary)

    def is_about(self, span: Evidence, more: frozenset[str] = frozenset()) -> bool:
        """Whether the evidence is no record of something else; `more` are further keys."""
        keys = self.keys | more - self.common
        if not span.is_record or not keys:
            return True
        best = max(weight(keys & record.terms, self.vocabulary) for record in self.records)
        return weight(keys & span.terms, self.vocabulary) >= SHARE_OF_BEST * best


def name_terms(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The terms of the names and numbers of a text: what is capitalised or has digits."""
    words = (
        word
        for word in _KEY.findall(text)
        if (word[0].isupper() or any(c.isdigit() for c in word)) and word.lower() not in STOP_WORDS
    )
    return frozenset(vocabulary.terms(" ".join(words)))


def is_said_by_record(
    question: str, terms: frozenset[str], record: Evidence, vocabulary: Vocabulary
) -> bool:
    """Whether a record is of the thing that is asked for, and has what is asked of it."""
    is_short = record.labels or len(record.text) <= SAID_CHARACTERS_AT_MOST
    if not (record.is_record or record.is_pair) or not is_short:
        return False
    everything = record.terms | record.context
    # The first word is capitalised in any case.
    names = name_terms(question.strip(" \t\n¿¡\"'“„«")[1:], vocabulary)
    asked = terms - names
    if record.is_pair:
        return bool(names) and names <= everything and not asked.isdisjoint(record.terms)
    if names:
        return names <= everything and bool(names & record.terms and asked & everything)
    covered = weight(terms & everything, vocabulary) / (weight(terms, vocabulary) or 1.0)
    return covered >= SAID_COVERAGE and bool(asked & record.labels and asked & record.terms)
