"""What is done with experts that there are: renamed, switched, taken out and in, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.experts.registry import Experts
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo
from desktop.jobs.job import call
from desktop.jobs.workspace import WRITES, Workspace


class Keeping(QObject):
    """Changes the registry on another thread, and says that it has changed.

    Signals:
        undo_offered: a sentence, and what would undo it.
        told: a sentence that is worth a notice.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def enable(self, expert_id: int, *, enabled: bool) -> None:
        self._change(lambda experts: experts.enable(expert_id, enabled))

    def rename(self, expert_id: int, name: str) -> None:
        self._change(lambda experts: experts.rename(expert_id, name))

    def remove(self, expert_id: int) -> None:
        self._change(lambda experts: experts.remove(expert_id))

        def undo() -> None:
            self._change(lambda experts: experts.restore(expert_id))

        self.undo_offered.emit(self.tr("The expert was removed."), undo)

    def export(self, expert_id: int, target: Path) -> None:
        """Write it into one file."""
        said = self.tr("The expert is in {0}, whole.").format(target.name)
        self._change(lambda experts: experts.export(expert_id, target), said)

    def take_in(self, source: Path, base: ModelInfo) -> None:
        """Import an expert's file."""
        said = self.tr("{0} was taken in.").format(source.name)
        self._change(lambda experts: experts.import_file(source, base), said)

    def _change(self, function: Callable[[Experts], object], said: str = "") -> None:
        """The registry makes its own transactions, so this is no `workspace.write`."""
        data = self._workspace.data

        def work() -> str:
            with Library.open(data.library) as library:
                function(Experts(library, data.experts))
            return said

        job = call(work)
        job.done.connect(self._on_changed)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job, lane=WRITES)

    def _on_changed(self, said: str) -> None:
        self._workspace.changed.emit("experts")
        if said:
            self.told.emit(said)
