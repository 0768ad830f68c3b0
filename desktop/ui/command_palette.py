"""A searchable list of all commands (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

ACTION = Qt.ItemDataRole.UserRole + 1
WIDTH, HEIGHT = 520, 360


class CommandPalette(QDialog):
    """Lists actions; Enter runs the chosen one after the palette has closed.

    Actions that are disabled now are listed in grey, so that nobody searches for them in vain.
    """

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands"))
        self.setFixedSize(WIDTH, HEIGHT)
        self._model = _ActionFilter()
        self._model.setSourceModel(_model_of(actions))
        self._input = QLineEdit()
        self._input.setPlaceholderText(self.tr("What do you want to do?"))
        self._input.setAccessibleName(self.tr("Find a command"))
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Commands found"))
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._input.textChanged.connect(self._find)
        self._input.returnPressed.connect(self._do_chosen)
        self._list.clicked.connect(self._do)
        self._input.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._input)
        layout.addWidget(self._list)
        self._find("")

    def open_over(self, window: QWidget) -> None:
        """Show the palette in the upper half of the window."""
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(window.rect().topLeft()).x() + left, window.y() + 96)
        self.open()
        self._input.setFocus()

    def _find(self, text: str) -> None:
        self._model.words = text.casefold().split()
        self._model.invalidate()
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _do_chosen(self) -> None:
        self._do(self._list.currentIndex())

    def _do(self, index: QModelIndex) -> None:
        action = index.data(ACTION)
        if isinstance(action, QAction) and action.isEnabled():
            self.accept()
            action.trigger()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = self._list.currentIndex().row() + step
                self._list.setCurrentIndex(
                    self._model.index(row % max(1, self._model.rowCount()), 0)
                )
                return True
        return super().eventFilter(watched, event)


class _ActionFilter(QSortFilterProxyModel):
    """Filters rows to those that contain every typed word, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # type: ignore[override]
        text = str(self.sourceModel().index(source_row, 0, source_parent).data()).casefold()
        return all(word in text for word in self.words)


def _model_of(actions: Sequence[QAction]) -> QStandardItemModel:
    model = QStandardItemModel()
    for action in sorted(actions, key=lambda action: action.text().replace("&", "").casefold()):
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        text = action.text().replace("&", "")
        item = QStandardItem(f"{text}    {keys}" if keys else text)
        item.setData(action, ACTION)
        item.setEnabled(action.isEnabled())
        model.appendRow(item)
    return model
