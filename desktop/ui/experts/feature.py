"""The experts' part of the window: their screen, training and import.

Training continues on every screen, so its jobs belong to the window, not to its screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.core.experts.record import ExpertRecord
    from desktop.jobs.training.adapter_import import AdapterImporter
    from desktop.jobs.training.queue import TrainingEnd, TrainingQueue
    from desktop.services.experts import PathsByKind
    from desktop.services.training_progress import TrainingState
    from desktop.ui.ask.screen import AskScreen
    from desktop.ui.experts.screen import ExpertsScreen
    from desktop.workers.train.client import TrainWorker

NAME = "experts"
IMPORT = "import"
"""The name in the status line for the import of experts."""


class ExpertsFeature(QObject):
    """Adds the screen to the window; loads the code for training when it is first needed.

    Signals:
        others: given paths that are no experts.
        comparison_wanted: the number of an expert that the Lab should test.
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
        long_work_ended: a title and a sentence, for a person who may have looked away.
    """

    others = Signal(list)
    comparison_wanted = Signal(int)
    undo_offered = Signal(str, object)
    told = Signal(str)
    long_work_ended = Signal(str, str)

    def __init__(
        self,
        workspace: Workspace,
        current_theme: CurrentTheme,
        window: MainWindow,
        ask: AskScreen,
        trainer: TrainWorker | None = None,
        importer: TrainWorker | None = None,
    ) -> None:
        super().__init__(window)
        self._trainer, self._importer = trainer, importer
        self._workspace = workspace
        self._current_theme = current_theme
        self._window = window
        self._ask = ask
        self._training: TrainingQueue | None = None
        self._importing: AdapterImporter | None = None
        self._screen: ExpertsScreen | None = None
        window.add_screen(NAME, self.tr("Experts"), "experts", self._make_screen)
        window.status.activity_clicked.connect(self._on_activity_clicked)

    def start(self) -> None:
        """Continue the training that was running when the window was closed."""
        self.training().continue_pending()

    def close(self) -> None:
        """Interrupt the current work; the next start continues it."""
        for work in (self._training, self._importing):
            if work:
                work.close()

    def show(self) -> None:
        self._window.show_screen(NAME)

    def take(self, paths: Sequence[Path]) -> None:
        """Import the paths that are experts, and emit `others` with the rest.

        While the screen Experts is shown, every folder and every GGUF file counts as an expert.
        """
        if not any(path.is_dir() or path.suffix.lower() == ".gguf" for path in paths):
            self.others.emit(list(paths))
            return
        from desktop.services.experts import sort_paths

        in_front = self._window.screen_name == NAME
        job = call(lambda: sort_paths(paths, all_meant=in_front))
        job.done.connect(self._on_sorted)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job)

    @property
    def is_busy(self) -> bool:
        return any(work and work.is_busy for work in (self._training, self._importing))

    def importer(self) -> AdapterImporter:
        """Return the importer of experts; makes it at the first call."""
        if self._importing is None:
            from desktop.jobs.training.adapter_import import AdapterImporter

            made = self._importing = AdapterImporter(self._workspace, self._importer)
            made.changed.connect(self._on_importing)
            made.done.connect(self._on_imported)
            made.failed.connect(self._workspace.problem)
        return self._importing

    def training(self) -> TrainingQueue:
        """Return the queue of trainings; makes it at the first call."""
        if self._training is None:
            from desktop.jobs.training.queue import TrainingQueue

            made = self._training = TrainingQueue(self._workspace, self._trainer)
            self._ask.answering_began.connect(made.hold)
            self._ask.answering_ended.connect(made.release)
            made.changed.connect(self._on_changed)
            made.ended.connect(self._on_ended)
        return self._training

    def _make_screen(self) -> QWidget:
        from desktop.ui.experts.screen import ExpertsScreen

        screen = self._screen = ExpertsScreen(self._workspace, self.training(), self._current_theme)
        screen.undo_offered.connect(self.undo_offered)
        screen.told.connect(self.told)
        screen.trial_wanted.connect(self._on_trial)
        screen.comparison_wanted.connect(self.comparison_wanted)
        screen.import_wanted.connect(self._on_import_wanted)
        return screen

    def _on_import_wanted(self, source: Path) -> None:
        self.importer().take_in(source)

    def _on_sorted(self, found: PathsByKind) -> None:
        if found.adapters:
            self.show()
        for path in found.adapters:
            self.importer().take_in(path)
        if found.others:
            self.others.emit(found.others)

    def _on_importing(self, name: str) -> None:
        text = self.tr("{0}: checked against the chat model").format(name) if name else ""
        self._window.status.show_activity(text, of=IMPORT)

    def _on_imported(self, expert: ExpertRecord, made_for: str) -> None:
        if self._screen:
            self._screen.show_expert(expert.id)
        text = self.tr("“{0}” was taken in.").format(expert.name)
        if made_for:
            more = self.tr("It says that it was made for {0}; only the shapes were checked.")
            text = f"{text} {more.format(made_for)}"
        self.told.emit(text)

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
        if of in (NAME, IMPORT):
            self.show()

    def _on_ended(self, end: TrainingEnd) -> None:
        if end.outcome and end.outcome.adapter:
            text = self.tr("“{0}” can answer now.").format(end.name)
            self.long_work_ended.emit(self.tr("Training finished"), text)
