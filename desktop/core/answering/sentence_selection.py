"""Selects the sentences of the sources that a small model is shown.

A model of 135M parameters loses the thread in whole passages. The sentences are ranked by then, so
the prompt has the best one and its neighbours, in the document's order and words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.core.answering.decisions import EXPLANATION, SUMMARY, EmbeddedDecisions
from desktop.core.answering.english import ASKS_FOR_EXPLANATION
from desktop.core.answering.evidence import Evidence
from desktop.core.answering.extracts import LOWEST_SHARE, ScoredSentence
from desktop.core.answering.grounding import Grounding
from desktop.core.types import Source

WORDS_FOR_SHORT_ANSWER = 40
"""Words of all sentences together, roughly; the best one is shown however long it is.

With the Reader, 40 words of one source gave token-F1 0.46 on 280 questions of XQuAD, 90 of two 0.41
in twice the time.
"""
WORDS_FOR_SENTENCES = 60
"""Words for an expert that answers in whole sentences: about two sentences.

A model of 135M parameters that had 160 words to choose from chose worse than the ranking does:
token-F1 0.37 on 20 questions of WikiText, where the best ranked sentence alone has 0.49 (on 40).
"""
GAP = " … "


def asks_for_explanation(question: str, decisions: EmbeddedDecisions | None = None) -> bool:
    """Whether a few words cannot answer the question: it asks why, how, or for a meaning.

    The documents' own sentences answer such a question better than a model that has learned to pick
    words out of them: on CLAP NQ with token-F1 0.44 instead of 0.15.
    """
    kind = decisions.kind(question) if decisions else None
    if kind is not None:
        return kind in (EXPLANATION, SUMMARY)
    return ASKS_FOR_EXPLANATION.search(question) is not None


def select_sentences(grounding: Grounding, *, at_length: bool = False) -> list[Source]:
    """The sentences for an expert that answers in a few words, or `at_length` in sentences."""
    return select_best(grounding) if at_length else select_with_neighbours(grounding)


def select_with_neighbours(
    findings: Grounding, words: int = WORDS_FOR_SHORT_ANSWER
) -> list[Source]:
    """The source of the best sentence, reduced to its best sentences and their neighbours."""
    if not findings.scored:
        return []
    source = findings.scored[0].evidence.source
    sentences = [
        sentence.evidence
        for sentence in findings.scored
        if sentence.evidence.source == source and _may_answer(sentence, findings.scored[0])
    ]
    by_position = {sentence.position: sentence for sentence in sentences}
    chosen: set[int] = set()
    left = words
    for sentence in sentences:
        for position in (sentence.position, sentence.position - 1, sentence.position + 1):
            neighbour = by_position.get(position)
            if neighbour is None or position in chosen:
                continue
            if neighbour is not sentence and (sentence.is_record or neighbour.is_record):
                continue  # what stands beside a record is about something else
            size = len(neighbour.readable.split())
            if size > left and chosen:
                continue
            chosen.add(position)
            left -= size
    kept = [by_position[position] for position in sorted(chosen)]
    return [_shorten_source(findings.sources[source], kept)]


def _may_answer(sentence: ScoredSentence, best: ScoredSentence) -> bool:
    """Whether a sentence is no record that is much less likely to answer than the best one."""
    likelihood = math.exp(sentence.score - best.score)
    return not sentence.evidence.is_record or likelihood >= LOWEST_SHARE


def select_best(findings: Grounding, words: int = WORDS_FOR_SENTENCES) -> list[Source]:
    """The best sentences of all sources, the best first, each as a source of its own.

    A small model mostly chooses what comes first. In the order of the ranking that is a good guess,
    in the order of the document it is not.
    """
    chosen: list[Source] = []
    left = words
    likely = [ranked for ranked in findings.scored if _may_answer(ranked, findings.scored[0])]
    for sentence in (ranked.evidence for ranked in likely):
        size = len(sentence.readable.split())
        if size <= left or not chosen:
            chosen.append(_shorten_source(findings.sources[sentence.source], [sentence]))
            left -= size
    return chosen


def _shorten_source(source: Source, kept: Sequence[Evidence]) -> Source:
    text = kept[0].readable
    for before, sentence in pairwise(kept):
        follows = sentence.position == before.position + 1
        between = "\n" if sentence.is_record else " " if follows else GAP
        text += between + sentence.readable
    return replace(source, passage=replace(source.passage, text=text, units=()))
