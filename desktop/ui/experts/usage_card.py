"""Shows whether an expert answers by itself, only when chosen, or not, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout

from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.core.lab.verdict import VerdictOutcome
from desktop.core.types import ModelInfo
from desktop.ui.experts.wording import lab_result_of
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import label


class UsageCard(QFrame):
    """Shows how a trained expert is used, and a useful next step.

    Signals:
        enabled_changed: whether the expert may answer without being chosen.
        trial_wanted: the person wants to try the expert in a conversation.
        comparison_wanted: the person wants the Lab to test whether the expert helps.
    """

    enabled_changed = Signal(bool)
    trial_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = label("", "heading", wraps=True)
        self._why = label("", "muted", wraps=True)
        self._why.setObjectName("usage-reason")
        self._enabled = QCheckBox(self.tr("Let it answer by itself where it fits"))
        self._enabled.clicked.connect(self.enabled_changed)
        self._try = QPushButton(self.tr("Try it in a conversation"))
        self._try.clicked.connect(self.trial_wanted)
        self._compare = QPushButton(self.tr("Compare in the Lab"))
        self._compare.clicked.connect(self.comparison_wanted)
        buttons = FlowLayout()
        for button in (self._try, self._compare):
            buttons.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(8)
        for widget in (self._title, self._why, self._enabled):
            down.addWidget(widget)
        down.addLayout(buttons)

    def show_expert(self, expert: ExpertRecord, base: ModelInfo | None) -> None:
        """Show an expert; `base` is the model that answers now."""
        can_answer = self._can_answer(expert, base)
        self._title.setText(self._title_of(expert, can_answer=can_answer))
        self._why.setText(self._why_of(expert, base, can_answer=can_answer))
        self._enabled.setChecked(expert.enabled)
        self._enabled.setVisible(expert.collection_id is not None)
        self._try.setEnabled(can_answer)
        self._compare.setEnabled(can_answer and expert.collection_id is not None)
        is_next = not expert.enabled and "lab" not in expert.measures
        self._compare.setProperty("kind", "primary" if is_next else "")
        self._compare.style().polish(self._compare)

    def _can_answer(self, expert: ExpertRecord, base: ModelInfo | None) -> bool:
        if expert.state is ExpertState.BROKEN:
            return False
        return base is not None and base.is_base_of(expert.base_fingerprint)

    def _title_of(self, expert: ExpertRecord, *, can_answer: bool) -> str:
        if not can_answer:
            return self.tr("Cannot answer now")
        if expert.enabled and expert.collection_id is not None:
            return self.tr("Answers by itself")
        return self.tr("Answers when you choose it, not by itself")

    def _why_of(self, expert: ExpertRecord, base: ModelInfo | None, *, can_answer: bool) -> str:
        if expert.state is ExpertState.BROKEN:
            return self.tr("Its file is gone. Train it again, or import it.")
        if not can_answer:
            now = base.name if base else self.tr("none")
            text = self.tr("It was trained for {0}; the chat model is now {1}.")
            return text.format(expert.base_name, now)
        if expert.collection_id is None:
            return self.tr("Its collection is not in this library, so no question can lead to it.")
        if expert.enabled:
            return self.tr("It is used where most sources of an answer come from “{0}”.").format(
                expert.collection
            )
        return self._what_lacks(expert)

    def _what_lacks(self, expert: ExpertRecord) -> str:
        lab = expert.measures.get("lab")
        if not lab:
            return self.tr(
                "Nothing has shown yet that it answers better than the model alone: compare it in"
                " the Lab first. You can try it at once, and choose it under any question."
            )
        found = self.tr("The Lab found: {0}.").format(lab_result_of(lab))
        follows = self.tr("That is not enough to let it answer by itself.")
        if VerdictOutcome(lab["outcome"]) is VerdictOutcome.HELPS:
            follows = self.tr("You may let it answer by itself.")
        return f"{found} {follows}"
