"""Layout of the Lab's pages, and the page of an empty Lab."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


def empty_page(current_theme: CurrentTheme, begin: Callable[[], None]) -> EmptyState:
    """Return the page for a Lab without question sets and comparisons."""
    made = EmptyState(
        translate("LabScreen", "Does an expert help on your documents?"),
        translate(
            "LabScreen",
            "The Lab asks the same questions in several ways, with and without an expert, and"
            " says which answers better and how sure that is. It begins with questions whose"
            " right answers are known.",
        ),
        icon_name="lab",
        colours=current_theme.colours,
        large=True,
    )
    new = made.add_button(translate("LabScreen", "New question set…"), primary=True)
    new.clicked.connect(begin)
    return made


def scroll_area(name: str, *pages: QWidget) -> QScrollArea:
    """Return a scroll area with these pages below each other; `name` is for screen readers."""
    content = QWidget()
    down = QVBoxLayout(content)
    down.setContentsMargins(32, 24, 32, 32)
    down.setSpacing(16)
    for page in pages:
        down.addWidget(page)
    down.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setAccessibleName(name)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setWidget(content)
    content.setAutoFillBackground(False)
    return scroll
