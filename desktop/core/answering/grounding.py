"""Finds and ranks evidence for one question: sources, their sentences, the best of them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.core.answering.citations import CitationChecker
from desktop.core.answering.decisions import EmbeddedDecisions, decide_with
from desktop.core.answering.disagreement import find_disagreement
from desktop.core.answering.evidence import (
    Evidence,
    as_vector,
    collect_evidence,
    embed_evidence,
    stop_terms,
)
from desktop.core.answering.extracts import (
    ANSWERING_SHARE,
    QuestionFeatures,
    ScoredSentence,
    score_sentences,
    select_extracts,
)
from desktop.core.answering.judging import (
    ANSWERED_AT_LEAST,
    JUDGED_AT_MOST,
    judge_answers,
    judge_written,
)
from desktop.core.answering.named_numbers import named_numbers, number_cost
from desktop.core.answering.question_language import note_foreign_languages
from desktop.core.answering.record_subjects import is_said_by_record
from desktop.core.answering.refusal import THRESHOLD, answer_confidence
from desktop.core.ports import Embedder, Reranker, Verifier
from desktop.core.retrieval.search import USUAL, SearchPolicy, search
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import AnswerSentence, Extract, Source, SourceDisagreement

READ_OF_EACH_SOURCE = 2
WORSE_AT_MOST = 1.0
"""Log-odds by which what a model wrote may answer less well than the documents' best sentence."""
SURE_FROM = 1.5
"""Log-odds from which a model's refusal counts for less than the sentence that answers."""
ORDER_COST = 5.0
"""The log-odds that an order to whoever answers loses: it is data, and says little of anything."""
SOURCES_JUDGED = 8
"""Sources that the Verifier reads from; the best of them by its judgement remain."""
WIDE = SearchPolicy(least=0.4, least_beside=0.4)
"""For the Verifier more is found than is shown: it tells best what answers."""
SENTENCES_COMPARED = 24
"""Sentences that are embedded, best by words first: each one takes milliseconds."""


@dataclass(frozen=True, slots=True)
class Grounding:
    """The evidence that some sources give for a question, ranked."""

    question: QuestionFeatures
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    scored: tuple[ScoredSentence, ...]
    confidence: float
    is_judged: bool = False
    """Whether the Verifier has read the evidence; else words and vectors decide."""

    @property
    def is_answerable(self) -> bool:
        return self.confidence >= (ANSWERED_AT_LEAST if self.is_judged else THRESHOLD)

    @property
    def is_sure(self) -> bool:
        """Whether a sentence answers so surely that no model need be asked whether one does."""
        return self.is_judged and self.confidence >= SURE_FROM

    def answering_extracts(self, at_most: int) -> tuple[Extract, ...]:
        """The best sentences that answer by themselves; where nothing was judged, the best ones."""
        if not self.is_judged:
            return self.extracts(at_most)
        answering = [item for item in self.scored if item.score >= ANSWERED_AT_LEAST]
        return tuple(select_extracts(answering, at_most, ANSWERING_SHARE, self.sources))

    def extracts(self, at_most: int) -> tuple[Extract, ...]:
        return tuple(select_extracts(self.scored, at_most, sources=self.sources))

    def with_best_sources(self, at_most: int) -> Grounding:
        """The same with the sources of the best evidence alone, in the order in which they are."""
        if len(self.sources) <= at_most:
            return self
        ranked = list(dict.fromkeys(item.evidence.source for item in self.scored))
        ranked += [number for number in range(len(self.sources)) if number not in ranked]
        kept = sorted(ranked[:at_most])
        places = {number: place for place, number in enumerate(kept)}
        return replace(
            self,
            sources=tuple(self.sources[number] for number in kept),
            evidence=tuple(
                replace(item, source=places[item.source])
                for item in self.evidence
                if item.source in places
            ),
            scored=tuple(
                replace(item, evidence=replace(item.evidence, source=places[item.evidence.source]))
                for item in self.scored
                if item.evidence.source in places
            ),
        )


