"""The step of training in which examples are made and reviewed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.examples.example import Example, Split
from desktop.jobs.workspace import Workspace
from desktop.services.training import ExampleRequest
from desktop.services.training_progress import TrainingState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.example_table import ExampleModel
from desktop.ui.experts.wording import progress_of
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.file_dialogs import choose_file
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.question_table import QuestionTable
from desktop.ui.widgets.row_reader import RowReader

TABLE_HEIGHT = 360
EXAMPLES_AT_LEAST = 8


class ExamplesStep(QWidget):
    """Emits the wish to make examples, and the person's corrections.

    Signals:
        wanted: the person wants examples to be made.
        edited: the examples were changed.
    """

    wanted = Signal()
    edited = Signal()

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._workspace = workspace
        self._own: Path | None = None
        self._writes = QCheckBox(self.tr("Let the chat model write questions as well (slower)"))
        self._rated = QCheckBox(self.tr("Use answers that I found good"))
        self._rated.setChecked(True)
        self._own_button = QPushButton(self.tr("Add my own questions…"))
        self._own_button.setToolTip(
            self.tr("CSV, JSONL or XLSX with the columns “question” and “answer”")
        )
        self._own_button.clicked.connect(self._on_own)
        self.make = QPushButton(self.tr("Make the examples"))
        self.make.clicked.connect(self.wanted)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the examples"))
        self._progress = label("", "small")
        self._counts = label("", "muted", wraps=True)
        self._counts.setObjectName("example-counts")
        self.model = ExampleModel(current_theme)
        self.model.edited.connect(self._on_edited)
        self._table = QuestionTable(
            self.model, self.tr("Examples"), about_width=96, document_width=144
        )
        self._table.setFixedHeight(TABLE_HEIGHT)
        self._reader = RowReader(self._table, self.model.texts_of)
        self._lay_out()
        self.show_examples(())
        self.show_progress(None)

    def begin(self) -> None:
        """Reset the step to its start, without examples."""
        self._own = None
        self._own_button.setText(self.tr("Add my own questions…"))
        self.show_examples(())

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Show examples for the person to review."""
        self.model.show_rows(examples)
        self._table.setVisible(bool(examples))
        self._renew_counts()

    def show_progress(self, state: TrainingState | None) -> None:
        """Show the progress of making examples; None hides it."""
        self._bar.setVisible(state is not None)
        self._progress.setVisible(state is not None)
        if state:
            self._bar.setRange(0, 0 if state.share is None else 1000)
            self._bar.setValue(round(1000 * (state.share or 0.0)))
            self._progress.setText(progress_of(state))

    def request(self, at_most: int) -> ExampleRequest:
        """Return the request with the person's choices; `at_most` limits the number of examples."""
        return ExampleRequest(at_most, self._writes.isChecked(), self._rated.isChecked(), self._own)

    @property
    def is_enough(self) -> bool:
        """True if there are enough examples for a training."""
        return self.model.count(Split.TRAINING) >= EXAMPLES_AT_LEAST

    def _on_edited(self) -> None:
        self._renew_counts()
        self.edited.emit()

    def _on_own(self) -> None:
        kinds = self.tr("Questions (*.csv *.jsonl *.xlsx)")
        if path := choose_file(self, self._workspace, self.tr("My own questions"), kinds):
            self._own = path
            self._own_button.setText(path.name)

    def _renew_counts(self) -> None:
        learned, held_out = self.model.count(Split.TRAINING), self.model.count(Split.HELD_OUT)
        dropped = self.model.rowCount() - learned - held_out
        text = self.tr(
            "{0} to learn from, {1} held out for measuring, {2} left out. Clear the tick of what"
            " is wrong, or put its words right."
        ).format(number_text(learned), number_text(held_out), number_text(dropped))
        if not self.is_enough:
            least = self.tr(
                "{0} to learn from are the least: add documents, or your own questions."
            )
            text = f"{text} {least.format(EXAMPLES_AT_LEAST)}"
        self._counts.setText(text)
        self._counts.setVisible(self.model.rowCount() > 0)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        for switch in (self._rated, self._writes):
            down.addWidget(switch)
        across = QHBoxLayout()
        across.addWidget(self.make)
        across.addWidget(self._own_button)
        across.addStretch(1)
        down.addLayout(across)
        for widget in (self._bar, self._progress, self._counts, self._table, self._reader):
            down.addWidget(widget)
