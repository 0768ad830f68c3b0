"""Short texts about an expert and its training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.core.experts.recipe import EXTENTS
from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.core.experts.shipped_reader import ADAPTER, reader_folder
from desktop.core.experts.shipped_verifier import shipped_verifier
from desktop.core.lab.verdict import VerdictOutcome
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.ui.core_translation import translate_core
from desktop.ui.widgets.amounts import decimal_text, signed_text
from desktop.ui.widgets.times import rough_duration_text

translate = QCoreApplication.translate


def state_of(expert: ExpertRecord) -> str:
    """Return the state of an expert in a few words."""
    match expert.state:
        case ExpertState.DRAFT:
            return translate("Experts", "Not trained yet")
        case ExpertState.BROKEN:
            return translate("Experts", "Its file is gone")
        case ExpertState.STALE:
            return translate("Experts", "Its documents have changed")
        case ExpertState.READY:
            return (
                translate("Experts", "Answers by itself")
                if expert.enabled
                else translate("Experts", "Answers when chosen")
            )


def progress_of(state: TrainingState) -> str:
    """Return the stage of the current training and its progress in percent."""
    text = stage_of(state.stage)
    if state.is_paused:
        return translate("Experts", "{0} (paused)").format(text)
    return text if state.share is None else f"{text} · {round(100 * state.share)} %"


def activity_of(state: TrainingState) -> str:
    """Return the current training in one line, for a person on another screen."""
    parts = [f"{state.name}: {progress_of(state)}"]
    if state.seconds_left is not None and not state.is_paused:
        parts.append(
            translate("Experts", "about {0} left").format(rough_duration_text(state.seconds_left))
        )
    return " · ".join(parts)


def size_of(expert: ExpertRecord) -> str:
    return f"{decimal_text(expert.size_bytes / 1e6, 1)} MB" if expert.size_bytes else ""


def gain_of(expert: ExpertRecord) -> str:
    """Return, for a card, the result of the Lab, or else how the held-out loss fell."""
    measures = expert.measures
    if lab := measures.get("lab"):
        return f"{outcome_of(lab)} ({signed_text(lab['gain'], 2)})"
    losses = read_losses(measures)
    return translate("Experts", "loss {0}").format(loss_change(*losses)) if losses else ""


def read_losses(measures: Mapping[str, Any]) -> tuple[float, float] | None:
    """Return the losses on held-out examples before and after the training, if both are known."""
    before, after = measures.get("held_out_loss_before"), measures.get("held_out_loss_after")
    if isinstance(before, float) and isinstance(after, float):
        return before, after
    return None


def loss_change(before: float, after: float) -> str:
    return f"{decimal_text(before, 2)} → {decimal_text(after, 2)}"


def outcome_of(lab: Mapping[str, Any]) -> str:
    """Return the outcome of the Lab in at most two words."""
    return {
        VerdictOutcome.HELPS: translate("Experts", "helps"),
        VerdictOutcome.NO_DIFFERENCE: translate("Experts", "no difference"),
        VerdictOutcome.HURTS: translate("Experts", "hurts"),
    }[VerdictOutcome(lab["outcome"])]


def lab_result_of(lab: Mapping[str, Any]) -> str:
    """Return the result of the Lab with its numbers."""
    count = int(lab["questions"])
    text = translate("Experts", "{0}, score {1} ({2} to {3}) on %n question(s)", "", count)
    return text.format(
        outcome_of(lab), *(signed_text(lab[name], 2) for name in ("gain", "low", "high"))
    )


def recipe_of(recipe: Mapping[str, Any]) -> str:
    """Return the settings of the training, as far as they are known."""
    parts: list[str] = []
    examples, epochs = recipe.get("examples"), recipe.get("epochs")
    names = [name for name, extent in EXTENTS.items() if extent == (examples, epochs)]
    if names:
        parts.append(preset_names()[names[0]])
    if isinstance(epochs, int | float):
        seen = decimal_text(epochs, 0 if float(epochs).is_integer() else 1)
        parts.append(translate("Experts", "each example seen {0} ×").format(seen))
    if rank := recipe.get("rank"):
        parts.append(translate("Experts", "rank {0}").format(rank))
    if kinds := len(recipe.get("targets", ())):
        parts.append(translate("Experts", "%n kind(s) of layers", "", kinds))
    if recipe.get("started_from_itself"):
        parts.append(translate("Experts", "trained further"))
    elif recipe.get("from_reader"):
        parts.append(translate("Experts", "on top of the Reader"))
    return " · ".join(parts)


def preset_names() -> dict[str, str]:
    return {
        "quick": translate("Experts", "Quick"),
        "balanced": translate("Experts", "Balanced"),
        "thorough": translate("Experts", "Thorough"),
    }


def stage_of(stage: TrainingStage) -> str:
    """Return the name of a training stage for a person."""
    return {
        TrainingStage.EXAMPLES: translate("Experts", "Making and checking questions"),
        TrainingStage.PROMPTS: translate("Experts", "Finding the sources of each question"),
        TrainingStage.LOADING: translate("Experts", "Loading the model"),
        TrainingStage.CHECKING: translate("Experts", "Comparing with llama.cpp"),
        TrainingStage.TRAINING: translate("Experts", "Training"),
        TrainingStage.EXPORTING: translate("Experts", "Writing the adapter"),
    }[stage]


def note_of(state: TrainingState) -> str:
    """Return the trainer's last note; empty if it does not concern a person."""
    return "" if state.stage is TrainingStage.EXAMPLES else translate_core(state.note)


def built_in_experts() -> str:
    """Return what the experts do that come with Lectern; empty if this build has none."""
    parts: list[str] = []
    if (reader_folder() / ADAPTER).is_file():
        parts.append(
            translate(
                "Experts",
                "The Reader comes with Lectern: the embedded model reads answers with it.",
            )
        )
    if shipped_verifier():
        parts.append(
            translate(
                "Experts",
                "The Verifier comes with Lectern: it judges which sentences answer a question and"
                " what they support, in many languages.",
            )
        )
    return " ".join(parts)
