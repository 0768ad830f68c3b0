"""The losses of an expert's training, as its folder keeps them."""

from __future__ import annotations

import json

from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training import HISTORY

Points = list[tuple[int, float]]


def losses(expert: ExpertRecord) -> tuple[Points, Points]:
    """Step and loss of what was learned from, and of what was held out; none where none is kept."""
    learned: Points = []
    held_out: Points = []
    try:
        lines = (expert.folder / HISTORY).read_text(encoding="utf-8").splitlines()
    except OSError:
        return learned, held_out
    for line in lines:
        try:
            fields = json.loads(line)
            step = int(fields["step"])
        except (ValueError, KeyError, TypeError):
            continue
        for name, points in (("loss", learned), ("held_out_loss", held_out)):
            value = fields.get(name)
            if isinstance(value, int | float):
                points.append((step, float(value)))
    return learned, held_out
