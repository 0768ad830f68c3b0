"""A folder that peft wrote is looked at before torch is loaded."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from trainer.errors import TrainingError
from trainer.peft_folder import WEIGHTS, check_peft_folder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "adapter"
    made.mkdir()
    write_config(made)
    save_file({"a": np.zeros((2, 2), np.float32)}, made / WEIGHTS)
    return made


def write_config(folder, **changes):
    config = {"peft_type": "LORA", "lora_alpha": 8, "bias": "none", **changes}
    (folder / "adapter_config.json").write_text(json.dumps(config))


def test_a_sound_folder_gives_its_configuration(folder):
    assert check_peft_folder(folder)["lora_alpha"] == 8


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"peft_type": "IA3"}, "it is no LoRA adapter"),
        ({"use_dora": True}, "it has DoRA, which llama.cpp cannot load"),
        ({"bias": "all"}, "it has trained biases"),
        ({"modules_to_save": ["lm_head"]}, "whole layers beside its pairs"),
        ({"fan_in_fan_out": True}, "transposed weights"),
        ({"alpha_pattern": {"(a+)+$": 4}}, "names layers by the pattern"),
        ({"rank_pattern": {".*q_proj": 4}}, "names layers by the pattern"),
    ],
)
def test_what_llama_cpp_cannot_load_is_refused(folder, changes, sentence):
    write_config(folder, **changes)

    with pytest.raises(TrainingError, match=sentence):
        check_peft_folder(folder)


def test_pickled_damaged_and_missing_files_are_refused(folder):
    weights = folder / WEIGHTS
    weights.write_bytes(b"nothing")
    with pytest.raises(TrainingError, match="its weights cannot be read"):
        check_peft_folder(folder)
    weights.rename(folder / "adapter_model.bin")
    with pytest.raises(TrainingError, match="never opened, because opening them runs what is in"):
        check_peft_folder(folder)
    (folder / "adapter_config.json").write_text("{")
    with pytest.raises(TrainingError, match=r"adapter_config\.json is missing or damaged"):
        check_peft_folder(folder)


def test_it_loads_neither_torch_nor_peft():
    code = "import sys, trainer.peft_folder; print({'torch', 'peft'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)

    assert done.stdout.strip() == b"set()"
