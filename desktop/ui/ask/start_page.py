"""The start of a new conversation: first steps, or suggested questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.link_button import LinkButton

WIDTH_AT_MOST = 640


class StartPage(QStackedWidget):
    """One page for an empty library, and one for a library with documents.

    Signals:
        sample_wanted, folder_wanted: what the person wants to add to the empty library.
        question_chosen: a suggested question to begin with.
    """

    sample_wanted = Signal()
    folder_wanted = Signal()
    question_chosen = Signal(str)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._empty = EmptyState(
            self.tr("Drop a folder here"),
            self.tr(
                "Lectern reads the documents in it, on this machine alone, and answers questions"
                " about them. Every sentence of an answer shows where it comes from."
            ),
            icon_name="library",
            colours=current_theme.colours,
            large=True,
        )
        self._empty.add_button(self.tr("Choose a folder…"), primary=True).clicked.connect(
            self.folder_wanted
        )
        self._empty.add_button(self.tr("Try the sample")).clicked.connect(self.sample_wanted)
        self._ready = EmptyState(
            self.tr("Ask your documents"),
            "",
            icon_name="ask",
            colours=current_theme.colours,
            large=True,
        )
        self._suggestions = QVBoxLayout()
        self._suggested: list[LinkButton] = []
        self._ready.add_layout(self._suggestions)
        for page in (self._empty, self._ready):
            self.addWidget(_centre(page))
        self._on_theme_changed()
        current_theme.changed.connect(self._on_theme_changed)

    def show_documents(self, count: int, suggestions: Sequence[str] = ()) -> None:
        """Show how many documents can be asked, with suggested questions."""
        self.setCurrentIndex(1 if count else 0)
        for button in self._suggested:
            self._suggestions.removeWidget(button)
            button.deleteLater()
        self._suggested = [self._suggestion(question) for question in suggestions]
        text = self.tr("%n document(s) can be asked. Write a question below.", "", count)
        self._ready.text.setText(text)
        self._ready.text.show()

    def _suggestion(self, question: str) -> LinkButton:
        button = LinkButton(question)
        button.clicked.connect(self._on_suggestion)
        self._suggestions.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def _on_suggestion(self) -> None:
        button = self.sender()
        if isinstance(button, LinkButton):
            self.question_chosen.emit(button.text())

    def _on_theme_changed(self) -> None:
        for page in (self._empty, self._ready):
            page.tint(self._current_theme.colours)
            page.setMaximumWidth(round(WIDTH_AT_MOST * self._current_theme.theme.scale))


def _centre(page: QWidget) -> QWidget:
    outer = QWidget()
    across = QHBoxLayout(outer)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(page, 1000)  # as wide as allowed, even if its text needs less
    across.addStretch(1)
    return outer
