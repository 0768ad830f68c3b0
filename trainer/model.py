"""Builds a frozen torch model that has the weights of a GGUF file."""
# pyright: standard

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from trainer import attention
from trainer.architectures import Architecture, architecture_of
from trainer.dequantise import dequantise
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile, PackedTensor
from trainer.packed_linear import PackedEmbedding, PackedLinear
from trainer.say import say
from trainer.short_convolution import ShortConvolution

LinearMaker = Callable[[PackedTensor, Tensor], nn.Module]
"""A function that makes a frozen layer of a packed tensor and its bytes in the model's order."""


@dataclass(slots=True)
class Model:
    """A decoder up to its last RMSNorm, and its head, which turns hidden states into logits."""

    body: Any
    """A transformers model without a head; call it with `input_ids`, `position_ids`, `segments`."""
    head: nn.Module
    architecture: Architecture
    gguf: GgufFile
    dtype: torch.dtype
    logit_divisor: float = 1.0

    def hidden(self, ids: Tensor, positions: Tensor, segments: attention.Segments) -> Tensor:
        """Return the hidden state of each token, (tokens, width): the input of the head.

        The head is linear, so what divides its results divides its input here.
        """
        outputs = self.body(
            input_ids=ids[None], position_ids=positions[None], use_cache=False, segments=segments
        )
        hidden = outputs.last_hidden_state[0]  # (tokens, width)
        return hidden if self.logit_divisor == 1.0 else hidden / self.logit_divisor

    def dequantised_head(self) -> Tensor:
        """Return the head's weight as floating-point numbers, (vocabulary, width)."""
        return (
            self.head.dequantise_weight()
            if isinstance(self.head, PackedLinear)
            else self.head.weight
        )  # pyright: ignore

    @property
    def device(self) -> torch.device:
        """The device on which the model computes."""
        return self.body.embed_tokens.weight.device


def build_model(gguf: GgufFile, make_linear: LinearMaker, dtype: torch.dtype) -> Model:
    """Build the model of a GGUF file, with all its weights frozen.

    Raises:
        TrainingError: the file lacks something that its architecture needs.
    """
    architecture = architecture_of(gguf)
    try:
        config = architecture.config(gguf)
        with torch.device("meta"):
            body: Any = architecture.model(config)
        body.config._attn_implementation = attention.NAME
        _load_weights(body, gguf, architecture, make_linear, dtype)
        head = _make_head(gguf, dtype)
    except KeyError as error:
        raise TrainingError(
            "base_model",
            say("{0} lacks the tensor {1}.", gguf.path.name, error),
            say("Get the file again."),
        ) from error
    body.requires_grad_(requires_grad=False)
    return Model(body, head, architecture, gguf, dtype, architecture.logit_divisor(gguf))


def _load_weights(
    body: Any, gguf: GgufFile, architecture: Architecture, make: LinearMaker, dtype: torch.dtype
) -> None:
    embedding = gguf.tensors["token_embd.weight"]  # (vocabulary, width)
    scale = embedding.shape[1] ** 0.5 if architecture.scaled_embedding else 1.0
    body.embed_tokens = PackedEmbedding(embedding, scale, dtype)
    norm_name, last = architecture.last_norm
    setattr(body, last, _make_norm(getattr(body, last), gguf, norm_name, architecture, dtype))
    body.rotary_emb = _make_rotary(body, gguf, architecture)
    for number, layer in enumerate(body.layers):
        for gguf_name, name in layers_in(layer, architecture.layer_names | architecture.frozen):
            layer.set_submodule(
                name, _make_linear(gguf, f"blk.{number}.{gguf_name}", body.config, make, dtype)
            )
        for gguf_name, name in layers_in(layer, architecture.norms):
            norm = layer.get_submodule(name)
            layer.set_submodule(
                name, _make_norm(norm, gguf, f"blk.{number}.{gguf_name}", architecture, dtype)
            )
        kernel = gguf.tensors.get(f"blk.{number}.shortconv.conv.weight")
        if kernel is not None:
            layer.conv = ShortConvolution(layer.conv, dequantise(kernel.data, kernel.kind))


def layers_in(layer: nn.Module, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the names that are in this layer, since layers of one model may differ."""
    children = dict(layer.named_children())
    return [pair for pair in names.items() if pair[1].split(".")[0] in children]


def _make_linear(
    gguf: GgufFile, name: str, config: Any, make: LinearMaker, dtype: torch.dtype
) -> nn.Module:
    tensor = gguf.tensors[f"{name}.weight"]
    order = row_order(gguf, name.split(".", 2)[2], config, tensor.shape[0])
    linear = make(tensor, tensor.data if order is None else tensor.data[order])
    bias = gguf.tensors.get(f"{name}.bias")
    if bias is not None:
        values = dequantise(bias.data, bias.kind).to(dtype)  # (out,)
        linear.bias = nn.Parameter(values if order is None else values[order], requires_grad=False)
    return linear


def row_order(gguf: GgufFile, gguf_name: str, config: Any, rows: int) -> Tensor | None:
    """Return for each row of the torch weight its place in the file, (rows,), or None if equal.

    For rotary embeddings llama.cpp pairs neighbouring numbers of a head, transformers a number of
    the first half with one of the second.
    """
    if not architecture_of(gguf).permuted or gguf_name not in ("attn_q", "attn_k"):
        return None
    heads = config.num_attention_heads if gguf_name == "attn_q" else config.num_key_value_heads
    # (heads, head_width / 2, 2) -> (heads, 2, head_width / 2) -> (rows,)
    return torch.arange(rows).reshape(heads, -1, 2).transpose(1, 2).reshape(-1)


def _make_norm(
    norm: nn.Module, gguf: GgufFile, name: str, architecture: Architecture, dtype: torch.dtype
) -> nn.Module:
    tensor = gguf.tensors[f"{name}.weight"]
    weight = dequantise(tensor.data, tensor.kind) - architecture.norm_offset  # (width,)
    norm.weight = nn.Parameter(weight.to(dtype), requires_grad=False)
    return norm


def _make_rotary(body: Any, gguf: GgufFile, architecture: Architecture) -> nn.Module:
    rotary = type(body.rotary_emb)(body.config)
    # Llama 3 scales each frequency by its own factor, which the file holds; so does Phi-3, with
    # other factors for contexts longer than the original one, in which no example lies.
    factors = gguf.tensors.get("rope_freqs.weight") or gguf.tensors.get("rope_factors_short.weight")
    if factors is not None:
        rotary.inv_freq = rotary.inv_freq / dequantise(
            factors.data, factors.kind
        )  # (head_width / 2,)
    if gguf.architecture_value("rope.scaling.type") == "longrope":
        rotary.attention_scaling = float(gguf.architecture_value("rope.scaling.attn_factor", 1.0))
    if not architecture.rotated(gguf):
        # Turning by an angle of zero changes nothing.
        rotary.inv_freq = torch.zeros_like(rotary.inv_freq)
    return rotary


def _make_head(gguf: GgufFile, dtype: torch.dtype) -> nn.Module:
    tensor = gguf.tensors.get("output.weight") or gguf.tensors["token_embd.weight"]
    return PackedLinear(tensor, tensor.data, dtype)
