"""Examples are made and experts trained in the same way, whoever asks for it."""

import json
from dataclasses import replace

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.events import CandidateExamined, SplitDone
from desktop.core.experts.examples.example import QuestionOrigin, Split, read_examples
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.examples.split import document_hashes, split_collection
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertState, TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts
from desktop.core.experts.training_protocol import TrainingOutcome, TrainingPhase
from desktop.core.paths import DataFolder
from desktop.services.training import (
    ExampleRequest,
    TrainingRequest,
    make_examples_for,
    train,
    with_split_seed,
)
from desktop.services.training_history import UNFINISHED, keep_unfinished
from tests.fakes.answering import IndexedFolder, ScriptedModel
from tests.fakes.experts import CARE, finish, write_adapter, write_model
from tests.fakes.services import FakeProcesses

REQUEST = ExampleRequest(12)
SPLITS_OTHERWISE = 3


class Workshop:
    """A library with a collection to learn from, a base model and a draft of an expert."""

    def __init__(self, folder):
        self.data = DataFolder(folder)
        self.shelf = IndexedFolder(folder).add("zoo", **CARE)
        self.library = self.shelf.library
        (self.collection_id,) = self.library.collections.ids(["zoo"])
        model = ScriptedModel()
        model.info = write_model(folder / "base.gguf")
        self.processes = FakeProcesses(model)
        self.experts = Experts(self.library, self.data.experts)
        self.expert = self.experts.create("Keeper", self.collection_id, model.info)

    def make(self, request=REQUEST):
        return finish(make_examples_for(self.library, self.processes, self.expert, request))

    def train(self, trainer, request=TrainingRequest(Recipe()), **options):  # noqa: B008 - frozen
        steps = train(
            self.library, self.data, self.processes, trainer, self.expert, request, **options
        )
        return finish(steps)

    def add_trained(self, name, seed):
        expert = self.experts.create(name, self.collection_id, self.processes.says.info)
        self.experts.set_trained(expert.id, TrainingRecord(ADAPTER, {"seed": seed}, {}, 9, "", {}))
        return self.experts.get(expert.id)

    def held_out(self, seed):
        documents = split_collection(self.library, self.collection_id, seed=seed).documents_in(
            Split.HELD_OUT
        )
        return {document.sha256 for document in documents}


class WritingModel(ScriptedModel):
    """Asks of every passage who built what it speaks of."""

    def __init__(self, info):
        super().__init__(self._reply)
        self.info = info

    def generate(self, prompt, *, json_schema=None, **options):
        return super().generate(prompt, **options)

    def _reply(self, prompt):
        if "Question:" in prompt:
            return "It was the town."
        animal = next(name for name in CARE if f"The {name} enclosure" in prompt)
        question = {
            "question": f"Who built the {animal} enclosure?",
            "answer": "the town",
            "quote": CARE[animal].split(". ")[0] + ".",
        }
        return json.dumps({"questions": [question]})


class ToyTrainer:
    """Gives an adapter at once, stops without one, or fails; after a step, or before any."""

    def __init__(self, *, stops=False, fails=False, steps=1):
        self.orders = []
        self._stops, self._fails, self._steps = stops, fails, steps

    def train(self, order):
        self.orders.append(order)
        order.output.mkdir(parents=True, exist_ok=True)
        yield TrainingPhase("training")
        if self._steps:
            (order.output / "history.jsonl").write_text('{"step": 1, "loss": 2.0}\n')
        if self._fails:
            raise ModelError("The base model cannot be trained.")
        if self._stops:
            return TrainingOutcome(None, 1, reason="stopped")
        return TrainingOutcome(write_adapter(order.output / "adapter.gguf"), 6, 1.5, "finished")


@pytest.fixture
def workshop(tmp_path):
    made = Workshop(tmp_path)
    yield made
    made.library.close()


def test_examples_are_made_checked_and_stored_in_the_experts_folder(workshop):
    events, examples = workshop.make()

    assert isinstance(events[0], SplitDone)
    assert [event.example for event in events if isinstance(event, CandidateExamined)] == examples
    assert read_examples(workshop.expert.folder / EXAMPLES_FILE) == examples
    assert sum(example.kept for example in examples if example.part is Split.TRAINING) == 12


