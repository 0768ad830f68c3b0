"""Details of the chosen model, with buttons for what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core.models.installed_models import ModelOrigin
from desktop.services.memory_fit import Fit
from desktop.ui.core_translation import translate_core
from desktop.ui.models.facts import FactTable, facts_of, memory_fit_text
from desktop.ui.models.rows import ModelRow, RowKind
from desktop.ui.models.transfer_view import TransferView
from desktop.ui.widgets.labels import hairline, label
from desktop.ui.widgets.setting_rows import make_transparent

WIDTH_AT_MOST = 720


class ModelDetails(QScrollArea):
    """Shows the details of one row of the list.

    Signals report which button was clicked; all are about the shown row.
    """

    use_wanted = Signal()
    remove_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About the chosen model"))
        self._page = QWidget()
        self._title = label("", "title", wraps=True)
        self._state = label("", "muted", wraps=True)
        self._problem = label("", "warning", wraps=True)
        self._facts = FactTable()
        self.transfer = TransferView()
        self._use = QPushButton(self.tr("Use this"))
        self._use.setProperty("kind", "primary")
        self._folder = QPushButton(self.tr("Show in folder"))
        self._remove = QPushButton(self.tr("Remove"))
        self._use.clicked.connect(self.use_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self._lay_out()

    def show_row(self, row: ModelRow | None, *, downloads_allowed: bool) -> None:
        """Show the details of a row; None clears the page."""
        self._page.setVisible(row is not None)
        if row is None:
            return
        self._title.setText(row.title)
        self._state.setText(self._state_of(row))
        self._state.setVisible(bool(self._state.text()))
        self._problem.setText(self._problem_of(row))
        self._problem.setVisible(bool(self._problem.text()))
        self._facts.show_facts(facts_of(row))
        self.transfer.setVisible(row.offer is not None)
        if row.offer:
            self.transfer.show_transfer(row.offer, row.transfer, allowed=downloads_allowed)
        usable = row.kind is RowKind.NONE or bool(row.model and row.model.info)
        self._use.setVisible(usable and not row.answers)
        self._folder.setVisible(bool(row.model and row.model.path.exists()))
        origin = row.model.origin if row.model else None
        self._remove.setVisible(origin in (ModelOrigin.ADDED, ModelOrigin.ELSEWHERE))
        self._remove.setText(
            self.tr("Forget") if origin is ModelOrigin.ELSEWHERE else self.tr("Remove")
        )

    def _state_of(self, row: ModelRow) -> str:
        if row.kind is RowKind.NONE:
            return self.tr(
                "Nothing is written by a model: an answer is the sentences of your documents that"
                " speak to the question, word for word. Needs no memory, and is never wrong about"
                " what they say."
            )
        parts: list[str] = []
        if row.answers:
            parts.append(self.tr("Answers your questions now."))
        if row.model and row.model.origin is ModelOrigin.EMBEDDED:
            parts.append(
                self.tr("Came with Lectern. It is small: larger ones write better answers.")
            )
        if row.memory_fit and row.memory_fit.fit is not Fit.TOO_LARGE:
            parts.append(memory_fit_text(row.memory_fit))
        return " ".join(parts)

    def _problem_of(self, row: ModelRow) -> str:
        if row.model and row.model.problem:
            return f"{translate_core(row.model.problem)} {translate_core(row.model.hint)}".strip()
        if row.memory_fit and row.memory_fit.fit is Fit.TOO_LARGE:
            return memory_fit_text(row.memory_fit)
        return ""

    def _lay_out(self) -> None:
        self._page.setMaximumWidth(WIDTH_AT_MOST)
        down = QVBoxLayout(self._page)
        down.setContentsMargins(32, 24, 32, 24)
        down.setSpacing(12)
        for text in (self._title, self._state, self._problem):
            down.addWidget(text)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._use, self._folder, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        down.addWidget(self.transfer)
        down.addLayout(buttons)
        down.addWidget(hairline())
        down.addWidget(self._facts)
        down.addStretch(1)
        self.setWidget(self._page)
        make_transparent(self)
