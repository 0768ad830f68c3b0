import json
from dataclasses import replace

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.example import (
    Example,
    QuestionOrigin,
    Split,
    read_examples,
    write_examples,
)
from desktop.core.experts.examples.generate import EXAMPLES_FILE, ExamplePlan, make_examples
from desktop.core.experts.examples.sft_dataset import TRAINING_FILE
from desktop.core.experts.recipe import FOR_SMALL_MODELS, TARGETS, Recipe
from desktop.core.experts.record import ExpertState
from desktop.core.experts.registry import Experts
from desktop.core.experts.routing import to_expert
from desktop.core.experts.shipped_reader import reader_folder
from desktop.core.experts.training import train_expert
from desktop.core.experts.training_protocol import TrainingOutcome, TrainingPhase
from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from tests.fakes.answering import ScriptedModel
from tests.fakes.experts import CARE, finish, write_adapter, write_model


class FakeTrainer:
    """Gives an adapter at once, or stops without one; remembers what it was told."""

    def __init__(self, *, stops=0):
        self.orders = []
        self._stops = stops

    def train(self, order):
        self.orders.append(order)
        order.output.mkdir(parents=True, exist_ok=True)
        yield TrainingPhase("training")
        if self._stops:
            self._stops -= 1
            return TrainingOutcome(None, 3, reason="stopped")
        (order.output / "history.jsonl").write_text('{"step": 1}\n')
        path = write_adapter(order.output / "adapter.gguf")
        return TrainingOutcome(path, 6, 1.5, "finished", 2.0, 0.5)


@pytest.fixture
def zoo(folder, tmp_path):
    """A library, a model, a registry, and an expert with examples."""
    folder.add("zoo", **CARE)
    (collection_id,) = folder.library.collections.ids(["zoo"])
    model = ScriptedModel()
    model.info = write_model(tmp_path / "base.gguf")
    experts = Experts(folder.library, tmp_path / "experts")
    expert = experts.create("Keeper", collection_id, model.info)
    finish(make_examples(folder.library, collection_id, expert.folder, ExamplePlan()))
    return folder, model, experts, expert


def train(zoo, trainer, recipe=Recipe(), **options):  # noqa: B008 - it is frozen
    shelf, model, experts, expert = zoo
    expert = experts.get(expert.id)
    return finish(train_expert(experts, expert, shelf.library, model, trainer, recipe, **options))


def test_a_training_makes_a_draft_ready_with_all_that_is_known_of_it(zoo):
    _, model, experts, expert = zoo
    trainer = FakeTrainer()
    _, outcome = train(zoo, trainer, Recipe(rank=4))
    ready = experts.get(expert.id)

    assert outcome.steps == 6
    assert ready.state is ExpertState.READY
    assert ready.adapter == expert.folder / "adapter.gguf"
    assert ready.recipe["rank"] == 4
    assert ready.measures["held_out_loss_after"] == 0.5
    assert ready.examples == len((expert.folder / "training.jsonl").read_text().splitlines())
    assert (expert.folder / "history.jsonl").exists()
    assert list(expert.folder.glob("run-*")) == []
    (order,) = trainer.orders
    assert order.metadata[BASE_FINGERPRINT] == model.info.fingerprint
    assert order.base_model == model.info.path
    assert order.start_from is None


def test_the_model_may_be_let_go_once_the_prompts_are_made_and_not_before(zoo):
    prompts = zoo[3].folder / "training.jsonl"
    seen = []
    train(zoo, trainer := FakeTrainer(), before_training=lambda: seen.append(prompts.exists()))

    assert seen == [True]
    assert len(trainer.orders) == 1


def test_a_stopped_training_goes_on_in_the_same_folder_and_another_recipe_in_another(zoo):
    trainer = FakeTrainer(stops=2)
    _, stopped = train(zoo, trainer)
    assert stopped.adapter is None
    assert zoo[2].get(zoo[3].id).state is ExpertState.DRAFT
    train(zoo, trainer, Recipe(rank=2))
    train(zoo, trainer)

    first, other, again = (order.output for order in trainer.orders)
    assert first == again
    assert first != other


