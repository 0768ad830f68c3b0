"""Shows the checked sentences of a text, each as it comes."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

from desktop.services.verification import CheckedSentence
from desktop.ui.check.wording import CITE, sentence_html
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import SealedDocument


class CheckedView(QTextBrowser):
    """Lists sentences with their status, reason and spans; its links can be reached by Tab.

    Signals:
        citation_chosen: the source of a span, and the start and end of it in its document.
    """

    citation_chosen = Signal(object, int, int)

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self.checked: list[CheckedSentence] = []
        self.setAccessibleName(self.tr("Checked sentences"))
        self.setProperty("kind", "plain")
        self.setOpenLinks(False)
        self.setDocument(SealedDocument(self))
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        current_theme.changed.connect(self._on_theme_changed)

    def begin(self) -> None:
        """Show nothing, for the check of another text."""
        self.checked = []
        self.clear()

    def add(self, checked: CheckedSentence) -> None:
        """Add a sentence at the end; what is in view stays in view."""
        self.checked.append(checked)
        self._write(len(self.checked) - 1)

    def _write(self, number: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertHtml(sentence_html(self.checked[number], number, self._current_theme.theme))

    def _on_anchor(self, address: QUrl) -> None:
        kind, sentence, place = address.toString().split(":")
        if kind != CITE:
            return
        checked = self.checked[int(sentence)]
        citation = checked.sentence.citations[int(place)]
        source = checked.sources[citation.source]
        self.citation_chosen.emit(source, citation.char_start, citation.char_end)

    def _on_theme_changed(self) -> None:
        self.clear()
        for number in range(len(self.checked)):
            self._write(number)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()
