"""The Verifier's loss: the sum of what each head got wrong."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from trainer.verifier.network import Judgements
from trainer.verifier.pairs import IGNORED, PairBatch

SPAN_WEIGHT, UNSUPPORTED_WEIGHT = 0.5, 0.5
MARKED_WEIGHT = 3.0
"""Most words of claims are supported, so a marked word counts more."""


def compute_losses(judged: Judgements, batch: PairBatch) -> dict[str, Tensor]:
    """The mean loss of each head over its pairs; a head without pairs is left out."""
    losses: dict[str, Tensor] = {}
    asks, claims = ~batch.is_claim, batch.is_claim
    if asks.any():
        losses["answered"] = functional.binary_cross_entropy_with_logits(
            judged.answered[asks], batch.answered[asks]
        )
    if claims.any():
        losses["support"] = functional.cross_entropy(judged.support[claims], batch.support[claims])
    spans = batch.start != IGNORED
    if spans.any():
        starts, ends = judged.span[spans].unbind(-1)
        losses["span"] = (
            functional.cross_entropy(starts, batch.start[spans])
            + functional.cross_entropy(ends, batch.end[spans])
        ) / 2
    marked = batch.unsupported != IGNORED
    if marked.any():
        losses["unsupported"] = functional.binary_cross_entropy_with_logits(
            judged.unsupported[marked],
            batch.unsupported[marked],
            pos_weight=torch.tensor(MARKED_WEIGHT),
        )
    return losses


def total_loss(losses: dict[str, Tensor], batch: PairBatch) -> Tensor:
    """The loss of a step: each head weighs as many pairs as it has."""
    pairs = len(batch.is_claim)
    shares = {
        "answered": (~batch.is_claim).sum() / pairs,
        "support": batch.is_claim.sum() / pairs,
        "span": SPAN_WEIGHT * (batch.start != IGNORED).sum() / pairs,
        "unsupported": UNSUPPORTED_WEIGHT * batch.is_claim.sum() / pairs,
    }
    return torch.stack([loss * shares[name] for name, loss in losses.items()]).sum()
