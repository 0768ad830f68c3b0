"""Applies a verdict to an expert: stores its gain, and switches the expert on or off."""

from __future__ import annotations

import time
from typing import Any

from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.report.results import Results
from desktop.core.lab.verdict import Verdict, VerdictOutcome

LAB_MEASURE = "lab"
"""The name under which the Lab's result is stored in an expert's measures."""


def note_gain(experts: Experts, results: Results, verdict: Verdict) -> ExpertRecord | None:
    """Store the gain of the expert that a verdict is about; None if it is not in this library."""
    adapter = results.run.config.adapters.get(ARMS_BY_KEY[verdict.arm].weights)
    expert = next(
        (expert for expert in experts.all() if adapter and str(expert.adapter) == adapter.path),
        None,
    )
    if expert is None or adapter is None:
        return None
    experts.set_measures(expert.id, {LAB_MEASURE: _gain_fields(results, verdict, adapter.identity)})
    return experts.get(expert.id)


def switch_by_verdict(experts: Experts, expert: ExpertRecord, verdict: Verdict) -> bool | None:
    """Switch an expert on if it helps, and off if it hurts; None if nothing changed."""
    if verdict.outcome is VerdictOutcome.NO_DIFFERENCE:
        return None
    enabled = verdict.may_switch_on
    if expert.enabled is enabled:
        return None
    experts.enable(expert.id, enabled)
    return enabled


def _gain_fields(results: Results, verdict: Verdict, adapter_sha256: str) -> dict[str, Any]:
    return {
        "outcome": str(verdict.outcome),
        "sentence": verdict.sentence,
        "action": str(verdict.action),
        "against": verdict.against,
        "gain": round(verdict.difference.mean, 4),
        "low": round(verdict.difference.low, 4),
        "high": round(verdict.difference.high, 4),
        "questions": results.questions,
        "run": results.run.id,
        "adapter_sha256": adapter_sha256,
        "measured_at": time.time(),
    }
