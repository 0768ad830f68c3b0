"""Links each sentence of an answer to the spans that support it, or says why none does.

The model need not cite anything. Each sentence is compared with every sentence of the sources, by
its words (rare ones count more), its numbers and names, and its meaning (cosine of the embeddings).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.core.answering.claim_check import QUOTED_CHARACTERS, ClaimCheck
from desktop.core.answering.claims import Claim, ClaimItem, denied_terms, make_claim, number_terms
from desktop.core.answering.computed_numbers import computation
from desktop.core.answering.evidence import (
    Evidence,
    as_vector,
    content_terms,
    cosine,
    weight,
)
from desktop.core.answering.extracts import LOWEST_SHARE, QuestionFeatures, ScoredSentence
from desktop.core.answering.negation import is_negated
from desktop.core.answering.numbers import foreign_numbers, numbered_months, numbers, values
from desktop.core.answering.record_subjects import RecordSubjects, name_terms
from desktop.core.ports import Embedder, Verifier
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.say import say
from desktop.core.store.document_names import display_name
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import AnswerSentence, Citation, Source, SupportStatus

CITATIONS_AT_MOST = 3
SPANS_CONSIDERED = 8
SUPPORT_AT_LEAST = 0.5
WORDS_SHARE = 0.6
"""Share of the words in a span's support; the rest is the share of the meaning."""
COSINE_FROM, COSINE_TO = 0.2, 0.8
"""Cosines that count as no agreement and as full agreement."""
TIE_WEIGHT = 0.12
"""Score that a span gains if it is about the question's subject; it decides between equal spans."""
ADDED_COVERAGE_AT_LEAST = 0.15
"""Coverage of the claim's words that each further citation must add."""
NEGATION_COST = 0.3
CONTRADICTION_SHARE = 0.4
"""Factor for the support by a span that says the opposite."""
OTHER_RECORD_SHARE = 0.4
"""Factor for the score of a record that is about another thing than the question."""
NEAR_COVERAGE_AT_LEAST = 0.35
"""Coverage of the words around a number or name by the span that contains it.

Below this, the span is about something else and does not support the number or name.
"""

_MARK = re.compile(r"(?:(?<!\s)\s++)?\[\d{1,2}(?:\s*[,;–-]\s*\d{1,2})*\]")
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*[^\W_]")


