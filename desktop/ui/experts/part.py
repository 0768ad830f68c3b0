"""What the window has of experts besides their screen: training goes on wherever a person is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs.workspace import Workspace
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.jobs.training import Training
    from desktop.jobs.training_state import TrainingEnd, TrainingState
    from desktop.ui.ask.screen import AskScreen
    from desktop.workers.train.client import TrainWorker

NAME = "experts"


class ExpertsPart(QObject):
    """Adds its screen to the window; what trains is loaded when it is first needed.

    Signals:
        comparison_wanted: number of an expert that the Lab is to judge.
        undo_offered: a sentence, and what would undo it.
        told: a sentence that is worth a notice.
        long_work_ended: a title and a sentence, for a person who may be elsewhere by now.
    """

    comparison_wanted = Signal(int)
    undo_offered = Signal(str, object)
    told = Signal(str)
    long_work_ended = Signal(str, str)

    def __init__(
        self,
        workspace: Workspace,
        look: Look,
        window: MainWindow,
        ask: AskScreen,
        trainer: TrainWorker | None = None,
    ) -> None:
        super().__init__(window)
        self._trainer = trainer
        self._workspace = workspace
        self._look = look
        self._window = window
        self._ask = ask
        self._training: Training | None = None
        window.add_screen(NAME, self.tr("Experts"), "experts", self._make_screen)
        window.status.activity_clicked.connect(self._on_activity_clicked)

    def start(self) -> None:
        """Go on with what was under way when the window was closed."""
        self.training().continue_pending()

    def close(self) -> None:
        """Leave what is under way; the next start goes on with it."""
        if self._training:
            self._training.close()

    def show(self) -> None:
        self._window.show_screen(NAME)

    @property
    def is_busy(self) -> bool:
        return bool(self._training and self._training.is_busy)

    def training(self) -> Training:
        """What makes experts."""
        if self._training is None:
            from desktop.jobs.training import Training

            made = self._training = Training(self._workspace, self._trainer)
            self._ask.answering_began.connect(made.hold)
            self._ask.answering_ended.connect(made.release)
            made.changed.connect(self._on_changed)
            made.ended.connect(self._on_ended)
        return self._training

    def _make_screen(self) -> QWidget:
        from desktop.ui.experts.screen import ExpertsScreen

        screen = ExpertsScreen(self._workspace, self.training(), self._look)
        screen.undo_offered.connect(self.undo_offered)
        screen.told.connect(self.told)
        screen.trial_wanted.connect(self._on_trial)
        screen.comparison_wanted.connect(self.comparison_wanted)
        return screen

    def _on_trial(self, name: str, collections: list[str]) -> None:
        self._window.show_screen("ask")
        self._ask.begin_with(name, collections)

    def _on_changed(self, state: TrainingState | None) -> None:
        text, share = "", None
        if state:
            from desktop.ui.experts.wording import activity_of

            text, share = activity_of(state), state.share
        self._window.status.show_activity(text, share, of=NAME)

    def _on_activity_clicked(self, of: str) -> None:
        if of == NAME:
            self.show()

    def _on_ended(self, end: TrainingEnd) -> None:
        if end.outcome and end.outcome.adapter:
            text = self.tr("“{0}” can answer now.").format(end.name)
            self.long_work_ended.emit(self.tr("Training finished"), text)
