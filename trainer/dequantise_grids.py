"""Dequantises the types whose numbers come from tables: IQ1 to IQ4, MXFP4, NVFP4, TQ1 and TQ2.

The tables are those of the `gguf` package. As in `dequantise`, each function takes blocks as bytes,
(blocks, block_bytes), and returns their weights as float32.
"""
# pyright: standard

from __future__ import annotations

import functools
from typing import Any

import torch
from gguf import quants
from torch import Tensor


def float16_column(blocks: Tensor, at: int) -> Tensor:
    """Read the float16 that starts at byte `at` of each block, as a column (blocks, 1)."""
    return blocks[:, at : at + 2].contiguous().view(torch.float16).float()


def _integers(blocks: Tensor, dtype: torch.dtype) -> Tensor:
    """Read bytes as integers of two or four bytes without a sign, as int64."""
    values = blocks.contiguous().view(dtype).long()  # (blocks, count)
    return values & (2 ** (8 * dtype.itemsize) - 1)


def _shifted(values: Tensor, shifts: tuple[int, ...], mask: int) -> Tensor:
    """Return the fields of each number in turn: (blocks, count) -> (blocks, count * shifts)."""
    by = torch.tensor(shifts, dtype=values.dtype, device=values.device)
    return ((values[:, :, None] >> by) & mask).flatten(1)


def _halves(bytes_: Tensor) -> Tensor:
    return _shifted(bytes_, (0, 4), 15)


@functools.cache
def _table(kind: str, device: torch.device) -> Tensor:
    """Return the rows that the numbers of a type point to, (entries, weights)."""
    of: Any = getattr(quants, kind)
    of.init_grid()
    return torch.from_numpy(of.grid.reshape(of.grid_shape)).float().to(device)


@functools.cache
def _sign_table(device: torch.device) -> Tensor:
    values = torch.frombuffer(bytearray(quants.IQ2_XXS.ksigns), dtype=torch.uint8)
    return values.to(device)  # (128,)


def _signs(bytes_: Tensor) -> Tensor:
    """Return 1 or -1 for each bit of bytes: (blocks, bytes) -> (blocks, bytes * 8)."""
    return 1.0 - 2.0 * _shifted(bytes_, tuple(range(8)), 1).float()


