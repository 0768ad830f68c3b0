"""Adapters of others are taken in by the trainer."""

import pytest

from tests.fakes.trainable_models import write_model
from tests.trainer.test_adapter_to_gguf import export, peft_folder, with_adapters
from tests.trainer.test_main import finish, start
from trainer.protocol import (
    Done,
    Failed,
    Gate,
)

# peft itself uses what transformers has renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing.:FutureWarning")


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_an_adapter_of_others_is_taken_in(tmp_path, kind):
    base = write_model(tmp_path / "llama.gguf")
    if kind == "folder":
        source = peft_folder(tmp_path)
    else:
        source = export(with_adapters(tmp_path), tmp_path / "a.gguf")

    events, status = finish(start("--import", source, base, tmp_path / "taken.gguf"))

    assert isinstance(events[-1], Done), events[-1]
    assert [event.passed for event in events if isinstance(event, Gate)] == [True]
    assert (tmp_path / "taken.gguf").is_file()
    assert status == 0


def test_an_adapter_that_does_not_fit_leaves_nothing(tmp_path):
    source = export(with_adapters(tmp_path), tmp_path / "a.gguf")
    other = write_model(tmp_path / "other.gguf", seed=1)

    events, status = finish(start("--import", source, other, tmp_path / "taken.gguf"))

    assert isinstance(events[-1], Failed)
    assert events[-1].code == "start_from"
    assert not (tmp_path / "taken.gguf").exists()
    assert status == 1
