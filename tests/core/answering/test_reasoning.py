"""What a reasoning model thinks is kept apart from its answer."""

import itertools
import random

import pytest

from desktop.core.answering.answer import answer
from desktop.core.answering.events import Reasoned, Token
from desktop.core.answering.reasoning import (
    GenerationLimits,
    generate_apart,
    without_reasoning,
)
from desktop.core.models.reasoning_marks import find_reasoning_marks
from desktop.core.types import Sampling
from tests.fakes.answering import ScriptedModel, finish

THINK = "{{ '<think>' }} ... {{ '</think>' }}"
THOUGHT = "First I look at the rules. It says 84 < 90, so </ is no mark."
ANSWER = "The fee is 84 euros."


def separate(model, prompt="Prompt", **limits):
    """The reasoning and the answer that come of a generation."""
    given = GenerationLimits(**{"tokens": 40, **limits})
    events, _ = finish(generate_apart(model, prompt, given, sampling=Sampling()))
    reasoning = "".join(event.text for event in events if isinstance(event, Reasoned))
    return reasoning.strip(), "".join(e.text for e in events if isinstance(e, Token)).strip()


def pieces_of(text, seed):
    rng = random.Random(seed)
    cuts = sorted({0, len(text), *(rng.randint(0, len(text)) for _ in range(9))})
    return [text[start:end] for start, end in itertools.pairwise(cuts)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<think>", "</think>"),
        ("[THINK]", "[/THINK]"),
        ("<|channel>thought", "<channel|>"),
        ("<|channel|>analysis<|message|>", "<|channel|>final<|message|>"),
        ("<|START_THINKING|>", "<|END_THINKING|>"),
        ("<seed:think>", "</seed:think>"),
    ],
)
def test_every_familys_marks_are_found_however_the_text_is_cut(opening, closing):
    text = f"\n{opening}\n{THOUGHT}\n{closing}\n\n{ANSWER}"
    for seed in range(20):
        model = ScriptedModel(pieces_of(text, seed), template=f"{opening} and {closing}")
        assert separate(model) == (THOUGHT, ANSWER)


def test_a_template_may_open_the_reasoning_itself():
    model = ScriptedModel(f"{THOUGHT}</think>{ANSWER}", template=THINK)
    assert separate(model, "Question <think>\n") == (THOUGHT, ANSWER)


def test_a_model_that_does_not_think_this_time_just_answers():
    model = ScriptedModel(ANSWER, template=THINK)
    assert separate(model, "Question <think>\n\n</think>\n\n") == ("", ANSWER)
    assert separate(ScriptedModel("< 84 euros", template=THINK)) == ("", "< 84 euros")


def test_the_marks_are_only_text_for_a_model_whose_template_has_none():
    model = ScriptedModel(f"<think>{THOUGHT}</think>{ANSWER}")
    assert separate(model) == ("", f"<think>{THOUGHT}</think>{ANSWER}")


def test_reasoning_has_tokens_of_its_own_and_is_closed_when_they_are_spent():
    model = ScriptedModel(f"<think>{THOUGHT}", ANSWER, template=THINK)
    assert separate(model, reasoning_tokens=300) == (THOUGHT, ANSWER)
    assert model.limits == [340, 40]
    assert model.prompts[1] == f"Prompt<think>{THOUGHT}</think>\n\n"


def test_reasoning_takes_no_more_room_than_the_context_has():
    model = ScriptedModel(f"<think>{THOUGHT}</think>{ANSWER}", template=THINK, context_length=100)
    separate(model, reasoning_tokens=300)
    assert model.limits[0] <= 100


def test_a_stop_counts_in_the_answer_alone():
    model = ScriptedModel(
        ["<think>one\ntwo", "</think>", ANSWER, "\n", "And more."], template=THINK
    )
    assert separate(model, stop=("\n",)) == ("one\ntwo", ANSWER)
    assert model.cut_off == 1


def test_a_refusal_after_the_reasoning_is_a_refusal(folder):
    ready = folder.add(rules="The laundry is open from 7:00 to 21:00 on weekdays.")
    model = ScriptedModel(
        "<think>The laundry is open on weekdays.</think>Not in your documents.", template=THINK
    )
    _, made = finish(
        answer(ready.library, "When is the laundry open?", embedder=ready.embedder, model=model)
    )
    assert made.refused
    assert made.reasoning == "The laundry is open on weekdays."
    assert not made.sentences


def test_the_sentences_of_the_reasoning_are_not_checked(folder):
    ready = folder.add(rules="The laundry is open from 7:00 to 21:00 on weekdays.")
    said = "The laundry is open from 7:00 to 21:00 on weekdays."
    model = ScriptedModel(f"<think>It costs 9,999 euros.</think>{said}", template=THINK)
    _, made = finish(
        answer(ready.library, "When is the laundry open?", embedder=ready.embedder, model=model)
    )
    assert [sentence.text for sentence in made.sentences] == [said]
    assert made.answer == said


def test_a_whole_text_is_cut_where_its_reasoning_is_closed():
    model = ScriptedModel(template=THINK)
    assert without_reasoning(f"<think>{THOUGHT}</think>\n\n{ANSWER}", model) == ANSWER
    assert without_reasoning(ANSWER, model) == ANSWER


def test_a_template_without_marks_has_none():
    assert find_reasoning_marks(None) is None
    assert find_reasoning_marks("{{ messages }} Think well.") is None
