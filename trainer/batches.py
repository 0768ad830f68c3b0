"""Decides which examples are learned in which step, and packs them into rows of tokens."""
# pyright: standard

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from trainer.attention import Segments
from trainer.tokens import Example

IGNORE_INDEX = -100
"""The label of a position at which no token is to be predicted."""


@dataclass(frozen=True, slots=True)
class PackedSequence:
    """Examples packed one after the other into a row of tokens, without padding."""

    ids: Tensor  # (tokens,)
    positions: Tensor  # (tokens,)
    labels: Tensor  # (tokens,)
    """The token to predict after each token, or `IGNORE_INDEX`."""
    lengths: list[int]

    @property
    def segments(self) -> Segments:
        return Segments(self.lengths)


def plan_steps(count: int, *, batch_size: int, epochs: float, seed: int) -> list[list[int]]:
    """Return for each optimiser step the numbers of its examples, in a new order in every epoch."""
    order: list[int] = []
    for epoch in range(math.ceil(epochs)):
        shuffled = list(range(count))
        random.Random(f"{seed} {epoch}").shuffle(shuffled)
        order += shuffled
    order = order[: max(1, round(count * epochs))]
    return [order[at : at + batch_size] for at in range(0, len(order), batch_size)]


def micro_batches(examples: Sequence[Example], size: int, tokens_at_most: int) -> list[list[int]]:
    """Divide a step into micro-batches of examples of similar length.

    Each has at most `size` examples and `tokens_at_most` tokens; a single example may be longer.
    """
    by_length = sorted(range(len(examples)), key=lambda number: len(examples[number]))
    parts: list[list[int]] = []
    room = 0
    for number in by_length:
        length = len(examples[number])
        if not parts or len(parts[-1]) == size or length > room:
            parts.append([])
            room = max(tokens_at_most, length)
        parts[-1].append(number)
        room -= length
    return parts


def pack_sequence(examples: Sequence[Example], device: torch.device) -> PackedSequence:
    """Pack the examples of a micro-batch into one row of tokens."""
    wanted: list[int] = []
    for example in examples:
        wanted += [IGNORE_INDEX] * (len(example.prompt) - 1) + example.answer + [IGNORE_INDEX]
    lengths = [len(example) for example in examples]
    positions = [place for length in lengths for place in range(length)]
    ids = [token for example in examples for token in example.ids]
    return PackedSequence(
        torch.tensor(ids, device=device),
        torch.tensor(positions, device=device),
        torch.tensor(wanted, device=device),
        lengths,
    )
