"""The verdict and the notes of a run, in the language of the window."""

from dataclasses import replace

import pytest

from desktop.core.lab.arms import ARMS
from desktop.core.lab.report.results import build_results
from desktop.core.lab.runs.run_config import ModelFile, RunConfig, usual_prompts
from desktop.core.lab.runs.run_store import Run
from desktop.core.lab.scoring.metrics import SCORES
from desktop.ui.core_translation import translate_core
from desktop.ui.lab.run_notes import notes_of
from desktop.ui.lab.wording import arm_meaning, arm_name, score_words
from desktop.ui.language import install_translations
from tests.fakes.lab_records import question, record

RIGHT, LONG, WRONG = "right", "it is right for all one knows", "wrong"


@pytest.fixture
def english_again(qapp):
    yield
    install_translations(qapp, "en")


def results(**by_arm):
    """Results of a run in which every right answer is “right”."""
    arms = {key.replace("_", "-"): said for key, said in by_arm.items()}
    count = len(next(iter(arms.values())))
    asked = tuple(question(f"Who wrote {number}?", "right") for number in range(count))
    setup = RunConfig("Keepers", "zoo", tuple(arms), ModelFile("m", "m.gguf", "f"), usual_prompts())
    run = Run(1, 1, setup, asked, ("checked",), 1.0, 2.0)
    answers = {
        key: {question.id: record(text) for question, text in zip(asked, said, strict=True)}
        for key, said in arms.items()
    }
    return build_results(run, answers)


def verdict_words(found):
    return translate_core(found.verdict.sentence)


def test_an_expert_that_helps(qapp):
    text = verdict_words(results(rag=[WRONG] * 40, rag_expert=[RIGHT] * 40))

    assert text == (
        "The expert helps: answers score 1.00 with it and 0.00 with plain RAG (+1.00, 95 % interval"
        " +1.00 to +1.00, 40 questions); the right answer stands in 100% instead of 0% of them."
    )


def test_too_few_questions_and_a_rival_that_does_as_well(qapp):
    few = verdict_words(results(rag=[WRONG] * 5, rag_expert=[RIGHT] * 5))
    rival = verdict_words(results(rag=[LONG] * 80, rag_brief=[RIGHT] * 80, rag_expert=[RIGHT] * 80))

    assert few == "Nothing can be said yet: 5 questions are too few to tell; 20 are the least."
    assert rival.endswith("what it gains over plain RAG, that prompt gains as well.")


def test_in_german_nothing_of_it_is_english(qapp, english_again):
    install_translations(qapp, "de")
    text = verdict_words(results(rag=[WRONG] * 40, rag_expert=[RIGHT] * 40))

    assert text.startswith("Der Experte hilft: ")
    assert "+1,00" in text
    assert "100 % statt 0 %" in text
    assert "score" not in text
    assert all(arm_name(arm.key) and arm_meaning(arm) for arm in ARMS)


def test_what_was_left_out_is_noted(qapp):
    found = results(rag=[WRONG] * 20)
    setup = replace(found.run.config, questions_of_set=30, questions_fit=25)
    notes = notes_of(replace(found, run=replace(found.run, config=setup)))

    assert notes[0].startswith("Left out: 5 question")
    assert notes[1] == "20 of 25 questions were drawn by chance."


def test_every_score_has_a_plain_word_with_a_meaning(qapp):
    words = score_words()

    assert set(words) <= set(SCORES)
    assert all(word.text and word.meaning for word in words.values())
    assert not any("F1" in word.text for word in words.values())
