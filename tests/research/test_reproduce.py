"""The whole way of the evidence, with a trainer that learns in an instant."""

import json
import re
from pathlib import Path

import pytest

from desktop.core.experts.recipe import Recipe
from desktop.core.experts.training_protocol import TrainingOutcome, TrainingProgress
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.report.page import build_page
from desktop.core.lab.runs.arm_runner import RunModels
from desktop.core.lab.runs.runner import RunTools
from desktop.core.lab.verdict import VerdictOutcome
from desktop.research.public_sets import PublicSet
from desktop.research.reproduce import (
    ExpertVariant,
    ReproductionPlan,
    ReproductionTools,
    reproduce,
    shuffle_answers,
)
from tests.fakes.answering import SMALL, WordEmbedder, finish
from tests.fakes.ingest import PlainReader
from tests.fakes.lab import AdaptableModel

NAMES = [
    first + second
    for first in ("Al", "Bran", "Cor", "Dun", "Erl", "Fen", "Gar", "Hol")
    for second in ("bury", "dale", "ford", "ham", "ley", "mere", "ton", "wick")
]
RECIPE = Recipe(examples=40, epochs=1)
ARMS = ("rag", "rag-expert")


def town(number, name):
    return (
        f"The town hall of {name} was built in {1600 + number}. "
        f"The bridge of {name} is {number + 20} metres long. "
        f"The mayor of {name} is called {NAMES[-number - 1]}son."
    )


def towns():
    documents = {f"{name}.txt": town(number, name) for number, name in enumerate(NAMES)}
    questions = []
    for name, text in documents.items():
        where = name[:-4]
        for asked, pattern in (
            (f"In which year was the town hall of {where} built?", r"\d{4}"),
            (f"How long is the bridge of {where}?", r"\d+ metres"),
            (f"What is the mayor of {where} called?", r"\w+son"),
        ):
            answer = re.search(pattern, text)[0]
            sentence = next(
                sentence for sentence in re.findall(r"The .*?\.", text) if answer in sentence
            )
            start = text.index(sentence)
            questions.append(
                LabQuestion(asked, (answer,), sentence, "", name, start, start + len(sentence))
            )
    return PublicSet("towns", "made up", documents, tuple(questions))


class QuickTrainer:
    """What it learns is whether the answers stand in what is read."""

    def __init__(self):
        self.orders = []

    def train(self, order):
        self.orders.append(order)
        lines = [json.loads(line) for line in order.examples.read_text().splitlines()]
        answered = [line for line in lines if not line["refuses"]]
        right = sum(line["completion"] in line["prompt"] for line in answered) / len(answered)
        yield TrainingProgress(1, 1, 0.5, None, 9.0, 0.0, 1)
        order.output.mkdir(parents=True, exist_ok=True)
        adapter = order.output / "adapter.gguf"
        adapter.write_text("reads" if right > 0.9 else "guesses")
        return TrainingOutcome(adapter, 1, 2.0, "learned", 2.0, 1.0)


class TownModel(AdaptableModel):
    """Without an adapter it answers at length; with one, as the trainer has left it."""

    def generate(self, prompt, *, adapters=(), **options):
        self.voice = lambda text, _: self._speak(text, adapters)
        return super().generate(prompt, adapters=adapters, **options)

    def _speak(self, prompt, adapters):
        asked = prompt.rsplit("Question: ", 1)[1]
        where = re.search(r"of (\w+)", asked)[1]
        text = next((line for line in prompt.split("\n") if f"of {where} was built" in line), "")
        found = re.findall(r"\d{4}|\d+ metres|\w+son\b", text)
        if not found:
            return "Not in your documents."
        right = found[0 if "year" in asked else 1 if "long" in asked else 2]
        if not adapters:
            return f"It says there that {right} is what you want to know of {where}."
        if Path(adapters[0][0]).read_text() == "reads":
            return right
        return found[2 if "year" in asked else 0]


