"""The Verifier: reads a text together with a question or a claim, and judges.

It stands on the embedder's own encoder. The table of words and the first layers are those of the
embedder's file; what comes with Lectern are the layers above them and the heads. The pairs of one
call lie one after another, without padding, as texts do in `packed_bert.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import safe_open
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn import functional

from desktop.core.errors import ModelError
from desktop.core.judgement import EvidencePair, Judgement
from desktop.core.say import say
from desktop.workers.embed.folder import WEIGHTS
from desktop.workers.embed.model_files import read_fields
from desktop.workers.embed.verifier_layers import (
    EncoderLayer,
    Product,
    StoredWeights,
    fastest_product,
    read_base,
    read_layers,
)

FIRST_CHARACTERS, QUESTION_CHARACTERS, SECOND_CHARACTERS = 600, 300, 4000
TOKENS_AT_MOST = 256
PASSAGE = "passage: "
SPAN_TOKENS_AT_MOST = 40
FAR_BELOW = -1e4
_WORD = re.compile(r"[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
"""A word; scripts without spaces have none, there the tokens themselves are marked."""


def first_text(pair: EvidencePair) -> tuple[str, int]:
    """The first text of a pair as the network reads it, and where the claim begins in it."""
    if not pair.claim:
        return f"query: {pair.question}"[:FIRST_CHARACTERS], 0
    question = pair.question[:QUESTION_CHARACTERS]
    lead = f"query: {question} claim: " if question else "claim: "
    return (lead + pair.claim)[:FIRST_CHARACTERS], len(lead)


@dataclass(frozen=True, slots=True)
class _Pooled:
    """The weights of a head that judges a whole pair."""

    look: tuple[Tensor, Tensor]
    mix: tuple[Tensor, Tensor]
    out: tuple[Tensor, Tensor]

    def logits(self, hidden: Tensor, extra: Tensor) -> Tensor:
        shares = functional.linear(hidden, *self.look)[:, 0].softmax(-1)
        mean = shares @ hidden
        mixed = functional.linear(torch.cat([hidden[0], mean, extra]), *self.mix)
        return functional.linear(functional.gelu(mixed), *self.out)


class VerifierModel:
    """The encoder with its heads, in memory."""

    def __init__(
        self, base: Path, file: Path, threads: int = 1, *, product: Product | None = None
    ) -> None:
        """Load the embedder's folder and the Verifier's file; by default in the fastest way."""
        product = product or fastest_product()
        config = read_fields(base / "config.json")
        heads = int(config["num_attention_heads"])
        self._tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        # What looks like a mark of the model in somebody's text is text.
        self._tokenizer.encode_special_tokens = True
        self._tokenizer.no_padding()
        most = min(TOKENS_AT_MOST, int(config["max_position_embeddings"]))
        self._tokenizer.enable_truncation(most, strategy="longest_first")
        with safe_open(file, framework="pt") as weights:
            own = StoredWeights(weights, product)
            layers = read_layers(own, heads)
            self._answered, self._support = _pooled(own, "answered"), _pooled(own, "support")
            self._span, self._unsupported = own.pair("span"), own.pair("unsupported")
        with safe_open(base / WEIGHTS, framework="pt") as shared:
            self._base = read_base(shared, product, layers.first, heads)
        self._layers: list[EncoderLayer] = [*self._base.layers, *layers.layers]
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, initializer=_use_one_thread)

    def judge(self, pairs: Sequence[EvidencePair]) -> list[Judgement]:
        """Judge each pair; the order stays."""
        firsts = [first_text(pair) for pair in pairs]
        encodings = self._tokenizer.encode_batch(
            [
                (first, PASSAGE + pair.evidence[:SECOND_CHARACTERS])
                for (first, _), pair in zip(firsts, pairs, strict=True)
            ]
        )
        judged: list[Judgement] = [Judgement()] * len(pairs)
        rows = _rows([len(encoding.ids) for encoding in encodings], self._threads)

        def judge_row(row: list[int]) -> None:
            for n, hidden in zip(row, self._encode([encodings[n].ids for n in row]), strict=True):
                judged[n] = self._judge(pairs[n], encodings[n], firsts[n][1], hidden)

        list(self._pool.map(judge_row, rows))
        return judged

    @torch.inference_mode()
    def _encode(self, ids: list[list[int]]) -> Sequence[Tensor]:
        """The last hidden states of each pair."""
        lengths = [len(tokens) for tokens in ids]
        hidden = self._base.embed(ids)
        for layer in self._layers:
            hidden = layer.run(hidden, lengths)
        return hidden.split(lengths)

    @torch.inference_mode()
    def _judge(
        self, pair: EvidencePair, encoding: Encoding, lead: int, hidden: Tensor
    ) -> Judgement:
        if pair.claim:
            return self._judge_claim(pair, encoding, lead, hidden)
        evidence = _tokens(encoding, 1, len(PASSAGE))
        logits = functional.linear(hidden, *self._span)
        outside = torch.ones(len(hidden), dtype=torch.bool)
        outside[evidence] = False
        logits = logits.masked_fill(outside[:, None], FAR_BELOW)
        answered = self._answered.logits(hidden, logits.amax(0).clamp_min(-20))
        span, score = _best_span(logits, encoding, pair.evidence) if evidence else (None, 0.0)
        return Judgement(answered=answered.item(), span=span, span_score=score)

    def _judge_claim(
        self, pair: EvidencePair, encoding: Encoding, lead: int, hidden: Tensor
    ) -> Judgement:
        claim = _tokens(encoding, 0, lead)
        words = functional.linear(hidden, *self._unsupported)[claim, 0]
        told = torch.stack([words.amax(), words.mean()]) if claim else torch.tensor([-20.0, 0.0])
        support = self._support.logits(hidden, told).tolist()
        marked = [
            (max(0, encoding.offsets[n][0] - lead), encoding.offsets[n][1] - lead)
            for n, logit in zip(claim, words.tolist(), strict=True)
            if logit > 0
        ]
        return Judgement(
            support=(support[0], support[1], support[2]),
            unsupported=_whole_words(pair.claim, marked),
        )


def load_verifier(base: Path, file: Path, threads: int) -> VerifierModel:
    """Load the Verifier.

    Raises:
        ModelError: one of the two does not fit, or is damaged.
    """
    try:
        return VerifierModel(base, file, threads)
    except Exception as error:  # from anywhere in three libraries
        raise ModelError(
            say("The Verifier {0} cannot be loaded ({1}).", file, type(error).__name__),
            say("Is the installation complete? Set up again."),
        ) from error


def _pooled(weights: StoredWeights, name: str) -> _Pooled:
    return _Pooled(*(weights.pair(f"{name}.{part}") for part in ("look", "mix", "out")))


def _tokens(encoding: Encoding, sequence: int, lead: int) -> list[int]:
    """The tokens of one of the two texts, without the words that lead it in."""
    return [
        n
        for n, (owner, place) in enumerate(
            zip(encoding.sequence_ids, encoding.offsets, strict=True)
        )
        if owner == sequence and place[1] > lead
    ]


def _best_span(
    logits: Tensor, encoding: Encoding, evidence: str
) -> tuple[tuple[int, int] | None, float]:
    starts, ends = logits.unbind(-1)
    allowed = (
        torch.ones(len(starts), len(starts), dtype=torch.bool).triu().tril(SPAN_TOKENS_AT_MOST)
    )
    scores = (starts[:, None] + ends[None, :]).masked_fill(~allowed, 2 * FAR_BELOW)
    best = int(scores.argmax())
    first, last = divmod(best, len(starts))
    start = max(0, encoding.offsets[first][0] - len(PASSAGE))
    end = encoding.offsets[last][1] - len(PASSAGE)
    found = evidence[start:end]
    start += len(found) - len(found.lstrip())
    end -= len(found) - len(found.rstrip())
    return ((start, end) if start < end else None), scores.flatten()[best].item()


def _whole_words(claim: str, marked: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Widen places to the words that they touch, and join those that touch each other."""
    words = [word.span() for word in _WORD.finditer(claim)]
    places: list[tuple[int, int]] = []
    for start, end in marked:
        while start < end and claim[start].isspace():
            start += 1
        touched = [word for word in words if word[0] < end and start < word[1]]
        start = min([start, *(word[0] for word in touched)])
        end = max([end, *(word[1] for word in touched)])
        if places and not claim[places[-1][1] : start].strip():
            start = places.pop()[0]
        if start < end:
            places.append((start, end))
    return tuple(places)


def _rows(lengths: Sequence[int], threads: int) -> list[list[int]]:
    """Share the pairs out among the threads, so that each has about as many tokens."""
    rows: list[list[int]] = [[] for _ in range(threads)]
    loads = [0] * threads
    for n in sorted(range(len(lengths)), key=lambda n: -lengths[n]):
        least = loads.index(min(loads))
        rows[least].append(n)
        loads[least] += lengths[n]
    return [row for row in rows if row]


def _use_one_thread() -> None:
    torch.set_num_threads(1)
