"""First steps for a person whose library has no documents yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.services.readiness import Lack, why_nothing_can_be_asked


class FirstSteps(QWidget):
    """Two buttons under a question that found no documents."""

    folder_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        folder = QPushButton(self.tr("Choose a folder…"))
        folder.setProperty("kind", "primary")
        folder.clicked.connect(self.folder_wanted)
        sample = QPushButton(self.tr("Try the sample"))
        sample.clicked.connect(self.sample_wanted)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(folder)
        across.addWidget(sample)
        across.addStretch(1)
        self.hide()

    def show_for(self, problem: str) -> None:
        """Show the buttons only if the problem is a library without documents."""
        self.setVisible(
            " ".join(problem.splitlines()) == str(why_nothing_can_be_asked(Lack.DOCUMENTS))
        )
