"""What is said around an answer is said in the language of the window."""

from desktop.core.say import say
from desktop.core.store.answer_json import REASONS
from desktop.core.types import Answer, Coverage
from desktop.ui.ask.wording import expert_reason


def answer_with(reason):
    return Answer("q", "a", (), (), (), False, Coverage(1, 1), "m", expert_reason=reason)


def test_why_an_expert_answered_names_the_collections():
    reason = say("Most sources came from “{0}”.", "zoo")
    assert expert_reason(answer_with(reason)) == "Most sources came from “zoo”"


def test_every_reason_has_words_in_german(german):
    said = [
        expert_reason(answer_with(say(template, "zoo", "office"))) for template in REASONS.values()
    ]

    plain = [template.format("zoo", "office").rstrip(".") for template in REASONS.values()]
    assert not set(said) & set(plain)
    assert len(set(said)) == len(said)
    assert "Die meisten Quellen stammen aus „zoo“" in said


def test_a_sentence_that_is_not_known_is_shown_as_it_is(german):
    assert expert_reason(answer_with("As the core says it.")) == "As the core says it"
