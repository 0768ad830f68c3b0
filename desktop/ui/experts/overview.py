"""The experts as cards, with details of the chosen one and the current training."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.record import ExpertRecord
from desktop.core.types import ModelInfo
from desktop.services.training_history import TrainingHistory
from desktop.services.training_progress import TrainingState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.details import ExpertDetails
from desktop.ui.experts.expert_list import ExpertList
from desktop.ui.experts.training_panel import TrainingPanel
from desktop.ui.icons import set_icon
from desktop.ui.widgets.labels import label

LIST_WIDTH = 300


class Overview(QSplitter):
    """Cards at the left; the chosen expert and the current training at the right.

    Signals:
        begin_wanted, import_wanted, folder_import_wanted: the person wants a new expert.
        chosen: the number of the expert that is shown.
    """

    begin_wanted = Signal()
    import_wanted = Signal()
    folder_import_wanted = Signal()
    chosen = Signal(int)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.list = ExpertList(current_theme)
        self.details = ExpertDetails(current_theme)
        self.panel = TrainingPanel(current_theme)
        self._state: TrainingState | None = None
        self._awaited: int | None = None
        self._new = QPushButton(self.tr("Train an expert…"))
        set_icon(self._new, "plus", current_theme.colours)
        self._new.clicked.connect(self.begin_wanted)
        self._import = QPushButton(self.tr("Import…"))
        self._import.setMenu(self._import_menu())
        self.list.chosen.connect(self.chosen)
        self._lay_out()
        self.show_training(None, None)

    def show_experts(self, experts: Sequence[ExpertRecord], current: int | None) -> None:
        self.list.show_experts(experts, current)
        self.details.setVisible(bool(experts))

    def show_expert(
        self, expert: ExpertRecord, history: TrainingHistory, base: ModelInfo | None
    ) -> None:
        """Show the details of an expert; `base` is the model that answers now."""
        self.details.show_expert(expert, history, base)
        self.details.show_training(self._state, self._awaited)

    def show_training(self, state: TrainingState | None, awaited: int | None) -> None:
        """Show the current training, and the number of the expert whose training continues soon."""
        self._state, self._awaited = state, awaited
        self.panel.setVisible(state is not None)
        if state:
            self.panel.show_state(state)
        self.list.show_training(state, awaited)
        self.details.show_training(state, awaited)

    def _import_menu(self) -> QMenu:
        menu = QMenu(self._import)
        menu.addAction(self.tr("A GGUF file…")).triggered.connect(self.import_wanted)
        menu.addAction(self.tr("A folder that PEFT wrote…")).triggered.connect(
            self.folder_import_wanted
        )
        return menu

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("kind", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        # Below each other: side by side they would take half of a small window.
        down.addWidget(self._new)
        down.addWidget(self._import)
        down.addWidget(self.list, 1)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(16)
        inside.addWidget(label(self.tr("Experts"), "large"))
        inside.addWidget(self.panel)
        inside.addWidget(self.details)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Expert"))
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)
        self.setHandleWidth(1)
        self.addWidget(side)
        self.addWidget(scroll)
        self.setStretchFactor(1, 1)
        self.setSizes([LIST_WIDTH, 800])
