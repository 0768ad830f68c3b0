"""BERT without padding: the tokens of many texts stand in one row, and each text attends to itself.

The usual way pads every text of a batch to the longest one and computes on the padding. Here the
matrix products, which are nearly all the work, see only real tokens (the idea is that of "packing"
or "variable-length attention"). On processors with bfloat16 instructions the weights are bfloat16.
`bench embedding` compares speed and vectors with `SentenceTransformer.encode`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from safetensors import safe_open
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from desktop.workers.embed.folder import WEIGHTS, ModelFolder

Load = Callable[[str], Tensor]

TOKENS_AT_ONCE = 1024
"""More gains nothing on two cores, and leaves the caches."""
CHARACTERS_AT_ONCE = 4500
"""Of prose, about as many tokens as that."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights as (out, in) with their biases; query, key and value in one product."""

    qkv: tuple[Tensor, Tensor]
    attention_out: tuple[Tensor, Tensor]
    attention_norm: tuple[Tensor, Tensor]
    up: tuple[Tensor, Tensor]
    down: tuple[Tensor, Tensor]
    norm: tuple[Tensor, Tensor]


class PackedBert:
    """A BERT encoder with mean pooling; gives vectors of length 1."""

    slice_texts = 64
    slice_characters = CHARACTERS_AT_ONCE

    def __init__(self, folder: ModelFolder) -> None:
        self._dtype = torch.bfloat16 if has_bfloat16() else torch.float32
        config = folder.config
        self._heads = int(config["num_attention_heads"])
        self._epsilon = float(config.get("layer_norm_eps", 1e-12))
        self.dimension = int(config["hidden_size"])
        self.backend = f"packed BERT, {str(self._dtype).removeprefix('torch.')}"
        self._tokenizer = Tokenizer.from_file(str(folder.transformer / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(folder.max_tokens)
        with safe_open(folder.transformer / WEIGHTS, framework="pt") as weights:
            names = set(weights.keys())
            prefix = "bert." if "bert.embeddings.word_embeddings.weight" in names else ""

            def load(name: str) -> Tensor:
                return weights.get_tensor(prefix + name).to(self._dtype)

            self._words = load("embeddings.word_embeddings.weight")
            self._places = (
                load("embeddings.position_embeddings.weight")
                + (load("embeddings.token_type_embeddings.weight")[0])
            )
            self._first_norm = _pair(load, "embeddings.LayerNorm")
            self._layers = [_layer(load, n) for n in range(int(config["num_hidden_layers"]))]

    @torch.inference_mode()
    def encode(self, texts: Sequence[str]) -> Iterator[Tensor]:
        """A float32 vector of shape (dimension,) per text, in order."""
        encoded = [e.ids for e in self._tokenizer.encode_batch(list(texts))]
        for start, end in _packs([len(ids) for ids in encoded]):
            yield from self._pack(encoded[start:end])

    def _pack(self, texts: list[list[int]]) -> Iterator[Tensor]:
        lengths = [len(ids) for ids in texts]
        ids = torch.tensor([token for text in texts for token in text])
        places = torch.cat([torch.arange(length) for length in lengths])
        hidden = self._norm(self._words[ids] + self._places[places], self._first_norm)
        for layer in self._layers:
            attended = self._attend(functional.linear(hidden, *layer.qkv), lengths)
            hidden = self._norm(
                functional.linear(attended, *layer.attention_out) + hidden, layer.attention_norm
            )
            up = functional.gelu(functional.linear(hidden, *layer.up))
            hidden = self._norm(functional.linear(up, *layer.down) + hidden, layer.norm)
        for text in hidden.split(lengths):
            yield functional.normalize(text.float().mean(0), dim=0)

    def _attend(self, qkv: Tensor, lengths: list[int]) -> Tensor:
        heads = self._heads
        outputs: list[Tensor] = []
        for text in qkv.split(lengths):
            # (tokens, 3 x heads x width) -> three of (1, heads, tokens, width)
            query, key, value = text.view(len(text), 3, heads, -1).permute(1, 2, 0, 3).unsqueeze(1)
            attended = functional.scaled_dot_product_attention(query, key, value)
            outputs.append(attended[0].transpose(0, 1).reshape(len(text), -1))
        return torch.cat(outputs)

    def _norm(self, hidden: Tensor, weights: tuple[Tensor, Tensor]) -> Tensor:
        return functional.layer_norm(hidden, hidden.shape[-1:], *weights, self._epsilon)


def has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 by itself; emulated it would be slower."""
    flags: set[str] = set()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123
            line = next((line for line in file if line.startswith("flags")), "")
            flags = set(line.split())
    except OSError:
        return False
    return "avx512_bf16" in flags or "amx_bf16" in flags


def _packs(lengths: list[int]) -> Iterator[tuple[int, int]]:
    start = tokens = 0
    for position, length in enumerate(lengths):
        if position > start and tokens + length > TOKENS_AT_ONCE:
            yield start, position
            start, tokens = position, 0
        tokens += length
    if start < len(lengths):
        yield start, len(lengths)


def _layer(load: Load, number: int) -> _Layer:
    root = f"encoder.layer.{number}"
    parts = [_pair(load, f"{root}.attention.self.{name}") for name in ("query", "key", "value")]
    return _Layer(
        qkv=(torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts])),
        attention_out=_pair(load, f"{root}.attention.output.dense"),
        attention_norm=_pair(load, f"{root}.attention.output.LayerNorm"),
        up=_pair(load, f"{root}.intermediate.dense"),
        down=_pair(load, f"{root}.output.dense"),
        norm=_pair(load, f"{root}.output.LayerNorm"),
    )


def _pair(load: Load, name: str) -> tuple[Tensor, Tensor]:
    return load(f"{name}.weight"), load(f"{name}.bias")
