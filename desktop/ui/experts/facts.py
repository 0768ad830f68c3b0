"""Facts about an expert, as rows of a name and a value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.experts.record import ExpertRecord
from desktop.services.training_history import TrainingHistory
from desktop.ui.experts.wording import lab_result_of, loss_change, read_losses, recipe_of, size_of
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.times import age_text, duration_text, exact_time_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a name and a value."""

    name: str
    value: str
    hint: str = ""


def facts_of(expert: ExpertRecord, history: TrainingHistory) -> list[Fact]:
    """Return all facts about an expert that have a value."""
    rows = [
        Fact(translate("Experts", "Collection"), expert.collection),
        Fact(translate("Experts", "Base model"), expert.base_name, expert.base_fingerprint),
        Fact(translate("Experts", "Examples"), _examples(expert, history)),
        *_training(expert),
        Fact(translate("Experts", "Size"), size_of(expert), str(expert.adapter or "")),
        *_measures(expert),
    ]
    return [row for row in rows if row.value]


def _examples(expert: ExpertRecord, history: TrainingHistory) -> str:
    if expert.trained_at is not None and expert.examples:
        text = translate("Experts", "{0} learned from, {1} held out for measuring")
        return text.format(number_text(expert.examples), number_text(history.examples_held_out))
    if not history.examples:
        return translate("Experts", "None yet")
    text = translate("Experts", "{0} to learn from, {1} held out for measuring")
    return text.format(number_text(history.examples), number_text(history.examples_held_out))


def _training(expert: ExpertRecord) -> list[Fact]:
    if expert.trained_at is None:
        return []
    when = age_text(expert.trained_at)
    seconds = expert.measures.get("seconds")
    if isinstance(seconds, int | float) and seconds:
        when = translate("Experts", "{0}, in {1}").format(when, duration_text(seconds))
    return [
        Fact(translate("Experts", "Trained"), when, exact_time_text(expert.trained_at)),
        Fact(translate("Experts", "How"), recipe_of(expert.recipe)),
    ]


def _measures(expert: ExpertRecord) -> list[Fact]:
    rows: list[Fact] = []
    if losses := read_losses(expert.measures):
        name = translate("Experts", "Loss on held-out examples")
        hint = translate(
            "Experts",
            "How much the right answers to questions about documents it has not learned from"
            " surprise the model, before and after the training. Less is better.",
        )
        rows.append(Fact(name, loss_change(*losses), hint))
    if lab := expert.measures.get("lab"):
        name = translate("Experts", "Measured in the Lab")
        rows.append(Fact(name, lab_result_of(lab), exact_time_text(lab["measured_at"])))
    return rows
