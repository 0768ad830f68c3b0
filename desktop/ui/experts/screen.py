"""The screen Experts: those there are, and where one is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError
from desktop.core.experts.examples.example import Example, read_examples, write_examples
from desktop.core.experts.examples.making import EXAMPLES
from desktop.core.experts.recipe import Recipe, presets
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.models.chosen import Chosen
from desktop.core.models.gguf import read_model_info
from desktop.core.store.collections_table import Collection
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.expert_history import losses
from desktop.jobs.job import call
from desktop.jobs.training import Training
from desktop.jobs.training_state import TrainingEnd, TrainingState
from desktop.jobs.workspace import Workspace
from desktop.ui.experts.details import ExpertDetails
from desktop.ui.experts.expert_list import ExpertList
from desktop.ui.experts.making_page import MakingPage, Plan
from desktop.ui.experts.training_panel import TrainingPanel
from desktop.ui.icons import set_icon
from desktop.ui.look import Look
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import label

LIST_WIDTH = 300


class ExpertsScreen(QWidget):
    """Cards at the left, the chosen expert and the training under way at the right.

    Signals:
        undo_offered: a sentence, and what would undo it.
        told: a sentence that is worth a notice.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)

    def __init__(self, workspace: Workspace, training: Training, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._training = training
        self._current: int | None = None
        self._making: int | None = None
        """The expert whose examples are looked at."""
        self._list = ExpertList(look)
        self._details = ExpertDetails(look)
        self._panel = TrainingPanel(look)
        self._page = MakingPage(look)
        self._empty = EmptyState(
            self.tr("No experts yet"),
            self.tr(
                "An expert is a small addition to your chat model that has learned from one of your"
                " collections. Training runs on this machine and takes minutes to hours."
            ),
            icon_name="experts",
            colours=look.colours,
            large=True,
        )
        self._new = QPushButton(self.tr("Train an expert…"))
        set_icon(self._new, "plus", look.colours)
        self._import = QPushButton(self.tr("Import…"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_commands()
        self._renew()
        self._on_training(training.state)

    def begin(self) -> None:
        """Begin to make an expert."""
        self._look_at(None)

    def _look_at(self, expert_id: int | None) -> None:
        """Show the page on which an expert is made; None makes a new one."""
        self._making = expert_id
        self._workspace.read(_all_collections, self._on_collections)

    def _renew(self) -> None:
        folder = self._workspace.data.experts
        self._workspace.read(lambda library: Experts(library, folder).all(), self._on_experts)

    def _on_experts(self, experts: list[ExpertRecord]) -> None:
        self._list.show_experts(experts, self._current)
        self._details.setVisible(bool(experts))
        if self._stack.currentWidget() is not self._page:
            self._show_overview()

    def _show_overview(self) -> None:
        has_any = self._list.model().rowCount() > 0 or self._training.is_busy
        self._stack.setCurrentWidget(self._overview if has_any else self._beginning)

    def _on_chosen(self, expert_id: int) -> None:
        self._current = expert_id
        if (expert := self._list.current()) is not None:
            self._details.show_expert(expert, *losses(expert))

    def _on_collections(self, collections: list[Collection]) -> None:
        self._page.begin([one for one in collections if one.documents], self._base())
        self._stack.setCurrentWidget(self._page)
        if self._making is not None:
            self._with_expert(self._making, self._show_examples)

    def _base(self) -> ModelInfo | None:
        path = Chosen(self._workspace.data, self._workspace.settings).chat_model_file()
        return read_model_info(path) if path else None

    def _on_examples_wanted(self, plan: Plan) -> None:
        base = self._base()
        if base is None:
            return
        folder, making = self._workspace.data.experts, self._making

        def ensure(library: Library) -> ExpertRecord:
            experts = Experts(library, folder)
            if making is not None:
                return experts.get(making)
            have = next((one for one in experts.all() if one.name == plan.name), None)
            fits = have and have.collection_id == plan.collection_id
            return have if have and fits else experts.create(plan.name, plan.collection_id, base)

        self._wish = plan.wish
        self._page.show_busy(busy=True)
        job = call(lambda: self._with_library(ensure))
        job.done.connect(self._on_ensured)
        job.failed.connect(self._on_not_ensured)
        self._workspace.runner.start(job)

    def _on_ensured(self, expert: ExpertRecord) -> None:
        self._making = self._current = expert.id
        self._do(lambda: self._training.make_examples(expert, self._wish))

    def _on_not_ensured(self, error: Exception) -> None:
        self._page.show_busy(busy=False)
        self._workspace.problem.emit(error)

    def _on_examples_made(self, expert_id: int) -> None:
        if expert_id == self._making:
            self._with_expert(expert_id, self._show_examples)

    def _show_examples(self, expert: ExpertRecord) -> None:
        self._page.show_examples(read_examples(expert.folder / EXAMPLES))
        self._page.show_busy(busy=False)
        self._stack.setCurrentWidget(self._page)

    def _on_examples_edited(self, examples: list[Example]) -> None:
        if self._making is not None:
            self._with_expert(
                self._making, lambda expert: write_examples(examples, expert.folder / EXAMPLES)
            )

    def _on_training_wanted(self, recipe: Recipe) -> None:
        if self._making is not None:
            self._train(self._making, recipe, go_on=False)

    def _on_train(self, expert_id: int) -> None:
        """Its examples are looked at first, as they were."""
        self._look_at(expert_id)

    def _on_continue(self, expert_id: int) -> None:
        self._train(expert_id, presets(self._base())["quick"], go_on=True)

    def _train(self, expert_id: int, recipe: Recipe, *, go_on: bool) -> None:
        self._current = expert_id

        def train(expert: ExpertRecord) -> None:
            self._do(lambda: self._training.train(expert, recipe, go_on=go_on))
            self._stack.setCurrentWidget(self._overview)
            self._renew()

        self._with_expert(expert_id, train)

    def _on_training(self, state: TrainingState | None) -> None:
        self._panel.setVisible(state is not None)
        if state:
            self._panel.show_state(state)
        else:
            self._page.show_busy(busy=False)
        if self._stack.currentWidget() is self._beginning and state:
            self._show_overview()

    def _on_ended(self, end: TrainingEnd) -> None:
        self._renew()
        if end.error is not None:
            self._page.show_busy(busy=False)
            self._workspace.problem.emit(end.error)
        elif end.outcome and end.outcome.adapter:
            text = self.tr("“{0}” is trained. Let the Lab say whether it helps, or switch it on.")
            self.told.emit(text.format(end.name))
        else:
            self.told.emit(self.tr("The training was stopped; “Train” goes on from there."))

    def _on_enabled(self, expert_id: int, enabled: bool) -> None:
        self._change(lambda experts: experts.enable(expert_id, enabled))

    def _on_renamed(self, expert_id: int, name: str) -> None:
        self._change(lambda experts: experts.rename(expert_id, name))

    def _on_removed(self, expert_id: int) -> None:
        self._change(lambda experts: experts.remove(expert_id))

        def undo() -> None:
            self._change(lambda experts: experts.restore(expert_id))

        self.undo_offered.emit(self.tr("The expert was removed."), undo)

    def _on_export(self, expert_id: int) -> None:
        title = self.tr("Export the expert")
        name, _ = QFileDialog.getSaveFileName(self, title, "expert.gguf", "GGUF (*.gguf)")
        if name:
            self._change(lambda experts: experts.export(expert_id, Path(name)))

    def _on_import(self) -> None:
        title = self.tr("Import an expert")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "GGUF (*.gguf)")
        base = self._base()
        if name and base:
            self._change(lambda experts: experts.import_file(Path(name), base))

    def _change(self, function: Callable[[Experts], object]) -> None:
        """The registry makes its own transactions, so this is no `workspace.write`."""
        folder = self._workspace.data.experts
        job = call(lambda: self._with_library(lambda library: function(Experts(library, folder))))
        job.done.connect(self._on_changed)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job, lane="writes")

    def _on_changed(self, _: object) -> None:
        self._workspace.changed.emit("experts")

    def _on_workspace_changed(self, what: str) -> None:
        if what in ("experts", "collections", "documents"):
            self._renew()

    def _with_expert(self, expert_id: int, then: Callable[[ExpertRecord], object]) -> None:
        expert = Experts(self._workspace.library, self._workspace.data.experts).get(expert_id)
        then(expert)

    def _with_library(self, function: Callable[[Library], Any]) -> Any:
        with Library.open(self._workspace.data.library) as library:
            return function(library)

    def _do(self, function: Callable[[], object]) -> None:
        try:
            function()
        except AppError as error:
            self._page.show_busy(busy=False)
            self._workspace.problem.emit(error)

    def _leave(self) -> None:
        self._making = None
        self._show_overview()

    def _lay_out(self) -> None:
        self._beginning = self._empty
        self._empty.add_button(self.tr("Train an expert…"), primary=True).clicked.connect(
            self.begin
        )
        self._empty.add_button(self.tr("Import…")).clicked.connect(self._on_import)
        side = QWidget()
        side.setProperty("kind", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._new, 1)
        top.addWidget(self._import)
        down.addLayout(top)
        down.addWidget(self._list, 1)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(16)
        inside.addWidget(label(self.tr("Experts"), "large"))
        inside.addWidget(self._panel)
        inside.addWidget(self._details)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("Expert"))
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)
        self._overview = QSplitter()
        self._overview.setHandleWidth(1)
        self._overview.addWidget(side)
        self._overview.addWidget(scroll)
        self._overview.setStretchFactor(1, 1)
        self._overview.setSizes([LIST_WIDTH, 800])
        for page in (self._beginning, self._overview, self._page):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self._new.clicked.connect(self.begin)
        self._import.clicked.connect(self._on_import)
        self._list.chosen.connect(self._on_chosen)
        details, page, panel = self._details, self._page, self._panel
        details.enabled_changed.connect(self._on_enabled)
        details.train_wanted.connect(self._on_train)
        details.continue_wanted.connect(self._on_continue)
        details.renamed.connect(self._on_renamed)
        details.export_wanted.connect(self._on_export)
        details.removed.connect(self._on_removed)
        page.examples_wanted.connect(self._on_examples_wanted)
        page.examples_edited.connect(self._on_examples_edited)
        page.training_wanted.connect(self._on_training_wanted)
        page.left.connect(self._leave)
        panel.paused.connect(self._training.pause)
        panel.resumed.connect(self._training.resume)
        panel.stopped.connect(self._training.stop)
        self._training.changed.connect(self._on_training)
        self._training.ended.connect(self._on_ended)
        self._training.examples_made.connect(self._on_examples_made)
        self._workspace.changed.connect(self._on_workspace_changed)

    def _add_commands(self) -> None:
        for text, do in (
            (self.tr("Train an expert…"), self.begin),
            (self.tr("Import an expert…"), self._on_import),
        ):
            action = QAction(text, self)
            action.triggered.connect(do)
            self.addAction(action)


def _all_collections(library: Library) -> list[Collection]:
    return library.collections.all()
