"""What is said of an expert, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.jobs.training_state import Stage

translate = QCoreApplication.translate


def state_of(expert: ExpertRecord) -> str:
    """Where it stands."""
    match expert.state:
        case ExpertState.DRAFT:
            return translate("Experts", "Not trained yet")
        case ExpertState.BROKEN:
            return translate("Experts", "Its file is gone")
        case ExpertState.STALE:
            return translate("Experts", "Its documents have changed")
        case ExpertState.READY:
            return (
                translate("Experts", "Used where it fits")
                if expert.enabled
                else translate("Experts", "Used by name alone")
            )


def size_of(expert: ExpertRecord) -> str:
    return f"{expert.size_bytes / 1e6:.1f} MB" if expert.size_bytes else ""


def gain_of(expert: ExpertRecord) -> str:
    """What the Lab measured, or how its loss on held-out examples fell."""
    measures = expert.measures
    if lab := measures.get("lab"):
        return f"{lab['outcome']} ({lab['gain']:+.2f})"
    before, after = measures.get("held_out_loss_before"), measures.get("held_out_loss_after")
    if isinstance(before, float) and isinstance(after, float):
        return f"{before:.2f} → {after:.2f}"
    return ""


def stage_of(stage: Stage) -> str:
    """What goes on."""
    return {
        Stage.EXAMPLES: translate("Experts", "Making and checking questions"),
        Stage.PROMPTS: translate("Experts", "Finding the sources of each question"),
        Stage.LOADING: translate("Experts", "Loading the model"),
        Stage.CHECKING: translate("Experts", "Comparing with llama.cpp"),
        Stage.TRAINING: translate("Experts", "Training"),
        Stage.EXPORTING: translate("Experts", "Writing the adapter"),
    }[stage]
