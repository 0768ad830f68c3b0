"""Extracted text of a document with a range of it marked."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.core.store.excerpt import Excerpt
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import SealedDocument

FIXED_WIDTH_FORMATS = frozenset({"code", "json", "csv", "tsv", "text"})
AS_THE_FILE_IS = FIXED_WIDTH_FORMATS | {"markdown", ""}
"""Formats whose text is the file itself; an unknown one is that of a document that is gone."""
NEVER_WRAPPED = frozenset({"code", "json", "csv", "tsv"})
ZOOM_STEP = 1.15
MARGIN = 16


class TextView(QTextEdit):
    """A read-only text whose words can be selected and copied."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._zoom = 1.0
        self.setDocument(SealedDocument(self))
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(self.tr("Text of the document"))
        self.setProperty("kind", "plain")
        self.document().setDocumentMargin(MARGIN)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def show_excerpt(self, shown: Excerpt, char_start: int, char_end: int) -> None:
        """Show the text and scroll to the marked range, given in characters of the document."""
        is_code = shown.format in NEVER_WRAPPED
        wrap = QTextEdit.LineWrapMode
        self.setLineWrapMode(wrap.NoWrap if is_code else wrap.WidgetWidth)
        self.setPlainText(_utf16_safe(shown.text))
        self._shape(shown)
        start = _position(shown.text, char_start - shown.char_start)
        end = _position(shown.text, char_end - shown.char_start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, start))
        cursor.setPosition(
            min(end, self.document().characterCount() - 1), cursor.MoveMode.KeepAnchor
        )
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor  # type: ignore[attr-defined]
        mark.format.setBackground(QColor(self._current_theme.colours.mark))  # type: ignore[attr-defined]
        mark.format.setForeground(QColor(self._current_theme.colours.text))  # type: ignore[attr-defined]
        self.setExtraSelections([mark])
        at = QTextCursor(self.document())
        at.setPosition(max(0, start))
        self.setTextCursor(at)
        QTimer.singleShot(0, self, self._bring_into_view)

    def zoom(self, step: int) -> None:
        """Make the text larger with step 1, or smaller with step -1."""
        self._zoom = min(3.0, max(0.6, self._zoom * ZOOM_STEP**step))
        font = QFont(self.document().defaultFont())
        font.setPixelSize(round(self._current_theme.theme.base * self._zoom))
        self.document().setDefaultFont(font)

    def marked_text(self) -> str:
        """The text that is marked now."""
        chosen = self.extraSelections()
        return chosen[0].cursor.selectedText() if chosen else ""  # type: ignore[attr-defined]

    def _bring_into_view(self) -> None:
        place = self.cursorRect()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + place.top() - self.viewport().height() // 3)

    def _shape(self, shown: Excerpt) -> None:
        theme = self._current_theme.theme
        font = QFont(self.font())
        font.setPixelSize(round(theme.base * self._zoom))
        if shown.format in FIXED_WIDTH_FORMATS:
            font.setFamilies(["monospace"])
        self.document().setDefaultFont(font)
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        everything.mergeBlockFormat(lines)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for heading in shown.headings:
            cursor = QTextCursor(self.document())
            cursor.setPosition(_position(shown.text, heading.char_start))
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)


def _utf16_safe(text: str) -> str:
    # QTextDocument ends a block at these as well, and counts them as one character each.
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _position(text: str, index: int) -> int:
    """Return the position that Qt uses for an index.

    Qt counts UTF-16 units, and characters beyond the first 65,536 take two of them.
    """
    before = text[: max(0, index)]
    return len(before) + sum(ord(character) > 0xFFFF for character in before)
