"""Turns examples into tokens with targets, and into batches of like length.

`desktop/workers/embed/verifier.py` writes a pair in the same way.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor

PASSAGE = "passage: "
FIRST_CHARACTERS, SECOND_CHARACTERS = 600, 4000
IGNORED = -100
PAD = 1


def first_text(question: str, claim: str) -> tuple[str, int]:
    """The first text of a pair, and where the claim begins in it."""
    if not claim:
        return f"query: {question}"[:FIRST_CHARACTERS], 0
    lead = f"query: {question[:300]} claim: " if question else "claim: "
    return (lead + claim)[:FIRST_CHARACTERS], len(lead)


@dataclass(frozen=True, slots=True)
class EncodedPair:
    """The tokens of an example and what the heads shall say."""

    ids: list[int]
    is_claim: bool
    answered: float
    support: int
    start: int
    end: int
    """The first and the last token of the answer; IGNORED where there is none."""
    evidence: tuple[int, int]
    """The tokens of the evidence, from and to."""
    claim: tuple[int, int]
    unsupported: list[int] | None
    """The tokens of the claim that nothing supports; None where nobody marked them."""
    kind: str
    language: str


class PairEncoder:
    """Encodes examples with the embedder's tokenizer."""

    def __init__(self, tokenizer: Path, tokens_at_most: int) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(tokens_at_most, strategy="longest_first")
        self._tokenizer.no_padding()

    def encode(self, examples: Sequence[dict[str, Any]]) -> list[EncodedPair]:
        firsts = [first_text(example["question"], example["claim"]) for example in examples]
        pairs = [
            (first, PASSAGE + example["evidence"][:SECOND_CHARACTERS])
            for (first, _), example in zip(firsts, examples, strict=True)
        ]
        encodings = self._tokenizer.encode_batch(pairs)
        return [
            _encode(example, encoding, lead)
            for example, encoding, (_, lead) in zip(examples, encodings, firsts, strict=True)
        ]


def _encode(example: dict[str, Any], encoding: Encoding, lead: int) -> EncodedPair:
    sequences, offsets = encoding.sequence_ids, encoding.offsets
    evidence = [n for n, s in enumerate(sequences) if s == 1 and offsets[n][1] > len(PASSAGE)]
    claim = [n for n, s in enumerate(sequences) if s == 0 and offsets[n][1] > lead]
    start = end = IGNORED
    if example["span"]:
        first, last = (place + len(PASSAGE) for place in example["span"])
        hit = [n for n in evidence if offsets[n][0] < last and offsets[n][1] > first]
        if hit and offsets[hit[-1]][1] >= last:
            start, end = hit[0], hit[-1]
    unsupported = None
    if example["unsupported"] is not None:
        marks = [(a + lead, b + lead) for a, b in example["unsupported"]]
        unsupported = [
            n for n in claim if any(offsets[n][0] < b and offsets[n][1] > a for a, b in marks)
        ]
    return EncodedPair(
        encoding.ids,
        bool(example["claim"]),
        float(example["answered"]),
        example["support"],
        start,
        end,
        (evidence[0], evidence[-1] + 1) if evidence else (0, 0),
        (claim[0], claim[-1] + 1) if claim and example["claim"] else (0, 0),
        unsupported,
        example["kind"],
        example["language"],
    )


def cut_batches(
    pairs: Sequence[EncodedPair], tokens: int, chance: random.Random
) -> list[list[EncodedPair]]:
    """Cut pairs into batches of like length, in random order."""
    ordered = sorted(pairs, key=lambda pair: len(pair.ids) + 4 * chance.random())
    batches: list[list[EncodedPair]] = []
    now: list[EncodedPair] = []
    longest = 0
    for pair in ordered:
        longest = max(longest, len(pair.ids))
        if now and (len(now) + 1) * longest > tokens:
            batches.append(now)
            now, longest = [], len(pair.ids)
        now.append(pair)
    batches += [now] if now else []
    chance.shuffle(batches)
    return batches


@dataclass(frozen=True, slots=True)
class PairBatch:
    """Pairs as tensors, each (pairs, tokens) in shape."""

    ids: Tensor
    mask: Tensor
    evidence: Tensor
    claim: Tensor
    is_claim: Tensor
    answered: Tensor
    support: Tensor
    start: Tensor
    end: Tensor
    unsupported: Tensor
    """1 and 0 for the tokens of a claim; IGNORED elsewhere."""


def to_batch(pairs: Sequence[EncodedPair]) -> PairBatch:
    longest = max(len(pair.ids) for pair in pairs)
    shape = (len(pairs), longest)
    ids = torch.full(shape, PAD)
    mask, evidence, claim = (torch.zeros(shape, dtype=torch.bool) for _ in range(3))
    unsupported = torch.full(shape, float(IGNORED))
    for n, pair in enumerate(pairs):
        ids[n, : len(pair.ids)] = torch.tensor(pair.ids)
        mask[n, : len(pair.ids)] = True
        evidence[n, slice(*pair.evidence)] = True
        claim[n, slice(*pair.claim)] = True
        if pair.is_claim and pair.unsupported is not None:
            unsupported[n, slice(*pair.claim)] = 0.0
            unsupported[n, pair.unsupported] = 1.0
    return PairBatch(
        ids,
        mask,
        evidence,
        claim,
        torch.tensor([pair.is_claim for pair in pairs]),
        torch.tensor([pair.answered for pair in pairs]),
        torch.tensor([pair.support for pair in pairs]),
        torch.tensor([pair.start for pair in pairs]),
        torch.tensor([pair.end for pair in pairs]),
        unsupported,
    )
