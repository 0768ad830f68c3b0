"""A layout whose row continues in the next line at the end of its width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem
from typing_extensions import override

from desktop.ui.bidi import mirrored


class FlowLayout(QLayout):
    """Arranges visible items in the direction of the language, then from top to bottom."""

    def __init__(self, spacing: int = 8, *, in_columns: bool = False) -> None:
        """Make the layout; `in_columns` gives each item the width of the widest one."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._in_columns = in_columns
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        places = self._places(QRect(0, 0, width, 0))
        return max((place.bottom() + 1 for _, place in places), default=0)

    @override
    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        shown = self._visible_items()
        widths = sum(item.sizeHint().width() + self.spacing() for item in shown)
        heights = (item.sizeHint().height() for item in shown)
        return QSize(max(0, widths - self.spacing()), max(heights, default=0))

    @override
    def minimumSize(self) -> QSize:
        """Return the size that holds the largest item."""
        least = QSize()
        for item in self._visible_items():
            least = least.expandedTo(item.minimumSize())
        return least

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self._places(rect):
            item.setGeometry(mirrored(place, rect))

    def _visible_items(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, room: QRect) -> list[tuple[QLayoutItem, QRect]]:
        places: list[tuple[QLayoutItem, QRect]] = []
        left, top, below = room.left(), room.top(), room.top()
        shown = self._visible_items()
        widest = max((item.sizeHint().width() for item in shown), default=0)
        for item in shown:
            size = item.sizeHint()
            if self._in_columns:
                size.setWidth(widest)
            if left > room.left() and left + size.width() > room.right() + 1:
                left, top = room.left(), below + self.spacing()
            width = min(size.width(), max(room.width(), item.minimumSize().width()))
            places.append((item, QRect(QPoint(left, top), QSize(width, size.height()))))
            left += width + self.spacing()
            below = max(below, top + size.height())
        return places
