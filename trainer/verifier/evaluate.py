"""Measures the Verifier on held-out pairs: by kind, and over all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import torch

from trainer.verifier.network import Judgements, Verifier
from trainer.verifier.pairs import IGNORED, EncodedPair, to_batch

EVALUATED_AT_ONCE = 32
SUPPORTED = 0


@dataclass(slots=True)
class _Tally:
    right: int = 0
    pairs: int = 0

    def add(self, right: int, pairs: int) -> None:
        self.right += right
        self.pairs += pairs

    @property
    def share(self) -> float:
        return round(self.right / self.pairs, 4) if self.pairs else 0.0


@dataclass(slots=True)
class _Scores:
    """The scores of pairs that are so and of pairs that are not."""

    true: list[float] = field(default_factory=list)
    false: list[float] = field(default_factory=list)

    def auc(self) -> float:
        """The chance that a true pair has a higher score than a false one."""
        if not self.true or not self.false:
            return 0.0
        ordered = sorted([(s, 1) for s in self.true] + [(s, 0) for s in self.false])
        ranks = sum(rank for rank, (_, is_true) in enumerate(ordered, 1) if is_true)
        n, m = len(self.true), len(self.false)
        return round((ranks - n * (n + 1) / 2) / (n * m), 4)


@torch.inference_mode()
def evaluate(model: Verifier, pairs: Sequence[EncodedPair]) -> dict[str, Any]:
    """Shares of right judgements: of all, by kind and by language; AUC; spans found exactly."""
    model.eval()
    kinds: dict[str, _Tally] = defaultdict(_Tally)
    languages: dict[str, _Tally] = defaultdict(_Tally)
    answered, supported = _Scores(), _Scores()
    spans, words = _Tally(), _Tally()
    marked, found = 0, 0
    ordered = sorted(pairs, key=lambda pair: len(pair.ids))
    for at in range(0, len(ordered), EVALUATED_AT_ONCE):
        part = ordered[at : at + EVALUATED_AT_ONCE]
        batch = to_batch(part)
        with torch.autocast("cpu", torch.bfloat16):
            judged = model(batch.ids, batch.mask, batch.evidence, batch.claim)
        for n, pair in enumerate(part):
            right = _is_right(judged, pair, n)
            kinds[pair.kind.removesuffix(", other language")].add(right, 1)
            languages[pair.language].add(right, 1)
            if pair.is_claim:
                score = judged.support[n].softmax(-1)[SUPPORTED].item()
                (supported.true if pair.support == SUPPORTED else supported.false).append(score)
            else:
                score = judged.answered[n].item()
                (answered.true if pair.answered else answered.false).append(score)
            if pair.start != IGNORED:
                spans.add(_has_span(judged, pair, n), 1)
            if pair.unsupported:
                said = judged.unsupported[n, slice(*pair.claim)] > 0
                truth = batch.unsupported[n, slice(*pair.claim)] > 0
                words.add(int((said & truth).sum()), int(truth.sum()))
                marked += int(said.sum())
                found += int((said & truth).sum())
    model.train()
    return {
        "answered AUC": answered.auc(),
        "answered": _share(answered, 0.0),
        "supported AUC": supported.auc(),
        "supported": _share(supported, 0.5),
        "false claims supported": _above(supported.false, 0.5),
        "true claims supported": _above(supported.true, 0.5),
        "spans": spans.share,
        "unsupported words, recall": words.share,
        "unsupported words, precision": round(found / marked, 4) if marked else 0.0,
        "kinds": {name: [t.share, t.pairs] for name, t in sorted(kinds.items())},
        "languages": {name: [t.share, t.pairs] for name, t in sorted(languages.items())},
    }


def _is_right(judged: Judgements, pair: EncodedPair, n: int) -> int:
    if not pair.is_claim:
        return int((judged.answered[n] > 0).item() == bool(pair.answered))
    says = judged.support[n].argmax().item() == SUPPORTED
    return int(says == (pair.support == SUPPORTED))


def _has_span(judged: Judgements, pair: EncodedPair, n: int) -> int:
    starts, ends = judged.span[n].unbind(-1)
    best = (starts[:, None] + ends[None, :]).triu().tril(40)
    best = torch.where(torch.ones_like(best).triu().tril(40) > 0, best, -1e5)
    at = int(best.argmax())
    return int((at // len(ends), at % len(ends)) == (pair.start, pair.end))


def _share(scores: _Scores, least: float) -> float:
    right = sum(s > least for s in scores.true) + sum(s <= least for s in scores.false)
    return round(right / max(1, len(scores.true) + len(scores.false)), 4)


def _above(scores: list[float], least: float) -> float:
    return round(sum(s > least for s in scores) / len(scores), 4) if scores else 0.0
