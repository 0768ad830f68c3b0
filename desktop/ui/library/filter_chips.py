"""Chips that filter files by state, or for notes, each with a count; several may be on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.types import DocumentState
from desktop.ui.library.wording import PROBLEMS, state_name
from desktop.ui.widgets.amounts import number_text

ORDER = (
    DocumentState.READY, DocumentState.WAITING, *PROBLEMS, DocumentState.SKIPPED,
    DocumentState.UNAVAILABLE,
)  # fmt: skip


class FilterChips(QWidget):
    """Shows a chip for each state that some file has, and one for files with notes.

    Signals:
        changed: other chips are on; no state means all.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[DocumentState, int] = {}
        self._chips = {state: self._state_chip(state) for state in ORDER}
        self._noted = self._chip(self.tr("With notes"), "filter-with-notes")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for chip in (*self._chips.values(), self._noted):
            layout.addWidget(chip)
        layout.addStretch(1)

    def show_counts(self, counts: Mapping[DocumentState, int], with_notes: int) -> None:
        for state, chip in self._chips.items():
            count = counts.get(state, 0)
            chip.setText(f"{state_name(state)}  {number_text(count)}")
            chip.setVisible(bool(count) or chip.isChecked())
        self._noted.setText(f"{self.tr('With notes')}  {number_text(with_notes)}")
        self._noted.setVisible(bool(with_notes) or self._noted.isChecked())

    @property
    def with_notes(self) -> bool:
        """Return whether only files with notes are wanted."""
        return self._noted.isChecked()

    @property
    def states(self) -> tuple[DocumentState, ...]:
        """Return the states whose chips are on."""
        return tuple(state for state, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Switch all chips off without emitting `changed`."""
        for chip in (*self._chips.values(), self._noted):
            chip.setChecked(False)

    def _state_chip(self, state: DocumentState) -> QPushButton:
        return self._chip(state_name(state), f"filter-{state}".replace(" ", "-"))

    def _chip(self, text: str, name: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setObjectName(name)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setToolTip(self.tr("Show only these"))
        chip.clicked.connect(self.changed)
        chip.hide()
        return chip
