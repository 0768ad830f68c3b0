"""LFM2's short convolution over examples that are packed one after the other."""
# pyright: standard

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from trainer.attention import Segments


class ShortConvolution(nn.Module):
    """Mixes each number of a token with that of the few tokens before it, between two gates.

    It replaces transformers' layer, which would mix the beginning of an example with the end of the
    one before it.
    """

    def __init__(self, original: Any, kernel: Tensor) -> None:
        """Take the kernel as (width, kernel_tokens)."""
        super().__init__()
        self.in_proj, self.out_proj = original.in_proj, original.out_proj
        self.layer_idx = original.layer_idx
        self.kernel: Tensor
        self.register_buffer("kernel", kernel)

    def forward(self, hidden_states: Tensor, segments: Segments, **_: Any) -> Tensor:
        # Each is (1, tokens, width).
        before, after, x = self.in_proj(hidden_states).chunk(3, dim=-1)
        gated = (before * x).transpose(1, 2)  # (1, width, tokens)
        if segments.keep_cache:
            segments.kv_cache[self.layer_idx] = (gated, gated)
        mixed = torch.cat([self._mix(part) for part in self._parts(gated, segments)], dim=2)
        return self.out_proj(after * mixed.transpose(1, 2))

    def _parts(self, gated: Tensor, segments: Segments) -> list[Tensor]:
        """Return each example with what its first tokens are mixed with, (1, width, tokens)."""
        earlier = self.kernel.shape[1] - 1
        parts = [functional.pad(part, (earlier, 0)) for part in gated.split(segments.lengths, 2)]
        if segments.cached_lengths is None:
            return parts
        cached = segments.kv_cache[self.layer_idx][0].split(segments.cached_lengths, 2)
        return [
            torch.cat((functional.pad(old, (earlier, 0))[:, :, -earlier:], part[:, :, earlier:]), 2)
            for old, part in zip(cached, parts, strict=True)
        ]

    def _mix(self, part: Tensor) -> Tensor:
        kernel = self.kernel.to(part.dtype)
        return functional.conv1d(part, kernel[:, None], groups=len(kernel))
