"""A form of settings: title and explanation at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import hairline, label

WIDTH_AT_MOST = 880
TEXT_WIDTH_AT_LEAST = 240


class SettingsPage(QScrollArea):
    """A page with sections of settings below each other."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        page = QWidget()
        page.setMaximumWidth(WIDTH_AT_MOST)
        self._sections = QVBoxLayout(page)
        self._sections.setContentsMargins(32, 24, 32, 32)
        self._sections.setSpacing(32)
        if title:
            self._sections.addWidget(label(title, "title"))
        self._sections.addStretch(1)
        self.setWidget(page)
        make_transparent(self)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add_section(self, title: str, explanation: str = "") -> SettingsSection:
        section = SettingsSection(title, explanation)
        self._sections.insertWidget(self._sections.count() - 1, section)
        return section


def make_transparent(area: QScrollArea) -> None:
    """Make a scroll area transparent, because Qt fills it with grey."""
    for widget in (area.viewport(), area.widget()):
        if widget:
            widget.setAutoFillBackground(False)


class SettingsSection(QWidget):
    """A heading with rows under it, separated by thin lines."""

    def __init__(self, title: str, explanation: str = "") -> None:
        super().__init__()
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(0, 1)
        self._rows.setColumnMinimumWidth(0, TEXT_WIDTH_AT_LEAST)
        self.title = label(title, "heading")
        self._add_wide(self.title)
        if explanation:
            self._add_wide(label(explanation, "muted", wraps=True))

    def add(self, title: str, explanation: str, control: QWidget) -> QLabel:
        """Add a row and return the label of its explanation.

        The title is also the control's name for screen readers.
        """
        self._add_wide(hairline())
        text = QWidget()
        lines = QVBoxLayout(text)
        lines.setContentsMargins(0, 4, 0, 4)
        lines.setSpacing(2)
        lines.addWidget(label(title, wraps=True))
        about = label(explanation, "small", wraps=True)
        lines.addWidget(about)
        about.setHidden(not explanation)
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(explanation)
        row = self._rows.rowCount()
        self._rows.addWidget(text, row, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._rows.addWidget(control, row, 1, right)
        return about

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget over the whole width, after a thin line."""
        self._add_wide(hairline())
        self._add_wide(widget)

    def add_text(self, text: str) -> QLabel:
        """Add a muted sentence under the last row."""
        made = label(text, "small", wraps=True)
        self._add_wide(made)
        return made

    def add_at_the_right(self, widget: QWidget) -> None:
        """Add a widget under the controls, without a line before it."""
        right = Qt.AlignmentFlag.AlignRight
        self._rows.addWidget(widget, self._rows.rowCount(), 0, 1, 2, right)

    def _add_wide(self, widget: QWidget) -> None:
        self._rows.addWidget(widget, self._rows.rowCount(), 0, 1, 2)
