"""BERT without padding: the tokens of several texts share one row, and each text attends to itself.

The usual way pads every text of a batch to the longest one and computes on the padding. Here the
matrix products, which are nearly all the work, see only real tokens (this is called "packing" or
"variable-length attention"). Each core computes its own row, from the texts to the vectors. The
usual way splits every single operation between the cores, which then wait for each other some
hundred times a row, and for every program that takes a core away. `bench embedding` compares speed
and vectors with `SentenceTransformer.encode`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

import torch
from safetensors import safe_open
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from desktop.workers.embed.folder import WEIGHTS, ModelFolder
from desktop.workers.embed.linear import (
    MatrixProduct,
    Precision,
    exact_product,
    fastest_precision,
    half_product,
    int8_product,
)

Load = Callable[[str], Tensor]

CHARACTERS_AT_ONCE = 2400
"""About 500 tokens of prose; a longer row is not faster, and does not fit a core's cache."""
FEWEST_CHARACTERS = 600
"""With fewer characters a second core is not worth its start."""
CHARACTERS_PER_TOKEN = 16
"""Prose never has more, so text far beyond the model's limit need not be tokenized."""
TOKENS_IN_CACHE = 128
"""The tokens whose inner numbers, four times as many as the outer ones, fit a core's cache."""
PAUSE_S = 0.02
PRODUCTS: dict[Precision, Callable[[Tensor, Tensor], MatrixProduct]] = {
    Precision.FLOAT32: exact_product,
    Precision.BFLOAT16: half_product,
    Precision.INT8: int8_product,
}


@dataclass(frozen=True, slots=True)
class _Layer:
    qkv: MatrixProduct
    """Query, key and value as one product."""
    attention_out: MatrixProduct
    attention_norm: tuple[Tensor, Tensor]
    up: MatrixProduct
    down: MatrixProduct
    norm: tuple[Tensor, Tensor]


