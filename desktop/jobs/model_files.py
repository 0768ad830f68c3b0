"""Lists, adds, removes and restores the chat models of a data folder."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.models.installed_models import (
    BytesCopied,
    InstalledModel,
    ModelOrigin,
    add_model,
    answering_model_file,
    discard_removed_models,
    list_installed_models,
    put_model_back,
    set_model_aside,
)
from desktop.core.models.model_locator import NO_MODEL
from desktop.core.settings import Settings
from desktop.core.steps import mapped
from desktop.core.types import ModelInfo
from desktop.jobs.job import Job, call
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.memory_fit import Machine, this_machine
from desktop.services.model_choice import check_chat_model

LANE = "model files"
"""One lane for listing and changing, so that files are never listed during a change."""


@dataclass(frozen=True, slots=True)
class ModelListing:
    """The installed models that were found, and the machine they would run on."""

    models: tuple[InstalledModel, ...]
    machine: Machine


@dataclass(frozen=True, slots=True)
class CopyProgress:
    """Progress of copying a file into the models folder."""

    name: str
    copied: BytesCopied


@dataclass(frozen=True, slots=True)
class RemovedModel:
    """Everything needed to undo the removal of a model."""

    name: str
    aside: Path | None
    """None if the file stayed in its place."""
    chat_model: str
    """The setting `chat_model` before the removal."""


class ModelFiles(QObject):
    """Works on the models folder in jobs.

    Signals:
        listed: a `ModelListing`.
        adding: a `CopyProgress`; None when no file is being copied any more.
        added: the path of a file that can be used now.
        removed: a `RemovedModel`.
        failed: an error that the person should see.
    """

    listed = Signal(object)
    adding = Signal(object)
    added = Signal(object)
    removed = Signal(object)
    failed = Signal(Exception)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._data = workspace.data
        self._wanted = 0
        self._choosing: Path | None = None
        """The model that answers from now on, if the check finds that it can be used."""
        self._listed_for = workspace.settings
        workspace.changed.connect(self._on_changed)
        workspace.settings_changed.connect(self._on_settings)

    def refresh(self) -> None:
        """List the installed models on another thread; the result arrives by `listed`."""
        settings, data = self._workspace.settings, self._data
        self._listed_for = settings
        job = call(
            lambda: ModelListing(tuple(list_installed_models(data, settings)), this_machine())
        )
        job.done.connect(self.listed)
        self._start(job)

    def add(self, paths: Sequence[Path]) -> None:
        """Copy GGUF files into the models folder, one after the other."""
        for path in paths:
            job = Job(lambda path=path: _copy_steps(path, self._data.models))
            job.reported.connect(self.adding)
            job.done.connect(self._on_added)
            job.ended.connect(self._on_adding_ended)
            self._wanted += 1
            self._start(job)

    @property
    def is_adding(self) -> bool:
        return self._wanted > 0

    def use(self, model: InstalledModel | None) -> None:
        """Answer with this model from now on, if it can; None answers with extracts alone."""
        self._choosing = None
        if model is None or model.origin is ModelOrigin.EMBEDDED:
            self._workspace.change_settings(chat_model=NO_MODEL if model is None else "")
            return
        self._choosing = path = model.path
        logs = self._data.logs
        job = call(lambda: check_chat_model(path, logs))
        job.done.connect(self._on_can_be_used)
        self._start(job)

    def remove(self, model: InstalledModel) -> None:
        """Remove a model so that it can be restored.

        The embedded model becomes the chat model if the removed model was in use.
        """
        settings = self._workspace.settings
        before = settings.chat_model
        if self._choosing == model.path:
            self._choosing = None
        if answering_model_file(self._data, settings) == model.path:
            self._workspace.change_settings(chat_model="")
        if model.origin is ModelOrigin.ELSEWHERE:
            self.removed.emit(RemovedModel(model.name, None, before))
            return
        job = call(lambda: RemovedModel(model.name, set_model_aside(model.path), before))
        job.done.connect(self._on_removed)
        self._start(job)

    def undo(self, removed: RemovedModel) -> None:
        """Restore a removed model; it becomes the chat model again if it was in use before."""
        if removed.aside is None:
            self._workspace.change_settings(chat_model=removed.chat_model)
            return
        aside = removed.aside

        def back() -> str:
            put_model_back(aside)
            return removed.chat_model

        job = call(back)
        job.done.connect(self._on_back)
        self._start(job)

    def discard_removed(self) -> None:
        """Delete removed models for good; call it when no removal can be undone any more."""
        self._start(call(lambda: discard_removed_models(self._data.models)))

    def _start(self, job: Job) -> None:
        job.failed.connect(self.failed)
        self._workspace.runner.start(job, lane=LANE)

    def _on_added(self, path: Path) -> None:
        self._workspace.changed.emit(Changed.MODELS)
        self.added.emit(path)

    def _on_adding_ended(self, _: QObject) -> None:
        self._wanted -= 1
        if not self._wanted:
            self.adding.emit(None)

    def _on_removed(self, removed: RemovedModel) -> None:
        self._workspace.changed.emit(Changed.MODELS)
        self.removed.emit(removed)

    def _on_can_be_used(self, info: ModelInfo) -> None:
        if info.path == self._choosing:
            self._choosing = None
            self._workspace.change_settings(chat_model=str(info.path))

    def _on_back(self, chat_model: str) -> None:
        self._workspace.change_settings(chat_model=chat_model)
        self._workspace.changed.emit(Changed.MODELS)

    def _on_settings(self, settings: Settings) -> None:
        if settings.chat_model != self._listed_for.chat_model:
            self.refresh()

    def _on_changed(self, what: Changed) -> None:
        if what is Changed.MODELS:
            self.refresh()


def _copy_steps(path: Path, folder: Path) -> Generator[CopyProgress, None, Path]:
    return (
        yield from mapped(add_model(path, folder), lambda copied: CopyProgress(path.name, copied))
    )
