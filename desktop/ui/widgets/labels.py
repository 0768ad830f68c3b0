"""Labels for the roles of the type scale, and separator lines."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.bidi import isolated
from desktop.ui.widgets.sealed_document import plain_tool_tip

_LONG_WORD = re.compile(r"\S{24}(?=\S)")


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; roles are `title large heading muted small tiny warning danger reading`."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # text of a document is not markup
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made


def breakable(text: str) -> str:
    """Return the text with places to break its longest words, such as lines drawn with `=`.

    Without them a label is never narrower than its longest word.
    """
    return _LONG_WORD.sub(lambda found: found[0] + "\u200b", text)


def hairline(*, vertical: bool = False) -> QFrame:
    line = QFrame()
    line.setProperty("kind", "line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class ElidedLabel(QLabel):
    """A label of one line, shortened to its width.

    Its tool tip has the whole text and any explanation.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._mode = mode
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def explain(self, more: str) -> None:
        """Add an explanation to the tool tip and for screen readers."""
        self._more = more
        self.setAccessibleDescription(more)
        self.setToolTip(plain_tool_tip(more))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        whole = self.text() if shown != self.text() else ""
        self.setToolTip(plain_tool_tip("\n".join(filter(None, (whole, self._more)))))
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, int(self.alignment()), isolated(shown))
        painter.end()
