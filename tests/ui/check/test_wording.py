"""The line over the sentences says how far a check is, and what it found."""

from desktop.core.types import AnswerSentence
from desktop.services.verification import CheckedSentence
from desktop.ui.check.wording import progress_text, sentence_html
from desktop.ui.theme import Theme


def checked(done, total, **sentence):
    made = AnswerSentence("Dogs & cats.", **{"supported": True, **sentence})
    return CheckedSentence(0, 12, made, (), done, total)


def test_the_line_says_how_far_a_check_is():
    assert progress_text([], checking=False) == ""
    assert progress_text([], checking=True) == "Checking…"
    half = [checked(1, 2)]
    counts = "1 supported · 0 contradicted · 0 not found"
    assert progress_text(half, checking=True) == f"Sentence 1 of 2 · {counts}"
    assert progress_text(half, checking=False) == f"Stopped after 1 of 2 sentences · {counts}"
    whole = [*half, checked(2, 2, supported=False, contradicted=True)]
    assert progress_text(whole, checking=False) == "1 supported · 1 contradicted · 0 not found"


def test_only_the_words_that_nothing_supports_are_underlined():
    made = checked(1, 1, supported=False, unsupported=((7, 11),))
    assert "Dogs &amp; <u>cats</u>." in sentence_html(made, 0, Theme())
    assert "<u>" not in sentence_html(checked(1, 1, unsupported=((7, 11),)), 0, Theme())


def test_each_status_has_a_colour_and_a_sign_of_its_own():
    shown = {
        sentence_html(checked(1, 1, **status), 0, Theme()).split("Dogs")[0]
        for status in ({}, {"supported": False}, {"supported": False, "contradicted": True})
    }
    assert len(shown) == 3
