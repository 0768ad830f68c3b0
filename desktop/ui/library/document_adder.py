"""Adds dropped or chosen files to the collection that is meant."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.paths import resources
from desktop.jobs.indexing.indexer import Indexer
from desktop.jobs.workspace import Workspace
from desktop.services.indexing import AddedPaths
from desktop.ui.widgets.file_dialogs import choose_files, choose_folder


class DocumentAdder(QObject):
    """Decides which collection new files go to, and reports what was added.

    Signals:
        undo_offered: a sentence about what was added, and the function that undoes it.
        told: a sentence if there is nothing to undo.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        indexing: Indexer,
        window: QWidget,
        target: Callable[[], str | None],
    ) -> None:
        """Make an adder; `target` returns the name of the collection shown now, if any."""
        super().__init__(window)
        self._workspace = workspace
        self._indexing = indexing
        self._window = window
        self._target = target
        indexing.added.connect(self._on_added)

    def take(self, paths: Sequence[Path]) -> None:
        """Add dropped files and folders to the shown collection, or to a new one."""
        self._indexing.add(paths, self._target() or self._name_for(paths))

    def choose_folder(self) -> None:
        """Ask for a folder in a dialog and add it."""
        if folder := choose_folder(self._window, self._workspace, self.tr("Add a folder")):
            self.take([folder])

    def choose_files(self) -> None:
        """Ask for files in a dialog and add them."""
        if files := choose_files(self._window, self._workspace, self.tr("Add files")):
            self.take(files)

    def add_sample(self) -> None:
        """Add the sample documents that come with the program."""
        self._indexing.add([resources() / "sample" / "documents"], self.tr("Sample"))

    def _name_for(self, paths: Sequence[Path]) -> str:
        if len(paths) == 1 and paths[0].is_dir():
            whole = Path(os.path.abspath(paths[0]))  # noqa: PTH100 - a link keeps its name
            if whole.name:
                return whole.name
        return self.tr("Documents")

    def _on_added(self, added: AddedPaths) -> None:
        if not added.root_ids:
            text = self.tr("That is already in “{0}”; it is looked through again.")
            self.told.emit(text.format(added.collection))
            return
        parts: list[str] = []
        if added.folders:
            parts.append(self.tr("%n folder(s)", "", added.folders))
        if added.files:
            parts.append(self.tr("%n file(s)", "", added.files))
        text = self.tr("{0} added to “{1}”.")
        what = self.tr(" and ").join(parts)
        self.undo_offered.emit(
            text.format(what, added.collection), lambda: self._indexing.undo_add(added)
        )
