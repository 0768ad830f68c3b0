"""Answers a question about two things from the evidence of each: “A or B”, “in March and in May”.

The two things stand on both sides of a word such as “or”, and are alike: in meaning by the
embedder, or in their pattern of digits and letters. For each there is a question without the other,
and a search of its own. Where both are answered, and not by the same words, the two answers are the
answer; else the question is answered as any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.evidence import as_vector, cosine, stop_terms
from desktop.core.answering.extracts import ScoredSentence
from desktop.core.answering.fitting import Fitting, are_alike
from desktop.core.answering.followup import NOUNS_HAVE_CAPITALS
from desktop.core.answering.grounding import Grounder, Grounding
from desktop.core.answering.judging import ANSWERED_AT_LEAST
from desktop.core.answering.phrases import (
    QuestionPhrase,
    ends_with_year,
    means_nothing,
    pattern_of,
    words_of,
)
from desktop.core.answering.quarters import with_quarter_codes
from desktop.core.ports import Embedder

WORDS_OF_A_SIDE_AT_MOST = 3
TRIED_OF_A_SIDE = 8
ALIKE_GAIN = 3.0
"""Log-odds by which two sentences that say the same of each may answer less well alone."""
ALIKE_AT_LEAST = 0.45
"""The cosine from which two phrases are things of one kind."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two questions into which one about two things falls."""

    first: str
    second: str


def compare(grounder: Grounder, limit: int) -> Grounding | None:
    """The evidence for both sides of the question; None where it does not ask about two things."""
    if grounder.embedder is None or grounder.verifier is None:
        return None
    sides = find_sides(grounder.question, grounder.embedder, grounder.language)
    if sides is None:
        return None
    first, second = (
        _side(replace(grounder, question=question), limit)
        for question in (sides.first, sides.second)
    )
    pair = _best_pair(first, second, stop_terms(grounder.vocabulary))
    return _joined(first, second, *pair) if pair else None


def _best_pair(
    first: Grounding, second: Grounding, stops: frozenset[str]
) -> tuple[ScoredSentence, ScoredSentence] | None:
    """The sentences that answer the two sides; two that say the same of each are preferred.

    “The price is 4,250 pounds” in one offer tells which sentence of the other offer is meant.
    """
    found: list[tuple[float, ScoredSentence, ScoredSentence]] = []
    for rank, item in enumerate(first.scored[:TRIED_OF_A_SIDE]):
        for other_rank, other in enumerate(second.scored[:TRIED_OF_A_SIDE]):
            if item.evidence.text == other.evidence.text:
                continue
            scores = item.score, other.score
            if are_alike(item, other, stops) and _document(first, item) != _document(second, other):
                if min(scores) >= ANSWERED_AT_LEAST - ALIKE_GAIN <= max(scores) - ALIKE_GAIN:
                    found.append((sum(scores) + ALIKE_GAIN, item, other))
            elif not rank and not other_rank and min(scores) >= ANSWERED_AT_LEAST:
                found.append((sum(scores), item, other))
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1:] if best else None


def _document(grounding: Grounding, item: ScoredSentence) -> int:
    return grounding.sources[item.evidence.source].passage.document_id


def _side(grounder: Grounder, limit: int) -> Grounding:
    """The evidence for one side, of documents about it alone."""
    fitting = Fitting(
        grounder.library, grounder.within, grounder.vocabulary, grounder.question,
        grounder.language,
    )  # fmt: skip
    return fitting.keep(
        replace(grounder, question=with_quarter_codes(grounder.question)).hybrid(limit)
    )


def find_sides(question: str, embedder: Embedder, language: str | None) -> Sides | None:
    """The two questions; costs one call of the embedder where there is a word that contrasts."""
    pairs = list(_pairs(question, language))
    if not pairs:
        return None
    raw = embedder.embed_texts([side.text for pair in pairs for side in pair])
    vectors = list(map(as_vector, raw))

    def likeness(number: int) -> float:
        first, second = pairs[number]
        same_pattern = any(map(str.isdigit, first.text)) and (
            pattern_of(first.text) == pattern_of(second.text)
        )
        if same_pattern:
            return 1.0
        nearness = cosine(vectors[2 * number], vectors[2 * number + 1])
        # Names are of one kind, however far apart their vectors are.
        are_names = language not in NOUNS_HAVE_CAPITALS and _is_name(first) and _is_name(second)
        return max(nearness, ALIKE_AT_LEAST) if are_names else nearness

    best = max(range(len(pairs)), key=likeness)
    if likeness(best) < ALIKE_AT_LEAST:
        return None
    return _by_price(question, *pairs[best], language) or _divided(question, *pairs[best], language)