class CitationChecker:
    """Checks sentences of an answer against the evidence for one question."""

    def __init__(
        self,
        question: QuestionFeatures,
        evidence: Sequence[Evidence],
        vocabulary: Vocabulary,
        embedder: Embedder | None,
        scored: Sequence[ScoredSentence] = (),
        *,
        verifier: Verifier | None = None,
        sources: Sequence[Source] = (),
    ) -> None:
        """Prepare the evidence. With `scored`, short answers must come from likely sentences.

        With a Verifier, it decides from the evidence that is nearest by words and meaning.
        """
        self._judge = ClaimCheck(verifier, question.text, tuple(sources)) if verifier else None
        self._question = question
        self._evidence = [
            replace(span, terms=span.terms | number_terms(span.numbers)) for span in evidence
        ]
        self._vocabulary = vocabulary
        self._embedder = embedder
        self._subjects = RecordSubjects.make(question.text, question.terms, evidence, vocabulary)
        self._known = _numbers(evidence) | _numbers_above(sources)
        self._question_numbers = values(question.text)
        self._question_terms = question.terms | number_terms(self._question_numbers)
        self._terms = frozenset(term for span in evidence for term in span.terms | span.context)
        self._denied = {_place(span): denied_terms(span.text, vocabulary) for span in evidence}
        best = scored[0].score if scored else 0.0
        self._likely = {
            _place(sentence.evidence): math.exp(sentence.score - best) for sentence in scored
        }

    def check(self, text: str) -> AnswerSentence:
        """The sentence with the citations that support it, or with the reason why none does."""
        shown = strip_marks(text)
        claim = self._claim(shown)
        if not claim.weights:
            return AnswerSentence(
                shown, False, reason=say("It says nothing that could be checked.")
            )
        strange = foreign_numbers(shown, self._known | self._question_numbers)
        if self._judge is not None:
            return self._judge_claim(shown, claim, strange, self._judge)
        names = self._foreign_names(shown)
        spans, support = self._support(claim)
        citations = tuple(_to_citation(span, min(1.0, score)) for score, span in spans)
        if strange or names:
            reason = say("{0}: in none of the sources.", _join_quoted((*strange, *names)))
            return AnswerSentence(shown, False, citations, strange, reason)
        apart = self._misplaced_items(claim, [span for _, span in spans])
        if apart:
            reason = say(
                "{0}: in the sources, but not where they speak of this.", _join_quoted(apart)
            )
            return AnswerSentence(shown, False, citations, (), reason)
        if support >= SUPPORT_AT_LEAST:
            return AnswerSentence(shown, True, citations)
        if any(self._contradicts(claim, span) for _, span in spans):
            return AnswerSentence(shown, False, citations, (), say("The sources say the opposite."))
        return AnswerSentence(shown, False, (), (), say("No passage of the sources says this."))

    def _judge_claim(
        self, text: str, claim: Claim, strange: tuple[str, ...], judge: ClaimCheck
    ) -> AnswerSentence:
        about = self._about(claim)
        nearest = sorted(about, key=lambda span: -self._score(claim, span))
        judged = judge.check(text, nearest[:SPANS_CONSIDERED])
        if strange and (computed := self._computed(text, strange, nearest)):
            return computed
        if judged.status is SupportStatus.NOT_FOUND and len(about) < len(self._evidence):
            return self._with_other_row(judged, about)
        if judged.supported and strange:
            reason = say("{0}: in none of the sources.", _join_quoted(strange))
            return AnswerSentence(text, False, judged.citations, strange, reason)
        return judged

    def _computed(
        self, text: str, strange: tuple[str, ...], nearest: Sequence[Evidence]
    ) -> AnswerSentence | None:
        """The sentence with the terms of its only strange number, where that can be computed.

        It is not supported: that the right numbers were taken, no source says.
        """
        near = nearest[:CITATIONS_AT_MOST]
        written = strange[0] if len(strange) == 1 else ""
        made = computation(written, [span.readable for span in near])
        if not made:
            return None
        terms = [number.text for number in numbers(made)]
        cited = [span for span in near if any(term in span.readable for term in terms)]
        citations = tuple(_to_citation(span, 1.0) for span in cited)
        reason = say("Computed: {0} = {1}", written, made)
        return AnswerSentence(text, False, citations, strange, reason)

    def _about(self, claim: Claim) -> list[Evidence]:
        """The evidence without the records of other things than those that the claim names."""
        text = f"{self._question.text} {claim.text}"
        terms = self._question.terms | claim.terms
        subjects = RecordSubjects.make(text, terms, self._evidence, self._vocabulary)
        return [span for span in self._evidence if subjects.is_about(span)]

    def _with_other_row(self, judged: AnswerSentence, about: Sequence[Evidence]) -> AnswerSentence:
        """The sentence with a better reason, where its words stand in the row of another thing."""
        words = " ".join(judged.text[start:end] for start, end in judged.unsupported)
        terms = content_terms(words, self._vocabulary)
        own = frozenset(term for span in about for term in span.terms)
        if not words or not terms or terms & own:
            return judged
        rows = (span for span in self._evidence if span.is_record and terms <= span.terms)
        if (row := next(rows, None)) is None:
            return judged
        reason = say("“{0}” stands in another row: “{1}”", words, _one_line(row.readable))
        return replace(judged, reason=reason)

    def _claim(self, text: str) -> Claim:
        vector = None
        if self._embedder is not None and text.strip():
            vector = as_vector(self._embedder.embed_texts([text])[0])
        return make_claim(text, self._question, self._vocabulary, vector)

    def _support(self, claim: Claim) -> tuple[list[tuple[float, Evidence]], float]:
        """The fewest spans that together cover the claim, and how far they support it (0..1)."""
        scored = sorted(
            ((self._score(claim, span), span) for span in self._evidence), key=lambda pair: -pair[0]
        )
        chosen: list[tuple[float, Evidence]] = []
        terms: frozenset[str] = frozenset()
        for score, span in scored[:SPANS_CONSIDERED]:
            gain = claim.coverage_by(terms | span.terms) - claim.coverage_by(terms)
            if chosen and (gain < ADDED_COVERAGE_AT_LEAST or score < 0.5 * SUPPORT_AT_LEAST):
                continue
            chosen.append((score, span))
            terms |= span.terms
            if len(chosen) == CITATIONS_AT_MOST:
                break
        return chosen, self._joint_support(claim, [span for _, span in chosen])

    def _score(self, claim: Claim, span: Evidence) -> float:
        near = claim.coverage_by(span.terms | span.context) - claim.coverage_by(span.terms)
        subject = weight(self._question.terms & (span.terms | span.context), self._vocabulary)
        subject /= weight(self._question.terms, self._vocabulary) or 1.0
        score = self._joint_support(claim, [span]) + 0.3 * near + TIE_WEIGHT * subject
        return score if self._subjects.is_about(span) else OTHER_RECORD_SHARE * score

    def _joint_support(self, claim: Claim, spans: Sequence[Evidence]) -> float:
        """How far these spans support a claim, 0..1."""
        if not spans:
            return 0.0
        words = claim.coverage_by(frozenset(term for span in spans for term in span.terms))
        support = words
        if claim.vector is not None and any(span.vector is not None for span in spans):
            nearness = max(_nearness(claim, span) for span in spans)
            meaning = (nearness - COSINE_FROM) / (COSINE_TO - COSINE_FROM)
            support = WORDS_SHARE * words + (1 - WORDS_SHARE) * min(1.0, max(0.0, meaning))
        claim_numbers = claim.numbers - self._question_numbers
        if claim_numbers and not claim_numbers & _numbers(spans):
            support *= 0.5
        if is_negated(claim.text) != is_negated(" ".join(span.text for span in spans)):
            support -= NEGATION_COST * (1 - words)
        if any(self._contradicts(claim, span) for span in spans):
            support *= CONTRADICTION_SHARE
        return support

    def _contradicts(self, claim: Claim, span: Evidence) -> bool:
        """Whether the claim denies what the span says, or the reverse."""
        denied = self._denied[_place(span)]
        return _denies(claim.denied, denied, span.terms) or _denies(
            denied, claim.denied, claim.terms
        )

    def _foreign_names(self, text: str) -> tuple[str, ...]:
        """Capitalised words that occur neither in the sources nor in the question."""
        known_terms = self._terms | self._question.terms
        names = [
            name
            for name in _CAPITALISED.findall(text)
            if name.lower() not in STOP_WORDS
            and not known_terms.issuperset(self._vocabulary.terms(name))
            and self._is_name(name, text)
        ]
        return tuple(dict.fromkeys(names))

    def _misplaced_items(self, claim: Claim, spans: Sequence[Evidence]) -> tuple[str, ...]:
        """Numbers and names that the sources contain, but say of something else."""
        strange = [
            item.text
            for item in claim.items
            if item.forms.isdisjoint(self._question_terms)
            and not any(self._supports_item(claim, item, span) for span in spans)
        ]
        return tuple(dict.fromkeys(strange))

    def _supports_item(self, claim: Claim, item: ClaimItem, span: Evidence) -> bool:
        """Whether the span contains the number or name, and says the same of it as the claim."""
        if item.forms.isdisjoint(span.terms | span.context):
            return False
        if span.is_record and not self._subjects.is_about(span, self._other_names(claim, item)):
            return False
        coverage = max(_share(item.around, span), _share(item.beside, span))
        if coverage >= NEAR_COVERAGE_AT_LEAST or _nearness(claim, span) >= COSINE_TO:
            return True
        is_short = claim.plain <= self._question.terms
        return is_short and self._likely.get(_place(span), 1.0) >= LOWEST_SHARE

    def _other_names(self, claim: Claim, item: ClaimItem) -> frozenset[str]:
        """The terms of the claim's names and numbers without those of the item."""
        own = self._vocabulary.terms(item.text)
        return name_terms(claim.text, self._vocabulary).difference(own)

    def _is_name(self, name: str, text: str) -> bool:
        """Whether a capitalised word is a name.

        Within a sentence it always is; at the start only if another capitalised word follows.
        """
        if not text.lstrip("“\"'( ").startswith(name):
            return True
        return re.match(rf"\W*{re.escape(name)}\s+[A-ZÀ-Þ]", text) is not None


