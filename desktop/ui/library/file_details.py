"""Details of the selected file, with buttons for what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from desktop.core.say import from_json
from desktop.core.store.file_list import FileRow
from desktop.ui.core_translation import translate_core
from desktop.ui.language import own_name
from desktop.ui.library.wording import state_name
from desktop.ui.widgets.amounts import size_text
from desktop.ui.widgets.labels import ElidedLabel, hairline, label
from desktop.ui.widgets.times import exact_time_text


class FileDetails(QFrame):
    """Shown below the table while exactly one file is selected."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("file-details")
        self.setProperty("kind", "page")
        self._name = ElidedLabel("", "heading")
        self._name.setObjectName("file-name")
        self._path = ElidedLabel("", "small")
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remark = label("", wraps=True)
        self._remark.setObjectName("file-remark")
        self._facts = label("", "small", wraps=True)
        self._buttons: list[tuple[QToolButton, QAction]] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            self._buttons.append((button, action))
            row.addWidget(button)
        row.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 8, 16, 8)
        inner.setSpacing(4)
        for widget in (self._name, self._path, self._remark, self._facts):
            inner.addWidget(widget)
        inner.addLayout(row)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(hairline())
        down.addLayout(inner)
        self.hide()

    def show_file(self, file: FileRow | None, notes: str) -> None:
        """Show a file with the notes of its reading (a JSON list); None hides the details."""
        self.setVisible(file is not None)
        if file is None:
            return
        self._name.setText(file.path.name)
        self._path.setText(str(file.path))
        told = [
            translate_core(text) for text in (file.message, file.hint, *from_json(notes)) if text
        ]
        self._remark.setText(" ".join([f"{state_name(file.state)}.", *told]))
        self._facts.setText(self._facts_text(file))
        for button, action in self._buttons:
            button.setVisible(action.isEnabled())

    def _facts_text(self, file: FileRow) -> str:
        facts = [file.format or file.path.suffix.removeprefix("."), size_text(file.size_bytes)]
        if file.language:
            facts.append(own_name(file.language))
        if file.pages:
            facts.append(self.tr("%Ln page(s)", "", file.pages))
        if file.passages:
            facts.append(self.tr("%Ln passage(s)", "", file.passages))
        if file.read_at:
            facts.append(self.tr("read {0}").format(exact_time_text(file.read_at)))
        return " · ".join(fact for fact in facts if fact)
