"""A form for a comparison: which expert, which arms, how many questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.experts.record import ExpertRecord
from desktop.core.lab.arms import ARMS, Weights
from desktop.core.lab.prompts import Prompts
from desktop.core.lab.runs.planning import RunRequest
from desktop.ui.lab.term_choice import TermChoice
from desktop.ui.lab.wording import arm_meaning, arm_name
from desktop.ui.widgets.fields import NumberBox
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import label

USUALLY = frozenset(
    {"quote", "rag", "rag-brief", "rag-best", "rag-expert", "rag-alora", "rag-reader", "base"}
)
PROMPT_HEIGHT = 96


class CompareForm(QWidget):
    """Shows the choices of a comparison.

    Signals:
        wanted: a `RunRequest`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._experts: list[ExpertRecord] = []
        self._prompts: Prompts | None = None
        self._has_reader = False
        self._expert = TermChoice()
        self._expert.setAccessibleName(self.tr("Expert"))
        self._expert.currentIndexChanged.connect(self._on_expert)
        self._at_most = NumberBox()
        self._at_most.setRange(5, 5000)
        self._at_most.setValue(100)
        self._at_most.setAccessibleName(self.tr("Questions at most"))
        self._arms = {arm.key: QCheckBox(arm_name(arm.key)) for arm in ARMS}
        for arm in ARMS:
            self._arms[arm.key].setToolTip(arm_meaning(arm))
        self._lacks = label("", "small", wraps=True)
        self._lacks.setObjectName("why-no-expert")
        self._engineered = QPlainTextEdit()
        self._engineered.setAccessibleName(self.tr("Instructions"))
        self._engineered.setFixedHeight(PROMPT_HEIGHT)
        self._prompt_button = QPushButton(self.tr("Look at the instructions, and change them"))
        self._prompt_button.setProperty("kind", "link")
        self._prompt_button.setCheckable(True)
        self._prompt_button.toggled.connect(self._engineered.setVisible)
        self._go = QPushButton(self.tr("Compare"))
        self._go.setProperty("kind", "primary")
        self._go.clicked.connect(self._on_go)
        self._boxes = FlowLayout(in_columns=True)
        self._lay_out()

    def show_choices(
        self,
        experts: Sequence[ExpertRecord],
        prompts: Prompts,
        *,
        has_reader: bool,
        wanted: int | None = None,
    ) -> None:
        """Show the experts of the collection that can answer, and the instructions of the prompt
        arms.

        `wanted` is the number of the expert to choose.
        """
        self._experts = list(experts)
        self._prompts = prompts
        self._has_reader = has_reader
        self._expert.clear()
        self._expert.addItem(self.tr("No expert"), None)
        for expert in experts:
            self._expert.addItem(expert.name, expert.id)
        at = self._expert.findData(wanted) if wanted is not None else -1
        self._expert.setCurrentIndex(at if at >= 0 else min(1, len(experts)))
        self._engineered.setPlainText(prompts.engineered)
        self._on_expert()

    def show_busy(self, *, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._go.setToolTip(self.tr("The Lab does one thing at a time.") if busy else "")

    def _chosen_expert(self) -> ExpertRecord | None:
        number = self._expert.currentData()
        return next((expert for expert in self._experts if expert.id == number), None)

    def _on_expert(self) -> None:
        """Show only the arms that are possible with the chosen expert."""
        able = {Weights.NONE, Weights.BASE}
        if expert := self._chosen_expert():
            able.add(Weights.ACTIVATED if expert.recipe.get("activated") else Weights.EXPERT)
        if self._has_reader:
            able.add(Weights.READER)
        offered = [arm for arm in ARMS if arm.weights in able]
        for arm in ARMS:
            box = self._arms[arm.key]
            box.setVisible(arm in offered)
            if arm in offered:
                box.setChecked(arm.key in USUALLY)
        self._lacks.setVisible(not expert)
        self._lacks.setText(
            self.tr("Choose an expert to compare with it.")
            if self._experts
            else self.tr("This collection has no expert that could be compared; train one first.")
        )

    def _on_go(self) -> None:
        expert = self._chosen_expert()
        activated = bool(expert and expert.recipe.get("activated"))
        keys = [key for key, box in self._arms.items() if box.isChecked() and not box.isHidden()]
        self.wanted.emit(
            RunRequest(
                arms=tuple(keys),
                expert=None if activated else expert,
                activated=expert if activated else None,
                questions_at_most=self._at_most.value(),
                prompts=self._own_prompts(),
            )
        )

    def _own_prompts(self) -> Prompts | None:
        """Return the person's prompts; None if unchanged.

        The usual prompts get examples from the collection.
        """
        text = self._engineered.toPlainText().strip()
        if self._prompts is None or text == self._prompts.engineered.strip() or not text:
            return None
        return Prompts(self._prompts.alone, text, self._prompts.brief, self._prompts.shots)

    def _lay_out(self) -> None:
        top = FlowLayout(12)
        for text, field in (
            (self.tr("Expert"), self._expert),
            (self.tr("Questions at most"), self._at_most),
        ):
            part = QWidget()
            named = QVBoxLayout(part)
            named.setContentsMargins(0, 0, 0, 0)
            named.setSpacing(4)
            named.addWidget(label(text, "small"))
            named.addWidget(field)
            top.addWidget(part)
        for box in self._arms.values():
            self._boxes.addWidget(box)
        go = QHBoxLayout()
        go.addWidget(self._go)
        go.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(top)
        down.addWidget(label(self.tr("Ways of answering"), "small"))
        down.addLayout(self._boxes)
        down.addWidget(self._lacks)
        down.addWidget(self._prompt_button)
        down.addWidget(self._engineered)
        down.addLayout(go)
        self._engineered.hide()
