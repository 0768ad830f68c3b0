"""Details of one expert, with buttons for what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.core.types import ModelInfo
from desktop.services.training_history import TrainingHistory
from desktop.services.training_progress import TrainingState
from desktop.ui.core_translation import translate_core
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.facts import facts_of
from desktop.ui.experts.loss_chart import LossCurves
from desktop.ui.experts.usage_card import UsageCard
from desktop.ui.experts.wording import progress_of, state_of
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.sealed_document import plain_tool_tip


class ExpertDetails(QWidget):
    """Shows an expert, and its training while that is running.

    All signals are about `expert`.
    """

    enabled_changed = Signal(bool)
    trial_wanted = Signal()
    comparison_wanted = Signal()
    take_up_wanted = Signal()
    train_wanted = Signal()
    continue_wanted = Signal()
    renamed = Signal(str)
    export_wanted = Signal(bool)
    """Whether it is for a library of the person's own."""
    removed = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.expert: ExpertRecord | None = None
        self._history = TrainingHistory()
        self._title = ElidedLabel("", "title")
        self._title.setObjectName("expert-title")
        self._state = label("", "muted", wraps=True)
        self._state.setObjectName("expert-state")
        self._usage = UsageCard()
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(24)
        self._chart = LossCurves(current_theme)
        self._take_up = self._button(self.tr("Go on with the training"), self.take_up_wanted)
        self._take_up.setProperty("kind", "primary")
        self._train = self._button(self.tr("Train again"), self.train_wanted)
        self._train.setObjectName("train-again")
        self._continue = self._button(self.tr("Train further"), self.continue_wanted)
        self._rename = self._button(self.tr("Rename…"), self._on_rename)
        self._export = self._button(self.tr("Export…"), self._on_export)
        self._for_mine = QCheckBox(self.tr("For a library of mine"))
        self._for_mine.setToolTip(
            self.tr(
                "The file then has the hashes of its documents. By them your other library knows"
                " what the expert has learned, and others could tell which documents you have."
            )
        )
        self._remove = self._button(self.tr("Remove"), self.removed)
        self._lay_out()
        self._usage.enabled_changed.connect(self.enabled_changed)
        self._usage.trial_wanted.connect(self.trial_wanted)
        self._usage.comparison_wanted.connect(self.comparison_wanted)

    def show_expert(
        self, expert: ExpertRecord, history: TrainingHistory, base: ModelInfo | None
    ) -> None:
        """Show an expert; `base` is the model that answers now."""
        self.expert, self._history = expert, history
        self._for_mine.setChecked(False)
        self._title.setText(expert.name)
        self._usage.show_expert(expert, base)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for fact in facts_of(expert, history):
            value = label(fact.value, wraps=True)
            value.setToolTip(plain_tool_tip(fact.hint))
            value.setObjectName("expert-fact")
            self._facts.addRow(label(fact.name, "muted"), value)
        if history.learned:
            self._chart.show_losses(history.learned, history.held_out, history.learned[-1][0])

    def show_training(self, state: TrainingState | None, awaited: int | None) -> None:
        """Show the current training, and the number of the expert whose training continues soon."""
        expert = self.expert
        if expert is None:
            return
        mine = state if state and state.expert_id == expert.id else None
        waits = awaited == expert.id and mine is None
        is_trained, is_free = expert.adapter is not None, state is None and not waits
        self._state.setText(self._status_text(expert, mine, waits=waits))
        self._usage.setVisible(is_trained and mine is None)
        self._chart.setVisible(bool(self._history.learned) and mine is None)
        self._take_up.setVisible(
            self._history.unfinished is not None and mine is None and not waits
        )
        self._continue.setVisible(is_trained)
        self._train.setText(self.tr("Train again") if is_trained else self.tr("Train…"))
        busy = self.tr("One expert is made at a time; wait until it is done.")
        further = self.tr("A short training from the weights that it has")
        for button, about in ((self._take_up, ""), (self._train, ""), (self._continue, further)):
            button.setEnabled(is_free)
            button.setToolTip(about if is_free else busy)
        for control in (self._export, self._for_mine):
            control.setEnabled(expert.state in (ExpertState.READY, ExpertState.STALE))
        self._remove.setEnabled(mine is None and not waits)

    def _status_text(self, expert: ExpertRecord, mine: TrainingState | None, *, waits: bool) -> str:
        if mine:
            return progress_of(mine)
        if waits:
            return self.tr("Its training goes on in a moment.")
        if left := self._history.unfinished:
            return self.tr("Its training was left after step {0}.").format(left.step)
        return translate_core(expert.staleness.sentence) or state_of(expert)

    def _on_export(self) -> None:
        self.export_wanted.emit(self._for_mine.isChecked())

    def _on_rename(self) -> None:
        if self.expert:
            title, text = self.tr("Rename"), self.tr("Name of the expert")
            name, chosen = QInputDialog.getText(self, title, text, text=self.expert.name)
            if chosen and name.strip():
                self.renamed.emit(name.strip())

    def _button(self, text: str, do: Callable[[], None] | SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (
            self._take_up, self._train, self._continue, self._rename, self._export, self._for_mine,
            self._remove,
        ):  # fmt: skip
            buttons.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        for widget in (self._title, self._state, self._usage):
            down.addWidget(widget)
        down.addLayout(self._facts)
        down.addWidget(self._chart)
        down.addLayout(buttons)
