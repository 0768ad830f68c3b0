"""The list of conversations at the left: search, rename, export, delete, undo."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.core.store.conversations import Conversation
from desktop.ui.ask.conversation_delegate import ConversationDelegate
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.list_rows import ListRows
from desktop.ui.widgets.sealed_document import plain_tool_tip
from desktop.ui.widgets.times import age_text, exact_time_text

Index = QModelIndex | QPersistentModelIndex
WHEN = Qt.ItemDataRole.UserRole + 1


class ConversationModel(ListRows[Conversation]):
    """List model of the conversations, newest first.

    Signals:
        renamed: number and new title of a conversation that was edited in place.
    """

    renamed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(attrgetter("id"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        conversation = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return conversation.title or self.tr("New conversation")
            case Qt.ItemDataRole.ToolTipRole:
                when = exact_time_text(conversation.changed_at)
                return plain_tool_tip(f"{conversation.title}\n{when}")
            case _ if role == WHEN:
                return age_text(conversation.changed_at)
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        title = str(value).strip()
        if not index.isValid() or not title:
            return False
        self.renamed.emit(self._rows[index.row()].id, title)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() else usual


class ConversationList(QWidget):
    """Shows the conversations and emits what the person wants to do with one."""

    chosen = Signal(int)
    new_wanted = Signal()
    search_changed = Signal(str)
    renamed = Signal(int, str)
    deleted = Signal(int)
    export_wanted = Signal(int)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.setObjectName("conversation-list")
        self.setProperty("kind", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = ConversationModel()
        self._model.renamed.connect(self.renamed)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search conversations"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.search_changed)
        self._new = QPushButton(self.tr("New conversation"))
        set_icon(self._new, "plus", current_theme.colours)
        self._new.clicked.connect(self.new_wanted)
        self._list = QListView()
        self._list.setProperty("kind", "side")
        self._list.setAccessibleName(self.tr("Conversations"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(ConversationDelegate(current_theme, self._list))
        self._list.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._list.setUniformItemSizes(True)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._add_actions()
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addWidget(self._new)
        down.addWidget(self._search)
        down.addWidget(self._list, 1)

    def show_conversations(self, rows: Sequence[Conversation], current: int | None) -> None:
        """Show these conversations; emits no `chosen`."""
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        self._model.show_rows(rows)
        if current is not None:
            self._list.setCurrentIndex(self._model.index_of(current))
        selection.blockSignals(False)
        self._list.viewport().update()

    def begin_search(self) -> None:
        """Move the focus to the search field and select its text."""
        self._search.setFocus()
        self._search.selectAll()

    def _add_actions(self) -> None:
        for text, keys, do in (
            (self.tr("Rename"), "F2", self._on_rename),
            (self.tr("Export…"), "", self._on_export),
            (self.tr("Delete"), "Del", self._on_delete),
        ):
            action = QAction(text, self._list)
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self._list.addAction(action)

    def _current(self) -> Conversation | None:
        return self._model.at(self._list.currentIndex())

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        if conversation := self._model.at(index):
            self.chosen.emit(conversation.id)

    def _on_rename(self) -> None:
        self._list.edit(self._list.currentIndex())

    def _on_export(self) -> None:
        if conversation := self._current():
            self.export_wanted.emit(conversation.id)

    def _on_delete(self) -> None:
        if conversation := self._current():
            self.deleted.emit(conversation.id)
