"""The screen Lab: question sets, comparisons and their results."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.lab.questions.question_sets import QuestionSet, QuestionSets
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.store.library import Library
from desktop.jobs.lab import LabJobs
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.lab_state import LabState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.lab.lists import ListEntry, ListEntryView
from desktop.ui.lab.pages import empty_page, scroll_area
from desktop.ui.lab.run_controller import RunController
from desktop.ui.lab.run_page import ProgressCard, RunPage
from desktop.ui.lab.set_controller import QuestionSetController
from desktop.ui.lab.set_page import SetPage
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import age_text

LIST_WIDTH = 260


@dataclass(frozen=True, slots=True)
class _SetsAndRuns:
    sets: list[QuestionSet]
    runs: list[Run]


class LabScreen(QWidget):
    """Question sets and comparisons at the left, the chosen one at the right.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
        training_wanted: an expert should be trained with more examples.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    training_wanted = Signal()

    def __init__(
        self, workspace: Workspace, lab_jobs: LabJobs, current_theme: CurrentTheme
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._lab_jobs = lab_jobs
        self._current_theme = current_theme
        self._is_asked_for = False
        """Whether the person has chosen the shown page."""
        self._new = QPushButton(self.tr("New question set…"))
        set_icon(self._new, "plus", current_theme.colours)
        self._set_list = ListEntryView(current_theme, self.tr("Question sets"))
        self._run_list = ListEntryView(current_theme, self.tr("Comparisons"))
        self._empty = empty_page(current_theme, self.begin)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect(lab_jobs)
        self._renew_lists()

    # The two pages are made when first needed: both at once would block the window's thread.

    @cached_property
    def _set_controller(self) -> QuestionSetController:
        sets = QuestionSetController(self._set_page, self._workspace, self._lab_jobs)
        sets.opened.connect(self._on_set_opened)
        sets.lost.connect(self._on_lost)
        sets.changed.connect(self._renew_lists)
        return sets

    @cached_property
    def _set_page(self) -> SetPage:
        page = SetPage(self._workspace, self._current_theme)
        page.show_busy(busy=self._lab_jobs.state is not None)
        return page

    @cached_property
    def _progress(self) -> ProgressCard:
        card = ProgressCard()
        card.stopped.connect(self._lab_jobs.stop)
        card.show_state(_without_run(self._lab_jobs.state))
        return card

    @cached_property
    def _set_scroll(self) -> QScrollArea:
        scroll = scroll_area(self.tr("Question set"), self._progress, self._set_page)
        scroll.setObjectName("question-set")
        self._stack.addWidget(scroll)
        return scroll

    @cached_property
    def run_controller(self) -> RunController:
        """Works on the run that is shown."""
        comparisons = RunController(self._run_page, self._workspace, self._lab_jobs)
        comparisons.opened.connect(self._on_run_opened)
        comparisons.lost.connect(self._on_lost)
        comparisons.changed.connect(self._renew_lists)
        comparisons.told.connect(self.told)
        comparisons.undo_offered.connect(self.undo_offered)
        comparisons.training_wanted.connect(self.training_wanted)
        comparisons.questions_wanted.connect(self.begin)
        return comparisons

    @cached_property
    def _run_page(self) -> RunPage:
        return RunPage(self._current_theme)

    @cached_property
    def _run_scroll(self) -> QScrollArea:
        scroll = scroll_area(self.tr("Comparison"), self._run_page)
        scroll.setObjectName("comparison")
        self._stack.addWidget(scroll)
        return scroll

    def _is_there(self, part: str) -> bool:
        return part in vars(self)

    def begin(self) -> None:
        """Show the page for a new question set."""
        self._is_asked_for = True
        self._leave_run()
        self._set_controller.begin()

    def compare_expert(self, expert_id: int) -> None:
        """Show a question set for a comparison with this expert."""
        self._is_asked_for = True
        self._leave_run()
        self._set_controller.compare_expert(expert_id)

    def _renew_lists(self) -> None:
        self._workspace.read(_read_sets_and_runs, self._on_sets_and_runs)

    def _on_sets_and_runs(self, listed: _SetsAndRuns) -> None:
        sets = [self._set_line(question_set) for question_set in listed.sets]
        runs = [self._run_line(run) for run in listed.runs]
        self._set_list.show_rows(sets, self._current_set)
        self._run_list.show_rows(runs, self._current_run)
        if self._stack.currentWidget() is self._empty and not self._is_asked_for:
            self._open_newest(runs, sets)

    def _open_newest(self, runs: list[ListEntry], sets: list[ListEntry]) -> None:
        if runs:
            self._open_run(runs[0].id)
        elif sets:
            self._open_set(sets[0].id)

    def _set_line(self, question_set: QuestionSet) -> ListEntry:
        about = self.tr("{0} questions · {1}").format(
            question_set.questions, question_set.collection
        )
        return ListEntry(question_set.id, question_set.name, about)

    def _run_line(self, run: Run) -> ListEntry:
        when = age_text(run.started_at)
        about = when if run.finished_at else self.tr("{0} · not finished").format(when)
        names = [adapter.name for adapter in run.config.adapters.values()]
        name = (
            f"{run.config.question_set}: {', '.join(names)}" if names else run.config.question_set
        )
        return ListEntry(run.id, name, about)

    @property
    def _current_set(self) -> int | None:
        return self._set_controller.current if self._is_there("_set_controller") else None

    @property
    def _current_run(self) -> int | None:
        return self.run_controller.current if self._is_there("run_controller") else None

    def _open_set(self, set_id: int) -> None:
        self._leave_run()
        self._set_controller.open(set_id)

    def _leave_run(self) -> None:
        if self._is_there("run_controller"):
            self.run_controller.leave()

    def _open_run(self, run_id: int) -> None:
        if self._is_there("_set_controller"):
            self._set_controller.leave()
        self.run_controller.open(run_id)

    def _on_set_opened(self) -> None:
        self._stack.setCurrentWidget(self._set_scroll)
        self._renew_choice()

    def _on_run_opened(self) -> None:
        self._stack.setCurrentWidget(self._run_scroll)
        self._renew_choice()

    def _renew_choice(self) -> None:
        self._set_list.choose(self._current_set)
        self._run_list.choose(self._current_run)

    def _on_lost(self) -> None:
        self._is_asked_for = False
        self._stack.setCurrentWidget(self._empty)

    def _on_state(self, state: LabState | None) -> None:
        if self._is_there("_set_page"):
            self._set_page.show_busy(busy=state is not None)
        if self._is_there("_progress"):
            self._progress.show_state(_without_run(state))
        if self._is_there("_run_page"):
            self._run_page.show_state(state)

    def _on_run_begun(self, run_id: int) -> None:
        self._open_run(run_id)
        self._renew_lists()

    def _on_ended(self, error: Exception | None) -> None:
        if error:
            self._workspace.problem.emit(error)
        self._renew_lists()
        made_a_set = self._is_there("_set_controller") and self._set_controller.after_work()
        if not made_a_set and self._is_there("run_controller"):
            self.run_controller.renew()
        self._workspace.changed.emit(Changed.EXPERTS)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setProperty("kind", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addWidget(self._new)
        down.addWidget(label(self.tr("Question sets"), "small"))
        down.addWidget(self._set_list, 1)
        down.addWidget(label(self.tr("Comparisons"), "small"))
        down.addWidget(self._run_list, 1)
        panes = QSplitter()
        panes.setHandleWidth(1)
        panes.addWidget(side)
        panes.addWidget(self._stack)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LIST_WIDTH, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panes)

    def _connect(self, lab_jobs: LabJobs) -> None:
        self._new.clicked.connect(self.begin)
        self._set_list.chosen.connect(self._open_set)
        self._run_list.chosen.connect(self._open_run)
        lab_jobs.changed.connect(self._on_state)
        lab_jobs.run_begun.connect(self._on_run_begun)
        lab_jobs.ended.connect(self._on_ended)
        action = QAction(self.tr("New question set…"), self)
        action.triggered.connect(self.begin)
        self.addAction(action)


def _without_run(state: LabState | None) -> LabState | None:
    """Return the state only if no page of a run shows it."""
    return state if state and state.run_id is None else None


def _read_sets_and_runs(library: Library) -> _SetsAndRuns:
    return _SetsAndRuns(QuestionSets(library).all(), RunStore(library).all())
