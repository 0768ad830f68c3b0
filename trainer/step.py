"""The loss of one micro-batch: a forward pass of the base model with its adapters."""
# pyright: standard

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from trainer.adapters import without_adapters
from trainer.attention import Segments
from trainer.batches import IGNORE_INDEX, PackedSequence, pack_sequence
from trainer.loss import answer_loss
from trainer.model import Model
from trainer.tokens import Example


def compute_loss(model: Model, examples: Sequence[Example]) -> Tensor:
    """Return the cross entropy summed over the answer tokens of the examples, a scalar."""
    row = pack_sequence(examples, model.device)
    if any(example.active_from for example in examples):
        row, hidden = _compute_prefix(model, row, [example.active_from for example in examples])
    else:
        hidden = model.hidden(row.ids, row.positions, row.segments)
    answers = row.labels != IGNORE_INDEX  # (tokens,)
    # The loss takes (answer_tokens, width), (answer_tokens,) and (vocabulary, width).
    return answer_loss(hidden[answers], row.labels[answers], model.dequantised_head())


def _compute_prefix(
    model: Model, row: PackedSequence, active_from: list[int]
) -> tuple[PackedSequence, Tensor]:
    """Compute the tokens before the invocation with the base alone, and the rest with the adapters.

    The tokens before the invocation do not depend on the adapter, so none of their activations are
    kept for the backward pass: half the work and a fraction of the memory of a LoRA on the same
    examples. The returned hidden states are (active_tokens, width).
    """
    # (tokens,): whether the adapter acts on each token
    active = row.positions >= torch.repeat_interleave(
        torch.tensor(active_from, device=row.ids.device),
        torch.tensor(row.lengths, device=row.ids.device),
    )
    before = Segments(active_from, keep_cache=True)
    with torch.no_grad(), without_adapters(model.body):
        model.hidden(row.ids[~active], row.positions[~active], before)
    lengths = [whole - start for whole, start in zip(row.lengths, active_from, strict=True)]
    rest = PackedSequence(row.ids[active], row.positions[active], row.labels[active], lengths)
    segments = Segments(lengths, cached_lengths=active_from, kv_cache=before.kv_cache)
    return rest, model.hidden(rest.ids, rest.positions, segments)


def count_answer_tokens(examples: Sequence[Example]) -> int:
    """Return the number of tokens that the loss is summed over."""
    return sum(len(example.answer) for example in examples)
