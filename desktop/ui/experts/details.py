"""Everything about one expert, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.ui.experts.loss_chart import LossChart
from desktop.ui.experts.wording import size_of, state_of
from desktop.ui.look import Look
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.times import ago, lasting


class ExpertDetails(QWidget):
    """Shows an expert.

    Signals carry its number.
    """

    enabled_changed = Signal(int, bool)
    train_wanted = Signal(int)
    continue_wanted = Signal(int)
    renamed = Signal(int, str)
    export_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._expert: ExpertRecord | None = None
        self._title = ElidedLabel("", "title")
        self._state = label("", "muted", wraps=True)
        self._enabled = QCheckBox(self.tr("Use it by itself where most sources are its own"))
        self._enabled.clicked.connect(self._on_enabled)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(24)
        self._chart = LossChart(look)
        self._train = self._button(self.tr("Train again"), self._on_train)
        self._continue = self._button(self.tr("Train further"), self._on_continue)
        self._rename = self._button(self.tr("Rename…"), self._on_rename)
        self._export = self._button(self.tr("Export…"), self._on_export)
        self._remove = self._button(self.tr("Remove"), self._on_remove)
        across = QHBoxLayout()
        across.setSpacing(8)
        buttons = (self._train, self._continue, self._rename, self._export, self._remove)
        for button in buttons:
            across.addWidget(button)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        for one in (self._title, self._state, self._enabled):
            down.addWidget(one)
        down.addLayout(self._facts)
        down.addWidget(self._chart)
        down.addLayout(across)

    def show_expert(
        self,
        expert: ExpertRecord,
        learned: list[tuple[int, float]],
        held_out: list[tuple[int, float]],
    ) -> None:
        """Show it, with the losses of its training where they are known."""
        self._expert = expert
        self._title.setText(expert.name)
        self._state.setText(expert.staleness.sentence or state_of(expert))
        trained = expert.adapter is not None
        self._enabled.setVisible(trained)
        self._enabled.setChecked(expert.enabled)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._rows(expert):
            shown = ElidedLabel(value)
            self._facts.addRow(label(name, "muted"), shown)
        self._chart.setVisible(bool(learned))
        if learned:
            self._chart.show_losses(learned, held_out, learned[-1][0])
        self._continue.setVisible(trained)
        self._export.setEnabled(expert.state in (ExpertState.READY, ExpertState.STALE))
        self._train.setText(self.tr("Train again") if trained else self.tr("Train"))

    def _rows(self, expert: ExpertRecord) -> list[tuple[str, str]]:
        rows = [
            (self.tr("Collection"), expert.collection),
            (self.tr("Base model"), expert.base_name),
            (self.tr("Examples"), str(expert.examples)),
            (self.tr("Size"), size_of(expert)),
        ]
        if expert.trained_at:
            rows.append((self.tr("Trained"), ago(expert.trained_at)))
        measures = expert.measures
        if isinstance(seconds := measures.get("seconds"), int | float):
            rows.append((self.tr("Time it took"), lasting(seconds)))
        before, after = measures.get("held_out_loss_before"), measures.get("held_out_loss_after")
        if isinstance(before, float) and isinstance(after, float):
            rows.append((self.tr("Loss on held-out examples"), f"{before:.3f} → {after:.3f}"))
        if lab := measures.get("lab"):
            rows.append((self.tr("Measured in the Lab"), str(lab["sentence"])))
        return [row for row in rows if row[1]]

    def _on_enabled(self, enabled: bool) -> None:
        if self._expert:
            self.enabled_changed.emit(self._expert.id, enabled)

    def _on_train(self) -> None:
        if self._expert:
            self.train_wanted.emit(self._expert.id)

    def _on_continue(self) -> None:
        if self._expert:
            self.continue_wanted.emit(self._expert.id)

    def _on_rename(self) -> None:
        if self._expert:
            title, text = self.tr("Rename"), self.tr("Name of the expert")
            name, chosen = QInputDialog.getText(self, title, text, text=self._expert.name)
            if chosen and name.strip():
                self.renamed.emit(self._expert.id, name.strip())

    def _on_export(self) -> None:
        if self._expert:
            self.export_wanted.emit(self._expert.id)

    def _on_remove(self) -> None:
        if self._expert:
            self.removed.emit(self._expert.id)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(do)  # type: ignore[arg-type]
        return button
