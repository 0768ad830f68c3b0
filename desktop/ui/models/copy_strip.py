"""Shows the progress of copying a file into the models folder."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.jobs.model_files import CopyProgress
from desktop.ui.widgets.labels import ElidedLabel


class CopyStrip(QWidget):
    """A strip that is visible only while a file is being copied."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ElidedLabel("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of adding a file"))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addWidget(self._text)
        down.addWidget(self._bar)
        self.hide()

    def show_progress(self, adding: CopyProgress | None) -> None:
        """Show the progress; None hides the strip."""
        self.setVisible(adding is not None)
        if adding:
            copied = adding.copied
            self._text.setText(self.tr("Adding {0}").format(adding.name))
            self._bar.setValue(round(1000 * copied.done_bytes / max(1, copied.total_bytes)))
