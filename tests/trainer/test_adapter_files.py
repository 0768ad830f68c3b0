"""Adapters that others wrote are read, or refused with the reason."""

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from tests.fakes.trainable_models import (
    ARCHITECTURES,
    write_model,
)
from tests.trainer.test_adapter_to_gguf import export, gate, peft_folder, with_adapters
from trainer import parity
from trainer.adapter_files import load_adapter, read_adapter
from trainer.adapter_to_gguf import write_adapter
from trainer.base_weights import load_base
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile

# peft itself uses what transformers has renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing.:FutureWarning")


IDS = [(7 * place * place + 3) % 250 for place in range(40)]


CPU = torch.device("cpu")


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_an_exported_adapter_reads_back_the_same(tmp_path, architecture):
    model = with_adapters(tmp_path, architecture)
    path = export(model, tmp_path / "a.gguf", export_type="f32")
    other = with_adapters(tmp_path, architecture, seed=9)

    found = read_adapter(path, other.gguf, other.body.config)
    load_adapter(other.body, found)

    assert (found.rank, len(found.targets)) == (4, 7)
    torch.testing.assert_close(parity.torch_logits(other, IDS), parity.torch_logits(model, IDS))


def change_config(folder, **values):
    path = folder / "adapter_config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"use_rslora": True},
        {"alpha_pattern": {"q_proj": 32, "layers.1.mlp.up_proj": 2}},
        {"rank_pattern": {"down_proj": 8}},
    ],
)
@pytest.mark.parametrize("architecture", ["llama", "qwen3"])
def test_a_folder_of_peft_keeps_the_strength_of_each_of_its_pairs(tmp_path, architecture, settings):
    write_model(tmp_path / f"{architecture}.gguf", architecture)
    folder = peft_folder(tmp_path, architecture, **settings)
    base = load_base(GgufFile(tmp_path / f"{architecture}.gguf"), "gguf", torch.float32, CPU)
    found = read_adapter(folder, base.gguf, base.body.config)
    with torch.no_grad():
        for name, (a, b, factor) in found.pairs.items():
            layer = base.body.get_submodule(name)
            layer.forward = _change(layer, (b @ a) * factor)

    path = tmp_path / "a.gguf"
    write_adapter(path, found.pairs, base.gguf, base.body.config, export_type="f32")

    assert gate(base, path).logits_error < 2e-3
    strengths = {
        name: _strength_in_peft(settings, name, len(a)) for name, (a, _, _) in found.pairs.items()
    }
    assert {name: factor for name, (_, _, factor) in found.pairs.items()} == strengths


def _change(layer, product):
    return lambda x: torch.nn.functional.linear(x, layer.dequantise_weight() + product)


def _strength_in_peft(settings, name, rank):
    alpha = 8
    for pattern, value in settings.get("alpha_pattern", {}).items():
        alpha = value if name.endswith(pattern) else alpha
    return alpha / (rank**0.5 if settings.get("use_rslora") else rank)


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"use_dora": True}, "DoRA"),
        ({"bias": "lora_only"}, "biases"),
        ({"modules_to_save": ["lm_head"]}, "whole layers"),
        ({"fan_in_fan_out": True}, "transposed"),
        ({"peft_type": "IA3"}, "no LoRA adapter"),
    ],
)
def test_what_llama_cannot_load_is_refused_with_the_reason(tmp_path, settings, reason):
    write_model(tmp_path / "llama.gguf")
    folder = peft_folder(tmp_path)
    change_config(folder, **settings)
    base = GgufFile(tmp_path / "llama.gguf")

    with pytest.raises(TrainingError, match=reason):
        read_adapter(folder, base, None)


@pytest.mark.parametrize("layer", ["lm_head", "model.embed_tokens"])
def test_head_and_embedding_are_refused(tmp_path, layer):
    write_model(tmp_path / "llama.gguf")
    folder = peft_folder(tmp_path)
    weights = folder / "adapter_model.safetensors"
    tensors = load_file(weights)
    tensors[f"base_model.model.{layer}.lora_A.weight"] = torch.zeros(4, 64)
    save_file(tensors, weights)

    with pytest.raises(TrainingError, match="cannot change"):
        read_adapter(folder, GgufFile(tmp_path / "llama.gguf"), None)


def test_pickled_weights_are_never_opened(tmp_path):
    write_model(tmp_path / "llama.gguf")
    folder = peft_folder(tmp_path)
    (folder / "adapter_model.safetensors").rename(folder / "adapter_model.bin")

    with pytest.raises(TrainingError, match="never"):
        read_adapter(folder, GgufFile(tmp_path / "llama.gguf"), None)


def test_an_adapter_for_another_base_is_refused(tmp_path):
    model = with_adapters(tmp_path)
    path = export(model, tmp_path / "a.gguf")
    other = GgufFile(write_model(tmp_path / "other.gguf", seed=1))
    wider = GgufFile(write_model(tmp_path / "deeper.gguf", layers=1))

    with pytest.raises(TrainingError, match="another base model"):
        read_adapter(path, other, model.body.config)
    folder = peft_folder(tmp_path)
    with pytest.raises(TrainingError, match="another shape in the base model, or is not in it"):
        read_adapter(folder, wider, model.body.config)
