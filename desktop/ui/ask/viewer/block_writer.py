"""Writes blocks of a text into a rich-text document, with a range of it marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktop.core.types import Span
from desktop.ui.ask.viewer.blocks import Block, HeadingBlock, PageBlock, ParagraphBlock, TableBlock
from desktop.ui.theme import Theme

HEADING_SIZES = (22, 18, 16)
LINE_HEIGHT_PERCENT = 145
COLUMNS_THAT_FIT = 4
COLUMN_WIDTH = 120
SLIDES = frozenset({"pptx", "ppt", "odp"})
SHEETS = frozenset({"xlsx", "xls", "xlsb", "ods"})
# Qt uses some of these for frames and pictures of its own.
_NO_LETTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u2028\u2029\ufdd0\ufdd1\ufffc]")


class BlockWriter:
    """Writes with cursors; `marks` are the cursors of what was marked."""

    def __init__(self, text: str, marked: Span, kind: str, theme: Theme, zoom: float = 1.0) -> None:
        self._text = text
        self._marked = marked
        self._kind = kind
        self._theme = theme
        self._zoom = zoom
        self.marks: list[QTextCursor] = []

    def write(self, cursor: QTextCursor, block: Block) -> None:
        """Write one block before the place of the cursor, which stands in an empty block."""
        cursor.beginEditBlock()  # or Qt would lay a table out anew with each of its cells
        self._write(cursor, block)
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        match block:
            case PageBlock():
                self._write_page(cursor, block)
            case HeadingBlock():
                size = HEADING_SIZES[min(max(1, block.level), len(HEADING_SIZES)) - 1]
                cursor.setBlockFormat(_spacing(18, 6))
                self._write_words(cursor, block.span, self._characters(size, bold=True))
                cursor.insertBlock()
            case ParagraphBlock():
                self._write_paragraph(cursor, block)
            case TableBlock():
                self._write_table(cursor, block)

    def _write_page(self, cursor: QTextCursor, block: PageBlock) -> None:
        line = _spacing(16, 10)
        line.setBackground(QColor(self._theme.colours.sunken))
        cursor.setBlockFormat(line)
        look = self._characters(11)
        look.setForeground(QColor(self._theme.colours.muted))
        cursor.insertText("\u2002" + page_name(self._kind, block.number), look)
        cursor.insertBlock()

    def _write_paragraph(self, cursor: QTextCursor, block: ParagraphBlock) -> None:
        lines = list(_lines(self._text, block.span))
        for number, line in enumerate(lines, start=1):
            cursor.setBlockFormat(_spacing(0, 10 if number == len(lines) else 2))
            self._write_words(cursor, line, self._characters(15))
            cursor.insertBlock()

    def _write_table(self, cursor: QTextCursor, block: TableBlock) -> None:
        columns = max(len(block.columns), *(len(row) for row in block.rows))
        lead = 1 if block.columns else 0
        cursor.setBlockFormat(_spacing(0, 0))
        table = cursor.insertTable(lead + len(block.rows), columns, self._table_format(columns))
        for column, name in enumerate(block.columns):
            head = table.cellAt(0, column)
            head.setFormat(self._head_format())
            head.firstCursorPosition().insertText(_letters(name), self._characters(12, bold=True))
        for row, cells in enumerate(block.rows, start=lead):
            for column, cell in enumerate(cells):
                if cell:
                    self._write_cell(table, row, column, cell)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)

    def _write_cell(self, table: QTextTable, row: int, column: int, cell: Span) -> None:
        at = table.cellAt(row, column).firstCursorPosition()
        at.setBlockFormat(QTextBlockFormat())
        is_label = not column and table.format().toTableFormat().headerRowCount() == 0
        look = self._characters(13, bold=is_label and table.columns() == 2)
        self._write_words(at, cell, look)

    def _write_words(self, cursor: QTextCursor, span: Span, look: QTextCharFormat) -> None:
        """Write a range of the text, of which a part may be marked."""
        start = min(max(self._marked.char_start, span.char_start), span.char_end)
        end = min(max(self._marked.char_end, start), span.char_end)
        cursor.insertText(_letters(self._text[span.char_start : start]), look)
        if start < end:
            marked = QTextCharFormat(look)
            marked.setBackground(QColor(self._theme.colours.mark))
            first = cursor.position()
            cursor.insertText(_letters(self._text[start:end]), marked)
            self._remember(cursor, first)
        cursor.insertText(_letters(self._text[end : span.char_end]), look)

    def _remember(self, cursor: QTextCursor, first: int) -> None:
        mark = QTextCursor(cursor)
        mark.setPosition(first)
        mark.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        mark.setKeepPositionOnInsert(True)
        self.marks.append(mark)

    def _characters(self, size: int, *, bold: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setProperty(QTextFormat.Property.FontPixelSize, self._theme.px(size * self._zoom))
        made.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        made.setForeground(QColor(self._theme.colours.text))
        return made

    def _table_format(self, columns: int) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QBrush(QColor(self._theme.colours.hairline)))
        made.setCellPadding(6)
        made.setTopMargin(4)
        made.setBottomMargin(12)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if columns > COLUMNS_THAT_FIT:
            # Then the view scrolls sideways, instead of breaking words into letters.
            width = QTextLength(QTextLength.Type.FixedLength, self._theme.px(COLUMN_WIDTH))
            made.setColumnWidthConstraints([width] * columns)
        return made

    def _head_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setBackground(QColor(self._theme.colours.sunken))
        return made


def page_name(kind: str, number: int) -> str:
    """Return the name of a page in a document of this format."""
    if kind in SLIDES:
        return QCoreApplication.translate("Place", "Slide {0}").format(number)
    if kind in SHEETS:
        return QCoreApplication.translate("Place", "Sheet {0}").format(number)
    return QCoreApplication.translate("Place", "Page {0}").format(number)


def _spacing(above: int, below: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    how = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    made.setLineHeight(LINE_HEIGHT_PERCENT, how)
    return made


def _lines(text: str, span: Span) -> Iterator[Span]:
    at = span.char_start
    while at <= span.char_end:
        end = text.find("\n", at, span.char_end)
        end = span.char_end if end < 0 else end
        yield Span(at, end)
        at = end + 1


def _letters(text: str) -> str:
    return _NO_LETTER.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
