"""The screen Check: a text, its sentences compared with the documents, and a document."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.store.library import Library
from desktop.core.types import Source
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.verification import CheckedSentence
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.check.checked_view import CheckedView
from desktop.ui.check.controller import CheckController
from desktop.ui.check.draft_edit import DraftEdit
from desktop.ui.check.wording import progress_text
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.collection_chip import CollectionChip
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.file_dialogs import choose_file
from desktop.ui.widgets.labels import label

WIDTHS = (380, 480, 380)
LEAST = (240, 320, 280)


class CheckScreen(QWidget):
    """Combines the text, what the documents say of it, and the document that a span is from."""

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._workspace = workspace
        self._current_theme = current_theme
        self._controller = CheckController(workspace)
        self._edit = DraftEdit()
        self._edit.setAccessibleName(self.tr("Text to check"))
        self._edit.setPlaceholderText(
            self.tr("Paste a draft, a letter or another program's answer, or drop a file here.")
        )
        self._open = QPushButton(self.tr("Open a file…"))
        self._collections = CollectionChip(self.tr("Which collections the text is compared with"))
        self._collections.setObjectName("checked-collections")
        self._go = QPushButton()
        self._go.setProperty("kind", "primary")
        self._progress = label("", "small", wraps=True)
        self._progress.setObjectName("check-progress")
        self._checked = CheckedView(current_theme)
        self._viewer = SourceViewer(workspace, current_theme)
        self._panes = QSplitter()
        self._results = QStackedWidget()
        self._empty = EmptyState(
            self.tr("Check a text"),
            self.tr(
                "Each sentence comes back supported, contradicted or not found in your documents,"
                " with the words that it rests on."
            ),
            icon_name="check",
            colours=current_theme.colours,
        )
        self._lay_out()
        self._connect()
        self._add_commands()
        self.setFocusProxy(self._edit)
        self._show_checking(checking=False)
        self._renew_scope()

    def check(self) -> None:
        """Check the text as it is now; a check in progress is left."""
        text = self._edit.toPlainText()
        if not any(character.isalnum() for character in text):
            return
        self._checked.begin()
        self._results.setCurrentWidget(self._checked)
        self._controller.check(text, self._collections.chosen)

    def write(self, text: str) -> None:
        """Put a text into the field as if it had been pasted."""
        self._edit.setPlainText(text)

    def _on_go(self) -> None:
        if self._controller.is_checking:
            self._controller.stop()
        else:
            self.check()

    def _on_sentence(self, checked: CheckedSentence) -> None:
        self._checked.add(checked)
        self._show_checking(checking=True)

    def _show_checking(self, *, checking: bool) -> None:
        self._go.setText(self.tr("Stop") if checking else self.tr("Check"))
        self._stop.setEnabled(checking)
        text = progress_text(self._checked.checked, checking=checking)
        self._progress.setText(text)
        self._progress.setVisible(bool(text))

    def _on_checking(self, checking: bool) -> None:
        self._show_checking(checking=checking)

    def _on_citation(self, source: Source, char_start: int, char_end: int) -> None:
        self._viewer.show()
        self._viewer.show_source(source, char_start, char_end)

    def _on_open(self) -> None:
        title, kinds = self.tr("Open a file to check"), self.tr("All files (*)")
        if path := choose_file(self, self._workspace, title, kinds):
            self._controller.read(path)

    def _renew_scope(self) -> None:
        def names(library: Library) -> list[str]:
            return [collection.name for collection in library.collections.all()]

        self._workspace.read(names, self._on_names)

    def _on_names(self, names: list[str]) -> None:
        self._names = names
        self._collections.show_scope(names, self._collections.chosen)

    def _on_scope(self, chosen: list[str]) -> None:
        self._collections.show_scope(self._names, chosen)

    def _on_changed(self, what: Changed) -> None:
        if what is Changed.COLLECTIONS:
            self._renew_scope()

    def _on_theme_changed(self) -> None:
        self._empty.tint(self._current_theme.colours)

    def _lay_out(self) -> None:
        self._names: list[str] = []
        draft = QWidget()
        down = QVBoxLayout(draft)
        down.setContentsMargins(20, 16, 12, 16)
        down.addWidget(label(self.tr("Check a text"), "heading"))
        down.addWidget(self._edit, 1)
        down.addWidget(self._collections, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        buttons.addWidget(self._go)
        down.addLayout(buttons)
        results = QWidget()
        results.setProperty("kind", "page")
        results.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QVBoxLayout(results)
        below.setContentsMargins(16, 16, 12, 16)
        below.addWidget(self._progress)
        self._results.addWidget(self._empty)
        self._results.addWidget(self._checked)
        below.addWidget(self._results, 1)
        self._viewer.hide()
        for pane, least in zip((draft, results, self._viewer), LEAST, strict=True):
            pane.setMinimumWidth(least)
            self._panes.addWidget(pane)
        self._panes.setObjectName("check-panes")
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(list(WIDTHS))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panes)

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        self._open.clicked.connect(self._on_open)
        self._edit.entered.connect(self.check)
        self._edit.file_dropped.connect(self._controller.read)
        self._collections.scope_changed.connect(self._on_scope)
        self._controller.checking.connect(self._on_checking)
        self._controller.sentence_checked.connect(self._on_sentence)
        self._controller.text_read.connect(self.write)
        self._checked.citation_chosen.connect(self._on_citation)
        self._viewer.closed.connect(self._viewer.hide)
        self._workspace.changed.connect(self._on_changed)
        self._current_theme.changed.connect(self._on_theme_changed)

    def _add_commands(self) -> None:
        self._command(self.tr("Check the text"), "Ctrl+Return", self.check)
        self._command(self.tr("Write a text to check"), "Ctrl+L", self._edit.setFocus)
        self._command(self.tr("Open a file to check…"), "Ctrl+T", self._on_open)
        self._stop = self._command(self.tr("Stop checking"), "Esc", self._controller.stop)

    def _command(self, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action
