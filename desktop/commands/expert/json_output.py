"""JSON forms and terms for experts, their examples and their training."""

from __future__ import annotations

from typing import Any

from desktop.core.experts.examples.example import Example
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingEvent,
    TrainingNote,
    TrainingOutcome,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)
from desktop.core.moments import utc_time
from desktop.services.training_history import read_unfinished_step


def expert_json(expert: ExpertRecord) -> dict[str, Any]:
    """Return an expert as a JSON object; `desktop/JSON.md` documents its keys, which are stable."""
    return {
        "name": expert.name,
        "collection": expert.collection,
        "state": str(expert.state),
        "stale": expert.staleness.sentence,
        "left_at_step": read_unfinished_step(expert.folder),
        "enabled": expert.enabled,
        "base": expert.base_name,
        "base_fingerprint": expert.base_fingerprint,
        "examples": expert.examples,
        "size_bytes": expert.size_bytes,
        "trained_at": _time(expert.trained_at),
        "adapter": str(expert.adapter) if expert.adapter else None,
        "recipe": dict(expert.recipe),
        "measures": dict(expert.measures),
    }


def example_json(example: Example) -> dict[str, Any]:
    return {
        "id": example.id,
        "question": example.question,
        "answer": example.answer,
        "quote": example.quote,
        "document": example.path,
        "char_start": example.char_start,
        "char_end": example.char_end,
        "origin": str(example.origin),
        "rule": example.rule,
        "part": str(example.part),
        "kept": example.kept,
        "reason": example.reason,
    }


def training_json(event: TrainingEvent) -> dict[str, Any]:
    """Return an event of a training as a JSON object; its `type` names the event."""
    match event:
        case TrainingPhase(name):
            return {"type": "phase", "name": name}
        case TrainingEstimate() as e:
            return {
                "type": "estimate", "seconds": round(e.seconds, 1), "memory_bytes": e.memory_bytes,
                "steps": e.steps, "trainable_parameters": e.trainable_parameters,
            }  # fmt: skip
        case TrainingProgress() as e:
            return {
                "type": "progress", "step": e.step, "steps": e.steps, "loss": e.loss,
                "held_out_loss": e.held_out_loss, "tokens_per_second": e.tokens_per_second,
                "seconds_left": e.seconds_left, "memory_bytes": e.memory_bytes,
            }  # fmt: skip
        case TrainingNote(message):
            return {"type": "note", "message": message}
        case TrainingPaused(paused, step):
            return {"type": "paused" if paused else "resumed", "step": step}


def outcome_json(outcome: TrainingOutcome, expert: ExpertRecord) -> dict[str, Any]:
    return {
        "type": "trained" if outcome.adapter else "stopped",
        "steps": outcome.steps,
        "seconds": round(outcome.seconds, 1),
        "ended": outcome.reason,
        "held_out_loss_before": outcome.held_out_before,
        "held_out_loss_after": outcome.held_out_after,
        "expert": expert_json(expert),
    }


def duration(seconds: float) -> str:
    """Return a duration in the unit that fits its size: seconds, minutes or hours."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def _time(stamp: float | None) -> str | None:
    moment = None if stamp is None else utc_time(stamp)
    return moment and moment.isoformat(timespec="seconds")
