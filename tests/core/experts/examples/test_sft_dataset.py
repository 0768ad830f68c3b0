import json

import pytest

from desktop.core.answering.refusal import REFUSAL
from desktop.core.experts.examples.example import Example, QuestionOrigin, Split
from desktop.core.experts.examples.generate import ExamplePlan, make_examples
from desktop.core.experts.examples.sft_dataset import (
    HELD_OUT_FILE,
    TRAINING_FILE,
    DatasetPlan,
    build_dataset,
)
from tests.fakes.answering import LARGE, SMALL, ScriptedModel
from tests.fakes.experts import CARE, finish


def shape(shelf, folder, *, parameters=LARGE, plan=DatasetPlan(), examples=None, context=2048):  # noqa: B008
    (collection_id,) = shelf.library.collections.ids(["zoo"])
    if examples is None:
        steps = make_examples(shelf.library, collection_id, folder, ExamplePlan())
        examples = finish(steps)[1]
    folder.mkdir(exist_ok=True)
    model = ScriptedModel(parameters=parameters, context_length=context)
    _, counts = finish(build_dataset(shelf.library, collection_id, examples, model, folder, plan))
    lines = {
        part: [json.loads(line) for line in (folder / name).read_text().splitlines()]
        for part, name in ((Split.TRAINING, TRAINING_FILE), (Split.HELD_OUT, HELD_OUT_FILE))
    }
    assert counts == {part: len(prompts) for part, prompts in lines.items()}
    return examples, lines


@pytest.fixture
def zoo(folder):
    return folder.add("zoo", **CARE)


def test_a_prompt_holds_its_true_source_or_its_target_is_the_refusal(zoo, tmp_path):
    examples, lines = shape(zoo, tmp_path / "e")
    by_id = {example.id: example for example in examples}
    every = [*lines[Split.TRAINING], *lines[Split.HELD_OUT]]

    for line in every:
        holds = by_id[line["id"]].quote in line["prompt"]
        assert holds != line["refuses"]
        assert (line["completion"] == REFUSAL) == line["refuses"]
        assert line["prompt"].endswith("<|assistant|>\n")
    assert 0.05 < sum(line["refuses"] for line in every) / len(every) < 0.4


def test_other_sources_stand_beside_the_true_one_in_any_order(zoo, tmp_path):
    examples, lines = shape(zoo, tmp_path / "e")
    by_id = {example.id: example for example in examples}
    places = [
        line["sources"].index(by_id[line["id"]].path)
        for line in lines[Split.TRAINING]
        if not line["refuses"] and len(line["sources"]) > 2
    ]

    assert {0, 1, 2} <= set(places)


def test_what_is_held_out_never_stands_in_a_prompt_that_is_learned_from(zoo, tmp_path):
    examples, lines = shape(zoo, tmp_path / "e")
    held_out = {example.path for example in examples if example.part is Split.HELD_OUT}

    assert held_out
    assert lines[Split.HELD_OUT]
    for line in lines[Split.TRAINING]:
        assert held_out.isdisjoint(line["sources"])


def test_a_small_model_gets_two_sources_and_learns_the_words_a_larger_one_the_sentence(
    zoo, tmp_path
):
    examples, small = shape(zoo, tmp_path / "small", parameters=SMALL)
    _, large = shape(zoo, tmp_path / "large", plan=DatasetPlan(at_length=True))
    by_id = {example.id: example for example in examples}

    assert max(len(line["sources"]) for line in small[Split.TRAINING]) == 2
    assert max(len(line["sources"]) for line in large[Split.TRAINING]) > 2
    for lines, wanted in ((small, "answer"), (large, "quote")):
        for line in lines[Split.TRAINING]:
            assert line["refuses"] or line["completion"] == getattr(by_id[line["id"]], wanted)


def test_whole_sentences_are_said_where_that_is_wanted(zoo, tmp_path):
    examples, lines = shape(zoo, tmp_path / "e", parameters=SMALL, plan=DatasetPlan(at_length=True))
    quotes = {example.id: example.quote for example in examples}
    answered = [line for line in lines[Split.TRAINING] if not line["refuses"]]
    assert len(answered) > 20
    assert all(line["completion"] == quotes[line["id"]] for line in answered)


def test_who_reads_little_learns_from_the_best_sentences_alone_which_say_the_answer(zoo, tmp_path):
    examples, whole = shape(zoo, tmp_path / "whole", parameters=SMALL)
    plan = DatasetPlan(reads_little=True)
    _, little = shape(zoo, tmp_path / "little", parameters=SMALL, examples=examples, plan=plan)
    by_id = {example.id: example for example in examples}

    def length(lines):
        return sum(len(line["prompt"]) for line in lines[Split.TRAINING]) / len(
            lines[Split.TRAINING]
        )

    assert length(little) < length(whole)
    answered = [line for line in little[Split.TRAINING] if not line["refuses"]]
    assert len(answered) > 20
    for line in answered:
        assert by_id[line["id"]].answer.lower() in line["prompt"].lower()


def test_where_little_fits_the_true_source_is_what_stays(zoo, tmp_path):
    examples, lines = shape(
        zoo, tmp_path / "e", plan=DatasetPlan(missing_share=0.0, answer_tokens=20), context=230
    )
    by_id = {example.id: example for example in examples}

    assert min(len(line["sources"]) for line in lines[Split.TRAINING]) == 1
    for line in lines[Split.TRAINING]:
        assert by_id[line["id"]].path in line["sources"]


def test_the_same_seed_shapes_the_same_prompts(zoo, tmp_path):
    examples, first = shape(zoo, tmp_path / "1")

    assert shape(zoo, tmp_path / "2", examples=examples)[1] == first
    assert shape(zoo, tmp_path / "3", examples=examples, plan=DatasetPlan(seed=5))[1] != first


def test_a_question_that_the_documents_do_not_answer_is_refused_with_what_was_found(zoo, tmp_path):
    asked = Example("Who painted the otter pond enclosure?", "", origin=QuestionOrigin.OWN)
    _, lines = shape(zoo, tmp_path / "e", examples=[asked])

    (line,) = lines[Split.TRAINING]
    assert line["completion"] == REFUSAL
    assert "otter" in line["prompt"]
