"""Linear and embedding layers over packed GGUF bytes: numbers exist only while they are used."""
# pyright: standard

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from trainer.dequantise import dequantise
from trainer.gguf_file import PackedTensor


class PackedLinear(nn.Linear):
    """A frozen linear layer whose weight is the packed tensor of the file.

    It is unpacked for each forward and each backward, unless `keep` was called. The input is not
    saved for the backward, since no gradient of the weight is wanted.
    """

    def __init__(self, tensor: PackedTensor, data: Tensor, dtype: torch.dtype) -> None:
        """`data` is the tensor's bytes, its rows in the order of the model."""
        nn.Module.__init__(self)
        self.out_features, self.in_features = tensor.shape
        self.kind = tensor.kind
        self.dtype = dtype
        self.weight = nn.Parameter(data, requires_grad=False)
        self.bias = None
        self._kept: Tensor | None = None

    def keep_dequantised(self) -> None:
        """Unpack for good: faster, for the memory of the whole weight."""
        self._kept = self.dequantise_weight()

    def dequantise_weight(self) -> Tensor:
        """The weight as numbers."""
        if self._kept is not None:
            return self._kept
        return dequantise(self.weight, self.kind).to(self.dtype)

    @property
    def dequantised_bytes(self) -> int:
        """What `keep` costs."""
        return self.in_features * self.out_features * self.dtype.itemsize

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - as in torch
        output: Tensor = _FrozenLinearFunction.apply(input, self)  # pyright: ignore[reportAssignmentType]
        return output if self.bias is None else output + self.bias


class _FrozenLinearFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, layer: PackedLinear) -> Tensor:
        ctx.layer = layer
        return functional.linear(x, layer.dequantise_weight().to(x.dtype))

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, None]:  # pyright: ignore
        if not ctx.needs_input_grad[0]:
            return None, None
        return grad @ ctx.layer.dequantise_weight().to(grad.dtype), None


class PackedEmbedding(nn.Module):
    """Rows of the packed embedding, unpacked when they are looked up."""

    def __init__(self, tensor: PackedTensor, scale: float, dtype: torch.dtype) -> None:
        """`scale` multiplies each row, as some architectures want."""
        super().__init__()
        self.kind = tensor.kind
        self.scale = scale
        self.dtype = dtype
        self.weight = nn.Parameter(tensor.data, requires_grad=False)

    def forward(self, ids: Tensor) -> Tensor:
        rows = dequantise(self.weight[ids.reshape(-1)], self.kind).to(self.dtype)
        return rows.reshape(*ids.shape, -1) * self.scale
