"""Results of a run: the verdict, bars with intervals, costs, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.lab.report.results import Results
from desktop.ui.core_translation import translate_core
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.costs_table import CostsTable
from desktop.ui.lab.interval_bars import IntervalBar, IntervalBars
from desktop.ui.lab.run_notes import notes_of
from desktop.ui.lab.term_choice import TermChoice
from desktop.ui.lab.wording import (
    Term,
    action_of,
    arm_meaning,
    arm_name,
    interval_meaning,
    kind_name,
    score_words,
)
from desktop.ui.widgets.labels import breakable, label
from desktop.ui.widgets.sealed_document import plain_tool_tip


class ResultsView(QWidget):
    """Shows the results of a run.

    Signals:
        acted: the `Action` of the button under the verdict.
    """

    acted = Signal(object)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._results: Results | None = None
        self._verdict = label("", "title", wraps=True)
        self._reason = label("", wraps=True)
        self._about = label("", "muted", wraps=True)
        self._action = QPushButton()
        self._action.setAccessibleName(self.tr("What follows from the verdict"))
        self._action.setProperty("kind", "primary")
        self._action.clicked.connect(self._on_action)
        self._score = TermChoice()
        self._score.setAccessibleName(self.tr("Score"))
        self._score.currentIndexChanged.connect(self._on_score)
        self._meaning = label("", "muted", wraps=True)
        self._bars = IntervalBars(current_theme, self.tr("Scores of the ways of answering"))
        self._kinds_arm = TermChoice()
        self._kinds_arm.setAccessibleName(self.tr("Way of answering"))
        self._kinds_arm.currentIndexChanged.connect(self._on_kinds_arm)
        self._kinds = IntervalBars(current_theme, self.tr("Scores by kind of question"))
        self._costs = CostsTable()
        self._lay_out()

    def show_results(self, results: Results) -> None:
        """Show the results as far as the run has come."""
        self._results = results
        verdict = results.verdict
        self._verdict.setText(
            translate_core(verdict.title) if verdict else self.tr("No verdict yet")
        )
        self._reason.setText(
            _capitalised(translate_core(verdict.reason))
            if verdict
            else self._why_no_verdict(results)
        )
        self._action.setVisible(verdict is not None)
        if verdict:
            self._action.setText(action_of(verdict.action))
        self._show_about(results)
        self._score.offer(list(score_words().items()))
        self._kinds_arm.offer(
            [(arm.key, Term(arm_name(arm.key), arm_meaning(arm))) for arm in results.arms],
            verdict.arm if verdict else "",
        )
        self._on_score()
        self._on_kinds_arm()
        self._costs.show_results(results)

    @property
    def verdict_text(self) -> str:
        return self._verdict.text()

    def _why_no_verdict(self, results: Results) -> str:
        if results.run.finished_at is None:
            return self.tr("It comes once questions have been answered in every way.")
        return self.tr("No expert has answered from sources, or the chat model has not.")

    def _show_about(self, results: Results) -> None:
        setup = results.run.config
        asked = self.tr("{0} of {1} questions about “{2}”, answered by {3}").format(
            results.questions, len(results.run.questions), setup.collection, setup.base.name
        )
        checked = self.tr("Checked first: the ways differ in nothing but what they say.")
        lines = [asked, *notes_of(results), *([checked] if results.run.checks else [])]
        self._about.setText(breakable("\n".join(lines)))
        checks = "\n".join(map(translate_core, results.run.checks))
        self._about.setToolTip(plain_tool_tip(checks))

    def _on_score(self) -> None:
        results = self._results
        if results is None:
            return
        name = self._score.currentData()
        self._meaning.setText(score_words()[name].meaning)
        self._bars.show_bars(
            [
                IntervalBar(arm_name(arm.key), results.scores[arm.key][name], arm.adds_weights)
                for arm in results.arms
                if name in results.scores[arm.key]
            ]
        )

    def _on_kinds_arm(self) -> None:
        results = self._results
        key = self._kinds_arm.currentData()
        if results and key in results.kinds:
            kinds = results.kinds[key].items()
            self._kinds.show_bars(
                [IntervalBar(f"{kind_name(kind)} ({v.count})", v) for kind, v in kinds]
            )

    def _on_action(self) -> None:
        if self._results and self._results.verdict:
            self.acted.emit(self._results.verdict.action)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        down.addWidget(self._verdict_card())
        scores = label(self.tr("Scores, with 95 % intervals"), "heading", wraps=True)
        scores.setToolTip(interval_meaning())
        self._bars.setToolTip(interval_meaning())
        for title, box in (
            (scores, self._score),
            (label(self.tr("By kind of question"), "heading", wraps=True), self._kinds_arm),
        ):
            top = QHBoxLayout()
            top.addWidget(title, 1)
            top.addWidget(box)
            down.addLayout(top)
            if box is self._score:
                down.addWidget(self._meaning)
            down.addWidget(self._bars if box is self._score else self._kinds)
        costs = label(self.tr("What an answer costs (median)"), "heading", wraps=True)
        self._costs.setAccessibleName(costs.text())
        down.addWidget(costs)
        down.addWidget(self._costs)

    def _verdict_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(8)
        for widget in (self._verdict, self._reason, self._about):
            inside.addWidget(widget)
        action = QHBoxLayout()
        action.addWidget(self._action)
        action.addStretch(1)
        inside.addLayout(action)
        return card


def _capitalised(text: str) -> str:
    """Return the text as a sentence of its own; in the core it follows a colon."""
    return text[:1].upper() + text[1:]
