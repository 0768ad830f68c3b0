"""Puts the new thing of a short follow-up in the place of the old one: “And the roofer?”.

A follow-up of one phrase changes one part of the question before it: a part that is near in meaning
or written alike (R-2024-06 and R-2024-07). The rest of that question stays, and neither the old
thing nor what was said of it is searched for. Which part it is, the Verifier tells: the question
that is meant is the one that a passage about the new thing answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.core.answering.asked_period import shift_years
from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.evidence import Evidence, as_vector, collect_evidence, cosine
from desktop.core.answering.judging import ANSWERED_AT_LEAST, judge_answers
from desktop.core.answering.phrases import (
    QuestionPhrase,
    has_digits,
    means_nothing,
    pattern_of,
    words_of,
)
from desktop.core.answering.question_language import question_language
from desktop.core.ports import Embedder, Verifier
from desktop.core.retrieval.search import search
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.tables.quarters import find_quarters
from desktop.core.types import Source

WORDS_OF_A_PHRASE_AT_MOST = 4
WORDS_OF_A_PART_AT_MOST = 3
PARTS_TRIED = 3
SOURCES_AT_MOST = 5
JUDGED_AT_MOST = 8
"""Sentences and records about the new thing that are judged for each of the questions."""
NEAR_AT_LEAST = 0.33
"""The cosine from which two phrases may be of one kind; of names it is often no higher."""
SURE_AT_LEAST = 0.5
"""The cosine that is enough where no Verifier can tell."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """The rewriting of follow-ups that consist of one phrase."""

    library: Library
    within: DocumentSet | None
    embedder: Embedder
    verifier: Verifier | None = None
    language: str | None = None
    """The language of the follow-up; that of the question before is better known."""

    def rewrite(self, question: str, before: str) -> str | None:
        """The question before with the new phrase in it; None where nothing is to be replaced."""
        language = question_language(before) or self.language  # a phrase is too short to tell
        if (moved := _with_other_period(question, before, language)) is not None:
            return moved
        phrase = only_phrase(question, language)
        if phrase is None or phrase.text.casefold() in before.casefold():
            return None
        parts = list(parts_of(before, language))
        if alike := written_alike(phrase, parts):
            return _replaced(before, alike, phrase)
        near = self._nearest(phrase, parts)
        if self.verifier is None:
            sure = [part for part, similarity in near[:1] if similarity >= SURE_AT_LEAST]
            return _replaced(before, sure[0], phrase) if sure else None
        return self._best_answered(
            phrase, [_replaced(before, part, phrase) for part, _ in near], self.verifier
        )

    def _nearest(
        self, phrase: QuestionPhrase, parts: Sequence[QuestionPhrase]
    ) -> list[tuple[QuestionPhrase, float]]:
        """The parts that are nearest in meaning, none of which holds another, nearest first.

        What has digits takes the place of digits alone.
        """
        parts = [part for part in parts if has_digits(part) == has_digits(phrase)]
        if not parts:
            return []
        raw = self.embedder.embed_texts([phrase.text, *(part.text for part in parts)])
        wanted, *others = map(as_vector, raw)
        similarity = [cosine(wanted, other) for other in others]
        chosen: list[tuple[QuestionPhrase, float]] = []
        for number in sorted(range(len(parts)), key=lambda number: -similarity[number]):
            part = parts[number]
            is_apart = all(part.end <= p.start or p.end <= part.start for p, _ in chosen)
            if is_apart and similarity[number] >= NEAR_AT_LEAST:
                chosen.append((part, similarity[number]))
        return chosen[:PARTS_TRIED]

    def _best_answered(
        self, phrase: QuestionPhrase, questions: Sequence[str], verifier: Verifier
    ) -> str | None:
        """The question that a sentence or record about the new thing answers best."""
        sources = self._sources_about(phrase, questions)
        about = _evidence_about(phrase, sources, Vocabulary(self.library.db))
        best, best_score = None, ANSWERED_AT_LEAST
        for question in questions:
            judged = judge_answers(verifier, question, None, about, sources)
            score = max((judgement.log_odds for judgement in judged), default=best_score)
            if score > best_score:
                best, best_score = question, score
        return best

    def _sources_about(self, phrase: QuestionPhrase, questions: Sequence[str]) -> list[Source]:
        """Sources found for the likeliest question, and for the new thing alone."""
        return [
            source
            for wanted in (*questions[:1], phrase.text)
            for source in search(
                self.library,
                wanted,
                within=self.within,
                limit=SOURCES_AT_MOST,
                embedder=self.embedder,
            )
        ]


def _with_other_period(question: str, before: str, language: str | None) -> str | None:
    """The question before with the period of a follow-up that says no more than a period."""
    if (shifted := shift_years(question, before)) is not None:
        return shifted
    asked, there = list(find_quarters(question)), list(find_quarters(before))
    if len(asked) != 1 or len(there) != 1:
        return None
    rest = question[: asked[0].start] + question[asked[0].end :]
    joining = _joining_words()
    if any(
        word.text.casefold() not in joining and not means_nothing(word, language)
        for word in words_of(rest)
    ):
        return None
    phrase = question[asked[0].start : asked[0].end]
    year = there[0].year if asked[0].year is None else None
    named = f"{phrase} {year}" if year else phrase
    return before[: there[0].start] + named + before[there[0].end :]


def only_phrase(question: str, language: str | None) -> QuestionPhrase | None:
    """The words from the first to the last that carry meaning, if that is all the question has.

    Beside them there may be words that join (and, the, for), but nothing that asks or refers.
    """
    joining = _joining_words()
    words = list(words_of(question))
    own = [word for word in words if word.text.casefold() not in joining]
    if not own or any(means_nothing(word, language) for word in own):
        return None
    start, end = own[0].start, own[-1].end
    text = question[start:end]
    return (
        QuestionPhrase(text, start, end) if len(text.split()) <= WORDS_OF_A_PHRASE_AT_MOST else None
    )


def parts_of(text: str, language: str | None) -> Iterator[QuestionPhrase]:
    """Every run of up to three words that carry meaning, with what stands between them."""
    words = [word for word in words_of(text) if not means_nothing(word, language)]
    for first, begin in enumerate(words):
        for last in words[first : first + WORDS_OF_A_PART_AT_MOST]:
            part = text[begin.start : last.end]
            if len(part.split()) <= WORDS_OF_A_PHRASE_AT_MOST:
                yield QuestionPhrase(part, begin.start, last.end)


def written_alike(phrase: QuestionPhrase, parts: Sequence[QuestionPhrase]) -> QuestionPhrase | None:
    """The only part with the same pattern of digits and letters, where the phrase has digits."""
    if not has_digits(phrase):
        return None
    alike = [part for part in parts if pattern_of(part.text) == pattern_of(phrase.text)]
    return alike[0] if len(alike) == 1 else None


def _replaced(before: str, part: QuestionPhrase, phrase: QuestionPhrase) -> str:
    return before[: part.start] + phrase.text + before[part.end :]


def _evidence_about(
    phrase: QuestionPhrase, sources: Sequence[Source], vocabulary: Vocabulary
) -> list[Evidence]:
    wanted = set(vocabulary.terms(phrase.text))
    about = [e for e in collect_evidence(sources, vocabulary) if wanted <= e.terms | e.context]
    return about[:JUDGED_AT_MOST]


@cache
def _joining_words() -> frozenset[str]:
    """The words by which a phrase is joined to what was said, in all languages.

    The language of a phrase alone is often not known, and such words are hardly ever a thing.
    """
    lists = json.loads((decisions_folder() / "joining_words.json").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())
