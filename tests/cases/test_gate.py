"""Whether to refuse is decided by what the best sentences say, and not by what is around them."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.model, pytest.mark.slow]

HOUSE = (
    "Rules of the house in Mill Lane\n\n"
    "The washing machine may be used from 8:00 to 20:00. Prams are kept in the hall.\n"
    "The gardener is Teodora Quist. The yearly fee for the garden is 65 euros."
)
QUESTIONS = {
    "Who is the gardener?": "Teodora Quist",
    "What is the yearly fee for the garden?": "65 euros",
    "Where are prams kept?": "hall",
}
NOT_THERE = ("Who is the mayor of Bergen?", "What is the gardener's phone number?")
SUBJECTS = ("otter", "comet", "violin", "glacier", "tram", "beehive", "canal", "opal")
VERBS = ("was seen near", "is described in a book about", "was drawn after", "belongs to")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("house")
    (folder / "rules.txt").write_text(HOUSE, "utf-8")
    return folder


def told(made):
    return made.refused, [sentence.text for sentence in made.sentences]


@pytest.mark.parametrize(("question", "answer"), QUESTIONS.items())
@pytest.mark.parametrize(
    "around",
    [
        "{0}",
        "{0}???",
        "{0} Thanks a lot in advance!",
        "Good morning! I hope that all is well with you. {0}",
        "Hi, quick one before my lunch break, {1}",
    ],
)
def test_what_is_said_around_a_question_does_not_change_the_answer(
    cases, house, question, answer, around
):
    made = cases.ask(house, around.format(question, question[0].lower() + question[1:]))
    assert not made.refused
    assert answer in made.sentences[0].text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who is teh gardner", "Teodora Quist"),
        ("yearly fee garden ???", "65 euros"),
        ("were are prams kept", "hall"),
    ],
)
def test_typing_mistakes_do_not_hide_the_answer(cases, house, question, answer):
    assert answer in cases.ask(house, question).answer


def test_two_hundred_documents_about_other_things_change_nothing(cases, tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    among = tmp_path_factory.mktemp("among")
    for folder in (alone, among):
        (folder / "rules.txt").write_text(HOUSE, "utf-8")
    for n in range(200):
        subject, verb = SUBJECTS[n % len(SUBJECTS)], VERBS[n // len(SUBJECTS) % len(VERBS)]
        text = f"The {subject} number {n} {verb} the {SUBJECTS[(n + 3) % len(SUBJECTS)]}."
        (among / f"note {n}.txt").write_text(text, "utf-8")
    for question in (*QUESTIONS, *NOT_THERE):
        assert told(cases.ask(among, question)) == told(cases.ask(alone, question)), question


@pytest.mark.parametrize("question", NOT_THERE)
def test_what_is_not_there_is_refused(cases, house, question):
    assert cases.ask(house, question).refused


def test_a_refusal_shows_the_nearest_sentences(cases, house):
    made = cases.ask(house, "What is the gardener's phone number?")
    assert any("Teodora Quist" in extract.text for extract in made.extracts)
