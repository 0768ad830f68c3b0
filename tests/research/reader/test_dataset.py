import json

import pytest

from desktop.core.answering.refusal import REFUSAL
from desktop.research.reader.dataset import DatasetMix, QuestionsDrawn, build_reader_dataset
from desktop.research.reader.prompts import PromptShape
from desktop.research.reader.sources import read_qed
from tests.fakes.answering import SMALL, ScriptedModel, WordEmbedder
from tests.fakes.experts import finish
from tests.fakes.ingest import PlainReader
from tests.fakes.public_data import CITIES, write_public_data

MIX = DatasetMix(
    said_qed=4,
    said_policyqa=1,
    silent=3,
    missing=1,
    held_out=1,
    shape=PromptShape(alone_share=0, hasty_share=0),
)
MEASURED = [("Albrook", "A text that is measured with.", "What is Albrook?")]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return write_public_data(tmp_path_factory.mktemp("public") / "data", clapnq=MEASURED)


def make(data, folder, mix=MIX):
    model = ScriptedModel(parameters=SMALL)
    steps = build_reader_dataset(data, folder, model, PlainReader(), WordEmbedder(), mix)
    events, made = finish(steps)
    return events, made, [json.loads(line) for line in made.training.read_text().splitlines()]


def test_what_is_measured_with_stands_in_no_prompt_and_is_counted(data, tmp_path):
    events, made, lines = make(data, tmp_path / "made")
    drawn = next(event for event in events if isinstance(event, QuestionsDrawn))

    assert drawn.dropped["QED"].by_article == 1
    assert lines
    for line in [*lines, *map(json.loads, made.held_out.read_text().splitlines())]:
        assert "Albrook" not in line["prompt"]


def test_the_answer_stands_in_the_prompt_exactly_where_it_is_to_be_given(data, tmp_path):
    _, made, lines = make(data, tmp_path / "made")
    answers = {reading.question: reading.answer for reading in read_qed(data)}

    assert made.counts == {"said": 5, "silent": 3, "missing": 1}
    for line in lines:
        answer = answers.get(line["question"], "for ninety days")
        said = line["kind"] == "said"
        assert (answer in line["prompt"]) == said
        assert line["completion"] == (answer if said else REFUSAL)


def test_a_silent_source_is_still_about_the_question(data, tmp_path):
    _, _, lines = make(data, tmp_path / "made")

    for line in lines:
        if line["kind"] == "silent":
            assert "is a town on the river" in line["prompt"]


def test_prompts_are_those_of_the_application_with_another_source_beside(data, tmp_path):
    _, _, lines = make(data, tmp_path / "made")

    for line in lines:
        assert line["prompt"].startswith("<|system|>\nAnswer the question in one short sentence")
        assert line["prompt"].endswith(f"Question: {line['question']}\n<|assistant|>\n")
        assert len(line["prompt"].split("\n\n")) == (2 if line["set"] == "PolicyQA" else 3)


def test_the_same_seed_makes_the_same_and_another_makes_others(data, tmp_path):
    _, _, once = make(data, tmp_path / "once")
    _, _, again = make(data, tmp_path / "again")
    _, _, other = make(data, tmp_path / "other", DatasetMix(**{**_fields(MIX), "seed": 1}))

    assert once == again
    assert once != other


def test_what_is_held_out_is_not_learned_from(data, tmp_path):
    _, made, lines = make(data, tmp_path / "made")
    held_out = [json.loads(line) for line in made.held_out.read_text().splitlines()]
    asked = {line["question"] for line in held_out}

    assert held_out
    assert asked.isdisjoint(line["question"] for line in lines)
    passages = {name for name in CITIES if any(name.lower() in question for question in asked)}
    told = {name for name in passages for line in lines if f"{name} is a town" in line["prompt"]}
    assert not told


def _fields(mix):
    return {name: getattr(mix, name) for name in mix.__slots__}