def test_a_persons_own_questions_are_examples_too(workshop, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("question,answer\nWhat does the otter house cost?,£2\n")
    _, examples = workshop.make(replace(REQUEST, own=own))

    (mine,) = (example for example in examples if example.origin is QuestionOrigin.OWN)
    assert (mine.question, mine.answer) == ("What does the otter house cost?", "£2")


def test_the_chat_model_is_needed_only_where_it_is_to_write(workshop):
    workshop.processes.says = None
    workshop.make()
    with pytest.raises(ModelError, match="needs a base model"):
        workshop.make(replace(REQUEST, writes=True))


def test_a_chat_model_that_is_to_write_is_asked(workshop):
    workshop.processes.says = WritingModel(workshop.processes.says.info)
    _, examples = workshop.make(replace(REQUEST, writes=True))

    assert QuestionOrigin.MODEL in {example.origin for example in examples}


def test_the_split_is_that_of_the_collections_last_expert_and_else_of_the_seed_0(workshop):
    assert workshop.held_out(SPLITS_OTHERWISE) != workshop.held_out(0)
    for seed, request in ((0, REQUEST), (SPLITS_OTHERWISE, REQUEST), (0, replace(REQUEST, seed=0))):
        if seed:
            workshop.add_trained("Warden", seed)
        _, examples = workshop.make(request)
        documents = {example.document for example in examples if example.part is Split.HELD_OUT}
        assert documents <= workshop.held_out(seed)
        assert documents


def test_a_training_splits_as_its_examples_were_split_whatever_was_trained_meanwhile(workshop):
    workshop.make()
    workshop.add_trained("Warden", SPLITS_OTHERWISE)
    assert with_split_seed(workshop.library, workshop.expert, Recipe(seed=9)).seed == 0
    workshop.make()
    assert with_split_seed(workshop.library, workshop.expert, Recipe()).seed == SPLITS_OTHERWISE


def test_examples_of_before_the_note_are_split_as_their_expert_was_trained(workshop):
    early = workshop.add_trained("Early", 5)
    workshop.add_trained("Warden", SPLITS_OTHERWISE)

    assert with_split_seed(workshop.library, early, Recipe()).seed == 5
    assert with_split_seed(workshop.library, workshop.expert, Recipe()).seed == SPLITS_OTHERWISE


def test_a_training_makes_the_expert_ready_and_leaves_nothing_to_take_up(workshop):
    workshop.make()
    keep_unfinished(workshop.expert.folder, Recipe(), go_on=False)
    freed = []
    _, outcome = workshop.train(ToyTrainer(), before_training=lambda: freed.append(True))

    assert outcome.steps == 6
    assert freed == [True]
    assert workshop.experts.get(workshop.expert.id).state is ExpertState.READY
    assert not (workshop.expert.folder / UNFINISHED).exists()


@pytest.mark.parametrize(
    ("trainer", "is_kept"),
    [
        (ToyTrainer(stops=True), True),
        (ToyTrainer(fails=True), True),
        (ToyTrainer(fails=True, steps=0), False),
    ],
)
def test_a_training_that_did_not_end_can_be_taken_up_where_it_has_made_a_step(
    workshop, trainer, is_kept
):
    workshop.make()
    keep_unfinished(workshop.expert.folder, Recipe(), go_on=False)
    try:
        _, outcome = workshop.train(trainer)
    except ModelError:
        outcome = None

    assert outcome is None or outcome.adapter is None
    assert (workshop.expert.folder / UNFINISHED).exists() is is_kept
    assert workshop.experts.get(workshop.expert.id).state is ExpertState.DRAFT


def test_an_expert_is_not_trained_on_another_model_than_its_own(workshop, tmp_path):
    workshop.make()
    workshop.processes.says.info = write_model(tmp_path / "other.gguf", name="Other", seed=1)
    trainer = ToyTrainer()
    with pytest.raises(ModelError, match="“Keeper” is for Toy; Other is another model"):
        workshop.train(trainer)
    assert trainer.orders == []


def test_without_its_collection_an_expert_gets_no_examples(workshop):
    workshop.library.remove_collection(workshop.collection_id)
    workshop.expert = workshop.experts.get(workshop.expert.id)
    with pytest.raises(InputError, match="not in this library"):
        workshop.make()


def test_a_damaged_note_of_the_split_is_none(workshop):
    workshop.make()
    for text in ("", "[]", json.dumps({"seed": None})):
        (workshop.expert.folder / "split.json").write_text(text)
        assert with_split_seed(workshop.library, workshop.expert, Recipe()).seed == 0


def test_an_expert_learns_from_chosen_files_and_remembers_them(workshop):
    paths = sorted(str(row.path) for row in workshop.library.documents.list_page())[:3]
    _, examples = workshop.make(replace(REQUEST, learned_from=tuple(paths)))
    assert examples
    assert {example.path for example in examples} <= set(paths)
    recipe = with_split_seed(workshop.library, workshop.expert, Recipe())
    assert recipe.learned_from == tuple(paths)

    _, examples = workshop.make()
    assert not {example.path for example in examples} <= set(paths)
    assert with_split_seed(workshop.library, workshop.expert, Recipe()).learned_from == ()


def test_an_expert_of_some_files_is_stale_only_when_these_change(workshop):
    paths = sorted(str(row.path) for row in workshop.library.documents.list_page())[:2]
    hashes = document_hashes(workshop.library, workshop.collection_id, paths)
    assert len(hashes) == 2
    record = TrainingRecord(
        ADAPTER, {"learned_from": paths}, {}, 9, "", dict.fromkeys(hashes, Split.TRAINING)
    )
    workshop.experts.set_trained(workshop.expert.id, record)
    workshop.shelf.add("zoo", newcomer="The newcomer is a heron.")
    assert workshop.experts.get(workshop.expert.id).staleness.added == 0
    assert workshop.experts.get(workshop.expert.id).collection_id == workshop.collection_id
