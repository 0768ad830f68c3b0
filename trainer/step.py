"""One micro-batch forward: the base model with its adapters, and the loss of the answers."""
# pyright: standard

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from trainer.adapters import without_adapters
from trainer.attention import Segments
from trainer.batches import NOTHING, Row, lay_out
from trainer.loss import answer_loss
from trainer.model import Model
from trainer.tokens import Example


def loss_of(model: Model, examples: Sequence[Example]) -> Tensor:
    """The sum over the answer tokens of the examples."""
    row = lay_out(examples, model.device)
    if any(example.active_from for example in examples):
        row, hidden = _activated(model, row, [example.active_from for example in examples])
    else:
        hidden = model.hidden(row.ids, row.positions, row.segments)
    answers = row.wanted != NOTHING
    return answer_loss(hidden[answers], row.wanted[answers], model.head_weight())


def _activated(model: Model, row: Row, active_from: list[int]) -> tuple[Row, Tensor]:
    """Compute what comes before the invocation by the base alone, and the rest upon it.

    What came before does not depend on the adapter, so nothing of it is kept for the backward:
    half the work and a fraction of the memory of a LoRA on the same examples.
    """
    active = row.positions >= torch.repeat_interleave(
        torch.tensor(active_from, device=row.ids.device),
        torch.tensor(row.lengths, device=row.ids.device),
    )
    before = Segments(active_from, remember=True)
    with torch.no_grad(), without_adapters(model.body):
        model.hidden(row.ids[~active], row.positions[~active], before)
    lengths = [whole - start for whole, start in zip(row.lengths, active_from, strict=True)]
    rest = Row(row.ids[active], row.positions[active], row.wanted[active], lengths)
    segments = Segments(lengths, before=active_from, memory=before.memory)
    return rest, model.hidden(rest.ids, rest.positions, segments)


def answer_tokens(examples: Sequence[Example]) -> int:
    """How many tokens the loss is a sum over."""
    return sum(len(example.answer) for example in examples)
