"""The Verifier's network: a BERT encoder, whose first layers stay as they are, with four heads.

It is written out because PyTorch's fused attention is slow backwards on a processor: with plain
products a step takes 40 % of the time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

EPSILON = 1e-12
FAR_BELOW = -1e4


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the encoder's layers and tables."""

    width: int
    heads: int
    layers: int
    inner: int

    @classmethod
    def read(cls, base: Path) -> Shape:
        config = json.loads((base / "config.json").read_text(encoding="utf-8"))
        return cls(
            config["hidden_size"],
            config["num_attention_heads"],
            config["num_hidden_layers"],
            config["intermediate_size"],
        )


@dataclass(frozen=True, slots=True)
class Judgements:
    """Logits for a batch of pairs."""

    answered: Tensor
    """(pairs,)"""
    support: Tensor
    """(pairs, 3): supported, contradicted, not spoken of"""
    span: Tensor
    """(pairs, tokens, 2): where the answer starts and ends; far below outside the evidence"""
    unsupported: Tensor
    """(pairs, tokens): for the words of the claim"""


class Layer(nn.Module):
    """A layer of the encoder: attention and two products."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.attention_out = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, EPSILON)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, EPSILON)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        pairs, tokens, width = hidden.shape
        split = self.qkv(hidden).view(pairs, tokens, 3, self._heads, width // self._heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(-1, -2)) + bias
        mixed = torch.matmul(torch.softmax(scores, -1, dtype=scores.dtype), value)
        mixed = mixed.transpose(1, 2).reshape(pairs, tokens, width)
        hidden = self.attention_norm(self.attention_out(mixed) + hidden)
        return self.norm(self.down(functional.gelu(self.up(hidden))) + hidden)


class PooledHead(nn.Module):
    """Logits of a whole pair: what one token, a weighted mean and a few numbers say of it."""

    def __init__(self, width: int, extra: int, outputs: int) -> None:
        super().__init__()
        self.look = nn.Linear(width, 1)
        self.mix = nn.Linear(2 * width + extra, width)
        self.out = nn.Linear(width, outputs)

    def forward(self, hidden: Tensor, mask: Tensor, extra: Tensor) -> Tensor:
        weights = self.look(hidden)[..., 0].masked_fill(~mask, FAR_BELOW).softmax(-1)
        mean = (weights[..., None] * hidden).sum(1)
        mixed = self.mix(torch.cat([hidden[:, 0], mean, extra], -1))
        return self.out(functional.gelu(mixed))


class Verifier(nn.Module):
    """The encoder with its heads; only what is trained is a parameter with a gradient."""

    words: Tensor
    places: Tensor
    first_norm_weight: Tensor
    first_norm_bias: Tensor

    def __init__(self, base: Path, frozen: int) -> None:
        super().__init__()
        self.frozen = frozen
        shape = Shape.read(base)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.answered = PooledHead(shape.width, 2, 1)
        self.support = PooledHead(shape.width, 2, 3)
        self.span = nn.Linear(shape.width, 2)
        self.unsupported = nn.Linear(shape.width, 1)
        for head in (self.answered, self.support, self.span, self.unsupported):
            for name, weight in head.named_parameters():
                if name.endswith("weight"):
                    nn.init.normal_(weight, std=0.02)
                else:
                    nn.init.zeros_(weight)
        self._load(base)
        for layer in self.layers[:frozen]:
            layer.requires_grad_(requires_grad=False)

    def _load(self, base: Path) -> None:
        weights = load_file(base / "model.safetensors")
        prefix = "bert." if "bert.embeddings.word_embeddings.weight" in weights else ""
        named = {name.removeprefix(prefix): weight.float() for name, weight in weights.items()}
        places = named["embeddings.position_embeddings.weight"]
        places = places + named["embeddings.token_type_embeddings.weight"][0]
        # Buffers that are not saved: they are the embedder's own.
        self.register_buffer("words", named["embeddings.word_embeddings.weight"], persistent=False)
        self.register_buffer("places", places, persistent=False)
        for end in ("weight", "bias"):
            self.register_buffer(
                f"first_norm_{end}", named[f"embeddings.LayerNorm.{end}"], persistent=False
            )
        for n, layer in enumerate(self.layers):
            layer.load_state_dict(layer_state(named, n))

    def forward(self, ids: Tensor, mask: Tensor, evidence: Tensor, claim: Tensor) -> Judgements:
        hidden = self.encode(ids, mask)
        with torch.autocast("cpu", enabled=False):
            return self.judge(hidden.float(), mask, evidence, claim)

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        bias = torch.where(mask, 0.0, FAR_BELOW)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            bias = bias.to(torch.get_autocast_dtype("cpu"))
        with torch.no_grad():
            hidden = self.words[ids] + self.places[: ids.shape[1]]
            hidden = functional.layer_norm(
                hidden, hidden.shape[-1:], self.first_norm_weight, self.first_norm_bias, EPSILON
            )
            for layer in self.layers[: self.frozen]:
                hidden = layer(hidden, bias)
        for layer in self.layers[self.frozen :]:
            hidden = layer(hidden, bias)
        return hidden

    def judge(self, hidden: Tensor, mask: Tensor, evidence: Tensor, claim: Tensor) -> Judgements:
        span = self.span(hidden).masked_fill(~evidence[..., None], FAR_BELOW)
        unsupported = self.unsupported(hidden)[..., 0]
        highest = span.amax(1).clamp_min(-20)
        words = claim.sum(-1).clamp_min(1)
        told = torch.stack(
            [
                unsupported.masked_fill(~claim, -20.0).amax(-1),
                unsupported.masked_fill(~claim, 0.0).sum(-1) / words,
            ],
            -1,
        )
        return Judgements(
            self.answered(hidden, mask, highest)[:, 0],
            self.support(hidden, mask, told),
            span,
            unsupported,
        )

    def trained_state(self) -> dict[str, Tensor]:
        """The weights that are not the embedder's own."""
        frozen = tuple(f"layers.{n}." for n in range(self.frozen))
        return {
            name: weight
            for name, weight in self.state_dict().items()
            if not name.startswith(frozen)
        }


def layer_state(named: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    """The weights of a layer from transformers' names."""
    root = f"encoder.layer.{number}"
    state: dict[str, Tensor] = {}
    for end in ("weight", "bias"):
        parts = ("query", "key", "value")
        state[f"qkv.{end}"] = torch.cat([named[f"{root}.attention.self.{p}.{end}"] for p in parts])
        state[f"attention_out.{end}"] = named[f"{root}.attention.output.dense.{end}"]
        state[f"attention_norm.{end}"] = named[f"{root}.attention.output.LayerNorm.{end}"]
        state[f"up.{end}"] = named[f"{root}.intermediate.dense.{end}"]
        state[f"down.{end}"] = named[f"{root}.output.dense.{end}"]
        state[f"norm.{end}"] = named[f"{root}.output.LayerNorm.{end}"]
    return state
