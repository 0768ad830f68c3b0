"""What is said around an answer is said in the language of the window."""

import pytest

from desktop.core.types import Answer, Coverage, ExpertReason
from desktop.ui.ask.wording import expert_reason
from desktop.ui.language import install_translations

ABOUT = {ExpertReason.ALIKE: ("zoo", "office")}


def answer_with(why, about=(), reason="As the core says it."):
    return Answer("q", "a", (), (), (), False, Coverage(1, 1), "m", expert_reason=reason,
                  expert_why=why, expert_about=about)  # fmt: skip


@pytest.fixture
def german(qapp):
    install_translations(qapp, "de")
    yield
    install_translations(qapp, "en")


def test_why_an_expert_answered_names_the_collections():
    assert expert_reason(answer_with(ExpertReason.MOST, ("zoo",))) == "Most sources came from “zoo”"
    alike = expert_reason(answer_with(ExpertReason.ALIKE, ("zoo", "office")))
    assert alike == "The sources came from “zoo” and “office” alike"


def test_every_reason_has_words_in_german(german):
    said = {
        why: expert_reason(answer_with(why, ABOUT.get(why, ("zoo",))))
        for why in ExpertReason
        if why
    }

    assert "As the core says it" not in said.values()
    assert len(set(said.values())) == len(said)
    assert said[ExpertReason.MOST].startswith("Die meisten Quellen")


def test_an_answer_of_an_earlier_version_keeps_its_sentence():
    assert expert_reason(answer_with(ExpertReason.UNKNOWN)) == "As the core says it"