def _from_table(kind: str, scale: Tensor, at: Tensor, signs: Tensor) -> Tensor:
    """Return scale * table[at] * sign; each scale holds for equally many weights of a block."""
    rows = _table(kind, at.device)[at.long()].flatten(1)  # (blocks, weights)
    scales = scale.repeat_interleave(rows.shape[1] // scale.shape[1], dim=1)
    return scales * rows * signs


# --- 4 bits ---------------------------------------------------------------------------------------


def _pick(values: tuple[int, ...], bytes_: Tensor, group: int) -> Tensor:
    """Look up the low halves of each group of bytes, then the high halves."""
    table = torch.tensor(values, dtype=torch.float32, device=bytes_.device)
    grouped = bytes_.reshape(len(bytes_), -1, group)  # (blocks, groups, group)
    return table[torch.stack((grouped & 15, grouped >> 4), dim=2).long()].flatten(1)


def _iq4_nl(blocks: Tensor) -> Tensor:
    return float16_column(blocks, 0) * _pick(quants.IQ4_NL.kvalues, blocks[:, 2:], 16)


def _iq4_xs(blocks: Tensor) -> Tensor:
    high = _shifted(_integers(blocks[:, 2:4], torch.int16), tuple(range(0, 16, 2)), 3)
    scales = (_halves(blocks[:, 4:8]).long() | (high << 4)) - 32  # (blocks, 8)
    scale = float16_column(blocks, 0) * scales.float()
    values = _pick(quants.IQ4_NL.kvalues, blocks[:, 8:], 16).reshape(-1, 8, 32)
    return scale[:, :, None] * values


def _mxfp4(blocks: Tensor) -> Tensor:
    exponent = blocks[:, :1].int()
    # The bits of half of 2^(exponent - 127), which has no normal form for the two smallest.
    bits = torch.where(exponent < 2, 0x00200000 << exponent, (exponent - 1) << 23)
    return bits.view(torch.float32) * _pick(quants.MXFP4.kvalues, blocks[:, 1:], 16)


def _nvfp4(blocks: Tensor) -> Tensor:
    scales = blocks[:, :4].int()
    exponent, mantissa = (scales >> 3) & 15, (scales & 7).float()
    normal = torch.ldexp(1.0 + mantissa / 8.0, exponent - 7)
    value = torch.where(exponent == 0, mantissa * 2**-9, normal) * 0.5
    value = torch.where((scales == 0) | (scales == 0x7F), 0.0, value)  # (blocks, 4)
    numbers = _pick(quants.NVFP4.kvalues, blocks[:, 4:], 8).reshape(-1, 4, 16)
    return value[:, :, None] * numbers


# --- 3 bits ---------------------------------------------------------------------------------------


def _packed_signs(words: Tensor) -> Tensor:
    """Return the signs that four fields of seven bits of each word stand for."""
    return _signs(_sign_table(words.device)[_shifted(words, (0, 7, 14, 21), 127)])


def _iq3_xxs(blocks: Tensor) -> Tensor:
    words = _integers(blocks[:, 66:98], torch.int32)  # (blocks, 8)
    scale = float16_column(blocks, 0) * (0.5 + (words >> 28).float()) * 0.5
    return _from_table("IQ3_XXS", scale, blocks[:, 2:66], _packed_signs(words))


def _iq3_s(blocks: Tensor) -> Tensor:
    scale = float16_column(blocks, 0) * (1 + 2 * _halves(blocks[:, 106:110])).float()
    high = _shifted(blocks[:, 66:74], tuple(range(8)), 1).long()
    return _from_table(
        "IQ3_S", scale, blocks[:, 2:66].long() | (high << 8), _signs(blocks[:, 74:106])
    )


# --- 2 bits and less ------------------------------------------------------------------------------


def _iq2_scale(blocks: Tensor, scales: Tensor) -> Tensor:
    return float16_column(blocks, 0) * (0.5 + scales.float()) * 0.25


def _iq2_xxs(blocks: Tensor) -> Tensor:
    words = _integers(blocks[:, 2:], torch.int32)[:, 1::2]  # (blocks, 8)
    at = blocks[:, 2:].reshape(-1, 8, 8)[:, :, :4].flatten(1)  # (blocks, 32)
    return _from_table("IQ2_XXS", _iq2_scale(blocks, words >> 28), at, _packed_signs(words))


def _iq2_xs(blocks: Tensor) -> Tensor:
    values = _integers(blocks[:, 2:66], torch.int16)  # (blocks, 32)
    signs = _signs(_sign_table(blocks.device)[values >> 9])
    return _from_table("IQ2_XS", _iq2_scale(blocks, _halves(blocks[:, 66:])), values & 511, signs)


def _iq2_s(blocks: Tensor) -> Tensor:
    high = _shifted(blocks[:, 66:74], (0, 2, 4, 6), 3).long()
    scale = _iq2_scale(blocks, _halves(blocks[:, 74:82]))
    return _from_table(
        "IQ2_S", scale, blocks[:, 2:34].long() | (high << 8), _signs(blocks[:, 34:66])
    )


def _iq1(scale: Tensor, at: Tensor, below: Tensor) -> Tensor:
    """Return scale * (table[at] + or - 1/8); `below` says for which groups it is minus."""
    rows = _table("IQ1_S", at.device)[at].flatten(1)  # (blocks, 256)
    shift = torch.where(below, -0.125, 0.125).repeat_interleave(256 // below.shape[1], dim=1)
    return scale.repeat_interleave(256 // scale.shape[1], dim=1) * (rows + shift)


def _iq1_s(blocks: Tensor) -> Tensor:
    words = _integers(blocks[:, 34:50], torch.int16)  # (blocks, 8)
    scale = float16_column(blocks, 0) * (2 * ((words >> 12) & 7) + 1).float()
    at = blocks[:, 2:34].long() | (_shifted(words, (0, 3, 6, 9), 7) << 8)
    return _iq1(scale, at, (words & 0x8000) != 0)


def _iq1_m(blocks: Tensor) -> Tensor:
    words = _integers(blocks[:, 48:56], torch.int16)  # (blocks, 4)
    # The float16 lies in the highest four bits of the four words.
    shifts = torch.tensor((0, 4, 8, 12), device=blocks.device)
    bits = ((words >> 12) << shifts).sum(dim=1, keepdim=True)
    whole = torch.where(bits > 0x7FFF, bits - 0x10000, bits).short().view(torch.float16).float()
    scale = whole * (2 * _shifted(words, (0, 3, 6, 9), 7) + 1).float()  # (blocks, 16)
    high = _halves(blocks[:, 32:48]).long()  # (blocks, 32)
    return _iq1(scale, blocks[:, :32].long() | ((high & 7) << 8), (high & 8) != 0)


def _tq1_0(blocks: Tensor) -> Tensor:
    parts = []
    for first, last, factors in (
        (0, 32, (1, 3, 9, 27, 81)),
        (32, 48, (1, 3, 9, 27, 81)),
        (48, 52, (1, 3, 9, 27)),
    ):
        by = torch.tensor(factors, dtype=torch.uint8, device=blocks.device)[:, None]
        # The products are bytes, of which only the lowest eight bits count.
        parts.append((blocks[:, None, first:last] * by).flatten(1))
    digits = ((torch.cat(parts, dim=1).int() * 3) >> 8) - 1  # (blocks, 256)
    return float16_column(blocks, 52) * digits.float()


def _tq2_0(blocks: Tensor) -> Tensor:
    grouped = blocks[:, :64].reshape(-1, 2, 32)
    fields = torch.stack([(grouped >> shift) & 3 for shift in (0, 2, 4, 6)], dim=2)
    return float16_column(blocks, 64) * (fields.flatten(1).int() - 1).float()


GRID_TYPES = {
    16: (66, _iq2_xxs), 17: (74, _iq2_xs), 18: (98, _iq3_xxs), 19: (50, _iq1_s),
    20: (18, _iq4_nl), 21: (110, _iq3_s), 22: (82, _iq2_s), 23: (136, _iq4_xs), 29: (56, _iq1_m),
    34: (54, _tq1_0), 35: (66, _tq2_0), 39: (17, _mxfp4), 40: (36, _nvfp4),
}  # fmt: skip
"""GGML's number -> bytes of a block, function."""
