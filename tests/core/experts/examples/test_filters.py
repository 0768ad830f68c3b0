from dataclasses import replace

import pytest

from desktop.core.experts.examples.example import Example, QuestionOrigin
from desktop.core.experts.examples.filters import (
    NO_QUESTION,
    NOT_IN_DOCUMENT,
    POINTS_OUTSIDE,
    SAYS_TOO_LITTLE,
    TELLS_ITS_ANSWER,
    TOO_LONG,
    QuestionDeduplicator,
    find_fault,
)

TEXT = "The bridge was built in 1998 by the town. It costs £3 to cross the bridge."


def example(question, answer="1998", quote="The bridge was built in 1998 by the town."):
    return Example(question, answer, quote)


def test_a_persons_own_words_need_no_question_mark():
    own = replace(example("year of the building of the bridge"), origin=QuestionOrigin.OWN)
    assert find_fault(own, TEXT) == ""


def test_a_question_that_its_quote_answers_has_no_fault():
    assert find_fault(example("In which year was the bridge built by the town?"), TEXT) == ""


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (example("In which year was the bridge built?", quote="The bridge is old."),
         NOT_IN_DOCUMENT),
        (example("In which year was it built by the town?"), POINTS_OUTSIDE),
        (example("What does this section say about the bridge?"), POINTS_OUTSIDE),
        (example("How much does crossing the bridge cost?", "£3",
                 "It costs £3 to cross the bridge."), POINTS_OUTSIDE),
        (example("Was the town bridge built in 1998?"), TELLS_ITS_ANSWER),
        (example("What was it for?"), POINTS_OUTSIDE),
        (example("The bridge was built by the town in a year"), NO_QUESTION),
        (example("What was done with the bridge?", "bridge"), SAYS_TOO_LITTLE),
        (example("In which year was the bridge built?", "word " * 61), TOO_LONG),
    ],
)  # fmt: skip
def test_a_question_that_teaches_nothing_is_dropped_with_the_reason(bad, reason):
    assert find_fault(bad, TEXT) == reason


def test_what_asks_the_same_in_other_words_is_noticed_and_what_asks_something_else_is_not():
    asked = QuestionDeduplicator()

    assert asked.add("In which year was the old bridge built by the town?", "1998")
    assert not asked.add("In which year was this old bridge built by the town?", "1998.")
    assert not asked.add("In which year was the bridge built by the old town?", "in 1998")
    assert asked.add("In which year was the new bridge built by the town?", "2004")
    assert asked.add("How much does it cost to cross the old bridge?", "£3")
