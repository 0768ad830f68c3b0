"""Pairs become tokens with targets in the right places."""

import random

import pytest

from tests.fakes.verifier_data import write_base
from trainer.verifier.pairs import IGNORED, PairEncoder, cut_batches, first_text, to_batch


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    base = write_base(tmp_path_factory.mktemp("base") / "base")
    return PairEncoder(base / "tokenizer.json", 60)


def example(**fields):
    usual = {"question": "", "claim": "", "evidence": "", "answered": False, "span": None,
             "support": 2, "unsupported": None, "kind": "k", "language": "en"}  # fmt: skip
    return usual | fields


def test_the_answer_is_found_among_the_tokens_of_the_evidence(encoder):
    evidence = "the price of bread is 42 euros"
    (pair,) = encoder.encode(
        [example(question="price of bread", evidence=evidence, answered=True, span=[22, 30])]
    )

    assert pair.evidence[0] <= pair.start <= pair.end < pair.evidence[1]
    assert pair.end - pair.start == 1


def test_the_words_that_nothing_supports_are_marked_in_the_claim(encoder):
    claim = "the price is 42 euros"
    (pair,) = encoder.encode(
        [
            example(
                question="price",
                claim=claim,
                evidence="the price is 1907 euros",
                support=1,
                unsupported=[[13, 15]],
            )
        ]
    )
    batch = to_batch([pair])

    assert len(pair.unsupported) == 1
    assert batch.unsupported[0].max() == 1.0
    assert (batch.unsupported[0] == 0.0).sum() == 4


def test_a_claim_that_nobody_marked_has_no_targets(encoder):
    (pair,) = encoder.encode([example(claim="the ship", evidence="the crane")])
    assert (to_batch([pair]).unsupported == IGNORED).all()


def test_a_question_leads_its_claim():
    assert first_text("Who?", "Ben.") == ("query: Who? claim: Ben.", 19)
    assert first_text("Who?", "") == ("query: Who?", 0)


def test_no_batch_has_more_tokens_than_it_may(encoder):
    words = ["harbour"] * 40
    pairs = encoder.encode(
        [example(question="ship", evidence=" ".join(words[:n])) for n in range(1, 40)]
    )
    batches = cut_batches(pairs, 200, random.Random(0))

    assert sum(map(len, batches)) == len(pairs)
    for batch in batches:
        assert len(batch) * max(len(pair.ids) for pair in batch) <= 200
