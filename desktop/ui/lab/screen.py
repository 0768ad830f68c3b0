"""The screen Lab: does the expert help on my documents?"""

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
from desktop.core.lab.runs.run_store import Run, Runs
from desktop.core.store.library import Library
from desktop.jobs.lab import Comparing, LabState
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import Look
from desktop.ui.icons import set_icon
from desktop.ui.lab.comparisons import Comparisons
from desktop.ui.lab.lists import Line, LineList
from desktop.ui.lab.pages import beginning, scrolled
from desktop.ui.lab.run_page import ProgressCard, RunPage
from desktop.ui.lab.set_page import SetPage
from desktop.ui.lab.sets import Sets
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import ago

LIST_WIDTH = 260


@dataclass(frozen=True, slots=True)
class _Listed:
    sets: list[QuestionSet]
    runs: list[Run]


class LabScreen(QWidget):
    """Question sets and comparisons at the left, the chosen one at the right.

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
        self._look = look
        self._is_asked_for = False
        """Whether the person has chosen what is shown."""
        self._new = QPushButton(self.tr("New question set…"))
        set_icon(self._new, "plus", look.colours)
        self._set_list = LineList(look, self.tr("Question sets"))
        self._run_list = LineList(look, self.tr("Comparisons"))
        self._empty = beginning(look, self.begin)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect(comparing)
        self._renew_lists()

    # The two pages are made when they are first needed: at once they would hold the window up.

    @cached_property
    def _sets(self) -> Sets:
        sets = Sets(self._set_page, self._workspace, self._comparing)
        sets.opened.connect(self._on_set_opened)
        sets.lost.connect(self._on_lost)
        sets.changed.connect(self._renew_lists)
        return sets

    @cached_property
    def _set_page(self) -> SetPage:
        page = SetPage(self._workspace, self._look)
        page.show_busy(busy=self._comparing.state is not None)
        return page

    @cached_property
    def _progress(self) -> ProgressCard:
        card = ProgressCard()
        card.stopped.connect(self._comparing.stop)
        card.show_state(_of_no_run(self._comparing.state))
        return card

    @cached_property
    def _set_scroll(self) -> QScrollArea:
        scroll = scrolled(self.tr("Question set"), self._progress, self._set_page)
        self._stack.addWidget(scroll)
        return scroll

    @cached_property
    def _comparisons(self) -> Comparisons:
        comparisons = Comparisons(self._run_page, self._workspace, self._comparing)
        comparisons.opened.connect(self._on_run_opened)
        comparisons.lost.connect(self._on_lost)
        comparisons.changed.connect(self._renew_lists)
        comparisons.told.connect(self.told)
        comparisons.training_wanted.connect(self.training_wanted)
        comparisons.questions_wanted.connect(self.begin)
        return comparisons

    @cached_property
    def _run_page(self) -> RunPage:
        return RunPage(self._look)

    @cached_property
    def _run_scroll(self) -> QScrollArea:
        scroll = scrolled(self.tr("Comparison"), self._run_page)
        self._stack.addWidget(scroll)
        return scroll

    def _is_there(self, part: str) -> bool:
        return part in vars(self)

    def begin(self) -> None:
        """Begin a question set."""
        self._is_asked_for = True
        self._leave_run()
        self._sets.begin()

    def compare_expert(self, expert_id: int) -> None:
        """Show what an expert can be compared with."""
        self._is_asked_for = True
        self._leave_run()
        self._sets.compare_expert(expert_id)

    def _renew_lists(self) -> None:
        self._workspace.read(_listed, self._on_listed)

    def _on_listed(self, listed: _Listed) -> None:
        sets = [self._set_line(question_set) for question_set in listed.sets]
        runs = [self._run_line(run) for run in listed.runs]
        self._set_list.show_rows(sets, self._current_set)
        self._run_list.show_rows(runs, self._current_run)
        if self._stack.currentWidget() is self._empty and not self._is_asked_for:
            self._open_newest(runs, sets)

    def _open_newest(self, runs: list[Line], sets: list[Line]) -> None:
        if runs:
            self._open_run(runs[0].id)
        elif sets:
            self._open_set(sets[0].id)

    def _set_line(self, question_set: QuestionSet) -> Line:
        about = self.tr("{0} questions · {1}").format(
            question_set.questions, question_set.collection
        )
        return Line(question_set.id, question_set.name, about)

    def _run_line(self, run: Run) -> Line:
        when = ago(run.started_at)
        about = when if run.finished_at else self.tr("{0} · not finished").format(when)
        names = [adapter.name for adapter in run.setup.adapters.values()]
        name = f"{run.setup.question_set}: {', '.join(names)}" if names else run.setup.question_set
        return Line(run.id, name, about)

    @property
    def _current_set(self) -> int | None:
        return self._sets.current if self._is_there("_sets") else None

    @property
    def _current_run(self) -> int | None:
        return self._comparisons.current if self._is_there("_comparisons") else None

    def _open_set(self, set_id: int) -> None:
        self._leave_run()
        self._sets.open(set_id)

    def _leave_run(self) -> None:
        if self._is_there("_comparisons"):
            self._comparisons.leave()

    def _open_run(self, run_id: int) -> None:
        if self._is_there("_sets"):
            self._sets.leave()
        self._comparisons.open(run_id)

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
            self._progress.show_state(_of_no_run(state))
        if self._is_there("_run_page"):
            self._run_page.show_state(state)

    def _on_run_begun(self, run_id: int) -> None:
        self._open_run(run_id)
        self._renew_lists()

    def _on_ended(self, error: Exception | None) -> None:
        if error:
            self._workspace.problem.emit(error)
        self._renew_lists()
        made_a_set = self._is_there("_sets") and self._sets.after_work()
        if not made_a_set and self._is_there("_comparisons"):
            self._comparisons.renew()
        self._workspace.changed.emit("experts")

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

    def _connect(self, comparing: Comparing) -> None:
        self._new.clicked.connect(self.begin)
        self._set_list.chosen.connect(self._open_set)
        self._run_list.chosen.connect(self._open_run)
        comparing.changed.connect(self._on_state)
        comparing.run_begun.connect(self._on_run_begun)
        comparing.ended.connect(self._on_ended)
        action = QAction(self.tr("New question set…"), self)
        action.triggered.connect(self.begin)
        self.addAction(action)


def _of_no_run(state: LabState | None) -> LabState | None:
    """What goes on, if no page of a run tells it."""
    return state if state and state.run_id is None else None


def _listed(library: Library) -> _Listed:
    return _Listed(QuestionSets(library).all(), Runs(library).all())
