"""A document's text in its form: headings, paragraphs, tables and pages, with a range marked."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop.core.store.excerpt import Excerpt
from desktop.core.types import Span
from desktop.ui.ask.viewer.block_writer import BlockWriter
from desktop.ui.ask.viewer.blocks import Block, PageBlock, blocks_of
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import SealedDocument

MARGIN = 16
CHARACTERS_BEFORE = 1_500
BLOCKS_AFTER = 10
"""About as much as a screen shows is written at once, around the marked range."""
SLICE_S = 0.012
"""Blocks are written for so long; then the window answers the person."""
ZOOM_STEP = 1.15


class RenderedView(QTextEdit):
    """Shows what stands around the marked range at once, and the rest when it is written.

    The rest is written into a document that is not shown yet, because Qt lays a shown one out
    anew with each change.
    """

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Document with its headings and tables"))
        self.setProperty("kind", "plain")
        self._shown: tuple[Excerpt, int, int] | None = None
        self._marks: list[QTextCursor] = []
        self._zoom = 1.0
        self._kept: QTextDocument | None = None
        self._whole: SealedDocument | None = None
        self._writer: BlockWriter | None = None
        self._waiting: deque[Block] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._write_slice)

    def show_excerpt(self, shown: Excerpt, char_start: int, char_end: int) -> None:
        """Show the text and scroll to the marked range, given in characters of the document."""
        self._shown = (shown, char_start, char_end)
        marked = Span(char_start - shown.char_start, char_end - shown.char_start)
        blocks = blocks_of(shown)
        around = _around(blocks, marked)
        document, writer = self._new_document(), self._new_writer(shown, marked)
        for block in around:
            _write(document, writer, block)
        self._set_document(document, writer)
        self._waiting = deque(blocks if len(blocks) > len(around) else ())
        if self._whole:
            self._whole.deleteLater()
        self._whole, self._writer = self._new_document(), self._new_writer(shown, marked)
        self._timer.start()
        QTimer.singleShot(0, self, self._bring_into_view)

    def zoom(self, step: int) -> None:
        """Make the text larger with step 1, or smaller with step -1."""
        self._zoom = min(3.0, max(0.6, self._zoom * ZOOM_STEP**step))
        if self._shown:
            self.show_excerpt(*self._shown)

    def marked_text(self) -> str:
        """The text that is marked now, without what stands between its parts."""
        return " ".join(mark.selectedText().replace("\u2029", "\n") for mark in self._marks)

    @property
    def is_complete(self) -> bool:
        """Whether the whole excerpt was written."""
        return not self._waiting

    def _write_slice(self) -> None:
        until = time.monotonic() + SLICE_S
        while self._waiting and self._whole and self._writer and time.monotonic() < until:
            _write(self._whole, self._writer, self._waiting.popleft())
        if self._waiting:
            return
        self._timer.stop()
        if self._whole and self._writer and not self._whole.isEmpty():
            height = self._height_of_mark()
            self._set_document(self._whole, self._writer)
            self._whole = None
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._height_of_mark() - height)

    def _new_document(self) -> SealedDocument:
        document = SealedDocument(self)
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        return document

    def _new_writer(self, shown: Excerpt, marked: Span) -> BlockWriter:
        return BlockWriter(shown.text, marked, shown.format, self._current_theme.theme, self._zoom)

    def _set_document(self, document: QTextDocument, writer: BlockWriter) -> None:
        self._marks = writer.marks
        self.setDocument(document)
        if self._kept:
            self._kept.deleteLater()
        self._kept = document

    def _height_of_mark(self) -> int:
        """Return how far below the upper edge the marked range begins."""
        at = QTextCursor(self._marks[0] if self._marks else self.document())
        at.setPosition(at.selectionStart())
        return self.cursorRect(at).top()

    def _bring_into_view(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._height_of_mark() - self.viewport().height() // 3)


def _write(document: QTextDocument, writer: BlockWriter, block: Block) -> None:
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    writer.write(cursor, block)


def _around(blocks: list[Block], marked: Span) -> list[Block]:
    starts = [block.at if isinstance(block, PageBlock) else block.span.char_start
              for block in blocks]  # fmt: skip
    above = marked.char_start - CHARACTERS_BEFORE
    first = max((n for n, start in enumerate(starts) if start <= above), default=0)
    last = sum(start <= marked.char_end for start in starts) + BLOCKS_AFTER
    return blocks[first:last]
