import pytest

from desktop.core.lab.scoring.scores import (
    citation_scores,
    contains_answer_text,
    exact_match,
    overlaps,
    token_f1,
)


def test_case_punctuation_and_articles_do_not_count():
    assert exact_match("The Golden Gate.", ["golden gate"]) == 1.0
    assert exact_match("Golden Gate Bridge", ["golden gate"]) == 0.0


def test_the_nearest_right_answer_counts():
    assert exact_match("24–10", ["10", "24–10"]) == 1.0
    assert token_f1("in March 1999", ["1999", "March 1999"]) == pytest.approx(0.8)


def test_token_f1_is_the_harmonic_mean_of_precision_and_recall():
    # Two of four words are right, and two of three were wanted.
    assert token_f1("red green blue white", ["red green black"]) == pytest.approx(4 / 7)


def test_a_word_said_twice_counts_twice_only_if_it_was_wanted_twice():
    assert token_f1("red red", ["red"]) == pytest.approx(2 / 3)


def test_nothing_said_scores_nothing():
    assert token_f1("", ["red"]) == 0.0
    assert exact_match("", ["red"]) == 0.0
    assert contains_answer_text("", ["red"]) == 0.0


def test_an_answer_is_contained_only_as_whole_words_in_order():
    assert contains_answer_text("It was built in 1999, they say.", ["in 1999"]) == 1.0
    assert contains_answer_text("It was built in 19990.", ["1999"]) == 0.0
    assert contains_answer_text("gate golden", ["golden gate"]) == 0.0


def test_a_right_answer_without_words_is_contained_in_nothing():
    assert contains_answer_text("the the", ["the"]) == 0.0


def test_citations_are_judged_by_overlap_in_the_same_document():
    gold = [("a.txt", 0, 100), ("a.txt", 200, 300)]
    precision, recall = citation_scores([("a.txt", 10, 90), ("b.txt", 0, 100)], gold)
    assert (precision, recall) == (0.5, 0.5)


def test_without_citations_there_is_no_precision():
    assert citation_scores([], [("a.txt", 0, 10)]) == (None, 0.0)


def test_spans_overlap_by_more_than_half_of_the_shorter():
    assert overlaps(("a", 0, 10), ("a", 4, 40))
    assert not overlaps(("a", 0, 10), ("a", 5, 40))
