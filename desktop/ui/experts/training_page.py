"""A page to train an expert in steps: the collection, the examples, the training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.examples.example import Example
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.trainable import why_not_trainable
from desktop.core.say import Sentence
from desktop.core.store.collections_table import Collection
from desktop.core.types import ModelInfo
from desktop.jobs.workspace import Workspace
from desktop.services.training import ExampleRequest
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.ui.core_translation import translate_core
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.examples_step import ExamplesStep
from desktop.ui.experts.recipe_form import RecipeForm
from desktop.ui.experts.wording import progress_of
from desktop.ui.icons import set_icon
from desktop.ui.widgets.fields import ListBox
from desktop.ui.widgets.labels import hairline, label

WIDTH_AT_MOST = 860


@dataclass(frozen=True, slots=True)
class Plan:
    """The values that the person has filled in."""

    name: str
    collection_id: int
    recipe: Recipe
    request: ExampleRequest


class TrainingPage(QScrollArea):
    """Emits the wish to make examples, and then to train on them.

    Signals:
        examples_wanted: a `Plan`, whose expert needs examples.
        examples_edited: the examples with the person's corrections.
        training_wanted: a `Recipe`.
        left: the person returns to the overview.
    """

    examples_wanted = Signal(object)
    examples_edited = Signal(list)
    training_wanted = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._may_make = False
        self._refusal: Sentence | None = None
        self._is_busy = False
        self._collection = ListBox()
        self._collection.setAccessibleName(self.tr("Collection"))
        self._collection.currentTextChanged.connect(self._on_collection)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the expert"))
        self._form = RecipeForm()
        self._examples = ExamplesStep(workspace, current_theme)
        self._examples.wanted.connect(self._on_make)
        self._examples.edited.connect(self._on_edited)
        self._train = QPushButton(self.tr("Train"))
        self._train.clicked.connect(self._on_train)
        self._why_not = label("", "muted", wraps=True)
        self._why_not.setObjectName("why-not-trained")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Train an expert"))
        self._lay_out()
        self._renew_buttons()

    def begin(
        self,
        collections: Sequence[Collection],
        base: ModelInfo | None,
        expert: ExpertRecord | None = None,
    ) -> None:
        """Fill in the choices; an existing expert keeps its collection and its name."""
        self._collection.clear()
        for collection in collections:
            self._collection.addItem(collection.name, collection.id)
        if expert and (at := self._collection.findData(expert.collection_id)) >= 0:
            self._collection.setCurrentIndex(at)
        self._form.show_base(base)
        self._name.setText(expert.name if expert else "")
        self._name.setPlaceholderText(self._collection.currentText())
        for field in (self._collection, self._name):
            field.setEnabled(expert is None)
        self._examples.begin()
        self._refusal = why_not_trainable(base) if base else None
        self._may_make = bool(collections) and base is not None and self._refusal is None
        self._explain("")
        self._renew_buttons()
        self._collection.setFocus()

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Show examples for the person to review."""
        self._examples.show_examples(examples)
        self._renew_buttons()

    def show_busy(self, *, busy: bool) -> None:
        """Disable the buttons while another expert is being trained."""
        self._is_busy = busy
        if not busy:
            self._explain("")
            self._examples.show_progress(None)
        self._renew_buttons()

    def show_training(self, state: TrainingState | None) -> None:
        """Show the current training, which may be the making of these examples."""
        makes_examples = state is not None and state.stage is TrainingStage.EXAMPLES
        self._examples.show_progress(state if makes_examples else None)
        if state is None or makes_examples:
            self._explain("")
        else:
            text = self.tr("One expert is made at a time, and “{0}” is at work: {1}.")
            self._explain(text.format(state.name, progress_of(state)))
        self._is_busy = state is not None
        self._renew_buttons()

    def _explain(self, reason: str) -> None:
        """Say why nothing can be made now; that the model cannot be trained comes first."""
        refusal = translate_core(self._refusal) if self._refusal else ""
        self._why_not.setText(refusal or reason)

    def _plan(self) -> Plan:
        recipe = self._form.recipe()
        name = self._name.text().strip() or self._collection.currentText()
        request = self._examples.request(recipe.examples)
        return Plan(name, self._collection.currentData(), recipe, request)

    def _on_make(self) -> None:
        self.examples_wanted.emit(self._plan())

    def _on_train(self) -> None:
        self.training_wanted.emit(self._form.recipe())

    def _on_edited(self) -> None:
        self._renew_buttons()
        self.examples_edited.emit(self._examples.model.examples)

    def _on_collection(self, name: str) -> None:
        self._name.setPlaceholderText(name)

    def _renew_buttons(self) -> None:
        """Enable the buttons that can be used, and colour the next step."""
        can_train = self._examples.is_enough and not self._is_busy
        self._train.setEnabled(can_train)
        self._examples.make.setEnabled(self._may_make and not self._is_busy)
        self._why_not.setVisible(bool(self._why_not.text()))
        for button, is_next in (
            (self._train, self._examples.is_enough),
            (self._examples.make, not self._examples.is_enough),
        ):
            button.setProperty("kind", "primary" if is_next else "")
            button.style().polish(button)

    def _lay_out(self) -> None:
        back = QPushButton(self.tr("Experts"))
        back.setProperty("kind", "quiet")
        set_icon(back, "left", self._current_theme.colours)
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
        about = self.tr(
            "An expert learns to read and answer from one collection. It is a small file"
            " beside your chat model, and is used where most sources come from that"
            " collection."
        )
        down.addWidget(label(about, "muted", wraps=True))
        self._add_step(down, self.tr("1. What it learns from"), self._first_step())
        self._add_step(down, self.tr("2. How thorough"), self._form)
        self._add_step(down, self.tr("3. Examples"), self._examples)
        train = QHBoxLayout()
        train.setSpacing(12)
        train.addWidget(self._train)
        train.addWidget(self._why_not, 1)
        train.addStretch(0)
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
