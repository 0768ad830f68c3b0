"""The Verifier is built by examples first, then by the trainer; a stop is gone on from."""

import pytest

from desktop.core.experts.training_protocol import TrainingOutcome, TrainingPhase
from desktop.core.steps import run_to_end
from desktop.research.verifier.build import ExamplesWritten, build_verifier
from tests.fakes.verifier_data import write_verifier_data


class Trainer:
    """Writes a file instead of training, or stops before it."""

    def __init__(self, *, stops=False):
        self.stops = stops
        self.seen = []

    def train_verifier(self, base_model, examples, output, parts, seed):
        self.seen.append(sorted(path.name for path in examples.iterdir()))
        yield TrainingPhase("training")
        if self.stops:
            return TrainingOutcome(None, 3, reason="stopped")
        output.mkdir(exist_ok=True)
        (output / "verifier.safetensors").write_bytes(b"weights")
        return TrainingOutcome(output / "verifier.safetensors", 8)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return write_verifier_data(tmp_path_factory.mktemp("data"))


def build(data, folder, trainer, events):
    steps = build_verifier(data, folder, folder, trainer, parts=2, part_examples=20)
    return run_to_end(steps, events.append)


def test_the_trainer_gets_all_parts_and_the_held_out_examples(data, tmp_path):
    events, trainer = [], Trainer()

    built = build(data, tmp_path, trainer, events)

    assert trainer.seen == [["development.jsonl", "training-0000.jsonl", "training-0001.jsonl"]]
    assert [e for e in events if isinstance(e, ExamplesWritten)] == [
        ExamplesWritten(1, 2),
        ExamplesWritten(2, 2),
    ]
    assert built.weights.read_bytes() == b"weights"
    assert len(built.sha256) == 64


def test_after_a_stop_no_example_is_made_again(data, tmp_path):
    assert build(data, tmp_path, Trainer(stops=True), []).weights is None

    events = []
    assert build(data, tmp_path, Trainer(), events).weights is not None
    assert not any(isinstance(event, ExamplesWritten) for event in events)
