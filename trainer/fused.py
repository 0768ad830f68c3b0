"""Fused layers of the usual decoder: faster, and they keep fewer tensors for the backward pass.

They replace the forwards of transformers and peft, with the same weights under the same names; a
test compares losses and gradients. Only adapters get gradients here, so full training, and training
with dropout, does not use them.
"""
# pyright: standard

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import torch
from peft.tuners.lora import LoraLayer
from torch import Tensor, nn
from torch.nn import functional

from trainer.adapters import NAME
from trainer.attention import Segments, attend
from trainer.packed_linear import PackedLinear

aten: Any = torch.ops.aten


def fuse(body: Any, norm_offset: float) -> None:
    """Replace the RMSNorms, attentions and gated MLPs of all layers by fused ones.

    Layers of another shape (LFM2's) keep transformers' attentions and MLPs.
    """
    for layer in body.layers:
        if hasattr(layer, "mlp"):
            joined = hasattr(layer.mlp, "gate_up_proj")
            layer.mlp = JoinedMlp(layer.mlp) if joined else GatedMlp(layer.mlp)
            layer.self_attn = Attention(layer.self_attn, norm_offset)
        for name, child in list(layer.named_children()):
            if isinstance(getattr(child, "weight", None), nn.Parameter):
                setattr(layer, name, RmsNorm(child, norm_offset))
    for name in ("norm", "embedding_norm"):
        if hasattr(body, name):
            setattr(body, name, RmsNorm(getattr(body, name), norm_offset))


# --- linear layers with LoRA ----------------------------------------------------------------------


@dataclass(slots=True)
class LoraLinear:
    """A frozen linear layer with its LoRA matrices, if it has any, for one use."""

    layer: Any
    a: Tensor | None  # (rank, in)
    b: Tensor | None  # (out, rank)
    factor: float

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor | None]:
        """Return the output (tokens, out), and for the backward pass x @ A.T (tokens, rank)."""
        y = functional.linear(x, _dense_weight(self.layer, x), self.layer.bias)  # (tokens, out)
        if self.a is None or self.b is None:
            return y, None
        middle = x @ self.a.T.to(x.dtype)  # (tokens, rank)
        return y.addmm_(middle, self.b.T.to(x.dtype), alpha=self.factor), middle

    def backward(
        self, grad: Tensor, x: Tensor, middle: Tensor | None, into: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None, Tensor | None]:
        """Return the gradients of the input (added to `into`), of A and of B."""
        weight = _dense_weight(self.layer, grad)  # (out, in)
        # (tokens, out) @ (out, in) -> (tokens, in)
        grad_x = grad @ weight if into is None else into.addmm_(grad, weight)
        if self.a is None or self.b is None or middle is None:
            return grad_x, None, None
        inner = (grad @ self.b.to(grad.dtype)).mul_(self.factor)  # (tokens, rank)
        grad_x.addmm_(inner, self.a.to(grad.dtype))
        grad_b = (grad.T @ middle).mul_(self.factor)  # (out, rank)
        return grad_x, (inner.T @ x).to(self.a.dtype), grad_b.to(self.b.dtype)


def _dense_weight(layer: Any, like: Tensor) -> Tensor:
    if isinstance(layer, PackedLinear):
        return layer.dequantise_weight().to(like.dtype)
    packing = getattr(layer.weight, "quant_state", None)
    if packing is None:
        return layer.weight.to(like.dtype)
    functions: Any = importlib.import_module("bitsandbytes.functional")
    return functions.dequantize_4bit(layer.weight.data, packing).to(like.dtype)


def _lora_linear(module: Any) -> LoraLinear:
    if not isinstance(module, LoraLayer):
        return LoraLinear(module, None, None, 0.0)
    base: Any = module.get_base_layer()
    if module.disable_adapters:
        return LoraLinear(base, None, None, 0.0)
    a: Any = module.lora_A[NAME].weight
    b: Any = module.lora_B[NAME].weight
    return LoraLinear(base, a, b, module.scaling[NAME])


class _LoraLinearFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, a: Any, b: Any, product: LoraLinear) -> Tensor:  # noqa: ARG004
        y, middle = product.forward(x)
        ctx.product = product
        ctx.save_for_backward(x, middle)
        return y

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, middle = ctx.saved_tensors
        return *ctx.product.backward(grad, x, middle), None


