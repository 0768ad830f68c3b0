"""Writes a conversation to a file of the person's choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from desktop.core.errors import InputError
from desktop.core.paths import DataFolder
from desktop.core.say import say, system_reason
from desktop.core.store.conversation_export import as_json, as_markdown
from desktop.core.store.library import Library
from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace
from desktop.ui.widgets.file_dialogs import choose_target, name_for
from desktop.ui.widgets.sealed_document import SealedDocument

MARGIN_MM = 20


class ConversationExporter(QObject):
    """Asks for a file, reads the conversation, and writes it in the format of the file's ending.

    Signals:
        told: a sentence that it is done, the text of a button, and what that button does.
    """

    told = Signal(str, str, object)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def export(self, conversation_id: int) -> None:
        """Ask for a file, then write the shown branch of the conversation to it."""
        kinds = "Markdown (*.md);;PDF (*.pdf);;JSON (*.json)"
        title = self.tr("Export the conversation")
        conversation = self._workspace.library.conversations.get(conversation_id)
        name = name_for(conversation.title if conversation else "", ".md")
        if path := choose_target(self._window, self._workspace, title, name, kinds):
            self.write(conversation_id, path)

    def write(self, conversation_id: int, path: Path) -> None:
        """Write the conversation to a file on another thread, without a dialog."""
        job = call(lambda: _write(self._workspace.data, conversation_id, path))
        job.done.connect(self._on_written)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job)

    def _on_written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        text = self.tr("The conversation was written to “{0}”.").format(path.name)
        self.told.emit(text, self.tr("Show in folder"), lambda: QDesktopServices.openUrl(folder))


def _write(data: DataFolder, conversation_id: int, path: Path) -> Path:
    """Write the conversation and return the path of the file."""
    with Library.of(data) as library:
        conversation = library.conversations.get(conversation_id)
        turns = library.conversations.shown_turns(conversation_id)
    if conversation is None:
        raise InputError(say("The conversation is no longer there."))
    try:
        match path.suffix.lower():
            case ".json":
                path.write_text(as_json(conversation, turns), encoding="utf-8")
            case ".pdf":
                _write_pdf(path, as_markdown(conversation, turns))
            case _:
                path.write_text(as_markdown(conversation, turns), encoding="utf-8")
    except OSError as error:
        raise InputError(
            say("{0} cannot be written ({1}).", path, system_reason(error)),
            say("Choose another place."),
        ) from error
    return path


def _write_pdf(path: Path, markdown: str) -> None:
    path.touch()  # raises if the file cannot be written; the writer below reports no error
    writer = QPdfWriter(str(path))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    document = SealedDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    document.print_(writer)
