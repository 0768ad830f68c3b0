"""What is exported is what llama.cpp then computes; what it could not load is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from gguf import GGUFReader, quants
from peft import LoraConfig, get_peft_model
from transformers import (
    Gemma3ForCausalLM,
    GraniteForCausalLM,
    Lfm2ForCausalLM,
    LlamaForCausalLM,
    Ministral3ForCausalLM,
    Phi3ForCausalLM,
    Qwen2ForCausalLM,
    Qwen3ForCausalLM,
    SmolLM3ForCausalLM,
)

from desktop.core.models.adapter import check_adapter
from desktop.core.models.gguf import read_header, read_model_info, read_tensors
from tests.fakes.trainable_models import (
    ARCHITECTURES,
    make_adapters_felt,
    training_job,
    write_model,
)
from trainer import llama_cpp, parity
from trainer.adapter_files import read_adapter
from trainer.adapter_to_gguf import write_adapter
from trainer.adapters import adapter_pairs, add_adapters
from trainer.base_weights import load_base
from trainer.gguf_file import GgufFile

# peft itself uses what transformers has renamed.
pytestmark = pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing.:FutureWarning")

IDS = [(7 * place * place + 3) % 250 for place in range(40)]
CPU = torch.device("cpu")
CAUSAL = {
    "llama": LlamaForCausalLM,
    "qwen2": Qwen2ForCausalLM,
    "qwen3": Qwen3ForCausalLM,
    "gemma3": Gemma3ForCausalLM,
    "granite": GraniteForCausalLM,
    "smollm3": SmolLM3ForCausalLM,
    "mistral3": Ministral3ForCausalLM,
    "phi3": Phi3ForCausalLM,
    "lfm2": Lfm2ForCausalLM,
}


def with_adapters(folder, architecture="llama", **changes):
    path = folder / f"{architecture}.gguf"
    if not path.exists():
        write_model(path, architecture)
    model = load_base(GgufFile(path), "gguf", torch.float32, CPU)
    add_adapters(model, training_job(folder, base_model=path, **changes))
    make_adapters_felt(model.body)
    return model


def export(model, path, **options):
    write_adapter(path, adapter_pairs(model.body), model.gguf, model.body.config, **options)
    return path


def gate(model, adapter):
    with llama_cpp.open_model(model.gguf.path) as reference:
        theirs = llama_cpp.logits(reference, IDS, threads=1, adapter=adapter)
        without = llama_cpp.logits(reference, IDS, threads=1)
    assert (theirs - without).norm() / without.norm() > 0.05
    return parity.compare_logits("adapter", parity.torch_logits(model, IDS), theirs)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("use_rslora", [False, True])
def test_llama_computes_the_adapter_as_torch_does(tmp_path, architecture, use_rslora):
    model = with_adapters(tmp_path, architecture, use_rslora=use_rslora)

    result = gate(model, export(model, tmp_path / "a.gguf", export_type="f32"))

    assert result.logits_error < 2e-3


@pytest.mark.parametrize(("export_type", "error"), [("f16", 3e-3), ("q8_0", 3e-2)])
def test_smaller_types_stay_close(tmp_path, export_type, error):
    model = with_adapters(tmp_path, rank=32)

    path = export(model, tmp_path / "a.gguf", export_type=export_type)

    assert gate(model, path).logits_error < error
    assert (
        path.stat().st_size < export(model, tmp_path / "b.gguf", export_type="f32").stat().st_size
    )


def test_the_application_takes_what_is_exported(tmp_path):
    model = with_adapters(tmp_path)
    path = export(model, tmp_path / "a.gguf", metadata={"lectern.collection": "Verträge"})
    base = model.gguf.path

    check_adapter(path, read_model_info(base), read_tensors(base))

    about = read_header(path).metadata
    assert about["lectern.base.fingerprint"] == read_model_info(base).fingerprint
    assert about["lectern.collection"] == "Verträge"
    assert about["adapter.lora.alpha"] == 0


# --- adapters of others ---------------------------------------------------------------------------


def peft_folder(folder, architecture="llama", **settings):
    """An adapter that peft itself made and saved, for the tiny model of that architecture."""
    gguf = GgufFile(folder / f"{architecture}.gguf")
    config = load_base(gguf, "lora-16bit", torch.float32, CPU).body.config
    config._attn_implementation = "eager"
    model = CAUSAL[architecture](config)
    wanted = {"r": 4, "lora_alpha": 8, "target_modules": "all-linear"} | settings
    peft_model = get_peft_model(model, LoraConfig(**wanted))
    make_adapters_felt(peft_model)
    target = folder / "peft"
    peft_model.save_pretrained(target, save_embedding_layers=False)
    return target


# --- the known converter --------------------------------------------------------------------------

CONVERTER = Path(os.environ.get("LLAMA_CPP", "no/such/folder")) / "convert_lora_to_gguf.py"


@pytest.mark.skipif(
    not CONVERTER.is_file(),
    reason="needs LLAMA_CPP to name vendor/llama.cpp of llama-cpp-python's source distribution",
)
@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_our_tensors_are_those_of_llamas_own_script(tmp_path, architecture):
    write_model(tmp_path / f"{architecture}.gguf", architecture)
    folder = peft_folder(tmp_path, architecture)
    model = load_base(GgufFile(tmp_path / f"{architecture}.gguf"), "gguf", torch.float32, CPU)
    config = tmp_path / "base"
    config.mkdir()
    about = model.body.config.to_dict() | {"architectures": [CAUSAL[architecture].__name__]}
    (config / "config.json").write_text(json.dumps(about))
    theirs = tmp_path / "theirs.gguf"
    options = ["--base", config, "--outfile", theirs, "--outtype", "f32"]
    subprocess.run([sys.executable, CONVERTER, *options, folder], check=True, capture_output=True)

    found = read_adapter(folder, model.gguf, model.body.config)
    plain = {name: (a, b, 1.0) for name, (a, b, _) in found.pairs.items()}
    ours = tmp_path / "ours.gguf"
    write_adapter(ours, plain, model.gguf, model.body.config, export_type="f32")

    assert _tensors(ours) == _tensors(theirs)


def _tensors(path):
    return {
        tensor.name: quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32).tobytes()
        for tensor in GGUFReader(path).tensors
    }
