"""The screen Experts: an overview of all experts, and the page that trains one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.experts.recipe import presets
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.throttled_read import ThrottledRead
from desktop.jobs.training.queue import TrainingEnd, TrainingQueue
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.base_model import base_model
from desktop.services.training_history import TrainingHistory, read_history
from desktop.services.training_progress import TrainingState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.expert_actions import GGUF, ExpertActions
from desktop.ui.experts.overview import Overview
from desktop.ui.experts.training_controller import TrainingController
from desktop.ui.experts.training_page import TrainingPage
from desktop.ui.experts.wording import built_in_experts
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.file_dialogs import choose_files, choose_folder
from desktop.ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class _ShownExpert:
    expert: ExpertRecord
    history: TrainingHistory
    base: ModelInfo | None


class ExpertsScreen(QWidget):
    """Shows the overview, or the page on which an expert is trained.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
        trial_wanted: the name of an expert to try in a conversation, and its collections.
        comparison_wanted: the number of an expert that the Lab should test.
        import_wanted: a file or folder to import as an expert.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    trial_wanted = Signal(str, list)
    comparison_wanted = Signal(int)
    import_wanted = Signal(Path)

    def __init__(
        self, workspace: Workspace, training: TrainingQueue, current_theme: CurrentTheme
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._training = training
        self._current_theme = current_theme
        self._current: int | None = None
        self._base: ModelInfo | None = None
        self._has_experts = False
        self._listing = ThrottledRead(workspace)
        self._listing.read.connect(self._on_experts)
        self._is_making = False
        """Whether the training page is shown."""
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack, 1)
        if text := built_in_experts():
            note = label(text, "muted", wraps=True)
            note.setObjectName("built-in-experts")
            note.setContentsMargins(16, 4, 16, 8)
            outer.addWidget(note)
        training.changed.connect(self._on_training)
        training.ended.connect(self._on_ended)
        workspace.changed.connect(self._on_workspace_changed)
        self._add_commands()
        self._renew()

    # Each page is made when first needed: all at once would block the window's thread.

    @cached_property
    def _empty_page(self) -> EmptyState:
        page = self._empty_state(self._current_theme)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _overview(self) -> Overview:
        page = Overview(self._current_theme)
        self._stack.addWidget(page)
        keeping = ExpertActions(page.details, self._workspace)
        keeping.undo_offered.connect(self.undo_offered)
        keeping.told.connect(self.told)
        self._connect_overview(page)
        page.show_training(self._training.state, self._training.awaited)
        return page

    @cached_property
    def _page(self) -> TrainingPage:
        page = TrainingPage(self._workspace, self._current_theme)
        self._stack.addWidget(page)
        page.left.connect(self._on_left)
        return page

    @cached_property
    def _controller(self) -> TrainingController:
        making = TrainingController(self._page, self._workspace, self._training)
        making.opened.connect(self._on_opened)
        making.begun.connect(self._on_begun)
        return making

    def _is_there(self, part: str) -> bool:
        return part in vars(self)

    def begin(self) -> None:
        """Show the page on which a new expert is trained."""
        self._controller.show_expert(None)

    def _renew(self) -> None:
        folder = self._workspace.data.experts
        # Not `again`: a read that has begun already may miss the expert that is shown now.
        self._listing.request(lambda library: Experts(library, folder).all())

    def _on_experts(self, experts: list[ExpertRecord]) -> None:
        self._has_experts = bool(experts)
        if experts or self._is_there("_overview"):
            self._overview.show_experts(experts, self._current)
        if not self._is_making:
            self._show_overview()

    def _show_overview(self) -> None:
        has_any = self._has_experts or self._training.is_busy
        self._stack.setCurrentWidget(self._overview if has_any else self._empty_page)

    def _on_chosen(self, expert_id: int) -> None:
        self._current = expert_id
        folder = self._workspace.data.experts

        def read(library: Library) -> _ShownExpert:
            expert = Experts(library, folder).get(expert_id)
            return _ShownExpert(
                expert,
                read_history(expert),
                base_model(self._workspace.data, self._workspace.settings),
            )

        self._workspace.read(read, self._on_expert_read)

    def _on_expert_read(self, told: _ShownExpert) -> None:
        if told.expert.id == self._current:
            self._base = told.base
            self._overview.show_expert(told.expert, told.history, told.base)

    def _on_training(self, state: TrainingState | None) -> None:
        if state or self._is_there("_overview"):
            self._overview.show_training(state, self._training.awaited)
        if state and not self._is_making:
            self._show_overview()

    def _on_begun(self, expert_id: int) -> None:
        self._current = expert_id
        self._return()

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
        self._controller.leave()
        self._return()

    def _return(self) -> None:
        """Return from the training page to the overview."""
        self._is_making = False
        self._show_overview()
        self._renew()

    def _on_train(self) -> None:
        """Show the examples first, as they were at the last training."""
        self._controller.show_expert(self._current)

    def _on_continue(self) -> None:
        if expert := self._overview.details.expert:
            self._controller.train(expert, presets(self._base)["quick"], go_on=True)

    def _on_take_up(self) -> None:
        if expert := self._overview.details.expert:
            self._controller.take_up(expert)

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
        """Show the overview with this expert chosen."""
        self._current = expert_id
        if self._is_there("_controller"):
            self._controller.leave()
        self._return()

    def _on_workspace_changed(self, what: Changed) -> None:
        if what in (Changed.EXPERTS, Changed.COLLECTIONS, Changed.DOCUMENTS):
            self._listing.again()

    def _empty_state(self, current_theme: CurrentTheme) -> EmptyState:
        made = EmptyState(
            self.tr("No experts yet"),
            self.tr(
                "An expert is a small addition to your chat model that has learned from one of your"
                " collections. Training runs on this machine and takes minutes to hours."
            ),
            icon_name="experts",
            colours=current_theme.colours,
            large=True,
        )
        made.add_button(self.tr("Train an expert…"), primary=True).clicked.connect(self.begin)
        made.add_button(self.tr("Import a file…")).clicked.connect(self._on_import)
        made.add_button(self.tr("Import a folder…")).clicked.connect(self._on_folder_import)
        return made

    def _connect_overview(self, overview: Overview) -> None:
        details, training = overview.details, self._training
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

    def _on_opened(self) -> None:
        self._is_making = True
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
