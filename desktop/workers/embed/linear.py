"""Matrix products with constant weights, in the numbers in which the processor is fastest.

With AMX, 16-bit floating-point numbers (bfloat16) are five times as fast as float32, and need no
scales; vectors of the embedded embedder keep a cosine of 0.9996 to those in float32. With
AVX512-VNNI alone, 8-bit integers are: weights are rounded once, with one scale per output, and the
inputs when they come, with one scale per row; the cosine is 0.997.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

MatrixProduct = Callable[[Tensor], Tensor]

LARGEST = 127
"""The largest number of 8 bits, with its opposite."""
LEAST_SCALE = 1e-6
"""The smallest of the largest numbers of a row, used for a row of zeros."""


class Precision(StrEnum):
    """The kind of numbers in which a model is computed."""

    FLOAT32 = "float32"
    BFLOAT16 = "bfloat16"
    INT8 = "int8"


def fastest_precision() -> Precision:
    """Choose the kind of numbers by what this processor has instructions for."""
    if "amx_bf16" in _processor_flags():
        return Precision.BFLOAT16
    return Precision.INT8 if has_fast_int8() else Precision.FLOAT32


def has_fast_int8() -> bool:
    """Tell whether products of 8-bit integers are fast and exact on this machine."""
    engines = torch.backends.quantized.supported_engines
    return "avx512_vnni" in _processor_flags() and "onednn" in engines


def has_fast_bfloat16() -> bool:
    """Tell whether the processor multiplies numbers of half precision by itself."""
    return bool({"avx512_bf16", "amx_bf16"} & set(_processor_flags()))


def _processor_flags() -> list[str]:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    return next((line.split() for line in lines if line.startswith("flags")), [])


def bfloat16_product(weight: Tensor, bias: Tensor) -> MatrixProduct:
    """Return the same function in half precision; the sums are exact."""
    half_weight, half_bias = weight.bfloat16(), bias.bfloat16()
    return lambda rows: functional.linear(rows.bfloat16(), half_weight, half_bias).float()


def half_product(weight: Tensor, bias: Tensor) -> MatrixProduct:
    """Return the same function for rows in half precision, which give rows in half precision."""
    half_weight, half_bias = weight.bfloat16(), bias.bfloat16()
    return lambda rows: functional.linear(rows, half_weight, half_bias)


def exact_product(weight: Tensor, bias: Tensor) -> MatrixProduct:
    """Return a function that multiplies by these weights and adds the bias, in float32."""
    return lambda rows: functional.linear(rows, weight, bias)


def int8_product(weight: Tensor, bias: Tensor) -> MatrixProduct:
    """Return the same function in 8-bit integers, where each row is rounded by its own scale.

    With one scale for all rows, a row's result would depend on the other rows; and a few tokens
    have numbers a hundred times larger than all others, beside which the others would be lost.
    """
    weight_scales = weight.abs().amax(1) / LARGEST
    whole_weight = torch.round(weight / weight_scales[:, None]).to(torch.int8)
    packed = torch.ops.onednn.qlinear_prepack(whole_weight, None)
    zeros = torch.zeros(len(weight), dtype=torch.long)

    def product(rows: Tensor) -> Tensor:
        largest = torch.maximum(rows.amax(-1, keepdim=True), rows.amin(-1, keepdim=True).neg_())
        scales = largest.clamp_min_(LEAST_SCALE).div_(LARGEST)
        whole = torch.div(rows, scales).round_().to(torch.int8)
        products = torch.ops.onednn.qlinear_pointwise(
            whole, 1.0, 0, packed, weight_scales, zeros, None, 1.0, 0, torch.float32, "none", [], ""
        )
        return torch.addcmul(bias, products, scales)

    return product
