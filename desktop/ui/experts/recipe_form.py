"""A form for the recipe of a training: three presets, and the details under “Advanced”."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.recipe import (
    DEFAULT_PRESET,
    EXTENTS,
    TARGETS,
    Recipe,
    estimate_cost,
    presets,
)
from desktop.core.types import ModelInfo
from desktop.ui.experts.wording import preset_names
from desktop.ui.widgets.amounts import decimal_text, number_text
from desktop.ui.widgets.fields import DecimalBox, ListBox, NumberBox
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import rough_duration_text

METHODS = ("gguf", "qlora-4bit", "qlora-8bit", "lora-16bit")
EXPORT_TYPES = ("f16", "q8_0", "f32")


class RecipeForm(QWidget):
    """Shows the recipe, with an estimate of its time and memory on this machine.

    Signals:
        changed: another recipe was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._base: ModelInfo | None = None
        self._recipes = presets(None)
        self._presets = QButtonGroup(self)
        self._costs = {name: label("", "small") for name in EXTENTS}
        self._advanced_button = QPushButton(self.tr("Advanced"))
        self._advanced_button.setProperty("kind", "link")
        self._advanced_button.setCheckable(True)
        self._advanced = QWidget()
        self._examples = _spin(8, 20_000, 50)
        self._epochs = _decimal(0.1, 20.0, 0.5, 1)
        self._rank = _spin(1, 256, 4)
        self._rate = _decimal(0.00001, 0.01, 0.00005, 5)
        self._batch = _spin(1, 256, 4)
        self._method = _choice(METHODS)
        self._type = _choice(EXPORT_TYPES)
        self._activated = QCheckBox(self.tr("Act on the answer alone (aLoRA)"))
        self._targets = {name: QCheckBox(name) for name in TARGETS}
        self._lay_out()
        self._show_recipe(self._recipes[DEFAULT_PRESET])
        self._presets.idClicked.connect(self._on_preset)
        self._advanced_button.toggled.connect(self._advanced.setVisible)

    def show_base(self, base: ModelInfo | None) -> None:
        """Show estimates for this base model, which decides how long a training takes."""
        if base != self._base:
            self._base = base
            self._recipes = presets(base)
            self._show_recipe(self._recipes[self.preset])
        for name, recipe in self._recipes.items():
            if base:
                cost = estimate_cost(recipe, base)
                text = self.tr("{0} examples · about {1} · {2} GB of memory").format(
                    number_text(recipe.examples),
                    rough_duration_text(cost.seconds),
                    decimal_text(cost.memory_bytes / 1e9, 1),
                )
                self._costs[name].setText(text)

    def recipe(self) -> Recipe:
        """The recipe as the form shows it now."""
        chosen = tuple(name for name, box in self._targets.items() if box.isChecked())
        return replace(
            self._recipes[self.preset],
            examples=self._examples.value(),
            epochs=self._epochs.value(),
            rank=self._rank.value(),
            alpha=2.0 * self._rank.value(),
            learning_rate=self._rate.value(),
            batch_size=self._batch.value(),
            method=self._method.currentText(),
            export_type=self._type.currentText(),
            activated=self._activated.isChecked(),
            targets=chosen or TARGETS,
        )

    @property
    def preset(self) -> str:
        return list(EXTENTS)[max(0, self._presets.checkedId())]

    def _on_preset(self, _: int) -> None:
        self._show_recipe(self._recipes[self.preset])
        self.changed.emit()

    def _show_recipe(self, recipe: Recipe) -> None:
        self._examples.setValue(recipe.examples)
        self._epochs.setValue(recipe.epochs)
        self._rank.setValue(recipe.rank)
        self._rate.setValue(recipe.learning_rate)
        self._batch.setValue(recipe.batch_size)
        self._method.setCurrentText(recipe.method)
        self._type.setCurrentText(recipe.export_type)
        self._activated.setChecked(recipe.activated)
        for name, box in self._targets.items():
            box.setChecked(name in recipe.targets)

    def _lay_out(self) -> None:
        names = preset_names()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        for number, name in enumerate(EXTENTS):
            button = QRadioButton(names.get(name, name))
            button.setChecked(name == DEFAULT_PRESET)
            self._presets.addButton(button, number)
            down.addWidget(button)
            self._costs[name].setContentsMargins(24, 0, 0, 4)
            down.addWidget(self._costs[name])
        down.addWidget(self._advanced_button)
        form = QFormLayout(self._advanced)
        form.setContentsMargins(8, 4, 0, 4)
        for text, field in (
            (self.tr("Examples at most"), self._examples),
            (self.tr("Times each is seen"), self._epochs),
            (self.tr("Rank"), self._rank),
            (self.tr("Learning rate"), self._rate),
            (self.tr("Examples per step"), self._batch),
            (self.tr("Base weights"), self._method),
            (self.tr("Type of the file"), self._type),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
        form.addRow("", self._activated)
        layers = QVBoxLayout()
        for box in self._targets.values():
            layers.addWidget(box)
        form.addRow(self.tr("Layers"), layers)
        self._advanced.hide()
        down.addWidget(self._advanced)


def _spin(least: int, most: int, step: int) -> NumberBox:
    spin = NumberBox()
    spin.setRange(least, most)
    spin.setSingleStep(step)
    return spin


def _decimal(least: float, most: float, step: float, decimals: int) -> DecimalBox:
    spin = DecimalBox()
    spin.setDecimals(decimals)
    spin.setRange(least, most)
    spin.setSingleStep(step)
    return spin


def _choice(names: tuple[str, ...]) -> ListBox:
    box = ListBox()
    box.addItems(list(names))
    return box
