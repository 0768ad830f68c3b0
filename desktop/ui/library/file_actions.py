"""Actions on the selected files of the table: by key, menu and button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence

from desktop.core.store.file_list import FileRow
from desktop.core.types import DocumentState, Treatment
from desktop.ui.library.documents_table import SELECTION_LOOKED_AT, DocumentsTable
from desktop.ui.widgets.document_opener import DocumentOpener


class FileActions(QObject):
    """Adds its actions to the table, and enables those that fit the selection.

    Signals:
        ask_wanted: the paths of the files that are to be asked.
        again_wanted: the numbers of the files to read again.
        treatment_wanted: a `Treatment`, and the numbers of its files.
        unlocking_wanted: the `FileRow` of a protected file.
    """

    ask_wanted = Signal(list)
    again_wanted = Signal(list)
    treatment_wanted = Signal(object, list)
    unlocking_wanted = Signal(object)

    def __init__(self, table: DocumentsTable, opener: DocumentOpener) -> None:
        super().__init__(table)
        self._table = table
        self._opener = opener
        self.open = self._add(self.tr("Open"), "Return", self._open)
        self.ask = self._add(self.tr("Ask this"), "Ctrl+I", self._ask)
        self.folder = self._add(self.tr("Show in folder"), "Ctrl+Return", self._show_in_folder)
        self.copy = self._add(self.tr("Copy path"), "Ctrl+C", self._copy)
        line = QAction(self)
        line.setSeparator(True)
        table.addAction(line)
        self.unlock = self._add(self.tr("Give password…"), "", self._unlock)
        self.again = self._add(self.tr("Try again"), "F5", self._try_again)
        self.ocr = self._add(self.tr("Read with OCR"), "", self._recognise)
        self.skip = self._add(self.tr("Skip"), "Del", self._skip)
        self.unskip = self._add(self.tr("Do not skip"), "", self._do_not_skip)
        table.selection_told.connect(self._enable)
        table.doubleClicked.connect(self._open)
        self._enable()

    def _add(self, text: str, keys: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self._table.addAction(action)
        return action

    def _enable(self) -> None:
        files = self._table.selected_files()
        skipped = [file for file in files if file.treatment is Treatment.SKIP]
        for action, able in (
            (self.open, len(files) == 1),
            (self.ask, 0 < len(files) < SELECTION_LOOKED_AT),
            (self.folder, len(files) == 1),
            (self.copy, bool(files)),
            (self.unlock, len(files) == 1 and files[0].state is DocumentState.ENCRYPTED),
            (self.again, any(map(_can_try_again, files))),
            (self.ocr, any(map(_can_recognise, files))),
            (self.skip, len(skipped) < len(files)),
            (self.unskip, bool(skipped)),
        ):
            action.setEnabled(able)

    def _open(self) -> None:
        if file := self._table.current:
            self._opener.open(file.path)

    def _ask(self) -> None:
        if files := self._table.selected_files():
            self.ask_wanted.emit([file.path for file in files])

    def _show_in_folder(self) -> None:
        if file := self._table.current:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.path.parent)))

    def _copy(self) -> None:
        paths = [str(file.path) for file in self._table.selected_files()]
        QGuiApplication.clipboard().setText("\n".join(paths))

    def _unlock(self) -> None:
        if file := self._table.current:
            self.unlocking_wanted.emit(file)

    def _try_again(self) -> None:
        if ids := self._selected_ids(_can_try_again):
            self.again_wanted.emit(ids)

    def _recognise(self) -> None:
        self._treat(Treatment.OCR, self._selected_ids(_can_recognise))

    def _skip(self) -> None:
        self._treat(Treatment.SKIP, self._table.selected_ids())

    def _do_not_skip(self) -> None:
        skipped = self._selected_ids(lambda file: file.treatment is Treatment.SKIP)
        self._treat(Treatment.USUAL, skipped)

    def _treat(self, treatment: Treatment, ids: Sequence[int]) -> None:
        if ids:
            self.treatment_wanted.emit(treatment, list(ids))

    def _selected_ids(self, wanted: Callable[[FileRow], bool]) -> list[int]:
        return [file.id for file in self._table.selected_files() if wanted(file)]


def _can_try_again(file: FileRow) -> bool:
    return file.state not in (
        DocumentState.READY, DocumentState.SKIPPED, DocumentState.WAITING,
    )  # fmt: skip


def _can_recognise(file: FileRow) -> bool:
    is_pdf = file.path.suffix.lower() == ".pdf"
    return (
        is_pdf and file.treatment is Treatment.USUAL and file.state is not DocumentState.ENCRYPTED
    )
