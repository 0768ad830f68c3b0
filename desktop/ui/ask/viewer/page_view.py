"""The pages of a PDF or an image, one below the other, with words marked.

The pictures come from the page drawer. Nothing of the file is read in this process.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea
from typing_extensions import override

from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.viewer.page_layout import GAP, PageLayout
from desktop.ui.ask.viewer.picture_cache import PictureCache, to_image
from desktop.ui.current_theme import CurrentTheme
from desktop.workers.draw.client import FoundWords, PageDrawer
from desktop.workers.draw.drawing import Rectangle, Size
from desktop.workers.draw.limits import WIDTH_AT_MOST

MARK = "#ffd54a"  # for pages, which are white in both themes
MARK_OPACITY = 0.45
PAPER_INK = "#5f6368"
ZOOM_STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
PAGES_AHEAD = 2
STILL_MS = 120
"""Pages are drawn anew when the width has not changed for this long."""
LANE = "draw"


class PageView(QAbstractScrollArea):
    """Shows pictures of the visible pages, and has the next two drawn ahead.

    Signals:
        opened: whether the file has pages that can be drawn.
        marked: whether the words were found as text of a page.
        given_up: a page, counted from 0, that could not be drawn.
    """

    opened = Signal(bool)
    marked = Signal(bool)
    given_up = Signal(int)

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._workspace = workspace
        self._current_theme = current_theme
        self._path: Path | None = None
        self._wanted: tuple[str, int] = ("", 1)
        self._sizes: list[Size] = []
        self._marks: dict[int, tuple[Rectangle, ...]] = {}
        self._images = PictureCache()
        self._failed: set[int] = set()
        self._zoom = 1.0
        self._layout = PageLayout((), 100)
        self._job: Job | None = None
        self._then: Callable[[Any], None] | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self._draw_next)
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def open(self, path: Path, words: str, page_number: int | None) -> None:
        """Open a file at a page, counted from 1, and mark the words on it or its neighbours."""
        self.close_file()
        self._path, self._wanted, self._zoom = path, (words, page_number or 1), 1.0
        self._start(lambda drawer: drawer.measure(path), self._on_measured)

    def close_file(self) -> None:
        """Forget the file, and give up whatever is being drawn of it."""
        if self._job:
            self._job.cancel()
        self._job, self._path = None, None
        self._images.clear()
        self._failed.clear()
        self._marks.clear()
        self._sizes = []
        self._measure()
        self.viewport().update()

    @property
    def pages(self) -> int:
        return len(self._sizes)

    @property
    def marked_pages(self) -> list[int]:
        """Pages with marks, counted from 0."""
        return list(self._marks)

    @property
    def is_finished(self) -> bool:
        """Whether every page that is wanted now was drawn or given up."""
        return self._job is None and self._next_page() is None

    def is_drawn(self, page: int) -> bool:
        """Tell whether there is a picture of a page, counted from 0."""
        return self._images.get(page) is not None

    def zoom(self, step: int) -> None:
        """Zoom in with step 1, or out with step -1."""
        nearest = min(range(len(ZOOM_STEPS)), key=lambda i: abs(ZOOM_STEPS[i] - self._zoom))
        self._zoom = ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, nearest + step))]
        self._measure_in_place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure_in_place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(self._current_theme.colours.sunken))
        for page in self._visible():
            self._paint(painter, page, self._place(page))
        painter.end()

    def _start(
        self, work: Callable[[PageDrawer], Generator[None, None, Any]], then: Callable[[Any], None]
    ) -> None:
        processes = self._workspace.processes

        def steps() -> Generator[None, None, Any]:
            return (yield from work(processes.drawer()))

        self._then = then
        self._job = Job(steps)
        self._job.ended.connect(self._on_ended)
        self._workspace.runner.start(self._job, lane=LANE)

    def _on_ended(self, job: QObject) -> None:
        if job is not self._job or not isinstance(job, Job):
            return  # the person has gone on
        then, self._job = self._then, None
        if then:
            then(job.result if job.is_done else None)

    def _on_measured(self, sizes: list[Size] | None) -> None:
        self._sizes = sizes or []
        self._measure()
        words, number = self._wanted
        self._go_to(min(max(0, number - 1), max(0, self.pages - 1)))
        self.opened.emit(bool(sizes))
        path = self._path
        if sizes and path and words.strip():
            self._start(lambda drawer: drawer.find(path, number, words), self._on_found)
        elif sizes:
            self._on_found(None)

    def _on_found(self, found: FoundWords | None) -> None:
        if found and found.rectangles:
            self._marks[found.page - 1] = found.rectangles
            self._go_to(found.page - 1)
        self.marked.emit(bool(self._marks))
        self._draw_next()

    def _draw_next(self) -> None:
        """Have the next page drawn that is wanted now, if nothing else is under way."""
        path, page = self._path, self._next_page()
        if self._job or path is None or page is None:
            return
        width = self._picture_width(page)

        def draw(drawer: PageDrawer) -> Generator[None, None, QImage]:
            return to_image((yield from drawer.draw(path, page + 1, width)))

        self._start(draw, lambda image: self._on_drawn(page, width, image))

    def _on_drawn(self, page: int, width: int, image: QImage | None) -> None:
        if image is None:
            self._failed.add(page)
            self.given_up.emit(page)
        else:
            self._images.put(page, image, width)
        self.viewport().update()
        self._draw_next()

    def _next_page(self) -> int | None:
        visible = self._visible()
        ahead = range(visible.stop, min(self.pages, visible.stop + PAGES_AHEAD))
        for page in (*visible, *ahead):
            drawn = self._images.has(page, self._picture_width(page))
            if not drawn and page not in self._failed:
                return page
        return None

    def _picture_width(self, page: int) -> int:
        return min(WIDTH_AT_MOST, round(self._layout.size(page).width() * self.devicePixelRatioF()))

    def _visible(self) -> range:
        return self._layout.visible(self.verticalScrollBar().value(), self.viewport().height())

    def _place(self, page: int) -> QRect:
        size = self._layout.size(page)
        left = GAP - self.horizontalScrollBar().value()
        if not self.horizontalScrollBar().maximum():
            left = max(left, (self.viewport().width() - size.width()) // 2)
        top = self._layout.top(page) - self.verticalScrollBar().value()
        return QRect(left, top, size.width(), size.height())

    def _paint(self, painter: QPainter, page: int, place: QRect) -> None:
        image = self._images.get(page)
        if image:
            painter.drawImage(place, image)
        else:
            painter.fillRect(place, Qt.GlobalColor.white)
        if page in self._failed:
            painter.setPen(QColor(PAPER_INK))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            shown = place.intersected(self.viewport().rect()).adjusted(GAP, GAP, -GAP, -GAP)
            painter.drawText(shown, int(flags), self.tr("This page could not be drawn."))
        colour = QColor(MARK)
        colour.setAlphaF(MARK_OPACITY)
        for left, top, right, bottom in self._marks.get(page, ()):
            mark = QRectF(left, top, right - left, bottom - top)
            painter.fillRect(_on(place, mark).adjusted(-1, -1, 1, 1), colour)

    def _go_to(self, page: int) -> None:
        if page >= self.pages:
            return
        top = self._layout.top(page) - GAP
        if marks := self._marks.get(page):
            first = min(mark[1] for mark in marks) * self._layout.size(page).height()
            top += round(max(0.0, first - self.viewport().height() / 3))
        self.verticalScrollBar().setValue(top)

    def _measure_in_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._measure()
        bar.setValue(round(share * bar.maximum()))
        self.viewport().update()
        self._still.start()

    def _measure(self) -> None:
        view = self.viewport().size()
        room = max(50, view.width() - 2 * GAP)
        self._layout = PageLayout(self._sizes, round(room * self._zoom) + 2 * GAP)
        self.verticalScrollBar().setRange(0, max(0, self._layout.height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, self._layout.width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _on_scrolled(self, _: int) -> None:
        self.viewport().update()
        self._draw_next()


def _on(place: QRect, share: QRectF) -> QRectF:
    """Return a part of a page, given in shares of it, in pixels."""
    return QRectF(
        place.left() + share.left() * place.width(),
        place.top() + share.top() * place.height(),
        share.width() * place.width(),
        share.height() * place.height(),
    )
