"""Actions on existing experts: rename, switch on or off, export, remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.core.experts.registry import Experts
from desktop.core.store.library import Library
from desktop.jobs.job import call
from desktop.jobs.workspace import WRITES, Workspace
from desktop.services.experts import remove_expert
from desktop.ui.experts.details import ExpertDetails
from desktop.ui.widgets.file_dialogs import choose_target, name_for

GGUF = "GGUF (*.gguf)"


class ExpertActions(QObject):
    """Changes the registry of experts on another thread, and reports the change.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)

    def __init__(self, details: ExpertDetails, workspace: Workspace) -> None:
        """Connect the actions to the buttons of `details`, for the expert shown there."""
        super().__init__(details)
        self._details = details
        self._workspace = workspace
        details.enabled_changed.connect(self._on_enabled)
        details.renamed.connect(self._on_renamed)
        details.removed.connect(self._on_removed)
        details.export_wanted.connect(self._on_export)

    def _on_enabled(self, enabled: bool) -> None:
        if expert := self._details.expert:
            self._change(lambda experts: experts.enable(expert.id, enabled))

    def _on_renamed(self, name: str) -> None:
        if expert := self._details.expert:
            self._change(lambda experts: experts.rename(expert.id, name))

    def _on_removed(self) -> None:
        expert = self._details.expert
        if expert is None:
            return
        self._change(lambda experts: remove_expert(experts, expert.id))

        def undo() -> None:
            self._change(lambda experts: experts.restore(expert.id))

        self.undo_offered.emit(self.tr("The expert was removed."), undo)

    def _on_export(self) -> None:
        expert = self._details.expert
        if expert is None:
            return
        title, name = self.tr("Export the expert"), name_for(expert.name, ".gguf")
        if target := choose_target(self._details, self._workspace, title, name, GGUF):
            said = self.tr("The expert is in {0}, whole.").format(target.name)
            self._change(lambda experts: experts.export(expert.id, target), said)

    def _change(self, function: Callable[[Experts], object], said: str = "") -> None:
        """Run a change on another thread, without `workspace.write`.

        The registry begins its own transactions.
        """
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
