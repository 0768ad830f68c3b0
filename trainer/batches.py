"""Which examples are learned in which step, and how they lie in memory."""
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
"""Where no token is to be predicted."""


@dataclass(frozen=True, slots=True)
class PackedSequence:
    """Examples one behind the other, without padding."""

    ids: Tensor
    positions: Tensor
    labels: Tensor
    """For each token the one to predict after it, or `NOTHING`."""
    lengths: list[int]

    @property
    def segments(self) -> Segments:
        return Segments(self.lengths)


def plan_steps(count: int, *, batch_size: int, epochs: float, seed: int) -> list[list[int]]:
    """For each optimiser step the numbers of its examples; every epoch has an order of its own."""
    order: list[int] = []
    for epoch in range(math.ceil(epochs)):
        shuffled = list(range(count))
        random.Random(f"{seed} {epoch}").shuffle(shuffled)
        order += shuffled
    order = order[: max(1, round(count * epochs))]
    return [order[at : at + batch_size] for at in range(0, len(order), batch_size)]


def micro_batches(examples: Sequence[Example], size: int, tokens_at_most: int) -> list[list[int]]:
    """Divide a step into parts of at most `size` examples and so many tokens, alike in length.

    One example alone may be longer.
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
    """The row of a micro-batch."""
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
