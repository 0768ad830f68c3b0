"""Takes in adapters that others made, one after the other, in the trainer's process."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import ModelError
from desktop.core.experts.importing import (
    ENDING,
    MADE_FOR,
    Converter,
    import_expert,
    looks_like_adapter,
)
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training_protocol import TrainingNote
from desktop.core.models.chosen import Chosen
from desktop.core.models.gguf import read_model_info
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.workers.train.client import TrainWorker

LANE = "import"


@dataclass(frozen=True, slots=True)
class Sorted:
    """What of some paths is meant as an expert."""

    adapters: list[Path]
    others: list[Path]


def sort_out(paths: Sequence[Path], *, all_meant: bool) -> Sorted:
    """Tell adapters from documents and models; takes a while for large files. With `all_meant`
    every folder and GGUF file is to be an expert, and what is none is to be refused.
    """
    adapters = [
        path
        for path in paths
        if looks_like_adapter(path)
        or (all_meant and (path.is_dir() or path.suffix.lower() == ENDING))
    ]
    return Sorted(adapters, [path for path in paths if path not in adapters])


class Importing(QObject):
    """Imports files and folders.

    Signals:
        changed: name of what is looked at; empty when nothing is any more.
        done: the expert that it is now, and the base model that it says it was made for, if any.
        failed: why something could not be taken in.
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
        """Import it once what came before is done."""
        self._waiting.append(source)
        self._begin()

    def close(self) -> None:
        """Leave it; nothing of what is not done stays."""
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
        job = self._job = Job(partial(_imported, self._workspace, source, self._trainer))
        job.reported.connect(self._on_reported)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self.changed.emit(source.name)
        self._workspace.runner.start(job, lane=LANE)

    def _on_reported(self, event: object) -> None:
        if isinstance(event, TrainingNote) and event.code == MADE_FOR:
            self._made_for = event.about

    def _on_done(self, expert: ExpertRecord) -> None:
        self._workspace.changed.emit("experts")
        self.done.emit(expert, self._made_for)

    def _on_failed(self, error: Exception) -> None:
        # A process that is ended for the window's closing has not failed.
        if not self._is_closing:
            self.failed.emit(error)

    def _on_ended(self, _: QObject) -> None:
        self._job = None
        self.changed.emit("")
        self._begin()


def _imported(
    workspace: Workspace, source: Path, converter: Converter
) -> Generator[Any, None, ExpertRecord]:
    path = Chosen(workspace.data, workspace.settings).chat_model_file()
    if path is None:
        raise ModelError("An expert needs a base model.", "Choose one on the screen Models.")
    with Library.open(workspace.data.library) as library:
        experts = Experts(library, workspace.data.experts)
        return (yield from import_expert(experts, source, read_model_info(path), converter))
