"""Decides whether the sources can answer a question at all, before a model is asked."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.answering.decisions import EmbeddedDecisions
from desktop.core.answering.english import ANSWER_KIND_WORDS, APOLOGY, REFUSES
from desktop.core.answering.evidence import Evidence, content_terms, cosine, weight
from desktop.core.answering.extracts import QuestionFeatures
from desktop.core.answering.record_subjects import is_said_by_record
from desktop.core.say import say
from desktop.core.sentences import sentence_spans
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Source

REFUSAL = say("Not in your documents.")

# A logistic regression on 1,021 questions of QED (Lamm et al., 2020) against a library without the
# paragraphs of half of them (AUC 0.97), with the words' weight doubled since people ask their own
# documents with the documents' own names. The threshold is a low one, because a wrong refusal hides
# an answer: on QED it refuses 0.78 of the unanswerable questions and 0.01 of the answerable ones.
SIMILARITY_WEIGHT = 13.5
COVERAGE_WEIGHT = 4.0
COSINE_WEIGHT = 3.4
BIAS = -11.6
THRESHOLD = -2.6
LEAST_COVERAGE_BY_WORDS = 0.5
SAID_LOG_ODDS = 0.0
"""Log-odds if one sentence has nearly all words of the question.

The rest of the passage does not count then: a passage about several things is far from a question
about one of them.
"""
SAID_ALL, WORDS_AT_LEAST = 0.95, 3
SAID_MOST, SAID_NEAR = 0.7, 0.6
"""Share of the question's words in a sentence, and the cosine it needs in addition."""


def answer_confidence(
    question: QuestionFeatures,
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
    vocabulary: Vocabulary,
) -> float:
    """Log-odds that the sources contain the answer; below `THRESHOLD` the question is refused."""
    if not evidence:
        return BIAS
    said = any(
        is_said_by_record(question.text, question.terms, sentence, vocabulary)
        for sentence in evidence
    )
    covered = _coverage(question, evidence, vocabulary)
    similarity = max((source.similarity or 0.0 for source in sources), default=0.0)
    if question.vector is None or similarity == 0.0:
        return 1.0 if said or covered >= LEAST_COVERAGE_BY_WORDS else BIAS
    nearest = max(_nearness(question, sentence) for sentence in evidence)
    odds = (
        SIMILARITY_WEIGHT * similarity + COVERAGE_WEIGHT * covered + COSINE_WEIGHT * nearest + BIAS
    )
    said = said or _is_in_one_sentence(question, evidence, vocabulary)
    return max(odds, SAID_LOG_ODDS) if said else odds


def is_refusal(text: str, decisions: EmbeddedDecisions | None = None) -> bool:
    """Whether a model's text begins by saying that the sources do not contain the answer."""
    plain = text.replace("’", "'")
    sentences = [plain[start:end] for start, end in sentence_spans(plain)]
    first = next((sentence for sentence in sentences if not APOLOGY.search(sentence)), "")
    if REFUSES.search(first):
        return True
    return bool(first.strip() and decisions and decisions.refuses(first.strip()))


def _is_in_one_sentence(
    asked: QuestionFeatures, evidence: Sequence[Evidence], vocabulary: Vocabulary
) -> bool:
    """Whether one sentence has all the question's words, or most of them and a near meaning."""
    terms = content_terms(ANSWER_KIND_WORDS.sub(" ", asked.text), vocabulary)
    whole = weight(terms, vocabulary) or 1.0
    for sentence in evidence:
        share = weight(terms & (sentence.terms | sentence.context), vocabulary) / whole
        if share >= SAID_ALL and len(terms) >= WORDS_AT_LEAST:
            return True
        if share >= SAID_MOST and _nearness(asked, sentence) >= SAID_NEAR:
            return True
    return False


def _nearness(asked: QuestionFeatures, sentence: Evidence) -> float:
    """Cosine of question and sentence; 0 where either has no vector."""
    if asked.vector is None or sentence.vector is None:
        return 0.0
    return cosine(asked.vector, sentence.vector)


def _coverage(
    asked: QuestionFeatures, evidence: Sequence[Evidence], vocabulary: Vocabulary
) -> float:
    """Share of the question's words, by rarity, in its best source or in the headings above."""
    terms: dict[int, frozenset[str]] = {}
    for sentence in evidence:
        terms[sentence.source] = (
            terms.get(sentence.source, frozenset()) | sentence.terms | sentence.context
        )
    whole = weight(asked.terms, vocabulary) or 1.0
    return max(weight(asked.terms & found, vocabulary) / whole for found in terms.values())
