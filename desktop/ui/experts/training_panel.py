"""A running training: its curves, speed and time left, and buttons to pause or stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.experts.loss_chart import LossCurves
from desktop.ui.experts.wording import note_of, progress_of
from desktop.ui.widgets.amounts import decimal_text, number_text
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.times import rough_duration_text


class TrainingPanel(QFrame):
    """Shows the progress of the current training, a `TrainingState`.

    Signals:
        paused, resumed, stopped: the action that the person wants.
    """

    paused = Signal()
    resumed = Signal()
    stopped = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._is_paused = False
        self._title = label("", "heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self._facts = label("", "small", wraps=True)
        self._note = label("", "small", wraps=True)
        self._chart = LossCurves(current_theme)
        self._pause = QPushButton(self.tr("Pause"))
        self._pause.clicked.connect(self._on_pause)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setToolTip(self.tr("It can be taken up again from here"))
        self._stop.clicked.connect(self.stopped)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._pause)
        top.addWidget(self._stop)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(8)
        down.addLayout(top)
        for widget in (self._bar, self._facts, self._chart, self._note):
            down.addWidget(widget)

    def show_state(self, state: TrainingState) -> None:
        self._title.setText(f"{state.name}: {progress_of(state)}")
        share = state.share
        self._bar.setRange(0, 0 if share is None and not state.is_paused else 1000)
        self._bar.setValue(round((share or 0.0) * 1000))
        self._facts.setText(" · ".join(self._fact_texts(state)))
        self._note.setText(note_of(state))
        self._note.setVisible(bool(self._note.text()))
        self._chart.setVisible(bool(state.losses))
        if state.losses:
            self._chart.show_losses(state.losses, state.held_out, state.total)
        self._is_paused = state.is_paused
        self._pause.setText(self.tr("Go on") if state.is_paused else self.tr("Pause"))
        self._pause.setVisible(state.stage is TrainingStage.TRAINING)

    def _fact_texts(self, state: TrainingState) -> list[str]:
        facts: list[str] = []
        if state.total:
            facts.append(self._progress_text(state))
        if state.losses:
            facts.append(self.tr("loss {0}").format(decimal_text(state.losses[-1][1], 3)))
        if state.held_out:
            facts.append(self.tr("held out {0}").format(decimal_text(state.held_out[-1][1], 3)))
        if state.tokens_per_second:
            facts.append(self.tr("{0} tokens/s").format(round(state.tokens_per_second)))
        left = state.seconds_left if state.seconds_left is not None else state.expected_seconds
        if left is not None:
            facts.append(self.tr("about {0} left").format(rough_duration_text(left)))
        if state.memory_bytes:
            facts.append(f"{decimal_text(state.memory_bytes / 1e9, 1)} GB")
        return facts

    def _progress_text(self, state: TrainingState) -> str:
        text = self.tr("{0} of {1}")
        if state.stage is TrainingStage.TRAINING:
            text = self.tr("step {0} of {1}")
        return text.format(number_text(state.done), number_text(state.total))

    def _on_pause(self) -> None:
        if self._is_paused:
            self.resumed.emit()
        else:
            self.paused.emit()
