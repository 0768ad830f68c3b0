"""Imports adapters that others made, one after the other, in the trainer's process."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.experts.adapter_import import BASE_MODEL_NAME_KEY, AdapterConverter
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training_protocol import TrainingEvent, TrainingNote
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.experts import base_for_import, import_adapter
from desktop.workers.train.client import TrainWorker

LANE = "import"


class AdapterImporter(QObject):
    """Imports adapters from files and folders.

    Signals:
        changed: the name of the adapter being examined; empty when there is none any more.
        done: the new expert, and the base model that its adapter names, if any.
        failed: the error that prevented an import.
    """

    changed = Signal(str)
    done = Signal(object, str)
    failed = Signal(Exception)

    def __init__(self, workspace: Workspace, trainer: TrainWorker | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._trainer = trainer or workspace.processes.trainer()
        self._waiting: list[Path] = []
        self._job: Job | None = None
        self._is_closing = False
        self._made_for = ""

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def take_in(self, source: Path) -> None:
        """Import an adapter after those that were given before."""
        self._waiting.append(source)
        self._begin()

    def close(self) -> None:
        """Cancel the imports; an unfinished import leaves nothing behind."""
        self._is_closing = True
        self._waiting.clear()
        if self._job:
            self._job.cancel()
            self._trainer.abandon()

    def _begin(self) -> None:
        if self._job or not self._waiting:
            return
        source = self._waiting.pop(0)
        self._made_for = ""
        job = self._job = Job(partial(_import, self._workspace, source, self._trainer))
        job.reported.connect(self._on_reported)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self.changed.emit(source.name)
        self._workspace.runner.start(job, lane=LANE)

    def _on_reported(self, event: object) -> None:
        if isinstance(event, TrainingNote) and event.code == BASE_MODEL_NAME_KEY:
            self._made_for = event.about

    def _on_done(self, expert: ExpertRecord) -> None:
        self._workspace.changed.emit(Changed.EXPERTS)
        self.done.emit(expert, self._made_for)

    def _on_failed(self, error: Exception) -> None:
        # A process that ends because the window closes has not failed.
        if not self._is_closing:
            self.failed.emit(error)

    def _on_ended(self, _: QObject) -> None:
        self._job = None
        self.changed.emit("")
        self._begin()


def _import(
    workspace: Workspace, source: Path, converter: AdapterConverter
) -> Generator[TrainingEvent, None, ExpertRecord]:
    base = base_for_import(workspace.data, workspace.settings)
    with Library.of(workspace.data) as library:
        return (yield from import_adapter(library, workspace.data, converter, source, base))