def test_it_goes_on_from_its_own_weights_where_that_is_wanted(zoo):
    trainer = FakeTrainer()
    train(zoo, trainer)
    train(zoo, trainer, go_on=True)

    expert = zoo[2].get(zoo[3].id)
    assert trainer.orders[1].start_from == expert.adapter
    assert expert.recipe["started_from_itself"]


def test_an_activated_expert_begins_at_the_answers_header(zoo):
    trainer = FakeTrainer()
    train(zoo, trainer, Recipe(activated=True))
    (order,) = trainer.orders

    assert order.invocation == "<|assistant|>\n"
    line = json.loads(order.examples.read_text().splitlines()[0])
    assert line["prompt"].endswith(order.invocation)


def test_too_few_examples_are_refused_with_what_to_do(zoo):
    unused = Example("Where is the otter?", "in the pond", kept=False, origin=QuestionOrigin.OWN)
    write_examples([unused], zoo[3].folder / EXAMPLES_FILE)
    trainer = FakeTrainer()
    with pytest.raises(InputError, match="0 examples to learn from"):
        train(zoo, trainer)
    assert trainer.orders == []


def test_without_its_collection_an_expert_is_not_trained(zoo):
    shelf, _, _, expert = zoo
    shelf.library.remove_collection(expert.collection_id)
    with pytest.raises(InputError, match="not in this library"):
        train(zoo, FakeTrainer())


def test_a_trainer_that_fails_leaves_the_expert_as_it_was(zoo):
    class FailingTrainer:
        def train(self, order):
            raise ModelError("The base model cannot be trained.")
            yield

    with pytest.raises(ModelError):
        train(zoo, FailingTrainer())
    assert zoo[2].get(zoo[3].id).state is ExpertState.DRAFT


@pytest.mark.parametrize(
    ("changed", "starts"),
    [
        ({}, True),
        ({"epochs": 1.0}, True),
        ({"rank": 8}, False),
        ({"targets": TARGETS}, False),
        ({"activated": True}, False),
        ({"method": "full"}, False),
        ({"from_reader": False}, False),
    ],
)
def test_it_starts_from_the_reader_where_it_has_the_readers_form(zoo, changed, starts):
    zoo[1].info = read_model_info(embedded_chat_model())
    trainer = FakeTrainer()
    train(zoo, trainer, replace(FOR_SMALL_MODELS, **{"from_reader": True, **changed}))
    reader = reader_folder() / "reader.gguf"
    assert trainer.orders[0].start_from == (reader if starts else None)


@pytest.mark.parametrize("own_words", [2, 30])
def test_what_the_rules_ask_is_answered_at_the_length_of_a_persons_own_answers(zoo, own_words):
    expert = zoo[3]
    path = expert.folder / EXAMPLES_FILE
    made = read_examples(path)
    by_rule = [example for example in made if example.kept and example.part is Split.TRAINING]
    theirs = [
        replace(
            by_rule[0],
            question=f"Which is animal number {number}?",
            answer=" ".join(["otter"] * own_words),
            origin=QuestionOrigin.OWN,
        )
        for number in range(8)
    ]
    write_examples([*theirs, *made], path)
    zoo[1].info = read_model_info(embedded_chat_model())
    train(zoo, FakeTrainer(), replace(FOR_SMALL_MODELS, epochs=1.0))

    read = (expert.folder / TRAINING_FILE).read_text().splitlines()
    lines = [line for line in map(json.loads, read) if not line["refuses"]]
    wanted = {
        example.id: example.quote if own_words == 30 else example.answer for example in by_rule
    }
    asked_by_rule = [line for line in lines if line["origin"] == QuestionOrigin.RULE]
    assert len(asked_by_rule) > 10
    assert all(line["completion"] == wanted[line["id"]] for line in asked_by_rule)


def test_another_base_model_has_no_reader_to_start_from(zoo):
    trainer = FakeTrainer()
    train(zoo, trainer, replace(FOR_SMALL_MODELS, from_reader=True))
    assert trainer.orders[0].start_from is None


def test_who_has_learned_from_little_is_given_little_when_it_answers(zoo):
    train(zoo, FakeTrainer(), replace(FOR_SMALL_MODELS, from_reader=False))
    assert to_expert(zoo[2].get(zoo[3].id), "").reads_little
    train(zoo, FakeTrainer(), Recipe())
    assert not to_expert(zoo[2].get(zoo[3].id), "").reads_little
