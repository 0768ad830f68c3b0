"""A sentence is supported, contradicted or not found, by what the Verifier reads."""

import pytest

from desktop.core.answering.grounding import Grounder
from desktop.core.types import SupportStatus
from tests.fakes.judging import DecidedVerifier

POOL = "Glass bottles are not allowed in the pool area. The pool opens at 7:00. It closes at 21:00."
CLAIM = "Glass bottles are allowed."
QUESTION = "Are glass bottles allowed?"


@pytest.fixture
def check(folder_with_vectors):
    ready = folder_with_vectors.add(pool=POOL)

    def check(claim, verifier, question=QUESTION):
        grounder = Grounder(ready.library, question, None, ready.embedder, verifier=verifier)
        return grounder.checker(grounder.hybrid(5)).check(claim)

    return check


def test_a_supported_sentence_cites_the_span_that_supports_it(check):
    claim = "No glass bottles in the pool area."
    made = check(claim, DecidedVerifier(supports=[("not allowed", claim)]))
    assert made.status is SupportStatus.SUPPORTED
    assert [citation.text for citation in made.citations] == [
        "Glass bottles are not allowed in the pool area."
    ]
    assert not made.reason


def test_a_contradicted_sentence_says_what_the_source_says(check):
    made = check(CLAIM, DecidedVerifier(contradicts=[("not allowed", CLAIM)]))
    assert made.status is SupportStatus.CONTRADICTED
    assert not made.supported
    assert "not allowed in the pool area" in made.reason
    assert made.citations[0].text.startswith("Glass bottles are not allowed")


def test_support_outweighs_what_another_span_contradicts(check):
    decided = DecidedVerifier(
        supports=[("opens at 7:00", CLAIM)], contradicts=[("not allowed", CLAIM)]
    )
    assert check(CLAIM, decided).supported


def test_what_no_source_says_names_the_words(check):
    claim = "Glass bottles are sold on Sundays."
    made = check(claim, DecidedVerifier(unsupported=[(18, 33)]))
    assert made.status is SupportStatus.NOT_FOUND
    assert made.unsupported == ((18, 33),)
    assert "sold on Sundays" in made.reason
    assert not made.citations


def test_a_number_that_no_source_has_is_never_supported(check):
    claim = "The pool opens at 6:00."
    made = check(claim, DecidedVerifier(supports=[("opens at 7:00", claim)]))
    assert not made.supported
    assert made.foreign_numbers


def test_two_sentences_support_together_what_neither_says_whole(check):
    claim = "The pool is open from 7:00 to 21:00."

    class Joins(DecidedVerifier):
        def _judge(self, pair):
            both = "opens at 7:00" in pair.evidence and "closes at 21:00" in pair.evidence
            whole = DecidedVerifier(supports=[("pool", claim)] if both else ())
            return whole._judge(pair)

    made = check(claim, Joins())
    assert made.supported
    assert {"The pool opens at 7:00.", "It closes at 21:00."} <= {
        citation.text for citation in made.citations
    }


def test_a_sentence_without_words_is_not_checked(check):
    made = check("…", DecidedVerifier())
    assert "nothing that could be checked" in made.reason
