"""The written texts hold the answers that they are said to hold."""

import random

import pytest

from desktop.research.verifier.languages import ALL_LANGUAGES, LANGUAGES
from desktop.research.verifier.situations import ALIKE, read_situations, situation_examples


@pytest.mark.parametrize("language", ALL_LANGUAGES)
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


def test_texts_that_could_answer_for_each_other_are_not_put_together():
    known = {key for language in LANGUAGES for key in read_situations(language)}
    assert all(group <= known for group in ALIKE)
    lease, house = (read_situations("en")[key].text[:30] for key in ("lease", "amendment"))
    texts = [e.evidence for n in range(1200) for e in situation_examples(random.Random(n))]
    assert any(lease[:12] in text for text in texts)
    assert not any(lease[:12] in text and house[:12] in text for text in texts)
