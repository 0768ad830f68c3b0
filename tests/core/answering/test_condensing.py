"""A long message is searched for by its question."""

import pytest

from desktop.core.answering.condensing import CHARACTERS_AT_MOST, condense

TALK = "I hope that you are well and that the weather is fine where you are. " * 12
QUESTION = "What is the half-life of cobalt-60?"


@pytest.mark.parametrize("message", [f"{TALK}{QUESTION}", f"{QUESTION} {TALK}", QUESTION])
def test_the_question_stays_wherever_it_stands(message):
    made = condense(message)
    assert QUESTION in made
    assert len(made) <= CHARACTERS_AT_MOST


def test_what_stands_just_before_a_question_stays_as_far_as_there_is_room():
    made = condense(f"{TALK}We rent the flat in Bath. What is its rent? Who pays the heating?")
    assert made.endswith("We rent the flat in Bath. What is its rent? Who pays the heating?")


def test_a_short_message_is_left_as_it_is():
    message = "Hello!  \n What is owed?"
    assert condense(message) == message


def test_other_scripts_ask_with_their_own_marks():
    assert "谁是管理员？" in condense("你好。" * 200 + "谁是管理员？" + "谢谢。" * 60)


@pytest.mark.parametrize("message", ["word " * 300, "x" * 900, f"{TALK}Tell me the rent"])
def test_a_message_without_a_mark_ends_with_what_it_wants(message):
    made = condense(message)
    assert 0 < len(made) <= CHARACTERS_AT_MOST
    assert message.split()[-1][-9:] in made
