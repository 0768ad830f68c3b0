"""Attention over examples that are packed one after the other, with no padding between them.

It is given to transformers as an attention function. Every linear layer then computes one long row
of tokens, and only the attention is computed for each example alone.
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
    """The lengths of the examples in a packed row of tokens, and their cache of keys and values."""

    lengths: list[int]
    """The number of tokens of each example in the row."""
    keep_cache: bool = False
    """Whether to keep keys and values, so that a later row can continue this one."""
    cached_lengths: list[int] | None = None
    """The number of tokens of each example that an earlier row with `keep_cache` computed."""
    kv_cache: dict[int, tuple[Tensor, Tensor]] = field(default_factory=dict)
    """Keys and values by the number of the layer, each (1, heads, tokens, head_width)."""


def attend(
    module: Any,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Any,  # noqa: ARG001 - the segments replace the mask
    *,
    scaling: float,
    segments: Segments,
    sliding_window: int | None = None,
    **_: Any,
) -> tuple[Tensor, None]:
    """Compute causal attention within each segment, for transformers' attention interface.

    `query` is (1, heads, tokens, head_width); `key` and `value` have the model's number of
    key-value heads. Returns (1, tokens, heads, head_width).
    """
    if segments.keep_cache:
        # Both are (1, key_value_heads, tokens, head_width).
        segments.kv_cache[module.layer_idx] = (key, value)
    outputs = []
    at = earlier = 0
    for number, length in enumerate(segments.lengths):
        here = slice(at, at + length)
        # All are (1, heads or key_value_heads, length, head_width).
        q, k, v = query[:, :, here], key[:, :, here], value[:, :, here]
        if segments.cached_lengths is not None:
            past = slice(earlier, earlier := earlier + segments.cached_lengths[number])
            old_key, old_value = segments.kv_cache[module.layer_idx]
            # Both are (1, key_value_heads, cached + length, head_width).
            k = torch.cat((old_key[:, :, past], k), dim=2)
            v = torch.cat((old_value[:, :, past], v), dim=2)
        outputs.append(_causal_attention(q, k, v, scaling, sliding_window))
        at += length
    return torch.cat(outputs, dim=2).transpose(1, 2), None  # (1, tokens, heads, head_width)


def _causal_attention(
    q: Tensor, k: Tensor, v: Tensor, scaling: float, window: int | None
) -> Tensor:
    """Compute causal attention where the queries belong to the last of the keys."""
    queries, keys = q.shape[2], k.shape[2]
    grouped = q.shape[1] != k.shape[1]  # grouped-query attention: fewer heads of keys
    if queries == keys and (window is None or keys <= window):
        return functional.scaled_dot_product_attention(
            q, k, v, is_causal=True, scale=scaling, enable_gqa=grouped
        )
    distance = (
        torch.arange(keys - queries, keys, device=q.device)[:, None]
        - torch.arange(keys, device=q.device)[None]
    )  # (queries, keys)
    seen = distance >= 0
    if window is not None:
        seen &= distance < window
    return functional.scaled_dot_product_attention(
        q, k, v, attn_mask=seen, scale=scaling, enable_gqa=grouped
    )


def _no_mask(**_: Any) -> None:
    """Give transformers no attention mask, since the segments make one unnecessary."""


AttentionInterface.register(NAME, attend)
AttentionMaskInterface.register(NAME, _no_mask)
