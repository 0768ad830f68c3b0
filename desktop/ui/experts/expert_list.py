"""The experts as cards: name, collection, state, gain, size."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.core.experts.record import ExpertRecord, ExpertState
from desktop.services.training_progress import TrainingState
from desktop.ui.bidi import isolated
from desktop.ui.core_translation import translate_core
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.wording import gain_of, progress_of, size_of, state_of
from desktop.ui.widgets.list_rows import ListRows
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
EXPERT = Qt.ItemDataRole.UserRole + 1
STANDS = Qt.ItemDataRole.UserRole + 2
"""The role for the state of an expert in words."""
TRAINS = Qt.ItemDataRole.UserRole + 3
PADDING = 12


class ExpertModel(ListRows[ExpertRecord]):
    """List model of the experts, by name."""

    def __init__(self) -> None:
        super().__init__(attrgetter("id"))
        self._training: TrainingState | None = None
        self._awaited: int | None = None

    def show_training(self, state: TrainingState | None, awaited: int | None) -> None:
        """Show the current training, and the number of the expert whose training continues soon."""
        touched = {training.expert_id for training in (self._training, state) if training}
        touched |= {number for number in (self._awaited, awaited) if number is not None}
        self._training, self._awaited = state, awaited
        for number in touched:
            if (index := self.index_of(number)).isValid():
                self.dataChanged.emit(index, index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        expert = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return expert.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{expert.name}, {expert.collection}, {self._status_text(expert)}"
            case Qt.ItemDataRole.ToolTipRole:
                stale = translate_core(expert.staleness.sentence)
                return plain_tool_tip(stale or self._status_text(expert))
            case _ if role == EXPERT:
                return expert
            case _ if role == STANDS:
                return self._status_text(expert)
            case _ if role == TRAINS:
                return bool(self._training and self._training.expert_id == expert.id)
            case _:
                return None

    def _status_text(self, expert: ExpertRecord) -> str:
        if self._training and self._training.expert_id == expert.id:
            return progress_of(self._training)
        if self._awaited == expert.id:
            return self.tr("Goes on in a moment")
        return state_of(expert)


class ExpertList(QListView):
    """Lists the experts and emits the number of the chosen one."""

    chosen = Signal(int)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._model = ExpertModel()
        self.setModel(self._model)
        self.setProperty("kind", "side")
        self.setAccessibleName(self.tr("Experts"))
        self.setItemDelegate(_CardDelegate(current_theme, self))
        self.setSpacing(4)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_experts(self, rows: Sequence[ExpertRecord], current: int | None) -> None:
        selection = self.selectionModel()
        selection.blockSignals(True)
        self._model.show_rows(rows)
        there = self._model.index_of(current)
        self.setCurrentIndex(there if there.isValid() else self._model.index(0, 0))
        selection.blockSignals(False)
        self._on_current(self.currentIndex(), QModelIndex())

    def show_training(self, state: TrainingState | None, awaited: int | None) -> None:
        self._model.show_training(state, awaited)

    def current(self) -> ExpertRecord | None:
        return self._model.at(self.currentIndex())

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        if expert := self._model.at(index):
            self.chosen.emit(expert.id)


class _CardDelegate(QStyledItemDelegate):
    def __init__(self, current_theme: CurrentTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._current_theme = current_theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 3 * option.fontMetrics.lineSpacing() + 2 * PADDING + 8)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._current_theme.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.hairline), 1))
        painter.setBrush(QColor(colours.selected if chosen else colours.surface))
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 8, 8)
        room = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        self._draw_lines(painter, room, option, index)
        painter.restore()

    def _draw_lines(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        expert: ExpertRecord = index.data(EXPERT)
        colours, theme = self._current_theme.colours, self._current_theme.theme
        line = option.fontMetrics.lineSpacing() + 4
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        small = QFont(option.font)
        small.setPixelSize(theme.small)
        colour = colours.muted
        if index.data(TRAINS):
            colour = colours.accent
        elif expert.state in (ExpertState.STALE, ExpertState.BROKEN):
            colour = colours.warning
        rows = (
            (bold, colours.text, expert.name, size_of(expert)),
            (small, colours.muted, expert.collection, ""),
            (small, colour, str(index.data(STANDS)), gain_of(expert)),
        )
        for number, (font, ink, left, right) in enumerate(rows):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            place = QRect(room.x(), room.y() + number * line, room.width(), line)
            taken = painter.fontMetrics().horizontalAdvance(right)
            mode = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(left, mode, place.width() - taken - 8)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, isolated(shown))
            painter.setFont(small)
            painter.setPen(QColor(colours.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, right)
