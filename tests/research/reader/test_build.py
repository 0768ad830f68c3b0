import hashlib
import json

from desktop.core.experts.training_protocol import TrainingOutcome, TrainingPhase
from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_header
from desktop.research.reader.build import ReaderRecipe, build_reader, hash_weights
from desktop.research.reader.dataset import DatasetMix
from tests.fakes.answering import SMALL, ScriptedModel, WordEmbedder
from tests.fakes.experts import finish, write_adapter
from tests.fakes.ingest import PlainReader
from tests.fakes.public_data import write_public_data

RECIPE = ReaderRecipe(mix=DatasetMix(said_qed=3, said_policyqa=1, silent=2, missing=1, held_out=1))


class OneStepTrainer:
    """Looks at its order, and writes an adapter that says what it was told to."""

    def __init__(self, *, stops=False):
        self.orders = []
        self._stops = stops

    def train(self, order):
        self.orders.append(order)
        yield TrainingPhase("training")
        if self._stops:
            return TrainingOutcome(None, 1)
        order.output.mkdir(parents=True, exist_ok=True)
        adapter = order.output / "adapter.gguf"
        notes = {key.replace(".", "__"): value for key, value in order.metadata.items()}
        write_adapter(adapter, **notes)
        return TrainingOutcome(adapter, 1, 2.0, "finished", 3.0, 1.0)


def build(tmp_path, trainer, recipe=RECIPE, name="built"):
    data = tmp_path / "data"
    if not data.is_dir():
        write_public_data(data)
    model = ScriptedModel(parameters=SMALL)
    steps = build_reader(
        data, tmp_path / name, model, PlainReader(), WordEmbedder(), trainer, recipe
    )
    return finish(steps)[1]


def test_the_adapter_says_what_it_is_for_and_from_what_it_was_made(tmp_path):
    built = build(tmp_path, OneStepTrainer())
    about = read_header(built.adapter).metadata
    examples = hashlib.sha256(built.made.training.read_bytes()).hexdigest()

    assert about[BASE_FINGERPRINT] == "0"
    assert about["general.name"] == "Reader"
    assert about["lectern.examples.sha256"] == examples
    assert "CC BY-SA" in about["lectern.data"]


def test_the_trainer_learns_from_one_part_and_is_measured_on_the_other(tmp_path):
    trainer = OneStepTrainer()
    built = build(tmp_path, trainer)
    (order,) = trainer.orders

    assert order.examples == built.made.training
    assert order.held_out == built.made.held_out
    assert order.recipe == RECIPE.training
    lines = order.examples.read_text().splitlines()
    assert all(json.loads(line).keys() >= {"prompt", "completion"} for line in lines)


def test_building_again_trains_on_the_same_so_that_it_can_go_on(tmp_path):
    stopping, going_on = OneStepTrainer(stops=True), OneStepTrainer()
    first = build(tmp_path, stopping)
    assert first.adapter is None
    learned = stopping.orders[0].examples.read_bytes()
    second = build(tmp_path, going_on)

    assert second.adapter
    assert going_on.orders == stopping.orders
    assert going_on.orders[0].examples.read_bytes() == learned


def test_the_hash_of_weights_does_not_depend_on_what_the_header_says(tmp_path):
    first = write_adapter(tmp_path / "one.gguf", general__name="One")
    second = write_adapter(tmp_path / "two.gguf", general__name="Another of the same weights")
    other = write_adapter(tmp_path / "other.gguf", rank=4)

    assert hash_weights(first) == hash_weights(second) != hash_weights(other)