@pytest.fixture
def workshop():
    model = TownModel(None, parameters=SMALL)
    return ReproductionTools(
        PlainReader(),
        WordEmbedder(),
        QuickTrainer(),
        RunTools(RunModels(model)),
        lambda path: model,
    )


def extent(*variants):
    return ReproductionPlan(tuple(variants), questions=24)


def reproduce_variants(tmp_path, workshop, *variants):
    return finish(reproduce(towns(), tmp_path / "towns", extent(*variants), workshop))[1]


USUAL = ExpertVariant("usual", RECIPE, ARMS)
USELESS = ExpertVariant("shuffled", RECIPE, ARMS, shuffle_answers=True)


def test_a_useful_expert_helps_and_one_that_learned_shuffled_answers_does_not(tmp_path, workshop):
    useful, useless = reproduce_variants(tmp_path, workshop, USUAL, USELESS)
    verdicts = [result.results.verdict for result in (useful, useless)]
    assert [verdict.outcome for verdict in verdicts] == [VerdictOutcome.HELPS, VerdictOutcome.HURTS]
    assert [verdict.may_switch_on for verdict in verdicts] == [True, False]
    assert "The expert hurts" in build_page(useless.results)


def test_nobody_is_asked_about_what_was_learned(tmp_path, workshop):
    (found,) = reproduce_variants(tmp_path, workshop, USUAL)
    lines = workshop.trainer.orders[0].examples.read_text()
    asked = {Path(question.path).stem for question in found.results.run.questions}
    assert asked
    assert all(f"of {name} was built in" not in lines for name in asked)
    assert found.results.run.config.notes == ()


def test_some_documents_are_withheld_so_that_refusals_are_measured(tmp_path, workshop):
    (found,) = reproduce_variants(tmp_path, workshop, USUAL)
    withheld = [question for question in found.results.run.questions if question.withheld]
    assert len(withheld) >= 3
    assert found.results.scores["rag"]["refused_rightly"].count == len(withheld)


def test_what_is_there_is_not_made_again(tmp_path, workshop):
    first = reproduce_variants(tmp_path, workshop, USUAL, USELESS)
    asked = len(workshop.run_tools.models.base.prompts)
    again = reproduce_variants(tmp_path, workshop, USUAL, USELESS)
    assert len(workshop.trainer.orders) == 2
    assert len(workshop.run_tools.models.base.prompts) == asked
    assert [result.results.verdict for result in again] == [
        result.results.verdict for result in first
    ]


def test_an_activated_expert_answers_in_the_arm_of_its_own(tmp_path, workshop):
    workshop.run_tools.models.base.activated.add("adapter")
    variant = ExpertVariant(
        "alora", Recipe(examples=40, epochs=1, activated=True), ("rag", "rag-alora")
    )
    (found,) = reproduce_variants(tmp_path, workshop, variant)
    assert found.results.verdict.arm == "rag-alora"
    assert workshop.trainer.orders[0].invocation == "<|assistant|>\n"


def test_shuffling_keeps_every_answer_and_leaves_none_where_it_was(tmp_path, workshop):
    from desktop.core.experts.examples.example import read_examples

    reproduce_variants(tmp_path, workshop, USUAL)
    (file,) = (tmp_path / "towns" / "experts").glob("usual-*/examples.jsonl")
    examples = read_examples(file)
    changed = shuffle_answers(examples)
    pairs = [(a.answer, b.answer) for a, b in zip(examples, changed, strict=True)
             if a.kept and a.part == "training"]  # fmt: skip
    assert sorted(a for a, _ in pairs) == sorted(b for _, b in pairs)
    assert sum(a != b for a, b in pairs) > 0.9 * len(pairs)
    held_out = [(a, b) for a, b in zip(examples, changed, strict=True) if a.part == "held out"]
    assert held_out
    assert all(a == b for a, b in held_out)
