"""Notes made by rule hold what their questions and claims are about."""

import random

from desktop.research.verifier.example import Support
from desktop.research.verifier.notes import disturb, misspell, note_examples


def examples(count):
    return [e for n in range(count) for e in note_examples(random.Random(n))]


def test_the_same_seed_gives_the_same_examples():
    assert examples(20) == examples(20)


def test_a_marked_answer_stands_in_the_note_and_only_where_it_is_answered():
    for example in examples(400):
        if example.span:
            start, end = example.span
            assert example.answered
            assert example.evidence[start:end].strip()


def test_no_slot_is_left_open():
    for example in examples(400):
        assert "{" not in example.question + example.claim + example.evidence


def test_the_unsupported_words_are_a_part_of_the_claim():
    for example in examples(400):
        for start, end in example.unsupported or ():
            assert 0 <= start < end <= len(example.claim)
        if example.claim and example.support is Support.SUPPORTED:
            assert example.unsupported == ()


def test_all_three_judgements_and_both_answers_come():
    made = examples(300)
    assert {e.support for e in made if e.claim} == set(Support)
    assert {e.answered for e in made if not e.claim} == {True, False}


def test_small_talk_leaves_the_question_in_it():
    question = "What does the tent cost?"
    for seed in range(200):
        asked = disturb(random.Random(seed), question, "en")
        assert "tent" in asked.lower() or len(asked) >= len(question) - 2


def test_a_slip_changes_a_single_word():
    changed = misspell(random.Random(1), "where is the projector")
    assert len(changed.split()) == 4
    assert changed != "where is the projector"
