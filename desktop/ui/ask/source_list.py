"""The sources of an answer: document, place in it, and first words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.core.types import Passage, Source
from desktop.ui.ask.places import notes_count_text, notes_texts, place_text
from desktop.ui.bidi import isolated, mirrored
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SOURCE = Qt.ItemDataRole.UserRole + 1
CITED = Qt.ItemDataRole.UserRole + 2
PADDING = 10
CHIP = 20
SNIPPET_LINES = 3


class SourceModel(QAbstractListModel):
    """List model of the sources in their order; knows which ones the answer cites."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Source, ...] = ()
        self._cited: frozenset[int] = frozenset()

    def show_sources(self, rows: Sequence[Source], cited: frozenset[int]) -> None:
        if tuple(rows) == self._rows and cited == self._cited:
            return
        self.beginResetModel()
        self._rows, self._cited = tuple(rows), cited
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        source = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                noted = notes_count_text(source.passage)
                place = place_text(source.passage, language=source.foreign_language)
                where = f"{index.row() + 1}. {place}"
                return f"{where} · {noted}" if noted else where
            case Qt.ItemDataRole.ToolTipRole:
                about = [str(source.passage.path), *notes_texts(source.passage)]
                return plain_tool_tip("\n".join(about))
            case _ if role == SOURCE:
                return source
            case _ if role == CITED:
                return index.row() in self._cited
            case _:
                return None


class SourceList(QListView):
    """Lists the sources and emits what the person wants of one.

    Signals:
        source_chosen: the number of the source to open in its document.
        ask_wanted: the path of a document that is to be asked alone.
        exclusion_wanted: the path of a document without which the answer is to be made again.
    """

    source_chosen = Signal(int)
    ask_wanted = Signal(object)
    exclusion_wanted = Signal(object)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._model = SourceModel()
        self.setModel(self._model)
        self.setProperty("kind", "side")
        self.setAccessibleName(self.tr("Sources"))
        self.setItemDelegate(_SourceDelegate(current_theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add(self.tr("Ask this alone"), "Ctrl+I", self.ask_wanted)
        self._add(self.tr("Not this one: answer again"), "Del", self.exclusion_wanted)

    def _add(self, text: str, keys: str, wanted: SignalInstance) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._emit_current(wanted))
        self.addAction(action)

    def _emit_current(self, wanted: SignalInstance) -> None:
        source: Source | None = self.currentIndex().data(SOURCE)
        if source is not None:
            wanted.emit(source.passage.path)

    def show_sources(self, sources: Sequence[Source], cited: frozenset[int]) -> None:
        self._model.show_sources(sources, cited)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.source_chosen.emit(index.row())


class _SourceDelegate(QStyledItemDelegate):
    """Draws a number, the document, the place in it, and the first lines of the text."""

    def __init__(self, current_theme: CurrentTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._current_theme = current_theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(160, (2 + SNIPPET_LINES) * line + 2 * PADDING + 6)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._current_theme.colours
        source: Source = index.data(SOURCE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)
        room = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        self._draw_number(painter, room, index)
        text = mirrored(room.adjusted(CHIP + PADDING, 0, 0, 0), room)
        self._draw_text(painter, text, option, source)
        painter.restore()

    def _draw_number(self, painter: QPainter, room: QRect, index: Index) -> None:
        colours = self._current_theme.colours
        cited = bool(index.data(CITED))
        chip = mirrored(QRect(room.x(), room.y(), CHIP, CHIP), room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if cited else colours.sunken))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(QColor(colours.on_accent if cited else colours.muted))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))

    def _draw_text(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, source: Source
    ) -> None:
        colours, theme = self._current_theme.colours, self._current_theme.theme
        metrics = option.fontMetrics
        line = metrics.lineSpacing()
        passage = source.passage
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        middle = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(passage.path.name, middle, room.width())
        painter.drawText(room.x(), room.y(), room.width(), line, 0, isolated(name))
        small = QFont(option.font)
        small.setPixelSize(theme.small)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        where = place_text(passage, with_name=False, language=source.foreign_language)
        where = where or passage.collection
        if noted := notes_count_text(passage):
            where = f"{noted} · {where}"
        right = Qt.TextElideMode.ElideRight
        where = painter.fontMetrics().elidedText(where, right, room.width())
        painter.drawText(room.x(), room.y() + line, room.width(), line, 0, where)
        painter.setPen(QColor(colours.text))
        height = SNIPPET_LINES * painter.fontMetrics().lineSpacing()
        snippet = QRect(room.x(), room.y() + 2 * line + 4, room.width(), height)
        painter.setClipRect(snippet)
        painter.drawText(snippet, Qt.TextFlag.TextWordWrap, isolated(_snippet(passage)))


def _snippet(passage: Passage) -> str:
    """Return the first words of a passage without its heading, which is drawn above them."""
    words = " ".join(passage.text.split()).lstrip("# ")
    heading = passage.heading.rsplit(" › ", 1)[-1]
    return words.removeprefix(heading).strip()[:400]
