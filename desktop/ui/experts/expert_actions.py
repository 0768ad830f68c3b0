"""Actions on existing experts: rename, switch on or off, export, remove."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.experts.registry import Experts
from desktop.jobs.workspace import Changed, Workspace
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
        # It deletes the files of those that were removed long ago.
        self._change(lambda experts: remove_expert(experts, expert.id), in_transaction=False)

        def undo() -> None:
            self._change(lambda experts: experts.restore(expert.id))

        self.undo_offered.emit(self.tr("The expert was removed."), undo)

    def _on_export(self, for_my_library: bool) -> None:
        expert = self._details.expert
        if expert is None:
            return
        title, name = self.tr("Export the expert"), name_for(expert.name, ".gguf")
        if target := choose_target(self._details, self._workspace, title, name, GGUF):
            self._change(
                lambda experts: experts.export(expert.id, target, for_my_library=for_my_library),
                then=self._on_exported,
                in_transaction=False,
            )

    def _change(
        self,
        function: Callable[[Experts], object],
        *,
        then: Callable[[Any], None] | None = None,
        in_transaction: bool = True,
    ) -> None:
        folder = self._workspace.data.experts
        self._workspace.change(
            lambda library: function(Experts(library, folder)),
            changes=Changed.EXPERTS,
            then=then,
            in_transaction=in_transaction,
        )

    def _on_exported(self, file: Path) -> None:
        self.told.emit(self.tr("The expert is in {0}.").format(file.name))
