"""The written texts hold the answers that they are said to hold."""

import random

import pytest

from desktop.research.verifier.languages import LANGUAGES
from desktop.research.verifier.situations import read_situations, situation_examples


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_answer_stand_in_the_text(language):
    for situation in read_situations(language).values():
        assert situation.true
        assert situation.false
        assert situation.not_said
        assert situation.unanswered
        for question, words in situation.answered:
            assert words.lower() in situation.text.lower(), question


def test_a_marked_answer_is_that_of_the_question_s_own_text():
    for seed in range(300):
        for example in situation_examples(random.Random(seed)):
            assert "{" not in example.question + example.claim + example.evidence
            if example.span:
                assert example.evidence[slice(*example.span)].strip()


def test_a_claim_that_is_false_of_one_text_is_true_of_another():
    kinds = {e.kind for n in range(300) for e in situation_examples(random.Random(n))}
    assert {"text: reversed", "text: added", "text: opposite"} <= kinds