def apply_linear(module: Any, x: Tensor) -> Tensor:
    """Apply a linear layer with its LoRA matrices to x, (tokens, in); returns (tokens, out)."""
    lora_linear = _lora_linear(module)
    return _LoraLinearFunction.apply(x, lora_linear.a, lora_linear.b, lora_linear)  # pyright: ignore[reportReturnType]


# --- gated MLP ------------------------------------------------------------------------------------


class GatedMlp(nn.Module):
    """A gated MLP, down(activation(gate(x)) * up(x)), that keeps only gate(x) and up(x)."""

    def __init__(self, original: Any) -> None:
        super().__init__()
        self.gate_proj = original.gate_proj
        self.up_proj = original.up_proj
        self.down_proj = original.down_proj
        self._gelu = "gelu" in original.config.model_type or hasattr(
            original.config, "hidden_activation"
        )

    def forward(self, x: Tensor) -> Tensor:
        lora_linears = [
            _lora_linear(layer) for layer in (self.gate_proj, self.up_proj, self.down_proj)
        ]
        weights = [weight for product in lora_linears for weight in (product.a, product.b)]
        # (1, tokens, width) -> (tokens, width)
        y: Any = _GatedMlpFunction.apply(x.flatten(0, -2), self._gelu, lora_linears, *weights)
        return y.view(x.shape)


class JoinedMlp(nn.Module):
    """Phi-3's gated MLP, whose gate and up are the halves of one linear layer."""

    def __init__(self, original: Any) -> None:
        super().__init__()
        self.gate_up_proj = original.gate_up_proj
        self.down_proj = original.down_proj

    def forward(self, x: Tensor) -> Tensor:
        # Each is (tokens, mlp_width).
        gate, up = apply_linear(self.gate_up_proj, x.flatten(0, -2)).chunk(2, dim=-1)
        return apply_linear(self.down_proj, functional.silu(gate) * up).view(x.shape)


class _GatedMlpFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, gelu: bool, products: Any, *_: Any) -> Tensor:
        # gate and up are (tokens, mlp_width), the middles (tokens, rank), y is (tokens, width).
        gate, gate_middle = products[0].forward(x)
        up, up_middle = products[1].forward(x)
        y, middle = products[2].forward(_gate_activation(gate, gelu).mul_(up))
        ctx.gelu, ctx.products = gelu, products
        ctx.save_for_backward(x, gate, up, gate_middle, up_middle, middle)
        return y

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, gate, up, gate_middle, up_middle, middle = ctx.saved_tensors
        to_gate, to_up, to_down = ctx.products
        active = _gate_activation(gate, ctx.gelu)  # (tokens, mlp_width)
        inner, *down = to_down.backward(grad, active * up, middle)  # (tokens, mlp_width)
        grad_gate = _gate_activation_backward(inner * up, gate, ctx.gelu)
        grad_x, *of_gate = to_gate.backward(grad_gate, x, gate_middle)
        grad_x, *of_up = to_up.backward(inner.mul_(active), x, up_middle, into=grad_x)
        return grad_x, None, None, *of_gate, *of_up, *down


def _gate_activation(x: Tensor, gelu: bool) -> Tensor:
    return functional.gelu(x, approximate="tanh") if gelu else functional.silu(x)


def _gate_activation_backward(grad: Tensor, x: Tensor, gelu: bool) -> Tensor:
    return aten.gelu_backward(grad, x, approximate="tanh") if gelu else aten.silu_backward(grad, x)


# --- RMSNorm --------------------------------------------------------------------------------------


class RmsNorm(nn.Module):
    """RMSNorm: x divided by its root mean square, times the weight."""

    def __init__(self, original: Any, offset: float) -> None:
        super().__init__()
        self.weight = original.weight
        self._offset = offset
        self._eps = getattr(original, "variance_epsilon", None) or original.eps

    def forward(self, x: Tensor) -> Tensor:
        return _RmsNormFunction.apply(x, self.weight + self._offset, self._eps)  # pyright: ignore


class _RmsNormFunction(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, eps: float) -> Tensor:
        wide = x.float()  # (..., width)
        scale = torch.linalg.vector_norm(wide, dim=-1, keepdim=True)  # (..., 1)
        scale = scale.square_().div_(x.shape[-1]).add_(eps).rsqrt_()
        ctx.save_for_backward(x, weight, scale)
        return (wide * scale).mul_(weight).to(x.dtype)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, weight, scale = ctx.saved_tensors
        wide = x.float()
        weighted = grad * weight.float()
        # d(x * s)/dx = s - x * s^3 * (x . grad) / width
        along = torch.linalg.vecdot(weighted, wide)[..., None]
        along.mul_(scale.pow(3)).div_(-x.shape[-1])
        return weighted.mul_(scale).addcmul_(wide, along).to(x.dtype), None, None


