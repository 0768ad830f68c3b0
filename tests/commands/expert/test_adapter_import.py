"""Adapters that PEFT wrote are taken in through the trainer's process, or refused with a sentence.

The adapter is made by peft itself, in a process of its own, for a tiny model.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import command

ROOT = Path(__file__).resolve().parents[3]
MAKE = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
import torch
torch.set_num_threads(1)
from tests.trainer.test_adapter_to_gguf import peft_folder
from tests.fakes.trainable_models import write_model
folder = Path(sys.argv[1])
write_model(folder / "llama.gguf")
write_model(folder / "shorter.gguf", layers=1)
peft_folder(folder)
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    """A folder with a tiny base model, `llama.gguf`, and an adapter for it, `peft`."""
    folder = tmp_path_factory.mktemp("harbour")
    subprocess.run(
        [sys.executable, "-c", MAKE, folder], check=True, cwd=ROOT, capture_output=True, timeout=120
    )
    return folder


@pytest.fixture
def adapter(harbour, tmp_path):
    """A copy of the adapter, which a test may spoil."""
    return shutil.copytree(harbour / "peft", tmp_path / "Harbour")


def take_in(data, source, base, *arguments):
    outcome = command.run(data, "expert", "import", source, "--model", base, *arguments, "--json")
    assert "Traceback" not in outcome.out + outcome.err
    return outcome


def test_a_folder_of_peft_becomes_an_expert_of_its_name_and_its_base_is_told(
    data, adapter, harbour
):
    change_config(adapter, base_model_name_or_path="someone/Harbour-1B")
    taken = take_in(data, adapter, harbour / "llama.gguf", "--collection", "notes")

    assert taken.status == 0, taken.out
    assert (taken.json["name"], taken.json["state"]) == ("Harbour", "ready")
    assert taken.json["collection"] == "notes"
    assert taken.json["size_bytes"] > 1000
    assert taken.json["enabled"] is False
    assert "made for “someone/Harbour-1B”" in taken.err
    assert "Comparing what training and answering make of it" in taken.err


def test_an_adapter_for_another_model_is_refused_by_its_shapes(data, adapter, harbour):
    refused = take_in(data, adapter, harbour / "shorter.gguf")

    assert refused.status == 1
    assert "another shape in the base model" in refused.json["error"]
    assert command.run(data, "expert", "list", "--json").json["experts"] == []


def without_config(folder):
    (folder / "adapter_config.json").unlink()


def damaged_config(folder):
    (folder / "adapter_config.json").write_text("{")


def pickled(folder):
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")


def damaged_weights(folder):
    (folder / "adapter_model.safetensors").write_bytes(b"nothing")


def change_config(folder, **values):
    config = folder / "adapter_config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | values))


def dora(folder):
    change_config(folder, use_dora=True)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (without_config, "has no adapter_config.json"),
        (damaged_config, "adapter_config.json is missing or damaged"),
        (pickled, "never opened, because opening them runs what is in them"),
        (damaged_weights, "its weights cannot be read"),
        (dora, "it has DoRA, which llama.cpp cannot load"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(data, adapter, harbour, spoil, sentence):
    spoil(adapter)
    refused = take_in(data, adapter, harbour / "llama.gguf")

    assert refused.status == 1
    assert sentence in refused.json["error"]
    assert refused.json["hint"]
