"""Shows the download of a model of the catalogue, with its buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.core.models.catalogue import CatalogueModel
from desktop.jobs.downloads import Transfer, TransferStage
from desktop.ui.core_translation import translate_error
from desktop.ui.widgets.amounts import size_text
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import duration_text


class TransferView(QWidget):
    """Offers the download if downloads are allowed, or else says where to allow them.

    Signals report which button was clicked.
    """

    start_wanted = Signal()
    pause_wanted = Signal()
    give_up_wanted = Signal()
    allow_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forbidden = QFrame()
        self._allow = QPushButton(self.tr("Allow downloads"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of the download"))
        self._text = label("", "muted", wraps=True)
        self._problem = label("", "warning", wraps=True)
        self._start = QPushButton(self.tr("Download"))
        self._start.setProperty("kind", "primary")
        self._pause = QPushButton(self.tr("Pause"))
        self._give_up = QPushButton(self.tr("Give up"))
        self._give_up.setToolTip(self.tr("Stop, and delete what has come"))
        self._allow.clicked.connect(self.allow_wanted)
        self._start.clicked.connect(self.start_wanted)
        self._pause.clicked.connect(self.pause_wanted)
        self._give_up.clicked.connect(self.give_up_wanted)
        self._lay_out()

    def show_transfer(
        self, offer: CatalogueModel, transfer: Transfer | None, *, allowed: bool
    ) -> None:
        """Show the progress of this download."""
        active = transfer is not None and transfer.is_active
        self._forbidden.setVisible(not allowed and not active)
        self._bar.setVisible(transfer is not None)
        self._bar.setValue(round(1000 * transfer.share) if transfer else 0)
        self._text.setText(self._state(transfer) if transfer else "")
        self._text.setVisible(transfer is not None)
        problem = translate_error(transfer.error) if transfer and transfer.error else ""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._start.setText(self._start_text(offer, transfer))
        self._start.setVisible(not active)
        self._start.setEnabled(allowed)
        self._pause.setVisible(active)
        self._give_up.setVisible(transfer is not None)

    def _start_text(self, offer: CatalogueModel, transfer: Transfer | None) -> str:
        if transfer is None:
            return self.tr("Download {0}").format(size_text(offer.size_bytes))
        if transfer.stage is TransferStage.FAILED:
            return self.tr("Try again")
        return self.tr("Go on")

    def _state(self, transfer: Transfer) -> str:
        if transfer.stage in (TransferStage.CHECKING, TransferStage.ARRIVED):
            return self.tr("All of it is here; its checksum is being compared.")
        done, total = size_text(transfer.done_bytes), size_text(transfer.total_bytes)
        parts = [self.tr("{0} of {1}").format(done, total)]
        if transfer.stage is TransferStage.PAUSED:
            parts.append(self.tr("paused"))
        if transfer.bytes_per_second is not None:
            parts.append(self.tr("{0} per second").format(size_text(transfer.bytes_per_second)))
        if (left := transfer.seconds_left) is not None:
            parts.append(self.tr("{0} left").format(duration_text(left)))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        self._forbidden.setProperty("kind", "warning")
        note = QVBoxLayout(self._forbidden)
        note.setContentsMargins(16, 12, 16, 12)
        note.setSpacing(8)
        text = self.tr(
            "Downloads are switched off, as everything is that goes online. Allow them here or in"
            " the settings; nothing is fetched until you click on Download."
        )
        note.addWidget(label(text, wraps=True))
        across = QHBoxLayout()
        across.addWidget(self._allow)
        across.addStretch(1)
        note.addLayout(across)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._start, self._pause, self._give_up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        for widget in (self._forbidden, self._bar, self._text, self._problem):
            down.addWidget(widget)
        down.addLayout(buttons)
