"""Attention over examples that lie one behind the other, with no padding between them.

Given to transformers as an attention function: every linear layer then computes one long row of
tokens, and only the attention goes example by example.
"""
# pyright: standard

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from transformers import AttentionInterface
from transformers.masking_utils import AttentionMaskInterface

NAME = "lectern_segments"


@dataclass(slots=True)
class Segments:
    """How a row of tokens is divided into examples."""

    lengths: list[int]
    """Tokens of each example in the row."""
    keep_cache: bool = False
    """Keep keys and values as the beginning of what comes next."""
    cached_lengths: list[int] | None = None
    """Tokens of each example that were computed earlier, with `keep_cache`."""
    kv_cache: dict[int, tuple[Tensor, Tensor]] = field(default_factory=dict)
    """Layer -> its keys and values."""


def attend(
    module: Any,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Any,  # noqa: ARG001 - the segments say it all
    *,
    scaling: float,
    segments: Segments,
    sliding_window: int | None = None,
    **_: Any,
) -> tuple[Tensor, None]:
    """Causal attention within each segment; shapes are [1, heads, tokens, width]."""
    if segments.keep_cache:
        segments.kv_cache[module.layer_idx] = (key, value)
    outputs = []
    at = earlier = 0
    for number, length in enumerate(segments.lengths):
        here = slice(at, at + length)
        q, k, v = query[:, :, here], key[:, :, here], value[:, :, here]
        if segments.cached_lengths is not None:
            past = slice(earlier, earlier := earlier + segments.cached_lengths[number])
            old_key, old_value = segments.kv_cache[module.layer_idx]
            k = torch.cat((old_key[:, :, past], k), dim=2)
            v = torch.cat((old_value[:, :, past], v), dim=2)
        outputs.append(_causal_attention(q, k, v, scaling, sliding_window))
        at += length
    return torch.cat(outputs, dim=2).transpose(1, 2), None


def _causal_attention(
    q: Tensor, k: Tensor, v: Tensor, scaling: float, window: int | None
) -> Tensor:
    """The queries belong to the last of the keys."""
    queries, keys = q.shape[2], k.shape[2]
    grouped = q.shape[1] != k.shape[1]
    if queries == keys and (window is None or keys <= window):
        return functional.scaled_dot_product_attention(
            q, k, v, is_causal=True, scale=scaling, enable_gqa=grouped
        )
    distance = (
        torch.arange(keys - queries, keys, device=q.device)[:, None]
        - torch.arange(keys, device=q.device)[None]
    )
    seen = distance >= 0
    if window is not None:
        seen &= distance < window
    return functional.scaled_dot_product_attention(
        q, k, v, attn_mask=seen, scale=scaling, enable_gqa=grouped
    )


def _no_mask(**_: Any) -> None:
    """What transformers asks before the first layer; the segments need none."""


AttentionInterface.register(NAME, attend)
AttentionMaskInterface.register(NAME, _no_mask)
