"""What came out of a run: the verdict, bars with intervals, costs, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.lab.arms import Weights
from desktop.core.lab.results import Results
from desktop.ui.lab.choices import wide_choice
from desktop.ui.lab.interval_bars import Bar, IntervalBars
from desktop.ui.lab.wording import COST_COLUMNS, action_of, score_names
from desktop.ui.look import Look
from desktop.ui.widgets.labels import label


class ResultsView(QWidget):
    """Shows results.

    Signals:
        acted: the button under the verdict.
    """

    acted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._results: Results | None = None
        self._verdict = label("", "title", wraps=True)
        self._about = label("", "muted", wraps=True)
        self._action = QPushButton()
        self._action.setAccessibleName(self.tr("What follows from the verdict"))
        self._action.setProperty("kind", "primary")
        self._action.clicked.connect(self._on_action)
        self._score = wide_choice()
        self._score.setAccessibleName(self.tr("Score"))
        self._score.currentIndexChanged.connect(self._on_score)
        self._bars = IntervalBars(look, self.tr("Scores of the arms"))
        self._kinds_arm = wide_choice()
        self._kinds_arm.setAccessibleName(self.tr("Arm"))
        self._kinds_arm.currentIndexChanged.connect(self._on_kinds_arm)
        self._kinds = IntervalBars(look, self.tr("Scores by kind of question"))
        self._costs = QWidget()
        self._costs_grid = QGridLayout(self._costs)
        self._lay_out()

    def show_results(self, results: Results) -> None:
        """Show what can be told so far."""
        self._results = results
        verdict = results.verdict
        self._verdict.setText(verdict.sentence if verdict else self.tr("No verdict yet"))
        self._action.setVisible(verdict is not None)
        if verdict:
            self._action.setText(action_of(verdict.action))
        setup = results.run.setup
        asked = self.tr("{0} of {1} questions about “{2}”, answered by {3}").format(
            results.questions, len(results.run.questions), setup.collection, setup.base.name
        )
        self._about.setText("\n".join([asked, *results.run.checks, *setup.notes]))
        self._fill(self._score, [(text, name) for name, text in score_names().items()])
        self._fill(self._kinds_arm, [(arm.name, arm.key) for arm in results.arms])
        if verdict and not self._kinds_arm.property("chosen"):
            self._kinds_arm.setCurrentIndex(self._kinds_arm.findData(verdict.arm))
        self._on_score()
        self._on_kinds_arm()
        self._show_costs()

    @property
    def verdict_text(self) -> str:
        return self._verdict.text()

    def _on_score(self) -> None:
        results = self._results
        if results is None:
            return
        name = self._score.currentData()
        self._bars.show_bars(
            [
                Bar(arm.name, results.scores[arm.key][name], arm.weights is not Weights.BASE)
                for arm in results.arms
                if name in results.scores[arm.key]
            ]
        )

    def _on_kinds_arm(self) -> None:
        results = self._results
        key = self._kinds_arm.currentData()
        if results and key in results.kinds:
            kinds = results.kinds[key].items()
            self._kinds.show_bars([Bar(f"{kind} ({v.count})", v) for kind, v in kinds])

    def _on_action(self) -> None:
        if self._results and self._results.verdict:
            self.acted.emit(self._results.verdict.action)

    def _show_costs(self) -> None:
        while (item := self._costs_grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if self._results is None:
            return
        for column, (title, _) in enumerate(COST_COLUMNS, start=1):
            self._costs_grid.addWidget(label(title, "small"), 0, column)
        for row, arm in enumerate(self._results.arms, start=1):
            self._costs_grid.addWidget(label(arm.name), row, 0)
            cost = self._results.costs[arm.key]
            for column, (_, say) in enumerate(COST_COLUMNS, start=1):
                self._costs_grid.addWidget(label(say(cost)), row, column)

    def _fill(self, box: QComboBox, rows: Sequence[tuple[str, str]]) -> None:
        """Offer these, keeping the choice."""
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for text, data in rows:
            box.addItem(text, data)
        box.setProperty("chosen", chosen is not None)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _lay_out(self) -> None:
        verdict = QFrame()
        verdict.setProperty("kind", "card")
        inside = QVBoxLayout(verdict)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(8)
        inside.addWidget(self._verdict)
        inside.addWidget(self._about)
        action = QHBoxLayout()
        action.addWidget(self._action)
        action.addStretch(1)
        inside.addLayout(action)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        down.addWidget(verdict)
        for title, box, bars in (
            (self.tr("Scores, with 95 % intervals"), self._score, self._bars),
            (self.tr("By kind of question"), self._kinds_arm, self._kinds),
        ):
            top = QHBoxLayout()
            top.addWidget(label(title, "heading"))
            top.addStretch(1)
            top.addWidget(box)
            down.addLayout(top)
            down.addWidget(bars)
        down.addWidget(label(self.tr("What an answer costs, in the middle"), "heading"))
        self._costs_grid.setContentsMargins(0, 0, 0, 0)
        self._costs_grid.setHorizontalSpacing(24)
        down.addWidget(self._costs)
