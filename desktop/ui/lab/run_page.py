"""A run: its progress, its results, and buttons for what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.core.lab.report.results import Results
from desktop.services.lab_state import LabState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.disagreements_view import DisagreementsView
from desktop.ui.lab.results_view import ResultsView
from desktop.ui.lab.wording import state_of
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import rough_duration_text


class RunPage(QWidget):
    """Shows results, which grow while the run is in progress.

    Signals:
        acted: the `Action` of the verdict.
        stopped: the person wants to stop the run; it can be resumed later.
        go_on_wanted, removed: the number of the run.
        export_wanted: the number of the run; the receiver asks for a file.
    """

    acted = Signal(object)
    stopped = Signal()
    go_on_wanted = Signal(int)
    removed = Signal(int)
    export_wanted = Signal(int)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._run_id: int | None = None
        self._progress = ProgressCard()
        self._progress.stopped.connect(self.stopped)
        self.results = ResultsView(current_theme)
        self.results.acted.connect(self.acted)
        self.disagreements = DisagreementsView(current_theme)
        self._go_on = QPushButton(self.tr("Go on"))
        self._go_on.clicked.connect(self._on_go_on)
        self._export = QPushButton(self.tr("Export…"))
        self._export.clicked.connect(self._on_export)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.clicked.connect(self._on_remove)
        buttons = FlowLayout()
        for button in (self._go_on, self._export, self._remove):
            buttons.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(16)
        for widget in (self._progress, self.results, self.disagreements):
            down.addWidget(widget)
        down.addLayout(buttons)

    def show_results(self, results: Results) -> None:
        self._run_id = results.run.id
        self.results.show_results(results)
        self.disagreements.show_results(results)
        self._go_on.setVisible(results.run.finished_at is None)

    def show_state(self, state: LabState | None) -> None:
        """Show the progress if it is about this run."""
        mine = state if state and state.run_id == self._run_id else None
        self._progress.show_state(mine)
        self._go_on.setEnabled(state is None)

    def _on_go_on(self) -> None:
        if self._run_id is not None:
            self.go_on_wanted.emit(self._run_id)

    def _on_export(self) -> None:
        if self._run_id is not None:
            self.export_wanted.emit(self._run_id)

    def _on_remove(self) -> None:
        if self._run_id is not None:
            self.removed.emit(self._run_id)


class ProgressCard(QFrame):
    """Shows the Lab's current activity and its progress.

    Signals:
        stopped: the person wants to stop it.
    """

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._text = label("", "heading")
        self._facts = label("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        stop = QPushButton(self.tr("Stop"))
        stop.clicked.connect(self.stopped)
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(stop)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.addLayout(top)
        down.addWidget(self._bar)
        down.addWidget(self._facts)
        self.hide()

    def show_state(self, state: LabState | None) -> None:
        self.setVisible(state is not None)
        if state is None:
            return
        self._text.setText(state_of(state.activity))
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        facts = (
            [self.tr("{0} of {1}").format(number_text(state.done), number_text(state.total))]
            if state.total
            else []
        )
        if state.seconds_left is not None:
            facts.append(self.tr("about {0} left").format(rough_duration_text(state.seconds_left)))
        self._facts.setText(" · ".join(facts))
