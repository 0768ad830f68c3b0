"""The pages of a PDF, one below the other, with words marked."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea
from typing_extensions import override

from desktop.ui.ask.viewer.words_on_page import find
from desktop.ui.current_theme import CurrentTheme

GAP = 12
IMAGES_KEPT = 6
MARK_OPACITY = 0.45
ZOOM_STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PdfView(QAbstractScrollArea):
    """Draws the visible pages fitted to the width, with marks over the words."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._document = QPdfDocument(self)
        self._marks: dict[int, list[QPolygonF]] = {}
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._zoom = 1.0
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def open(self, path: Path) -> bool:
        """Open a file and return whether that was possible."""
        self._images.clear()
        self._marks.clear()
        self._zoom = 1.0
        opened = self._document.load(str(path)) == QPdfDocument.Error.None_
        self._measure()
        return opened

    def show_words(self, words: str, page_number: int | None) -> bool:
        """Go to a page and mark the words; returns whether the page has them as text.

        The page number counts from 1. The pages before and after it are searched too.
        """
        self._marks.clear()
        first = (page_number or 1) - 1
        for page in (first, first + 1, first - 1):
            if 0 <= page < self._document.pageCount() and self._mark(page, words):
                break
        page = next(iter(self._marks), max(0, min(first, self._document.pageCount() - 1)))
        self._go_to(page)
        self.viewport().update()
        return bool(self._marks)

    @property
    def pages(self) -> int:
        return self._document.pageCount()

    @property
    def marked_pages(self) -> list[int]:
        """Pages with marks, counted from 0."""
        return list(self._marks)

    def zoom(self, step: int) -> None:
        """Zoom in with step 1, or out with step -1."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda i: abs(ZOOM_STEPS[i] - self._zoom))
        self._zoom = ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, nearest + step))]
        share = self._share_scrolled()
        self._measure()
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        share = self._share_scrolled()
        self._measure()
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._current_theme.colours.sunken))
        top = -self.verticalScrollBar().value()
        left = GAP - self.horizontalScrollBar().value()
        for page in range(self._document.pageCount()):
            size = self._size(page)
            place = QRectF(left, top + GAP, size.width(), size.height())
            if place.bottom() >= 0:
                self._draw(painter, page, place)
            top += size.height() + GAP
            if top > self.viewport().height():
                break
        painter.end()

    def _draw(self, painter: QPainter, page: int, place: QRectF) -> None:
        painter.drawImage(place, self._image(page))
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor("#ffd54a")  # for pages, which are white in both themes
        colour.setAlphaF(MARK_OPACITY)
        painter.setBrush(colour)
        scale = self._scale(page)
        for polygon in self._marks.get(page, ()):
            painter.drawPolygon(
                QPolygonF(
                    [place.topLeft() + QPointF(p.x(), p.y()) * scale for p in polygon.toList()]
                )
            )

    def _mark(self, page: int, words: str) -> bool:
        text = self._document.getAllText(page).text()
        for stretch in find(text, words):
            chosen = self._document.getSelectionAtIndex(page, stretch.start, stretch.length)
            self._marks.setdefault(page, []).extend(chosen.bounds())
        return page in self._marks

    def _go_to(self, page: int) -> None:
        top = sum(self._size(before).height() + GAP for before in range(page))
        if marks := self._marks.get(page):
            scale = self._scale(page)
            first = min(polygon.boundingRect().top() for polygon in marks) * scale
            top += round(max(0.0, first - self.viewport().height() / 3))
        self.verticalScrollBar().setValue(top)

    def _image(self, page: int) -> QImage:
        size = self._size(page) * self.devicePixelRatioF()
        key = (page, size.width())
        if key not in self._images:
            self._images[key] = self._document.render(page, size).convertToFormat(
                QImage.Format.Format_ARGB32_Premultiplied
            )
            self._on_paper(key)
            while len(self._images) > IMAGES_KEPT:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return self._images[key]

    def _on_paper(self, key: tuple[int, int]) -> None:
        """Put a white background under a page, because Qt draws pages without one."""
        drawn = self._images[key]
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        self._images[key] = paper

    def _scale(self, page: int) -> float:
        width = max(1.0, self._document.pagePointSize(page).width())
        return max(50, self.viewport().width() - 2 * GAP) * self._zoom / width

    def _size(self, page: int) -> QSize:
        scale = self._scale(page)
        size = self._document.pagePointSize(page)
        return QSize(round(size.width() * scale), round(size.height() * scale))

    def _measure(self) -> None:
        pages = range(self._document.pageCount())
        height = sum(self._size(page).height() + GAP for page in pages) + GAP
        width = max((self._size(page).width() for page in pages), default=0) + 2 * GAP
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _share_scrolled(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _on_scrolled(self, _: int) -> None:
        self.viewport().update()