# --- attention ------------------------------------------------------------------------------------


class Attention(nn.Module):
    """Self-attention over segments, with rotary embeddings of queries and keys."""

    def __init__(self, original: Any, norm_offset: float) -> None:
        super().__init__()
        self.o_proj = original.o_proj
        self._joined = hasattr(original, "qkv_proj")
        if self._joined:
            self.qkv_proj = original.qkv_proj
        else:
            self.q_proj, self.k_proj = original.q_proj, original.k_proj
            self.v_proj = original.v_proj
        self.q_norm = self.k_norm = None
        if hasattr(original, "q_norm"):
            self.q_norm = RmsNorm(original.q_norm, norm_offset)
            self.k_norm = RmsNorm(original.k_norm, norm_offset)
        self.layer_idx = original.layer_idx
        self._head_width = original.head_dim
        config = original.config
        key_width = config.num_key_value_heads * self._head_width
        self._widths = (config.num_attention_heads * self._head_width, key_width, key_width)
        self._scaling = original.scaling
        self._rotates = getattr(original, "use_rope", True)
        # Ministral 3 makes the queries of late tokens larger.
        self._late = config.rope_parameters.get("llama_4_scaling_beta", 0.0)
        self._late_after = config.rope_parameters.get("original_max_position_embeddings")
        self._window = getattr(original, "sliding_window", None)

    def forward(
        self,
        hidden_states: Tensor,
        position_embeddings: tuple[Tensor, Tensor],
        segments: Segments,
        position_ids: Tensor | None = None,
        **_: Any,
    ) -> tuple[Tensor, None]:
        x = hidden_states[0]  # (tokens, width)
        # (tokens, heads * head_width) -> (1, heads, tokens, head_width)
        query, key, value = (
            states.reshape(1, len(x), -1, self._head_width).transpose(1, 2)
            for states in self._project(x)
        )
        if self.q_norm is not None and self.k_norm is not None:
            query, key = self.q_norm(query), self.k_norm(key)
        cos, sin = position_embeddings  # each (1, tokens, head_width)
        if self._rotates:
            query, key = (_rotate_part(states, cos, sin) for states in (query, key))
        if self._late and position_ids is not None:
            times = torch.log1p(torch.floor(position_ids / self._late_after))  # (1, tokens)
            query = query * (1 + self._late * times)[:, None, :, None].to(query.dtype)
        output, _nothing = attend(
            self,
            query,
            key,
            value,
            None,
            scaling=self._scaling,
            segments=segments,
            sliding_window=self._window,
        )
        # (1, tokens, heads, head_width) -> (tokens, heads * head_width) -> (1, tokens, width)
        return apply_linear(self.o_proj, output.reshape(len(x), -1))[None], None

    def _project(self, x: Tensor) -> tuple[Tensor, ...]:
        """Return queries, keys and values, each (tokens, heads * head_width)."""
        if self._joined:
            return apply_linear(self.qkv_proj, x).split(self._widths, dim=-1)
        return tuple(apply_linear(layer, x) for layer in (self.q_proj, self.k_proj, self.v_proj))


def _rotate_part(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate the first numbers of each head, as many as the embedding has."""
    turned = cos.shape[-1]
    if turned == x.shape[-1]:
        return _RotaryEmbedding.apply(x, cos, sin)  # pyright: ignore[reportReturnType]
    first: Any = _RotaryEmbedding.apply(x[..., :turned], cos, sin)
    return torch.cat((first, x[..., turned:]), dim=-1)


class _RotaryEmbedding(torch.autograd.Function):
    """Rotates each number of a head's first half with its partner in the second half."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        half = x.shape[-1] // 2
        cos, sin = cos[:, None, :, :half], sin[:, None, :, :half]  # (1, 1, tokens, half)
        ctx.save_for_backward(cos, sin)
        return _rotate(x, cos, sin)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        cos, sin = ctx.saved_tensors
        return _rotate(grad, cos, -sin), None, None


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    first, second = x.chunk(2, dim=-1)  # each (1, heads, tokens, head_width / 2)
    turned = torch.empty_like(x)
    to_first, to_second = turned.chunk(2, dim=-1)
    torch.mul(first, cos, out=to_first).addcmul_(second, sin, value=-1)
    torch.mul(second, cos, out=to_second).addcmul_(first, sin)
    return turned
