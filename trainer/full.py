"""Trains all weights of a small model and writes it as a new GGUF, to compare adapters with it."""
# pyright: standard

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import torch
from gguf import GGMLQuantizationType, GGUFWriter, ReaderField, quants
from torch import Tensor, nn

from trainer.dequantise import dequantise
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile
from trainer.llama_cpp import llama
from trainer.model import Model, layers_in, row_order
from trainer.say import say

PLAIN_FILES = (0, 1)
"""The file types of llama.cpp that are not quantised: F32 and F16."""


class TrainableEmbedding(nn.Module):
    """An embedding whose rows are trained."""

    def __init__(self, weight: Tensor, scale: float) -> None:
        """Take a weight (vocabulary, width); some architectures `scale` each row."""
        super().__init__()
        self.weight = nn.Parameter(weight)
        self._scale = scale

    def forward(self, ids: Tensor) -> Tensor:
        return nn.functional.embedding(ids, self.weight) * self._scale  # (1, tokens, width)


def make_trainable(model: Model) -> None:
    """Make all weights trainable: linear layers, norms, embedding and head."""
    packed: Any = model.body.embed_tokens
    weight = dequantise(packed.weight, packed.kind).to(model.dtype)  # (vocabulary, width)
    model.body.embed_tokens = TrainableEmbedding(weight, packed.scale)
    if "output.weight" in model.gguf.tensors:
        output = nn.Linear(1, 1, bias=False, device="meta")
        output.weight = nn.Parameter(model.dequantised_head())
        # It is a part of the body, so that it is saved and trained with the layers.
        model.body.output = model.head = output
    else:
        model.head = model.body.embed_tokens
    model.body.requires_grad_(requires_grad=True)


def write_model(path: Path, model: Model) -> None:
    """Write the model with the metadata of its base, and its matrices as float16."""
    writer = GGUFWriter(path, model.gguf.architecture)
    for field in model.gguf.fields():
        _copy_field(writer, field)
    for name, tensor in _trained_tensors(model).items():
        # llama.cpp reads the kernels of convolutions as float32 alone.
        matrix = tensor.dim() > 1 and not name.endswith(".conv.weight")
        kind = GGMLQuantizationType.F16 if matrix else GGMLQuantizationType.F32
        values = quants.quantize(tensor.detach().float().cpu().numpy(), kind)
        writer.add_tensor(name, values, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def requantise(source: Path, target: Path, base: GgufFile, threads: int) -> None:
    """Quantise a 16-bit model to the file type of its base.

    Raises:
        TrainingError: llama.cpp could not quantise the model.
    """
    kind = int(base.value("general.file_type", 1))
    if kind in PLAIN_FILES:
        source.replace(target)
        return
    options = llama.llama_model_quantize_default_params()
    options.ftype, options.nthread = kind, threads
    failed = llama.llama_model_quantize(
        str(source).encode(), str(target).encode(), ctypes.byref(options)
    )
    if failed:
        raise TrainingError(
            "disk", say("llama.cpp could not pack the model."), say("Is the disk full?")
        )
    source.unlink()


def _copy_field(writer: GGUFWriter, field: ReaderField) -> None:
    kinds = field.types
    writer.add_key_value(
        field.name, field.contents(), kinds[0], sub_type=kinds[-1] if len(kinds) > 1 else None
    )


def _trained_tensors(model: Model) -> dict[str, Tensor]:
    """Return every tensor of the base by its GGUF name, with its trained values."""
    body, architecture = model.body, model.architecture
    norm_name, last = architecture.last_norm
    tensors = {
        "token_embd.weight": body.embed_tokens.weight,
        f"{norm_name}.weight": getattr(body, last).weight + architecture.norm_offset,
    }
    if "output.weight" in model.gguf.tensors:
        tensors["output.weight"] = model.dequantised_head()
    for number, layer in enumerate(body.layers):
        for gguf_name, name in layers_in(layer, architecture.layer_names | architecture.frozen):
            module = layer.get_submodule(name)
            key = f"blk.{number}.{gguf_name}"
            tensors[f"{key}.weight"] = _to_file_layout(model, gguf_name, module.weight)
            if module.bias is not None:
                tensors[f"{key}.bias"] = _to_file_layout(model, gguf_name, module.bias)
        for gguf_name, name in layers_in(layer, architecture.norms):
            weight = layer.get_submodule(name).weight + architecture.norm_offset
            tensors[f"blk.{number}.{gguf_name}.weight"] = weight
    for name, tensor in model.gguf.tensors.items():
        if name not in tensors:
            tensors[name] = dequantise(tensor.data, tensor.kind)
    return tensors


def _to_file_layout(model: Model, gguf_name: str, values: Tensor) -> Tensor:
    order = row_order(model.gguf, gguf_name, model.body.config, values.shape[0])
    if order is None:
        return values
    rows = torch.empty_like(values)  # (out, in), or (out,) for a bias
    rows[order.to(values.device)] = values
    return rows
