"""Applies a verdict of the Lab to its expert, and undoes that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.core.experts.registry import Experts
from desktop.core.lab.apply_verdict import LAB_MEASURE, note_gain, switch_by_verdict
from desktop.core.lab.report.results import Results
from desktop.core.paths import DataFolder
from desktop.core.say import Sentence, say
from desktop.core.store.library import Library


@dataclass(frozen=True, slots=True)
class AppliedVerdict:
    """The changes that a verdict made to an expert, and the data to undo them."""

    expert_id: int
    name: str
    run_id: int
    switched: bool | None
    """Whether the expert was switched on (True) or off; None where it was not switched."""
    gain_before: Mapping[str, Any] | None
    """The gain that the Lab had noted for the expert before; None where it had noted none."""

    @property
    def sentence(self) -> str:
        """A sentence for the person on what was done; empty where the expert was not switched."""
        return "" if self.switched is None else _sentence(self.name, on=self.switched)


def apply_verdict(
    library: Library, data: DataFolder, results: Results, *, leave: bool = False
) -> AppliedVerdict | None:
    """Note the gain of the verdict's expert, and switch the expert as the verdict says.

    An expert that helps is switched on, one that hurts off. With `leave` nothing is switched.
    Returns None where there is no verdict, or it is about none of the experts.
    """
    experts = Experts(library, data.experts)
    verdict = results.verdict
    before = {expert.id: expert.measures.get(LAB_MEASURE) for expert in experts.all()}
    expert = note_gain(experts, results, verdict) if verdict else None
    if expert is None or verdict is None:
        return None
    switched = None if leave else switch_by_verdict(experts, expert, verdict)
    return AppliedVerdict(expert.id, expert.name, results.run.id, switched, before.get(expert.id))


def undo_verdict(library: Library, data: DataFolder, applied: AppliedVerdict) -> None:
    """Undo what a verdict changed: the switch and the noted gain.

    Changes that a person or another run made since then stay.
    """
    experts = Experts(library, data.experts)
    expert = experts.get(applied.expert_id)
    if applied.switched is not None and expert.enabled is applied.switched:
        experts.enable(expert.id, not applied.switched)
    noted = expert.measures.get(LAB_MEASURE)
    if noted and noted.get("run") == applied.run_id:
        if applied.gain_before is None:
            experts.drop_measure(expert.id, LAB_MEASURE)
        else:
            experts.set_measures(expert.id, {LAB_MEASURE: dict(applied.gain_before)})


def _sentence(name: str, *, on: bool) -> Sentence:
    if on:
        return say("“{0}” now answers by itself where it fits.", name)
    return say("“{0}” now answers only where it is asked for by name.", name)
