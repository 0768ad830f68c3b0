"""Single sentences answer, or leave open, what is asked of their text."""

import random
from collections import Counter

import pytest

from desktop.research.verifier.single_sentences import lines_above, sentence_examples, sentences
from desktop.research.verifier.situations import draw_situation


@pytest.fixture(scope="module")
def made():
    return [example for n in range(1500) for example in sentence_examples(random.Random(n))]


def test_the_marked_words_stand_in_the_sentence_that_answers(made):
    answering = [example for example in made if example.answered]
    assert len(answering) > 500
    for example in answering:
        assert example.span is not None
        start, end = example.span
        assert example.evidence[start:end].strip()


def test_sentences_beside_the_answer_lack_its_words(made):
    kinds = Counter(example.kind.split(",")[0] for example in made if not example.answered)
    assert {"sentence: beside the answer", "sentence: leaves open"} <= set(kinds)
    assert all(example.span is None for example in made if not example.answered)


def test_about_half_of_the_examples_answer(made):
    share = sum(example.answered for example in made) / len(made)
    assert 0.35 < share < 0.6


def test_a_text_of_lines_is_cut_into_its_lines():
    drawn = next(
        drawn
        for drawn in map(draw_situation, map(random.Random, range(5000)))
        if "\n" in drawn.own_text
    )
    assert all("\n" not in sentence for sentence in sentences(drawn))


def test_the_lines_above_begin_with_the_name_of_a_file():
    for n in range(200):
        chance = random.Random(n)
        above = lines_above(chance, draw_situation(chance))
        assert above.endswith("\n")
        assert above.partition("\n")[0].strip()
