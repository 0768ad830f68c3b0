"""Chooses how the frozen weights of the base model are stored in memory."""
# pyright: standard

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from trainer.dequantise import dequantise
from trainer.errors import TrainingError
from trainer.gguf_file import GgufFile, PackedTensor
from trainer.model import LinearMaker, Model, build_model
from trainer.packed_linear import PackedLinear
from trainer.say import say


def load_base(gguf: GgufFile, method: str, dtype: torch.dtype, device: torch.device) -> Model:
    """Load the base model by one of the methods of a job.

    Raises:
        TrainingError: the model cannot be trained, or bitsandbytes is missing.
    """
    makers: dict[str, Callable[[torch.dtype], LinearMaker]] = {
        "gguf": _packed_maker,
        "lora-16bit": _dense_maker,
        "full": _dense_maker,
        "qlora-4bit": _nf4_maker,
        "qlora-8bit": _int8_maker,
    }
    model = build_model(gguf, makers[method](dtype), dtype)
    model.body.to(device)
    model.head.to(device)
    return model


def _packed_maker(dtype: torch.dtype) -> LinearMaker:
    """Keep the file's own bytes: this takes least memory, and is exactly the model that answers."""
    return lambda tensor, data: PackedLinear(tensor, data, dtype)


def _dense_maker(dtype: torch.dtype) -> LinearMaker:
    def make(tensor: PackedTensor, data: Tensor) -> nn.Module:
        linear = _empty_linear(nn.Linear, tensor)
        linear.weight = nn.Parameter(dequantise(data, tensor.kind).to(dtype), requires_grad=False)
        return linear

    return make


def _nf4_maker(dtype: torch.dtype) -> LinearMaker:
    """Quantise to NF4 with double quantisation, as QLoRA does, on the way to the device."""
    bnb = _bitsandbytes()

    def make(tensor: PackedTensor, data: Tensor) -> nn.Module:
        linear = _empty_linear(
            bnb.nn.Linear4bit,
            tensor,
            compute_dtype=dtype,
            compress_statistics=True,
            quant_type="nf4",
        )
        linear.weight = bnb.nn.Params4bit(
            dequantise(data, tensor.kind).to(dtype),
            requires_grad=False,
            compress_statistics=True,
            quant_type="nf4",
        ).to("cpu")
        # Its other format for processors is for inference only, because it rounds the inputs.
        linear.support_avx512bf16_for_cpu = False
        return linear

    return make


def _int8_maker(dtype: torch.dtype) -> LinearMaker:
    """Quantise with LLM.int8: the few large activations in 16 bits, everything else in 8."""
    bnb = _bitsandbytes()

    def make(tensor: PackedTensor, data: Tensor) -> nn.Module:
        linear = _empty_linear(bnb.nn.Linear8bitLt, tensor, has_fp16_weights=False, threshold=6.0)
        linear.weight = bnb.nn.Int8Params(
            dequantise(data, tensor.kind).to(dtype), requires_grad=False, has_fp16_weights=False
        ).to("cpu")
        return linear

    return make


def _empty_linear(kind: Any, tensor: PackedTensor, **options: Any) -> Any:
    outputs, inputs = tensor.shape
    with torch.device("meta"):
        return kind(inputs, outputs, bias=False, **options)


def _bitsandbytes() -> Any:
    try:
        import bitsandbytes
    except ImportError as error:
        raise TrainingError(
            "packages",
            say("This method needs the package bitsandbytes."),
            say("Choose the method gguf."),
        ) from error
    return bitsandbytes
