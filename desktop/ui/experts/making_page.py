"""Train an expert, step by step: the collection, the examples, the training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.examples.example import Example, Part
from desktop.core.experts.recipe import Recipe
from desktop.core.store.collections_table import Collection
from desktop.core.types import ModelInfo
from desktop.jobs.training import ExampleWish
from desktop.ui.experts.example_table import ExampleModel, ExampleTable
from desktop.ui.experts.recipe_form import RecipeForm
from desktop.ui.icons import set_icon
from desktop.ui.look import Look
from desktop.ui.widgets.labels import hairline, label

TABLE_HEIGHT = 320
WIDTH_AT_MOST = 860
EXAMPLES_AT_LEAST = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """What the person has filled in."""

    name: str
    collection_id: int
    recipe: Recipe
    wish: ExampleWish


class MakingPage(QScrollArea):
    """Says when examples are to be made, and when to train on them.

    Signals:
        examples_wanted: a Plan, whose expert is to get examples.
        examples_edited: the examples as the person has put them right.
        training_wanted: a Recipe.
        left: back to the experts.
    """

    examples_wanted = Signal(object)
    examples_edited = Signal(list)
    training_wanted = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._own: Path | None = None
        self._collection = QComboBox()
        self._collection.setAccessibleName(self.tr("Collection"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the expert"))
        self._form = RecipeForm()
        self._writes = QCheckBox(self.tr("Let the chat model write questions as well (slower)"))
        self._rated = QCheckBox(self.tr("Use answers that I found good"))
        self._rated.setChecked(True)
        self._own_button = QPushButton(self.tr("Add my own questions…"))
        self._own_button.setToolTip(
            self.tr("CSV, JSONL or XLSX with the columns “question” and “answer”")
        )
        self._make = QPushButton(self.tr("Make the examples"))
        self._make.setProperty("kind", "primary")
        self._counts = label("", "muted", wraps=True)
        self._model = ExampleModel(look)
        self._table = ExampleTable(self._model)
        self._table.setFixedHeight(TABLE_HEIGHT)
        self._train = QPushButton(self.tr("Train"))
        self._train.setProperty("kind", "primary")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Train an expert"))
        self._lay_out()
        self._connect()
        self.show_examples(())

    def begin(self, collections: Sequence[Collection], base: ModelInfo | None) -> None:
        """Fill in what there is to choose from."""
        self._collection.clear()
        for one in collections:
            self._collection.addItem(one.name, one.id)
        self._form.show_base(base)
        self._name.clear()
        self._name.setPlaceholderText(self._collection.currentText())
        self._own = None
        self._own_button.setText(self.tr("Add my own questions…"))
        self.show_examples(())
        self._make.setEnabled(bool(collections) and base is not None)
        self._collection.setFocus()

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Show what was made, to be looked at."""
        self._model.show_examples(examples)
        self._table.setVisible(bool(examples))
        self._renew_counts()

    def show_busy(self, *, busy: bool) -> None:
        """While examples are made nothing else can be asked for."""
        self._make.setEnabled(not busy)
        self._train.setEnabled(not busy and self._is_enough())

    def _plan(self) -> Plan:
        recipe = self._form.recipe()
        name = self._name.text().strip() or self._collection.currentText()
        wish = ExampleWish(
            recipe.examples, self._writes.isChecked(), self._rated.isChecked(), self._own
        )
        return Plan(name, self._collection.currentData(), recipe, wish)

    def _on_make(self) -> None:
        self.examples_wanted.emit(self._plan())

    def _on_train(self) -> None:
        self.training_wanted.emit(self._form.recipe())

    def _on_edited(self) -> None:
        self._renew_counts()
        self.examples_edited.emit(self._model.examples)

    def _on_own(self) -> None:
        kinds = self.tr("Questions (*.csv *.jsonl *.xlsx)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("My own questions"), "", kinds)
        if name:
            self._own = Path(name)
            self._own_button.setText(self._own.name)

    def _on_collection(self, name: str) -> None:
        self._name.setPlaceholderText(name)

    def _renew_counts(self) -> None:
        learned, held_out = self._model.count(Part.TRAINING), self._model.count(Part.HELD_OUT)
        dropped = self._model.rowCount() - learned - held_out
        text = self.tr(
            "{0} to learn from, {1} held out for measuring, {2} left out. Clear the tick of what"
            " is wrong, or put its words right."
        )
        self._counts.setText(text.format(learned, held_out, dropped))
        self._counts.setVisible(self._model.rowCount() > 0)
        self._train.setEnabled(self._is_enough())

    def _is_enough(self) -> bool:
        return self._model.count(Part.TRAINING) >= EXAMPLES_AT_LEAST

    def _connect(self) -> None:
        self._make.clicked.connect(self._on_make)
        self._train.clicked.connect(self._on_train)
        self._own_button.clicked.connect(self._on_own)
        self._model.edited.connect(self._on_edited)
        self._collection.currentTextChanged.connect(self._on_collection)

    def _lay_out(self) -> None:
        back = QPushButton(self.tr("Experts"))
        back.setProperty("kind", "quiet")
        set_icon(back, "left", self._look.colours)
        back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.addWidget(back)
        top.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(WIDTH_AT_MOST)
        down = QVBoxLayout(column)
        down.setContentsMargins(32, 24, 32, 32)
        down.setSpacing(12)
        down.addLayout(top)
        down.addWidget(label(self.tr("Train an expert"), "title"))
        down.addWidget(
            label(
                self.tr(
                    "An expert learns to read and answer from one collection. It is a small file"
                    " beside your chat model, and is used where most sources come from that"
                    " collection."
                ),
                "muted",
                wraps=True,
            )
        )
        self._add_step(down, self.tr("1. What it learns from"), self._first_step())
        self._add_step(down, self.tr("2. How thorough"), self._form)
        self._add_step(down, self.tr("3. Examples"), self._examples_step())
        train = QHBoxLayout()
        train.addWidget(self._train)
        train.addStretch(1)
        down.addSpacing(8)
        down.addLayout(train)
        down.addStretch(1)
        outer = QWidget()
        across = QHBoxLayout(outer)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column, 1)
        across.addStretch(0)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(outer)
        outer.setAutoFillBackground(False)

    def _add_step(self, down: QVBoxLayout, title: str, content: QWidget) -> None:
        down.addSpacing(8)
        down.addWidget(hairline())
        down.addWidget(label(title, "heading"))
        down.addWidget(content)

    def _first_step(self) -> QWidget:
        step = QWidget()
        across = QHBoxLayout(step)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for text, field in (
            (self.tr("Collection"), self._collection),
            (self.tr("Name of the expert"), self._name),
        ):
            down = QVBoxLayout()
            down.setSpacing(4)
            down.addWidget(label(text, "small"))
            down.addWidget(field)
            across.addLayout(down, 1)
        return step

    def _examples_step(self) -> QWidget:
        step = QWidget()
        down = QVBoxLayout(step)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        for one in (self._rated, self._writes):
            down.addWidget(one)
        across = QHBoxLayout()
        across.addWidget(self._make)
        across.addWidget(self._own_button)
        across.addStretch(1)
        down.addLayout(across)
        down.addWidget(self._counts)
        down.addWidget(self._table)
        return step
