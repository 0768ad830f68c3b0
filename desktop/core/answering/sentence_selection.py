"""What a model that reads little is shown: the sentences that speak to the question.

A model of 135M parameters loses the thread in whole passages. Which sentences matter is known by
then, so it gets the best and its neighbours, in the document's order and words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.core.answering.english import ASKS_FOR_EXPLANATION
from desktop.core.answering.evidence import Evidence
from desktop.core.answering.grounding import Grounding
from desktop.core.types import Source

WORDS_FOR_SHORT_ANSWER = 40
"""Of all sentences together, about; the best one is shown however long it is. With the Reader, 40
words of one source gave token-F1 0.46 on 280 questions of XQuAD, 90 of two 0.41 in twice the time.
"""
WORDS_FOR_SENTENCES = 60
"""For who answers in whole sentences: about two of them. A model of 135M parameters that had 160
words to choose from chose worse than the ranking does: token-F1 0.37 on 20 questions of WikiText,
where the best ranked sentence alone has 0.49 (on 40).
"""
GAP = " … "


def asks_for_explanation(question: str) -> bool:
    """Whether a few words cannot answer it: it asks why, how it goes, what something means.

    The documents' own sentences answer such a question better than a model that has learned to pick
    words out of them: on CLAP NQ with token-F1 0.44 instead of 0.15.
    """
    return ASKS_FOR_EXPLANATION.search(question) is not None


def select_sentences(grounding: Grounding, *, at_length: bool = False) -> list[Source]:
    """What is shown to who answers in a few words, or `at_length` in whole sentences."""
    return select_best(grounding) if at_length else select_with_neighbours(grounding)


def select_with_neighbours(
    findings: Grounding, words: int = WORDS_FOR_SHORT_ANSWER
) -> list[Source]:
    """The source with the best sentence, cut down to its best sentences and their neighbours."""
    if not findings.scored:
        return []
    source = findings.scored[0].evidence.source
    sentences = [
        sentence.evidence for sentence in findings.scored if sentence.evidence.source == source
    ]
    by_position = {sentence.position: sentence for sentence in sentences}
    chosen: set[int] = set()
    left = words
    for sentence in sentences:
        for position in (sentence.position, sentence.position - 1, sentence.position + 1):
            neighbour = by_position.get(position)
            if neighbour is None or position in chosen:
                continue
            size = len(neighbour.text.split())
            if size > left and chosen:
                continue
            chosen.add(position)
            left -= size
    kept = [by_position[position] for position in sorted(chosen)]
    return [_shorten_source(findings.sources[source], kept)]


def select_best(findings: Grounding, words: int = WORDS_FOR_SENTENCES) -> list[Source]:
    """The best sentences of every source, the best first, each by itself.

    A small model that has to choose takes what comes first more often than not; in the order of the
    ranking that is a good guess, in the order of the document it is none.
    """
    chosen: list[Source] = []
    left = words
    for sentence in (ranked.evidence for ranked in findings.scored):
        size = len(sentence.text.split())
        if size <= left or not chosen:
            chosen.append(_shorten_source(findings.sources[sentence.source], [sentence]))
            left -= size
    return chosen


def _shorten_source(source: Source, kept: Sequence[Evidence]) -> Source:
    text = kept[0].text
    for before, sentence in pairwise(kept):
        text += (" " if sentence.position == before.position + 1 else GAP) + sentence.text
    return replace(source, passage=replace(source.passage, text=text))