def _is_name(phrase: QuestionPhrase) -> bool:
    """Whether each word has a capital, and none of them begins the question."""
    return phrase.start > 1 and all(word[0].isupper() for word in phrase.text.split())


def _pairs(question: str, language: str | None) -> Iterator[tuple[QuestionPhrase, QuestionPhrase]]:
    """Every two phrases on both sides of a word that contrasts."""
    words = list(words_of(question))
    for at, word in enumerate(words):
        if word.text.casefold() not in _contrasting_words():
            continue
        before = [w for w in words[:at] if not means_nothing(w, language)]
        behind = [w for w in words[at + 1 :] if not means_nothing(w, language)]
        for left in range(1, min(WORDS_OF_A_SIDE_AT_MOST, len(before)) + 1):
            for right in range(1, min(WORDS_OF_A_SIDE_AT_MOST, len(behind)) + 1):
                yield (
                    _phrase(question, before[-left:]),
                    _phrase(question, behind[:right]),
                )


def _phrase(text: str, words: list[QuestionPhrase]) -> QuestionPhrase:
    start, end = words[0].start, words[-1].end
    return QuestionPhrase(text[start:end], start, end)


def _by_price(
    question: str, first: QuestionPhrase, second: QuestionPhrase, language: str | None
) -> Sides | None:
    """The questions what each costs, for `which is cheaper`: of one alone nothing is cheaper."""
    known = _comparatives().get(language or "")
    words = list(words_of(question))
    if known is None or not any(word.text.casefold() in known.words for word in words):
        return None
    thing = [
        word.text for word in words
        if word.end <= first.start and not means_nothing(word, language)
        and word.text.casefold() not in known.words
    ][-1:]  # fmt: skip
    return Sides(
        *(known.price.replace("{0}", " ".join([*thing, side.text])) for side in (first, second))
    )


def _divided(
    question: str, first: QuestionPhrase, second: QuestionPhrase, language: str | None
) -> Sides:
    """The question with each of the two alone; a year behind the second holds for both."""
    rest = question[second.end :]
    year = ends_with_year(second.text)
    named = first.text if year is None or ends_with_year(first.text) else f"{first.text} {year}"
    begin = question[: first.start]
    begin = _asking(begin, language)
    return Sides(f"{begin}{named}{rest}", f"{begin}{second.text}{rest}")


def _asking(begin: str, language: str | None) -> str:
    """The beginning as that of a question where it is an order: `Compare the price of`."""
    known = _comparatives().get(language or "")
    words = begin.split(maxsplit=1)
    if known is None or len(words) < 2 or words[0].casefold() not in known.orders:
        return begin
    return known.asks + words[1]


def _joined(
    first: Grounding, second: Grounding, item: ScoredSentence, other: ScoredSentence
) -> Grounding:
    """Both as one: the best evidence of each side answers, everything else stands behind it."""
    offset = len(first.sources)

    def moved(sentence: ScoredSentence) -> ScoredSentence:
        evidence = sentence.evidence
        return replace(sentence, evidence=replace(evidence, source=evidence.source + offset))

    best = max(item.score, other.score)
    others = [sentence for sentence in first.scored if sentence is not item]
    others += [moved(sentence) for sentence in second.scored if sentence is not other]
    least = min([sentence.score for sentence in others], default=best)
    ranked = [
        replace(item, score=best, above=""),
        replace(moved(other), score=best, above=""),
        *(
            replace(sentence, score=min(sentence.score - best, -1.0) + min(least, best))
            for sentence in others
        ),
    ]
    return replace(
        first,
        sources=(*first.sources, *second.sources),
        evidence=(
            *first.evidence,
            *(replace(item, source=item.source + offset) for item in second.evidence),
        ),
        scored=tuple(ranked),
        confidence=best,
    )


@dataclass(frozen=True, slots=True)
class ComparingWords:
    """The words by which a language compares, and the questions about a single thing."""

    words: frozenset[str]
    """Words for cheaper and dearer."""
    price: str
    """The question for one price, with {0} for the thing."""
    orders: frozenset[str]
    """Words such as `compare`."""
    asks: str
    """The beginning of a question in place of such a word."""


@cache
def _comparatives() -> dict[str, ComparingWords]:
    """The words by which each language compares."""
    lists = json.loads((decisions_folder() / "comparatives.json").read_text(encoding="utf-8"))
    return {
        code: ComparingWords(
            frozenset(entry["words"].split()),
            entry["question"],
            frozenset(entry["orders"].split()),
            entry["asks"],
        )
        for code, entry in lists.items()
    }


@cache
def _contrasting_words() -> frozenset[str]:
    """The words between two things that are compared, in all languages."""
    lists = json.loads((decisions_folder() / "contrasting_words.json").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())
