"""Encrypts or decrypts the library, or gives it a new key, while no window is open."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from desktop.core.errors import AppError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.store.conversion import Conversion, ConversionStep
from desktop.jobs.job import Job
from desktop.jobs.runner import JobRunner
from desktop.services.encryption import (
    EncryptionResult,
    decrypt,
    encrypt,
    keep_in_key_ring,
    rekey,
)
from desktop.ui.core_translation import translate_core, translate_error
from desktop.ui.widgets.sealed_document import plain_tool_tip


class KeyChangeKind(Enum):
    """The changes that a person can want of the library."""

    ENCRYPT = auto()
    REKEY = auto()
    DECRYPT = auto()


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A change that is made as soon as the window is closed."""

    kind: KeyChangeKind
    key: LibraryKey | None = None
    passphrase: str = ""
    in_key_ring: bool = False

    def steps(self, data: DataFolder) -> Generator[ConversionStep, None, EncryptionResult]:
        """Make the change; yields each step that is done."""
        if self.kind is KeyChangeKind.DECRYPT:
            return (yield from decrypt(data))
        assert self.key is not None
        change = encrypt if self.kind is KeyChangeKind.ENCRYPT else rekey
        result = yield from change(data, self.key, self.passphrase)
        if self.in_key_ring:
            keep_in_key_ring(result.data)
        return result


class KeyChanger(QObject):
    """Makes a change, shows how far it is, and says what came of it."""

    def __init__(self) -> None:
        super().__init__()
        self._error: Exception | None = None

    def run(self, data: DataFolder, change: KeyChange) -> DataFolder:
        """The data folder with its new key; with the old one if the change failed."""
        self._error = None
        runner, loop = JobRunner(self), QEventLoop()
        job = Job(partial(change.steps, data))
        progress = QProgressDialog(self._doing(change.kind), "", 0, 0)
        progress.setCancelButton(None)
        progress.setWindowTitle("Lectern")
        progress.setWindowModality(Qt.WindowModality.ApplicationModal)
        progress.setMinimumWidth(420)
        progress.show()
        self._progress = progress
        job.reported.connect(self._on_step)
        job.failed.connect(self._on_failed)
        job.ended.connect(loop.quit)
        runner.start(job)
        loop.exec()
        runner.shut_down()
        progress.close()
        return self._tell(data, change, job.result)

    def _on_step(self, step: ConversionStep) -> None:
        self._progress.setLabelText(translate_core(step.value))

    def _on_failed(self, error: Exception) -> None:
        self._error = error

    def _tell(self, data: DataFolder, change: KeyChange, result: Any) -> DataFolder:
        if isinstance(result, EncryptionResult):
            self._say(self._done(change.kind, result.conversion))
            return result.data
        if isinstance(self._error, AppError):
            self._say(translate_error(self._error))
        elif self._error is not None:
            raise self._error
        return data

    def _doing(self, kind: KeyChangeKind) -> str:
        return {
            KeyChangeKind.ENCRYPT: self.tr("The library is being encrypted …"),
            KeyChangeKind.REKEY: self.tr("The library gets a new key …"),
            KeyChangeKind.DECRYPT: self.tr("The library is being decrypted …"),
        }[kind]

    def _done(self, kind: KeyChangeKind, conversion: Conversion) -> str:
        text = {
            KeyChangeKind.ENCRYPT: self.tr("The library and its backups are encrypted."),
            KeyChangeKind.REKEY: self.tr("The library and its backups have a new key."),
            KeyChangeKind.DECRYPT: self.tr("The library and its backups are no longer encrypted."),
        }[kind]
        if conversion.unchanged:
            left = self.tr("These are damaged, and stay as they were:")
            text += "\n\n" + "\n".join([left, *map(str, conversion.unchanged)])
        if conversion.kept_key_file:
            text += "\n" + self.tr("Their key file: {0}").format(conversion.kept_key_file)
        return text

    def _say(self, text: str) -> None:
        QMessageBox.information(None, "Lectern", plain_tool_tip(text))
