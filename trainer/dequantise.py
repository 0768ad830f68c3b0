"""Dequantises packed GGUF weights in torch, bit for bit as the `gguf` package does.

Each function takes blocks as bytes, (blocks, block_bytes), and returns their weights as float32,
(blocks, weights). The formats:
https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h.
"""
# pyright: standard

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from trainer.dequantise_grids import GRID_TYPES, float16_column
from trainer.errors import TrainingError
from trainer.say import say


def dequantise(data: Tensor, kind: int) -> Tensor:
    """Return the weights of rows of packed bytes as float32: (rows, row_bytes) -> (rows, columns).

    Raises:
        TrainingError: weights of this type cannot be dequantised.
    """
    if kind not in TYPES:
        raise TrainingError(
            "base_model",
            say("The model holds weights of a type (number {0}) that training cannot read.", kind),
            say("Use a file of one of these types: {0}.", ", ".join(sorted(NAMES))),
        )
    block_bytes, unpack = TYPES[kind]
    blocks = data.reshape(-1, block_bytes)  # (blocks, block_bytes)
    return unpack(blocks).reshape(*data.shape[:-1], -1)  # (rows, columns)


def _nibbles(bytes_: Tensor, group: int) -> Tensor:
    """Split bytes into 4-bit numbers: the low halves of each group of bytes, then the high."""
    grouped = bytes_.reshape(len(bytes_), -1, group)  # (blocks, groups, group)
    return torch.stack((grouped & 15, grouped >> 4), dim=2).reshape(len(bytes_), -1)


def _bits(bytes_: Tensor, width: int, group: int) -> Tensor:
    """Split bytes into `width`-bit numbers: of each group, the lowest bits of all bytes first."""
    grouped = bytes_.reshape(len(bytes_), -1, group)
    fields = [(grouped >> shift) & (2**width - 1) for shift in range(0, 8, width)]
    return torch.stack(fields, dim=2).reshape(len(bytes_), -1)


def _float32(blocks: Tensor) -> Tensor:
    return blocks.contiguous().view(torch.float32)


def _float16(blocks: Tensor) -> Tensor:
    return blocks.contiguous().view(torch.float16).float()


def _bfloat16(blocks: Tensor) -> Tensor:
    return blocks.contiguous().view(torch.bfloat16).float()


def _q4_0(blocks: Tensor) -> Tensor:
    return float16_column(blocks, 0) * (_nibbles(blocks[:, 2:], 16).to(torch.int8) - 8).float()


def _q4_1(blocks: Tensor) -> Tensor:
    return (
        _nibbles(blocks[:, 4:], 16)
        .float()
        .mul_(float16_column(blocks, 0))
        .add_(float16_column(blocks, 2))
    )


def _fifth_bits(bytes_: Tensor) -> Tensor:
    """Return the fifth bit of each of 32 weights, as 16 or 0: (blocks, 4) -> (blocks, 32)."""
    shifts = torch.arange(8, dtype=torch.uint8, device=bytes_.device)
    return ((bytes_[:, :, None] >> shifts) & 1).reshape(len(bytes_), 32) << 4


def _q5_0(blocks: Tensor) -> Tensor:
    values = _nibbles(blocks[:, 6:], 16) | _fifth_bits(blocks[:, 2:6])
    return float16_column(blocks, 0) * (values.to(torch.int8) - 16).float()


def _q5_1(blocks: Tensor) -> Tensor:
    values = _nibbles(blocks[:, 8:], 16) | _fifth_bits(blocks[:, 4:8])
    return float16_column(blocks, 0) * values.float() + float16_column(blocks, 2)


def _q8_0(blocks: Tensor) -> Tensor:
    return blocks[:, 2:].view(torch.int8).float().mul_(float16_column(blocks, 0))


def _q2_k(blocks: Tensor) -> Tensor:
    scales = blocks[:, :16]
    scale = (float16_column(blocks, 80) * (scales & 15).float())[:, :, None]  # (blocks, 16, 1)
    least = (float16_column(blocks, 82) * (scales >> 4).float())[:, :, None]
    values = _bits(blocks[:, 16:80], 2, 32).reshape(-1, 16, 16).float()  # (blocks, 16, 16)
    return scale * values - least


def _q3_k(blocks: Tensor) -> Tensor:
    low = _nibbles(blocks[:, 96:104], 8)
    high = _bits(blocks[:, 104:108], 2, 4)
    scales = ((low | (high << 4)).to(torch.int8) - 32).float()
    # The third bit is stored inverted: where it is 0, the weight is 4 lower.
    missing = (_bits(blocks[:, :32], 1, 32) ^ 1) << 2
    values = _bits(blocks[:, 32:96], 2, 32).to(torch.int8) - missing.to(torch.int8)
    scale = (float16_column(blocks, 108) * scales)[:, :, None]  # (blocks, 16, 1)
    return scale * values.reshape(-1, 16, 16).float()


def _scales_and_mins(blocks: Tensor) -> tuple[Tensor, Tensor]:
    """Unpack eight scales and eight minima of six bits each; both results are (blocks, 8, 1).

    Q4_K and Q5_K store them in 12 bytes.
    """
    scale, least, rest = blocks[:, 4:16].reshape(-1, 3, 4).unbind(1)
    scales = torch.cat((scale & 63, (rest & 15) | ((scale >> 2) & 48)), dim=1)
    mins = torch.cat((least & 63, (rest >> 4) | ((least >> 2) & 48)), dim=1)
    scale = (float16_column(blocks, 0) * scales.float())[:, :, None]
    return scale, (float16_column(blocks, 2) * mins.float())[:, :, None]


def _q4_k(blocks: Tensor) -> Tensor:
    scale, least = _scales_and_mins(blocks)
    values = _nibbles(blocks[:, 16:], 32).reshape(-1, 8, 32).float()  # (blocks, 8, 32)
    return values.mul_(scale).sub_(least)


def _q5_k(blocks: Tensor) -> Tensor:
    scale, least = _scales_and_mins(blocks)
    values = _nibbles(blocks[:, 48:], 32) | (_bits(blocks[:, 16:48], 1, 32) << 4)
    return values.reshape(-1, 8, 32).float().mul_(scale).sub_(least)


def _q6_k(blocks: Tensor) -> Tensor:
    values = _nibbles(blocks[:, :128], 64) | (_bits(blocks[:, 128:192], 2, 32) << 4)
    scales = blocks[:, 192:208].contiguous().view(torch.int8).float()
    scale = (float16_column(blocks, 208) * scales)[:, :, None]
    return scale * (values.to(torch.int8) - 32).reshape(-1, 16, 16).float()


# GGML's number -> bytes of a block, function
TYPES: dict[int, tuple[int, Callable[[Tensor], Tensor]]] = {
    0: (4, _float32), 1: (2, _float16), 30: (2, _bfloat16),
    2: (18, _q4_0), 3: (20, _q4_1), 6: (22, _q5_0), 7: (24, _q5_1), 8: (34, _q8_0),
    10: (84, _q2_k), 11: (110, _q3_k), 12: (144, _q4_k), 13: (176, _q5_k), 14: (210, _q6_k),
    **GRID_TYPES,
}  # fmt: skip
NAMES = (
    "F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K", "Q4_K", "Q5_K",
    "Q6_K", "IQ1_S", "IQ1_M", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ3_XXS", "IQ3_S", "IQ4_NL", "IQ4_XS",
    "MXFP4", "NVFP4", "TQ1_0", "TQ2_0",
)  # fmt: skip
