"""The screen Lab: does the expert help on my documents?"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import AppError, InputError
from desktop.core.experts.reader.shipped import shipped_reader
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.lab.consequence import follow
from desktop.core.lab.planning import Wanted
from desktop.core.lab.question import LabQuestion
from desktop.core.lab.report.data import results_csv, results_json
from desktop.core.lab.report.page import results_page
from desktop.core.lab.results import Results
from desktop.core.lab.runs import Run, Runs
from desktop.core.lab.sets import QuestionSet, QuestionSets, Stored
from desktop.core.lab.setup import usual_prompts
from desktop.core.lab.verdict import Action
from desktop.core.models.chosen import Chosen
from desktop.core.models.gguf import read_model_info
from desktop.core.store.collections_table import Collection
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.comparing import Comparing, LabState, results
from desktop.jobs.job import call
from desktop.jobs.workspace import WRITES, Workspace
from desktop.ui.icons import set_icon
from desktop.ui.lab.lists import Line, LineList
from desktop.ui.lab.run_page import ProgressCard, RunPage
from desktop.ui.lab.set_page import SetPage
from desktop.ui.look import Look
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import ago

LIST_WIDTH = 260
RENEW_MS = 2_000
"""Results of a run under way are counted anew at most this often."""


@dataclass(frozen=True, slots=True)
class _Listed:
    sets: list[QuestionSet]
    runs: list[Run]


@dataclass(frozen=True, slots=True)
class _Opened:
    chosen: QuestionSet
    questions: list[Stored]
    experts: list[ExpertRecord]


class LabScreen(QWidget):
    """Question sets and runs at the left, the chosen one at the right.

    Signals:
        undo_offered: a sentence, and what would undo it.
        told: a sentence that is worth a notice.
        training_wanted: an expert is to be trained with more examples.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    training_wanted = Signal()

    def __init__(self, workspace: Workspace, comparing: Comparing, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._comparing = comparing
        self._set_id: int | None = None
        self._run_id: int | None = None
        self._results: Results | None = None
        self._new = QPushButton(self.tr("New question set…"))
        set_icon(self._new, "plus", look.colours)
        self._sets = LineList(look, self.tr("Question sets"))
        self._runs = LineList(look, self.tr("Comparisons"))
        self._set_page = SetPage(look)
        self._run_page = RunPage(look)
        self._progress = ProgressCard()
        self._empty = EmptyState(
            self.tr("Does an expert help on your documents?"),
            self.tr(
                "The Lab asks the same questions in several ways, with and without an expert, and"
                " says which answers better and how sure that is. It begins with questions whose"
                " right answers are known."
            ),
            icon_name="lab",
            colours=look.colours,
            large=True,
        )
        self._empty.add_button(self.tr("New question set…"), primary=True).clicked.connect(
            self.begin
        )
        self._stack = QStackedWidget()
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(RENEW_MS)
        self._lay_out()
        self._connect()
        self._renew_lists()
        self._on_state(comparing.state)

    def begin(self) -> None:
        """Begin a question set."""
        self._set_id = self._run_id = None
        self._workspace.read(_collections, self._on_collections)

    def _renew_lists(self) -> None:
        self._workspace.read(_listed, self._on_listed)

    def _on_listed(self, listed: _Listed) -> None:
        self._sets.show_rows([self._set_line(one) for one in listed.sets], self._set_id)
        self._runs.show_rows([self._run_line(one) for one in listed.runs], self._run_id)
        if self._stack.currentWidget() is self._empty and (listed.runs or listed.sets):
            if listed.runs:
                self._open_run(listed.runs[0].id)
            else:
                self._open_set(listed.sets[0].id)

    def _set_line(self, one: QuestionSet) -> Line:
        about = self.tr("{0} questions · {1}").format(one.questions, one.collection)
        return Line(one.id, one.name, about)

    def _run_line(self, run: Run) -> Line:
        when = ago(run.started_at)
        about = when if run.finished_at else self.tr("{0} · not finished").format(when)
        names = [one.name for one in run.setup.adapters.values()]
        name = f"{run.setup.question_set}: {', '.join(names)}" if names else run.setup.question_set
        return Line(run.id, name, about)

    def _on_collections(self, collections: list[Collection]) -> None:
        self._set_page.begin([one for one in collections if one.documents])
        self._stack.setCurrentWidget(self._set_scroll)

    def _open_set(self, set_id: int) -> None:
        self._set_id, self._run_id = set_id, None
        base = self._base()
        folder = self._workspace.data.experts

        def read(library: Library) -> _Opened | None:
            sets = QuestionSets(library)
            chosen = next((one for one in sets.all() if one.id == set_id), None)
            if chosen is None:
                return None
            usable = Experts(library, folder).usable(base) if base else []
            mine = [one for one in usable if one.collection_id == chosen.collection_id]
            return _Opened(chosen, sets.questions(set_id), mine)

        self._workspace.read(read, self._on_set)

    def _on_set(self, opened: _Opened | None) -> None:
        if opened is None:
            self._stack.setCurrentWidget(self._empty)
            return
        self._set_page.show_set(opened.chosen, opened.questions)
        base = self._base()
        has_reader = bool(base and shipped_reader(base).adapters)
        prompts = usual_prompts()
        self._set_page.form.show_choices(opened.experts, prompts, has_reader=has_reader)
        self._stack.setCurrentWidget(self._set_scroll)

    def _open_run(self, run_id: int) -> None:
        self._run_id, self._set_id = run_id, None
        self._workspace.read(lambda library: results(library, run_id), self._on_results)

    def _on_results(self, found: Results) -> None:
        if found.run.id != self._run_id:
            return
        self._results = found
        self._run_page.show_results(found)
        self._run_page.show_state(self._comparing.state)
        self._stack.setCurrentWidget(self._run_scroll)

    def _on_state(self, state: LabState | None) -> None:
        self._set_page.show_busy(busy=state is not None)
        self._run_page.show_state(state)
        self._progress.show_state(state if state and state.run_id is None else None)

    def _on_run_begun(self, run_id: int) -> None:
        self._open_run(run_id)
        self._renew_lists()

    def _on_runs_changed(self) -> None:
        if not self._renewal.isActive():
            self._renewal.start()

    def _renew_run(self) -> None:
        if self._run_id is not None:
            self._open_run(self._run_id)

    def _on_ended(self, error: Exception | None) -> None:
        if error:
            self._workspace.problem.emit(error)
        self._renew_lists()
        if self._run_id is not None:
            self._open_run(self._run_id)
        elif self._made:
            name, self._made = self._made, ""
            self._workspace.read(lambda library: _number_of(library, name), self._on_made)
        self._workspace.changed.emit("experts")

    def _on_made(self, set_id: int | None) -> None:
        if set_id is not None:
            self._open_set(set_id)

    def _on_generate(self, name: str, collection_id: int, at_most: int) -> None:
        self._made = name
        self._do(lambda: self._comparing.generate(name, collection_id, at_most))

    def _on_file(self, name: str, collection_id: int, path: Path) -> None:
        self._made = name
        self._do(lambda: self._comparing.add_file(name, collection_id, path))

    def _on_rated(self, name: str, collection_id: int) -> None:
        self._made = name
        self._do(lambda: self._comparing.add_rated(name, collection_id))

    def _on_edited(self, row_id: int, question: LabQuestion) -> None:
        self._change(lambda library: QuestionSets(library).change(row_id, question))

    def _on_deleted(self, row_ids: list[int]) -> None:
        self._change(lambda library: QuestionSets(library).delete(row_ids), self._on_set_changed)

    def _on_set_changed(self, _: object) -> None:
        self._renew_lists()
        if self._set_id is not None:
            self._open_set(self._set_id)

    def _on_set_removed(self, set_id: int) -> None:
        self._stack.setCurrentWidget(self._empty)
        self._set_id = None
        self._change(lambda library: QuestionSets(library).remove(set_id), self._on_set_changed)

    def _on_compare(self, set_id: int, wanted: Wanted) -> None:
        self._do(lambda: self._comparing.compare(set_id, wanted))

    def _on_go_on(self, run_id: int) -> None:
        self._do(lambda: self._comparing.go_on(run_id))

    def _on_run_removed(self, run_id: int) -> None:
        self._stack.setCurrentWidget(self._empty)
        self._run_id = None
        self._change(lambda library: Runs(library).remove(run_id), self._on_set_changed)

    def _on_acted(self, action: Action) -> None:
        if self._results is None or self._results.verdict is None:
            return
        match action:
            case Action.TRAIN_MORE:
                self.training_wanted.emit()
            case Action.ASK_MORE:
                self.begin()
            case _:
                self._follow(self._results)

    def _follow(self, found: Results) -> None:
        folder = self._workspace.data.experts
        paths = {one.path for one in found.run.setup.adapters.values()}

        def act(library: Library) -> str:
            experts = Experts(library, folder)
            mine = next((one for one in experts.all() if str(one.adapter) in paths), None)
            if mine is None or found.verdict is None:
                return ""
            follow(experts, mine, found.verdict)
            return mine.name

        self._change(act, self._on_followed)

    def _on_followed(self, name: str) -> None:
        if name:
            self.told.emit(self.tr("“{0}” was set as the verdict says.").format(name))
        self._workspace.changed.emit("experts")

    def _on_export(self, _: int) -> None:
        kinds = "HTML (*.html);;CSV (*.csv);;JSON (*.json)"
        title = self.tr("Export the comparison")
        name, _kind = QFileDialog.getSaveFileName(self, title, "comparison.html", kinds)
        if name and self._results:
            self.write(self._results, Path(name))

    def write(self, found: Results, path: Path) -> None:
        """Write results to a file; its ending decides the form."""
        job = call(lambda: _write(found, path))
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job)

    def _base(self) -> ModelInfo | None:
        try:
            path = Chosen(self._workspace.data, self._workspace.settings).chat_model_file()
        except AppError:
            return None
        return read_model_info(path) if path else None

    def _change(
        self, function: Callable[[Library], Any], then: Callable[[Any], None] | None = None
    ) -> None:
        """The Lab's tables make their own transactions, so this is no `workspace.write`."""

        def work() -> Any:
            with Library.open(self._workspace.data.library) as library:
                return function(library)

        job = call(work)
        if then:
            job.done.connect(then)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job, lane=WRITES)

    def _do(self, function: Callable[[], object]) -> None:
        try:
            function()
        except AppError as error:
            self._workspace.problem.emit(error)

    def _lay_out(self) -> None:
        self._made = ""
        side = QWidget()
        side.setProperty("kind", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addWidget(self._new)
        down.addWidget(label(self.tr("Question sets"), "small"))
        down.addWidget(self._sets, 1)
        down.addWidget(label(self.tr("Comparisons"), "small"))
        down.addWidget(self._runs, 1)
        self._set_scroll = _scrolled(self._set_page, self._progress, self.tr("Question set"))
        self._run_scroll = _scrolled(self._run_page, None, self.tr("Comparison"))
        for page in (self._empty, self._set_scroll, self._run_scroll):
            self._stack.addWidget(page)
        panes = QSplitter()
        panes.setHandleWidth(1)
        panes.addWidget(side)
        panes.addWidget(self._stack)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LIST_WIDTH, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panes)

    def _connect(self) -> None:
        page, run_page, comparing = self._set_page, self._run_page, self._comparing
        self._new.clicked.connect(self.begin)
        self._sets.chosen.connect(self._open_set)
        self._runs.chosen.connect(self._open_run)
        page.generate_wanted.connect(self._on_generate)
        page.file_chosen.connect(self._on_file)
        page.rated_wanted.connect(self._on_rated)
        page.question_edited.connect(self._on_edited)
        page.questions_deleted.connect(self._on_deleted)
        page.removed.connect(self._on_set_removed)
        page.compare_wanted.connect(self._on_compare)
        run_page.acted.connect(self._on_acted)
        run_page.stopped.connect(comparing.stop)
        run_page.go_on_wanted.connect(self._on_go_on)
        run_page.removed.connect(self._on_run_removed)
        run_page.export_wanted.connect(self._on_export)
        self._progress.stopped.connect(comparing.stop)
        comparing.changed.connect(self._on_state)
        comparing.run_begun.connect(self._on_run_begun)
        comparing.runs_changed.connect(self._on_runs_changed)
        comparing.ended.connect(self._on_ended)
        self._renewal.timeout.connect(self._renew_run)
        action = QAction(self.tr("New question set…"), self)
        action.triggered.connect(self.begin)
        self.addAction(action)


def _scrolled(page: QWidget, above: QWidget | None, name: str) -> QScrollArea:
    content = QWidget()
    down = QVBoxLayout(content)
    down.setContentsMargins(32, 24, 32, 32)
    down.setSpacing(16)
    if above:
        down.addWidget(above)
    down.addWidget(page)
    down.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setAccessibleName(name)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setWidget(content)
    content.setAutoFillBackground(False)
    return scroll


def _collections(library: Library) -> list[Collection]:
    return library.collections.all()


def _listed(library: Library) -> _Listed:
    return _Listed(QuestionSets(library).all(), Runs(library).all())


def _number_of(library: Library, name: str) -> int | None:
    sets = QuestionSets(library).all()
    return next((one.id for one in sets if one.name.casefold() == name.casefold()), None)


def _write(found: Results, path: Path) -> None:
    match path.suffix.lower():
        case ".csv":
            text = results_csv(found)
        case ".json":
            text = json.dumps(results_json(found), indent=2)
        case _:
            text = results_page(found)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{path} cannot be written ({error.strerror}).", "Choose another place."
        ) from error
