"""The layers of the Verifier's encoder: those of the embedder's file, and those of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from desktop.workers.embed.linear import (
    MatrixProduct,
    bfloat16_product,
    exact_product,
    has_fast_bfloat16,
    has_fast_int8,
    int8_product,
)

EPSILON = 1e-12
TOKENS_IN_CACHE = 128
Norm = tuple[Tensor, Tensor]
Product = Callable[[Tensor, Tensor], MatrixProduct]


def fastest_product() -> Product:
    """The way to multiply on this processor.

    In half precision no judgement of 160 changed, and no logit by more than 0.07. In whole numbers
    one did, and logits changed by up to 0.36: they are for processors that are slow otherwise.
    """
    if has_fast_bfloat16():
        return bfloat16_product
    return int8_product if has_fast_int8() else exact_product


class StoredWeights:
    """The weights of an open file, by name, and the way in which they multiply."""

    def __init__(
        self,
        file: Any,
        product: Product,
        prefix: str = "",
    ) -> None:
        self._file = file
        self.product = product
        self._prefix = prefix
        self.names = [name.removeprefix(prefix) for name in file.keys()]  # noqa: SIM118

    def tensor(self, name: str) -> Tensor:
        return self._file.get_tensor(self._prefix + name)

    def pair(self, name: str) -> tuple[Tensor, Tensor]:
        return self.tensor(f"{name}.weight").float(), self.tensor(f"{name}.bias").float()


@dataclass(frozen=True, slots=True)
class EncoderLayer:
    """A layer of the encoder, for texts that lie one after another."""

    heads: int
    qkv: MatrixProduct
    attention_out: MatrixProduct
    attention_norm: Norm
    up: MatrixProduct
    down: MatrixProduct
    norm: Norm

    def run(self, hidden: Tensor, lengths: Sequence[int]) -> Tensor:
        attended = _attend(self.qkv(hidden), lengths, self.heads)
        hidden = _normalise(self.attention_out(attended) + hidden, self.attention_norm)
        # The inner numbers, four times as many as the outer ones, shall fit a core's cache.
        down = [self.down(functional.gelu(self.up(part))) for part in hidden.split(TOKENS_IN_CACHE)]
        return _normalise(torch.cat(down).add_(hidden), self.norm)


@dataclass(frozen=True, slots=True)
class Base:
    """The parts that the Verifier takes from the embedder's file."""

    words: Tensor
    places: Tensor
    first_norm: Norm
    layers: tuple[EncoderLayer, ...]

    def embed(self, ids: Sequence[Sequence[int]]) -> Tensor:
        """The hidden states below the first layer, of all texts one after another."""
        tokens = torch.tensor([token for text in ids for token in text])
        at = torch.cat([torch.arange(len(text)) for text in ids])
        return _normalise(self.words[tokens].float() + self.places[at], self.first_norm)


@dataclass(frozen=True, slots=True)
class OwnLayers:
    """The layers of the Verifier's file; they replace the embedder's from the first one on."""

    first: int
    layers: tuple[EncoderLayer, ...]


def read_base(file: Any, product: Product, layers: int, heads: int) -> Base:
    """Read the table of words and the first layers of the embedder's file."""
    is_nested = "bert.embeddings.word_embeddings.weight" in set(file.keys())
    weights = StoredWeights(file, product, "bert." if is_nested else "")
    places = weights.tensor("embeddings.position_embeddings.weight").float()
    kinds = weights.tensor("embeddings.token_type_embeddings.weight").float()
    return Base(
        weights.tensor("embeddings.word_embeddings.weight"),
        places + kinds[0],
        weights.pair("embeddings.LayerNorm"),
        tuple(_base_layer(weights, n, heads) for n in range(layers)),
    )


def read_layers(weights: StoredWeights, heads: int) -> OwnLayers:
    """Read the layers of the Verifier's file."""
    numbers = sorted({int(name.split(".")[1]) for name in weights.names if name[:7] == "layers."})
    return OwnLayers(
        numbers[0],
        tuple(
            EncoderLayer(
                heads,
                weights.product(*weights.pair(f"layers.{n}.qkv")),
                weights.product(*weights.pair(f"layers.{n}.attention_out")),
                weights.pair(f"layers.{n}.attention_norm"),
                weights.product(*weights.pair(f"layers.{n}.up")),
                weights.product(*weights.pair(f"layers.{n}.down")),
                weights.pair(f"layers.{n}.norm"),
            )
            for n in numbers
        ),
    )


def _base_layer(weights: StoredWeights, number: int, heads: int) -> EncoderLayer:
    root = f"encoder.layer.{number}"
    parts = [weights.pair(f"{root}.attention.self.{name}") for name in ("query", "key", "value")]
    return EncoderLayer(
        heads,
        weights.product(torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts])),
        weights.product(*weights.pair(f"{root}.attention.output.dense")),
        weights.pair(f"{root}.attention.output.LayerNorm"),
        weights.product(*weights.pair(f"{root}.intermediate.dense")),
        weights.product(*weights.pair(f"{root}.output.dense")),
        weights.pair(f"{root}.output.LayerNorm"),
    )


def _attend(qkv: Tensor, lengths: Sequence[int], heads: int) -> Tensor:
    outputs: list[Tensor] = []
    for text in qkv.split(list(lengths)):
        # (tokens, 3 x heads x width) -> three of (1, heads, tokens, width)
        query, key, value = text.view(len(text), 3, heads, -1).permute(1, 2, 0, 3).unsqueeze(1)
        attended = functional.scaled_dot_product_attention(query, key, value)
        outputs.append(attended[0].transpose(0, 1).reshape(len(text), -1))
    return torch.cat(outputs)


def _normalise(hidden: Tensor, norm: Norm) -> Tensor:
    return functional.layer_norm(hidden, hidden.shape[-1:], *norm, EPSILON)
