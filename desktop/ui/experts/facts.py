"""What is known of an expert, as rows of a name and a value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.experts.record import ExpertRecord
from desktop.services.training_history import TrainingHistory
from desktop.ui.experts.wording import fall, found_of, losses_of, recipe_of, size_of
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.times import ago, exactly, lasting

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """One row."""

    name: str
    value: str
    hint: str = ""


def facts_of(expert: ExpertRecord, story: TrainingHistory) -> list[Fact]:
    """Everything that can be said of it."""
    rows = [
        Fact(translate("Experts", "Collection"), expert.collection),
        Fact(translate("Experts", "Base model"), expert.base_name, expert.base_fingerprint),
        Fact(translate("Experts", "Examples"), _examples(expert, story)),
        *_training(expert),
        Fact(translate("Experts", "Size"), size_of(expert), str(expert.adapter or "")),
        *_measures(expert),
    ]
    return [row for row in rows if row.value]


def _examples(expert: ExpertRecord, story: TrainingHistory) -> str:
    if expert.trained_at is not None and expert.examples:
        text = translate("Experts", "{0} learned from, {1} held out for measuring")
        return text.format(number_text(expert.examples), number_text(story.examples_held_out))
    if not story.examples:
        return translate("Experts", "None yet")
    text = translate("Experts", "{0} to learn from, {1} held out for measuring")
    return text.format(number_text(story.examples), number_text(story.examples_held_out))


def _training(expert: ExpertRecord) -> list[Fact]:
    if expert.trained_at is None:
        return []
    when = ago(expert.trained_at)
    seconds = expert.measures.get("seconds")
    if isinstance(seconds, int | float) and seconds:
        when = translate("Experts", "{0}, in {1}").format(when, lasting(seconds))
    return [
        Fact(translate("Experts", "Trained"), when, exactly(expert.trained_at)),
        Fact(translate("Experts", "How"), recipe_of(expert.recipe)),
    ]


def _measures(expert: ExpertRecord) -> list[Fact]:
    rows: list[Fact] = []
    if losses := losses_of(expert.measures):
        name = translate("Experts", "Loss on held-out examples")
        hint = translate(
            "Experts",
            "How much the right answers to questions about documents it has not learned from"
            " surprise the model, before and after the training. Less is better.",
        )
        rows.append(Fact(name, fall(*losses), hint))
    if lab := expert.measures.get("lab"):
        name = translate("Experts", "Measured in the Lab")
        rows.append(Fact(name, found_of(lab), exactly(lab["measured_at"])))
    return rows