@dataclass(frozen=True, slots=True)
class Grounder:
    """Searches a library for one question; times count from when this object was made."""

    library: Library
    question: str
    """The question as a complete one: a follow-up was completed before."""
    within: DocumentSet | None
    embedder: Embedder | None
    reranker: Reranker | None = None
    verifier: Verifier | None = None
    language: str | None = None
    """The language of the question, where it is known."""
    started: float = field(default_factory=time.perf_counter)
    _vocabularies: list[Vocabulary] = field(default_factory=list[Vocabulary])

    @property
    def decisions(self) -> EmbeddedDecisions | None:
        """The decisions by vector; None where patterns decide."""
        return decide_with(self.embedder, self.language)

    @property
    def elapsed_ms(self) -> float:
        return (time.perf_counter() - self.started) * 1000

    def wait_for_embedder_ms(self) -> float:
        """Wait until the embedder is loaded; returns how long that took."""
        began = time.perf_counter()
        if self.embedder is not None:
            self.embedder.wait_until_ready()
        return (time.perf_counter() - began) * 1000

    @property
    def vocabulary(self) -> Vocabulary:
        if not self._vocabularies:
            self._vocabularies.append(Vocabulary(self.library.db))
        return self._vocabularies[0]

    def keyword(self, limit: int) -> Grounding:
        """The result of keyword search alone; it does not wait for the embedder."""
        sources = search(self.library, self.question, within=self.within, limit=limit)
        return self._ground(sources, None)

    def hybrid(self, limit: int) -> Grounding:
        """The result of words and vectors together; of words alone if there are no vectors."""
        is_judged = self.verifier is not None and self.embedder is not None
        sources = search(
            self.library,
            self.question,
            within=self.within,
            limit=max(limit, SOURCES_JUDGED) if is_judged else limit,
            embedder=self.embedder,
            reranker=self.reranker,
            policy=WIDE if is_judged else USUAL,
        )
        return self.from_sources(sources).with_best_sources(limit)

    def from_sources(self, sources: Sequence[Source]) -> Grounding:
        """The evidence of these sources, without a search."""
        return self._ground(sources, self.embedder)

    def checker(self, grounding: Grounding) -> CitationChecker:
        """The checker that compares sentences of an answer with this evidence."""
        return CitationChecker(
            grounding.question,
            grounding.evidence,
            self.vocabulary,
            self.embedder,
            grounding.scored,
            verifier=self.verifier if grounding.is_judged else None,
            sources=grounding.sources,
        )

    def claim_checker(self, sources: Sequence[Source], question: str) -> CitationChecker:
        """The checker for claims that these sources were found for, not for answers to them."""
        evidence = collect_evidence(sources, self.vocabulary)
        asked = QuestionFeatures.make(question, self.vocabulary, None)
        if self.embedder is not None and evidence:
            plain = QuestionFeatures.make(self.question, self.vocabulary, None)
            ranked = score_sentences(plain, evidence, sources, self.vocabulary)
            near = [item.evidence for item in ranked[:SENTENCES_COMPARED]]
            evidence = self._embed(evidence, near, self.embedder)
        return CitationChecker(
            asked,
            evidence,
            self.vocabulary,
            self.embedder,
            verifier=self.verifier if self.embedder is not None else None,
            sources=sources,
        )

    def kept_of(
        self, sentences: Sequence[AnswerSentence], grounding: Grounding
    ) -> tuple[AnswerSentence, ...]:
        """The sentences of a model that answer about as well as the documents' best sentence.

        The words of that sentence that answer are kept as well; without the Verifier, everything.
        """
        if self.verifier is None or not grounding.is_judged or not sentences:
            return tuple(sentences)
        best = grounding.scored[0]
        scores, found = judge_written(
            self.verifier,
            grounding.question.text,
            sentences,
            best.evidence,
            grounding.sources,
        )
        return tuple(
            sentence
            for sentence, score in zip(sentences, scores, strict=True)
            if score >= found - WORSE_AT_MOST or _is_of_the_span(sentence.text, best)
        )

    def disagreement(self, grounding: Grounding) -> SourceDisagreement | None:
        """The documents among the sources that answer differently; None without the Verifier."""
        if self.verifier is None or not grounding.is_judged:
            return None
        return find_disagreement(
            grounding.scored,
            grounding.sources,
            self.verifier,
            grounding.question,
            stop_terms(self.vocabulary),
        )

    def has_record_of_answer(self, grounding: Grounding) -> bool:
        """Whether the best evidence is a record of the thing and has what is asked of it."""
        asked = grounding.question
        return bool(grounding.scored) and is_said_by_record(
            asked.text, asked.terms, grounding.scored[0].evidence, self.vocabulary
        )

    def _ground(self, sources: Sequence[Source], embedder: Embedder | None) -> Grounding:
        sources = note_foreign_languages(sources, self.language)
        evidence = collect_evidence(sources, self.vocabulary)
        vector = None
        if embedder is not None and evidence:
            plain = QuestionFeatures.make(self.question, self.vocabulary, None)
            first = [
                item.evidence for item in score_sentences(plain, evidence, sources, self.vocabulary)
            ]
            evidence = self._embed(evidence, first[:SENTENCES_COMPARED], embedder)
            vector = as_vector(embedder.embed_query(self.question))
        decisions = self.decisions if vector is not None else None
        kind = decisions.kind(self.question) if decisions else None
        asked = QuestionFeatures.make(self.question, self.vocabulary, vector, kind)
        ranked = score_sentences(asked, evidence, sources, self.vocabulary)
        if self.verifier is not None and embedder is not None and ranked:
            judged = self._judge(asked, ranked, sources)
            found = tuple(sources), tuple(evidence), tuple(judged), judged[0].score
            return Grounding(asked, *found, is_judged=True)
        confidence_of_answer = answer_confidence(asked, evidence, sources, self.vocabulary)
        return Grounding(
            asked, tuple(sources), tuple(evidence), tuple(ranked), confidence_of_answer
        )

    def _embed(
        self, evidence: Sequence[Evidence], near: Sequence[Evidence], embedder: Embedder
    ) -> list[Evidence]:
        """The evidence, where the nearest has vectors; by them orders to who answers are known."""
        embedded = embed_evidence(evidence, near, embedder)
        decisions = self.decisions
        if decisions is None:
            return embedded
        return [
            replace(item, gives_orders=True) if decisions.gives_orders(item.vector) else item
            for item in embedded
        ]

    def _judge(
        self, asked: QuestionFeatures, ranked: Sequence[ScoredSentence], sources: Sequence[Source]
    ) -> list[ScoredSentence]:
        """The sentences in the order in which they answer the question by the Verifier.

        The best sentences of each source are read, then the best of all; the others follow.
        """
        assert self.verifier is not None
        by_place = {
            (item.evidence.source, item.evidence.position): item
            for item in (*_first_of_each(ranked, READ_OF_EACH_SOURCE), *ranked)
        }
        chosen = list(by_place.values())[:JUDGED_AT_MOST]
        judgements = judge_answers(
            self.verifier, asked.text, asked.vector, [item.evidence for item in chosen], sources
        )
        named = named_numbers(self.question)
        costs = [number_cost(self.library, source, named) for source in sources]
        read = [
            ScoredSentence(
                item.evidence,
                judgement.log_odds
                - ORDER_COST * item.evidence.gives_orders
                - costs[item.evidence.source],
                judgement.span,
                judgement.above,
            )
            for item, judgement in zip(chosen, judgements, strict=True)
        ]
        read.sort(key=lambda item: -item.score)
        least = min(0.0, read[-1].score) - 1.0
        taken = set(list(by_place)[:JUDGED_AT_MOST])
        rest = [
            ScoredSentence(item.evidence, least + item.score - ranked[0].score)
            for item in ranked
            if (item.evidence.source, item.evidence.position) not in taken
        ]
        return [*read, *rest]


def _is_of_the_span(text: str, best: ScoredSentence) -> bool:
    """Whether the words are a part of those that answer, or these a part of them."""
    if best.span is None:
        return False
    words = text.strip(" .").casefold()
    span = best.evidence.text[slice(*best.span)].strip(" .").casefold()
    return words in span or (span in words and words in best.evidence.text.casefold())


def _first_of_each(ranked: Sequence[ScoredSentence], count: int) -> list[ScoredSentence]:
    taken: Counter[int] = Counter()
    chosen: list[ScoredSentence] = []
    for item in ranked:
        taken[item.evidence.source] += 1
        if taken[item.evidence.source] <= count:
            chosen.append(item)
    return chosen