class PackedBert:
    """A BERT encoder with mean pooling; gives vectors of length 1."""

    slice_texts = 64
    slice_characters = 16 * CHARACTERS_AT_ONCE

    def __init__(
        self, folder: ModelFolder, threads: int, *, precision: Precision | None = None
    ) -> None:
        """Load the weights; without a precision the processor decides."""
        precision = precision or fastest_precision()
        self._kind = torch.bfloat16 if precision is Precision.BFLOAT16 else torch.float32
        config = folder.config
        self._heads = int(config["num_attention_heads"])
        self._epsilon = float(config.get("layer_norm_eps", 1e-12))
        self.dimension = int(config["hidden_size"])
        self.backend = f"packed BERT, {precision}"
        self._most_characters = folder.max_tokens * CHARACTERS_PER_TOKEN
        self._tokenizer = Tokenizer.from_file(str(folder.transformer / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(folder.max_tokens)
        added = self._tokenizer.get_added_tokens_decoder().values()
        self._marks = [token.content for token in added if len(token.content) > 1]
        with safe_open(folder.transformer / WEIGHTS, framework="pt") as weights:
            names = set(weights.keys())
            prefix = "bert." if "bert.embeddings.word_embeddings.weight" in names else ""

            def load(name: str) -> Tensor:
                return weights.get_tensor(prefix + name).float()

            # Most words of a large vocabulary are never read from the disk, nor made larger.
            self._words = weights.get_tensor(f"{prefix}embeddings.word_embeddings.weight")
            self._places = (
                load("embeddings.position_embeddings.weight")
                + (load("embeddings.token_type_embeddings.weight")[0])
            )
            self._first_norm = _pair(load, "embeddings.LayerNorm")
            layers = range(int(config["num_hidden_layers"]))
            self._layers = [_layer(load, number, precision) for number in layers]
        self._centring = _centring(folder)
        _use_one_thread()
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, initializer=_use_one_thread)
        self._under_way = 0

    def encode(self, texts: Sequence[str]) -> Iterator[Tensor | None]:
        """Yield a float32 vector of shape (dimension,) per text, in order.

        None comes now and then while they are computed: then another `encode` may run in between.
        """
        cut = [self._prepare(text) for text in texts]
        rows = list(_rows(cut, self._threads))
        if len(rows) == 1 or self._under_way:
            for row in rows:
                yield from self._encode(row)
            return
        futures = [self._pool.submit(self._encode, row) for row in rows]
        self._under_way += 1
        try:
            for future in futures:
                yield from _yield_until_done(future)
                yield from future.result()
        finally:
            self._under_way -= 1
            for future in futures:
                future.cancel()

    def _prepare(self, text: str) -> str:
        """Cut a text, compose its letters, and make plain text of what looks like a mark."""
        text = unicodedata.normalize("NFC", text[: self._most_characters])
        for mark in self._marks:
            if mark in text:
                text = text.replace(mark, f"{mark[0]} {mark[1:]}")
        return text

    @torch.inference_mode()
    def _encode(self, texts: Sequence[str]) -> list[Tensor]:
        """Return the vectors of one row of texts."""
        encoded = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        lengths = [len(ids) for ids in encoded]
        ids = torch.tensor([token for text in encoded for token in text])
        places = torch.cat([torch.arange(length) for length in lengths])
        hidden = self._words[ids].float() + self._places[places]
        hidden = self._norm(hidden, self._first_norm).to(self._kind)
        for layer in self._layers:
            attended = self._attend(layer.qkv(hidden), lengths)
            hidden = self._norm(layer.attention_out(attended) + hidden, layer.attention_norm)
            down = [
                layer.down(functional.gelu(layer.up(part)))
                for part in hidden.split(TOKENS_IN_CACHE)
            ]
            hidden = self._norm(torch.cat(down).add_(hidden), layer.norm)
        pooled = torch.stack([text.float().mean(0) for text in hidden.split(lengths)])
        vectors = functional.normalize(pooled)
        if self._centring:
            vectors = functional.normalize(functional.linear(vectors, *self._centring))
        return list(vectors)

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


def _use_one_thread() -> None:
    """Make torch compute every operation of this thread on this thread alone."""
    torch.set_num_threads(1)


def _yield_until_done(future: Future[list[Tensor]]) -> Iterator[None]:
    while not future.done():
        wait([future], PAUSE_S)
        yield None


def _rows(texts: Sequence[str], threads: int) -> Iterator[list[str]]:
    share = sum(map(len, texts)) // threads
    most = max(FEWEST_CHARACTERS, min(CHARACTERS_AT_ONCE, share))
    row: list[str] = []
    characters = 0
    for text in texts:
        if row and characters + len(text) > most:
            yield row
            row, characters = [], 0
        row.append(text)
        characters += len(text)
    if row:
        yield row


def _layer(load: Load, number: int, precision: Precision) -> _Layer:
    root = f"encoder.layer.{number}"
    parts = [_pair(load, f"{root}.attention.self.{name}") for name in ("query", "key", "value")]
    product = PRODUCTS[precision]

    def norm(name: str) -> tuple[Tensor, Tensor]:
        weight, bias = _pair(load, f"{root}.{name}")
        if precision is Precision.BFLOAT16:
            return weight.bfloat16(), bias.bfloat16()
        return weight, bias

    return _Layer(
        qkv=product(torch.cat([w for w, _ in parts]), torch.cat([b for _, b in parts])),
        attention_out=product(*_pair(load, f"{root}.attention.output.dense")),
        attention_norm=norm("attention.output.LayerNorm"),
        up=product(*_pair(load, f"{root}.intermediate.dense")),
        down=product(*_pair(load, f"{root}.output.dense")),
        norm=norm("output.LayerNorm"),
    )


def _centring(folder: ModelFolder) -> tuple[Tensor, Tensor] | None:
    if folder.centring is None:
        return None
    with safe_open(folder.centring / WEIGHTS, framework="pt") as weights:
        names = ("linear.weight", "linear.bias")
        weight, bias = (weights.get_tensor(name).float() for name in names)
    return weight, bias


def _pair(load: Load, name: str) -> tuple[Tensor, Tensor]:
    return load(f"{name}.weight"), load(f"{name}.bias")