def strip_marks(text: str) -> str:
    """The text without the model's own citation marks, which small models set at random."""
    return _MARK.sub("", text)


def _place(span: Evidence) -> tuple[int, int]:
    return span.source, span.position


def _nearness(claim: Claim, span: Evidence) -> float:
    """Cosine of the two meanings; 0 where a vector is missing."""
    if claim.vector is None or span.vector is None:
        return 0.0
    return cosine(claim.vector, span.vector)


def _share(words: Sequence[frozenset[str]], span: Evidence) -> float:
    """Share of these words that the span contains."""
    return sum(not forms.isdisjoint(span.terms) for forms in words) / max(1, len(words))


def _denies(
    denied: Iterable[frozenset[str]], too: Iterable[frozenset[str]], said: frozenset[str]
) -> bool:
    """Whether `said` contains terms that are denied here, but not denied in `too` as well."""
    also = frozenset[str]().union(*too)
    return any(terms <= said and not terms <= also for terms in denied)


def _numbers(spans: Iterable[Evidence]) -> frozenset[float]:
    return frozenset(value for span in spans for value in span.numbers)


def _numbers_above(sources: Sequence[Source]) -> frozenset[float]:
    """The numbers in names, titles and headings, which belong to what stands below them."""
    return frozenset(
        value
        for source in sources
        for text in (
            display_name(source.passage.path),
            source.passage.title,
            source.passage.heading,
            *(heading for _, heading in source.headings),
        )
        for value in values(text) | numbered_months(text)
    )


def _to_citation(span: Evidence, score: float) -> Citation:
    return Citation(span.source, span.char_start, span.char_end, span.text, score)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED_CHARACTERS else f"{line[:QUOTED_CHARACTERS]}…"


def _join_quoted(items: tuple[str, ...]) -> str:
    return ", ".join(f"“{item}”" for item in items)
