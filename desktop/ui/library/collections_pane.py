"""The left pane of the Library: the collections, and the folders of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.library.collection_models import CollectionModel, RootModel
from desktop.ui.library.lines_delegate import LinesDelegate
from desktop.ui.library.overview import CollectionRow
from desktop.ui.widgets.labels import ElidedLabel, label

HEIGHTS = (420, 200)
LEAST = 240


class CollectionsPane(QWidget):
    """Shows the collections and emits the person's actions on them.

    Signals:
        chosen: another collection is current.
        renamed, removed, watch_toggled, refreshed, put_first: carry the collection's number first.
        root_removed: the collection's number, and that of the added folder or file.
        folder_wanted, files_wanted: the person wants to add something to the current collection.
    """

    chosen = Signal()
    renamed = Signal(int, str)
    removed = Signal(int)
    watch_toggled = Signal(int, bool)
    refreshed = Signal(int)
    put_first = Signal(int)
    root_removed = Signal(int, int)
    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = CollectionModel()
        self._model.renamed.connect(self.renamed)
        self._roots_model = RootModel()
        self._list = _list(self.tr("Collections"), self._model, current_theme)
        self._list.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self._roots = _list(self.tr("Folders and files"), self._roots_model, current_theme)
        self._roots_title = ElidedLabel("", "small")
        self._below = QWidget()
        self._watch = self._tool(current_theme, "eye", self.tr("Follow changes"), checkable=True)
        self._refresh = self._tool(current_theme, "retry", self.tr("Look through again"))
        self._more = self._tool(current_theme, "more", self.tr("More"))
        self._selected: int | None = None
        self._actions()
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._watch.clicked.connect(self._on_watch)
        self._refresh.clicked.connect(self._on_refresh)

    def show_collections(self, rows: Sequence[CollectionRow]) -> None:
        """Show these collections and keep the current one if it still exists."""
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        self._model.show_collections(rows)
        index = self._model.index_of(self._selected)
        if not index.isValid():
            index = self._model.index(0)
        self._list.setCurrentIndex(index)
        selection.blockSignals(False)
        self._list.viewport().update()
        self._show_current()

    def select(self, collection_id: int | None) -> None:
        """Make a collection the current one, as soon as it is in the list."""
        self._selected = collection_id
        index = self._model.index_of(collection_id)
        if index.isValid():
            self._list.setCurrentIndex(index)

    @property
    def current(self) -> CollectionRow | None:
        """The chosen collection; the entry for all documents has None as its number."""
        return self._model.at(self._list.currentIndex())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width at which no text is cut, in any language and size."""
        return super().minimumSizeHint().expandedTo(QSize(LEAST, 0))

    def _show_current(self) -> None:
        current = self.current
        collection = current if current and current.id is not None else None
        for able in (self._watch, self._refresh, self._more, *self._able):
            able.setEnabled(collection is not None)
        self._watch.setChecked(bool(collection and collection.watched))
        self._roots_model.renew_rows(collection.roots if collection else ())
        self._below.setVisible(collection is not None)
        if collection:
            self._roots_title.setText(self.tr("Folders and files of “{0}”").format(collection.name))

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        if collection := self._model.at(index):
            self._selected = collection.id
            self._show_current()
            self.chosen.emit()

    def _number(self) -> int | None:
        return self.current.id if self.current else None

    def _on_watch(self, checked: bool) -> None:
        if (number := self._number()) is not None:
            self.watch_toggled.emit(number, checked)

    def _on_refresh(self) -> None:
        if (number := self._number()) is not None:
            self.refreshed.emit(number)

    def _on_first(self) -> None:
        if (number := self._number()) is not None:
            self.put_first.emit(number)

    def _on_rename(self) -> None:
        self._list.setFocus()
        self._list.edit(self._list.currentIndex())

    def _on_remove(self) -> None:
        if (number := self._number()) is not None:
            self.removed.emit(number)

    def _on_remove_root(self) -> None:
        root, number = self._roots_model.at(self._roots.currentIndex()), self._number()
        if root and number is not None:
            self.root_removed.emit(number, root.id)

    def _actions(self) -> None:
        menu = QMenu(self._more)
        self._able: list[QAction] = []
        for text, keys, do in (
            (self.tr("Rename"), "F2", self._on_rename),
            (self.tr("Look through again"), "F5", self._on_refresh),
            (self.tr("Index first"), "", self._on_first),
            (self.tr("Remove from the library"), "Del", self._on_remove),
        ):
            action = _action(text, keys, self._list)
            action.triggered.connect(do)
            self._list.addAction(action)
            menu.addAction(action)
            self._able.append(action)
        remove = _action(self.tr("Remove from the collection"), "Del", self._roots)
        remove.triggered.connect(self._on_remove_root)
        self._roots.addAction(remove)
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _tool(
        self, current_theme: CurrentTheme, icon: str, text: str, *, checkable: bool = False
    ) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setCheckable(checkable)
        set_icon(button, icon, current_theme.colours)
        return button

    def _lay_out(self) -> None:
        add_folder = QPushButton(self.tr("Add folder…"))
        add_folder.setProperty("kind", "primary")
        add_folder.clicked.connect(self.folder_wanted)
        add_files = QPushButton(self.tr("Add files…"))
        add_files.clicked.connect(self.files_wanted)
        # Below each other: side by side, their texts would be cut in other languages.
        adding = QVBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(add_folder)
        adding.addWidget(add_files)
        title = QHBoxLayout()
        title.setSpacing(0)
        title.addWidget(label(self.tr("Collections"), "small"), 1)
        for tool in (self._watch, self._refresh, self._more):
            title.addWidget(tool)
        roots = QVBoxLayout(self._below)
        roots.setContentsMargins(0, 8, 0, 0)
        roots.setSpacing(4)
        roots.addWidget(self._roots_title)
        roots.addWidget(self._roots, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._below)
        split.setSizes(list(HEIGHTS))
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        down.addLayout(adding)
        down.addLayout(title)
        down.addWidget(split, 1)


def _list(name: str, model: CollectionModel | RootModel, current_theme: CurrentTheme) -> QListView:
    view = QListView()
    view.setProperty("kind", "side")
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(LinesDelegate(current_theme, view))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return view


def _action(text: str, keys: str, parent: QWidget) -> QAction:
    action = QAction(text, parent)
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action
