"""Says that a part of a long document is shown, and offers more of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.store.excerpt import Excerpt
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.labels import label


class PartBar(QWidget):
    """The length of what is shown beside that of the document, hidden where all is shown.

    Signals:
        more_wanted: the person wants to see more of the document.
    """

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_needed = False
        self._words = label("", "small", wraps=True)
        self._words.setObjectName("shown-part")
        self._more = QPushButton(self.tr("Show more"))
        self._more.setObjectName("show-more")
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(self.more_wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 4, 16, 4)
        across.addWidget(self._words, 1)
        across.addWidget(self._more)
        self.hide()

    def show_part(self, found: Excerpt) -> None:
        """Tell how much of a document an excerpt shows."""
        self.is_needed = not found.is_whole and found.document_characters > 0
        if self.is_needed:
            first, last = found.char_start + 1, found.char_start + len(found.text)
            places = map(number_text, (first, last, found.document_characters))
            self._words.setText(self.tr("Characters {0} to {1} of {2} are shown.").format(*places))
        self.setVisible(self.is_needed)
