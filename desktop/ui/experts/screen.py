"""The screen Experts: those there are, and where one is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import AppError
from desktop.core.experts.recipe import presets
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.models.chosen import Chosen
from desktop.core.models.gguf import read_model_info
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.training import Training
from desktop.jobs.training_state import TrainingEnd, TrainingState
from desktop.jobs.training_story import Story, story_of
from desktop.jobs.workspace import Workspace
from desktop.ui.experts.keeping import GGUF, Keeping
from desktop.ui.experts.making import Making
from desktop.ui.experts.making_page import MakingPage
from desktop.ui.experts.overview import Overview
from desktop.ui.look import Look
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.file_dialogs import choose_files, choose_folder


@dataclass(frozen=True, slots=True)
class _Told:
    expert: ExpertRecord
    story: Story


class ExpertsScreen(QWidget):
    """The experts with one of them in full, or the page on which one is made.

    Signals:
        undo_offered: a sentence, and what would undo it.
        told: a sentence that is worth a notice.
        trial_wanted: an expert that is to be tried in a conversation, and what that is about.
        comparison_wanted: number of an expert that the Lab is to judge.
        import_wanted: a file or folder that is to become an expert.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    trial_wanted = Signal(str, list)
    comparison_wanted = Signal(int)
    import_wanted = Signal(Path)

    def __init__(self, workspace: Workspace, training: Training, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._training = training
        self._current: int | None = None
        self._overview = Overview(look)
        self._page = MakingPage(look)
        self._beginning = self._empty_state(look)
        self._keeping = Keeping(self._overview.details, workspace)
        self._making = Making(self._page, workspace, training, self._base)
        self._stack = QStackedWidget()
        for page in (self._beginning, self._overview, self._page):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._connect()
        self._add_commands()
        self._renew()
        self._on_training(training.state)

    def begin(self) -> None:
        """Begin to make an expert."""
        self._making.look_at(None)

    def _renew(self) -> None:
        folder = self._workspace.data.experts
        self._workspace.read(lambda library: Experts(library, folder).all(), self._on_experts)

    def _on_experts(self, experts: list[ExpertRecord]) -> None:
        self._overview.show_experts(experts, self._current)
        if self._stack.currentWidget() is not self._page:
            self._show_overview()

    def _show_overview(self) -> None:
        has_any = not self._overview.is_empty or self._training.is_busy
        self._stack.setCurrentWidget(self._overview if has_any else self._beginning)

    def _on_chosen(self, expert_id: int) -> None:
        self._current = expert_id
        folder = self._workspace.data.experts

        def read(library: Library) -> _Told:
            expert = Experts(library, folder).get(expert_id)
            return _Told(expert, story_of(expert))

        self._workspace.read(read, self._on_told)

    def _on_told(self, told: _Told) -> None:
        if told.expert.id == self._current:
            self._overview.show_expert(told.expert, told.story, self._base())

    def _base(self) -> ModelInfo | None:
        try:
            path = Chosen(self._workspace.data, self._workspace.settings).chat_model_file()
            return read_model_info(path) if path else None
        except AppError:
            return None

    def _on_training(self, state: TrainingState | None) -> None:
        self._overview.show_training(state, self._training.awaited)
        if self._stack.currentWidget() is self._beginning and state:
            self._show_overview()

    def _on_begun(self, expert_id: int) -> None:
        self._current = expert_id
        self._stack.setCurrentWidget(self._overview)
        self._renew()

    def _on_ended(self, end: TrainingEnd) -> None:
        self._renew()
        if end.error is not None:
            self._workspace.problem.emit(end.error)
        elif end.outcome and end.outcome.adapter:
            text = self.tr("“{0}” is trained: try it, or let the Lab say whether it helps.")
            self.told.emit(text.format(end.name))
        else:
            self.told.emit(self.tr("The training was stopped; it can go on from there."))

    def _on_left(self) -> None:
        self._making.leave()
        self._stack.setCurrentWidget(self._overview)
        self._renew()

    def _on_train(self) -> None:
        """Its examples are looked at first, as they were."""
        self._making.look_at(self._current)

    def _on_continue(self) -> None:
        if expert := self._overview.details.expert:
            self._making.train(expert, presets(self._base())["quick"], go_on=True)

    def _on_take_up(self) -> None:
        if expert := self._overview.details.expert:
            self._making.take_up(expert)

    def _on_trial(self) -> None:
        if expert := self._overview.details.expert:
            about = [expert.collection] if expert.collection_id is not None else []
            self.trial_wanted.emit(expert.name, about)

    def _on_comparison(self) -> None:
        if self._current is not None:
            self.comparison_wanted.emit(self._current)

    def _on_import(self) -> None:
        for path in choose_files(self, self._workspace, self.tr("Import an expert"), GGUF):
            self.import_wanted.emit(path)

    def _on_folder_import(self) -> None:
        title = self.tr("Import a folder that PEFT wrote")
        if folder := choose_folder(self, self._workspace, title):
            self.import_wanted.emit(folder)

    def show_expert(self, expert_id: int) -> None:
        """Bring an expert to the front."""
        self._current = expert_id
        self._making.leave()
        self._stack.setCurrentWidget(self._overview)
        self._renew()

    def _on_workspace_changed(self, what: str) -> None:
        if what in ("experts", "collections", "documents"):
            self._renew()

    def _empty_state(self, look: Look) -> EmptyState:
        made = EmptyState(
            self.tr("No experts yet"),
            self.tr(
                "An expert is a small addition to your chat model that has learned from one of your"
                " collections. Training runs on this machine and takes minutes to hours."
            ),
            icon_name="experts",
            colours=look.colours,
            large=True,
        )
        made.add_button(self.tr("Train an expert…"), primary=True).clicked.connect(self.begin)
        made.add_button(self.tr("Import a file…")).clicked.connect(self._on_import)
        made.add_button(self.tr("Import a folder…")).clicked.connect(self._on_folder_import)
        return made

    def _connect(self) -> None:
        overview, details, training = self._overview, self._overview.details, self._training
        overview.begin_wanted.connect(self.begin)
        overview.import_wanted.connect(self._on_import)
        overview.folder_import_wanted.connect(self._on_folder_import)
        overview.chosen.connect(self._on_chosen)
        details.trial_wanted.connect(self._on_trial)
        details.comparison_wanted.connect(self._on_comparison)
        details.take_up_wanted.connect(self._on_take_up)
        details.train_wanted.connect(self._on_train)
        details.continue_wanted.connect(self._on_continue)
        overview.panel.paused.connect(training.pause)
        overview.panel.resumed.connect(training.resume)
        overview.panel.stopped.connect(training.stop)
        self._page.left.connect(self._on_left)
        self._making.opened.connect(self._on_opened)
        self._making.begun.connect(self._on_begun)
        self._keeping.undo_offered.connect(self.undo_offered)
        self._keeping.told.connect(self.told)
        training.changed.connect(self._on_training)
        training.ended.connect(self._on_ended)
        self._workspace.changed.connect(self._on_workspace_changed)

    def _on_opened(self) -> None:
        self._stack.setCurrentWidget(self._page)

    def _add_commands(self) -> None:
        for text, do in (
            (self.tr("Train an expert…"), self.begin),
            (self.tr("Import an expert…"), self._on_import),
            (self.tr("Import a folder that PEFT wrote…"), self._on_folder_import),
        ):
            action = QAction(text, self)
            action.triggered.connect(do)
            self.addAction(action)
