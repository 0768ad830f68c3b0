"""The field for a question, with the choice of what is asked and of the expert."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.core.experts.naming import AUTO, NONE
from desktop.core.scope import EVERYTHING, Scope
from desktop.services.scoping import LibraryPlace, joined
from desktop.ui.ask.scope_chips import ScopeChips
from desktop.ui.ask.scope_picker import ScopePicker
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.document_drag import PATHS, dragged_paths
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.sealed_document import plain_tool_tip

LINES_AT_MOST = 6
NAME_MARK = "@"


class QuestionEdit(QPlainTextEdit):
    """A text field that grows with its text; Enter asks, Shift+Enter begins a new line.

    Signals:
        entered: the question is complete.
        name_begun: an @ was typed where a name may follow.
        files_dropped: paths of documents that were dragged here from a list of the window.
    """

    entered = Signal()
    name_begun = Signal()
    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)
        before = self.toPlainText()[: self.textCursor().position()]
        if event.text() == NAME_MARK and (before == NAME_MARK or before[-2:-1].isspace()):
            self.name_begun.emit()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(PATHS) or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if paths := dragged_paths(source):
            self.files_dropped.emit(paths)
        else:
            super().insertFromMimeData(source)

    def take_back_mark(self) -> None:
        """Delete the @ before the cursor, after something was chosen with it."""
        cursor = self.textCursor()
        if self.toPlainText()[: cursor.position()].endswith(NAME_MARK):
            cursor.deletePreviousChar()

    def _fit(self) -> None:
        lines = min(LINES_AT_MOST, max(1, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)


class Composer(QWidget):
    """Emits a question to ask, or the wish to stop the current answer.

    Signals:
        asked: a question, and whether every document must be read for it.
        stopped: the current answer is no longer wanted.
        scope_changed: the `Scope` that is asked from now on.
        places_wanted: the list of places is opened, and wants them with `show_places`.
        expert_changed: the expert that should answer: `auto`, `none`, or a name.
    """

    asked = Signal(str, bool)
    stopped = Signal()
    scope_changed = Signal(object)
    places_wanted = Signal()
    expert_changed = Signal(str)
    edit_left = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._is_answering = False
        self._edit = QuestionEdit()
        self._edit.setPlaceholderText(self.tr("Ask your documents"))
        self._edit.setAccessibleName(self.tr("Question"))
        self._go = QPushButton()
        self._go.setProperty("kind", "primary")
        self._go.setFixedSize(36, 32)
        self._scope = EVERYTHING
        self._is_naming = False
        self._scope_button = self._chip(
            self.tr("Which collections, folders and files are asked; or type @")
        )
        self._scope_button.setObjectName("asked-scope")
        self._chips = ScopeChips(current_theme)
        self._picker: ScopePicker | None = None
        self._whole = self._chip(self.tr("Look through every document, which takes longer"))
        self._whole.setText(self.tr("Every document"))
        self._whole.setCheckable(True)
        self._expert = self._chip(self.tr("Which expert answers"))
        self._experts = QMenu(self._expert)
        self._expert.setMenu(self._experts)
        self._editing = QFrame()
        self._lay_out()
        self._edit.entered.connect(self._on_entered)
        self._go.clicked.connect(self._on_send_or_stop)
        self._scope_button.clicked.connect(self.choose_scope)
        self._chips.scope_changed.connect(self.scope_changed)
        self._chips.more_wanted.connect(self.choose_scope)
        self._edit.name_begun.connect(self._on_name_begun)
        self._edit.files_dropped.connect(self._on_files_dropped)
        self._experts.triggered.connect(self._on_expert)
        self.setFocusProxy(self._edit)
        self.show_answering(answering=False)
        self.show_experts((), AUTO)
        self.show_scope(EVERYTHING)

    def show_answering(self, *, answering: bool) -> None:
        """Show whether an answer is being generated; if so, the button stops it."""
        self._is_answering = answering
        name = self.tr("Stop answering") if answering else self.tr("Ask")
        self._go.setAccessibleName(name)
        self._go.setToolTip(name)
        set_icon(
            self._go, "stop" if answering else "send", self._current_theme.colours, "on_accent"
        )

    def show_scope(self, scope: Scope) -> None:
        """Show what is asked, as chips above the question."""
        self._scope = scope
        self._chips.show_scope(scope)
        self._scope_button.setText(
            self.tr("Everything") if scope.has_no_choice else self.tr("Only what is chosen")
        )

    def choose_scope(self) -> None:
        """Open the list in which the person ticks what is asked."""
        self._open_picker(single=False)

    def show_places(self, places: Sequence[LibraryPlace]) -> None:
        """Show what can be chosen in the list, which was opened before."""
        if self._picker:
            self._picker.show_places(places)

    def _open_picker(self, *, single: bool) -> None:
        self._is_naming = single
        picker = self._picker = ScopePicker(self, self._current_theme)
        picker.scope_changed.connect(self._on_picked)
        picker.closed.connect(self._on_picker_closed)
        picker.open_above(self, self._scope, single=single)
        self.places_wanted.emit()

    def _on_name_begun(self) -> None:
        self._open_picker(single=True)

    def _on_files_dropped(self, paths: list[Path]) -> None:
        self.scope_changed.emit(joined(self._scope, Scope(documents=tuple(paths))))

    def _on_picked(self, scope: Scope) -> None:
        if self._is_naming:
            self._edit.take_back_mark()
        self.scope_changed.emit(scope)

    def _on_picker_closed(self) -> None:
        # A popup that stays would take part in the order of Tab.
        if self._picker:
            self._picker.deleteLater()
            self._picker = None
        self._edit.setFocus()

    def show_experts(self, names: Sequence[str], chosen: str) -> None:
        """Show the experts in the menu, and tick the chosen one."""
        self._experts.clear()
        said = {AUTO: self.tr("Expert that fits"), NONE: self.tr("No expert")}
        for name in (AUTO, NONE, *names):
            action = self._experts.addAction(said.get(name, name).replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == chosen)
        self._expert.setText(said.get(chosen) or self.tr("Expert: {0}").format(chosen))
        self._expert.setVisible(bool(names))

    def show_editing(self, question: str | None) -> None:
        """Show an earlier question for editing; None returns to a new question."""
        self._editing.setVisible(question is not None)
        if question is not None:
            self._edit.setPlainText(question)
            self._edit.selectAll()
            self._edit.setFocus()

    @property
    def draft(self) -> str:
        """The text of a question that is not asked yet."""
        return self._edit.toPlainText()

    def write(self, question: str) -> None:
        """Put a question into the field as if it had been typed."""
        self._edit.setPlainText(question)

    def _on_entered(self) -> None:
        question = self._edit.toPlainText().strip()
        if question and not self._is_answering:
            whole = self._whole.isChecked()
            self._edit.clear()
            self._whole.setChecked(False)
            self.asked.emit(question, whole)

    def _on_send_or_stop(self) -> None:
        if self._is_answering:
            self.stopped.emit()
        else:
            self._on_entered()

    def _on_expert(self, action: QAction) -> None:
        self.expert_changed.emit(action.data())

    def _lay_out(self) -> None:
        box = QFrame()
        box.setProperty("kind", "composer")
        across = QHBoxLayout(box)
        across.setContentsMargins(12, 6, 8, 6)
        across.addWidget(self._edit, 1)
        across.addWidget(self._go, 0, Qt.AlignmentFlag.AlignBottom)
        editing = QHBoxLayout(self._editing)
        editing.setContentsMargins(4, 0, 4, 0)
        editing.addWidget(
            label(self.tr("You are editing a question: this begins a branch."), "small")
        )
        leave = QPushButton(self.tr("Leave it"))
        leave.setProperty("kind", "link")
        leave.clicked.connect(self.edit_left)
        editing.addWidget(leave)
        editing.addStretch(1)
        self._editing.hide()
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for button in (self._scope_button, self._expert, self._whole):
            chips.addWidget(button)
        chips.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(24, 8, 24, 16)
        down.setSpacing(8)
        down.addWidget(self._editing)
        down.addWidget(self._chips)
        down.addWidget(box)
        down.addLayout(chips)

    def _chip(self, hint: str) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("kind", "chip")
        chip.setToolTip(plain_tool_tip(hint))
        chip.setAccessibleDescription(hint)
        return chip
