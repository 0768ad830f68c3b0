"""Rich text that is as high as its content and loads nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QToolTip
from typing_extensions import override

from desktop.ui.widgets.sealed_document import SealedDocument, plain_tool_tip


class ReadingView(QTextBrowser):
    """Shows HTML that this program made; the surrounding widget scrolls it.

    Signals:
        link_clicked: the address of a link.
    """

    link_clicked = Signal(str)

    def __init__(self, name: str) -> None:
        """Make the view; `name` is for screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("kind", "plain")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setDocument(SealedDocument(self))
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        self._reasons: dict[str, str] = {}

    def show_html(self, html: str, reasons: dict[str, str] | None = None) -> None:
        """Show HTML; `reasons` are the tool tips of its links."""
        self._reasons = reasons or {}
        self.setHtml(html)
        self._fit()

    def reason(self, address: str) -> str:
        """Return the tool tip of a link; empty if it has none."""
        return self._reasons.get(address, "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            reason = plain_tool_tip(self.reason(self.anchorAt(event.pos())))
            QToolTip.showText(event.globalPos(), reason, self) if reason else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _on_anchor(self, address: QUrl) -> None:
        self.link_clicked.emit(address.toString())

    def _fit(self) -> None:
        self.document().setTextWidth(max(40, self.viewport().width()))
        self.setFixedHeight(max(1, round(self.document().size().height()) + 2))
