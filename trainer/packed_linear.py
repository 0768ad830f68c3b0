"""Linear and embedding layers over packed GGUF bytes, which are dequantised at each use."""
# pyright: standard

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from trainer.dequantise import dequantise
from trainer.gguf_file import PackedTensor


class PackedLinear(nn.Linear):
    """A frozen linear layer whose weight is a packed tensor of the file, (out, in).

    The weight is dequantised in each forward and each backward pass, unless `keep_dequantised` was
    called. The input is not saved for the backward pass, since the weight needs no gradient.
    """

    def __init__(self, tensor: PackedTensor, data: Tensor, dtype: torch.dtype) -> None:
        """Take the tensor's bytes as `data`, with the rows in the model's order."""
        nn.Module.__init__(self)
        self.out_features, self.in_features = tensor.shape
        self.kind = tensor.kind
        self.dtype = dtype
        self.weight = nn.Parameter(data, requires_grad=False)  # (out, row_bytes), uint8
        self.bias = None
        self._kept: Tensor | None = None

    def keep_dequantised(self) -> None:
        """Keep the dequantised weight: this is faster, but takes the memory of the whole weight."""
        self._kept = self.dequantise_weight()

    def dequantise_weight(self) -> Tensor:
        """Return the weight as floating-point numbers, (out, in)."""
        if self._kept is not None:
            return self._kept
        return dequantise(self.weight, self.kind).to(self.dtype)

    @property
    def dequantised_bytes(self) -> int:
        """The number of bytes that `keep_dequantised` would take."""
        return self.in_features * self.out_features * self.dtype.itemsize

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - as in torch
        output: Tensor = _FrozenLinearFunction.apply(input, self)  # pyright: ignore[reportAssignmentType]
        return output if self.bias is None else output + self.bias


class _FrozenLinearFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, layer: PackedLinear) -> Tensor:
        ctx.layer = layer
        return functional.linear(x, layer.dequantise_weight().to(x.dtype))  # (..., out)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, None]:  # pyright: ignore
        if not ctx.needs_input_grad[0]:
            return None, None
        return grad @ ctx.layer.dequantise_weight().to(grad.dtype), None


class PackedEmbedding(nn.Module):
    """An embedding whose packed rows are dequantised when they are looked up."""

    def __init__(self, tensor: PackedTensor, scale: float, dtype: torch.dtype) -> None:
        """Take the packed embedding; `scale` multiplies each row, as some architectures want."""
        super().__init__()
        self.kind = tensor.kind
        self.scale = scale
        self.dtype = dtype
        self.weight = nn.Parameter(tensor.data, requires_grad=False)

    def forward(self, ids: Tensor) -> Tensor:
        # (tokens, row_bytes) -> (tokens, width)
        rows = dequantise(self.weight[ids.reshape(-1)], self.kind).to(self.dtype)
        return rows.reshape(*ids.shape, -1) * self.scale  # (1, tokens, width)
