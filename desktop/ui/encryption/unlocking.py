"""Unlocks the library before a window is made: by a file, the key ring, or the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QDialog

from desktop.core.paths import DataFolder
from desktop.jobs.job import call
from desktop.jobs.runner import JobRunner
from desktop.services.unlocking import is_locked, read_secret, unlock, unlock_by_key_ring


class Unlocking(QObject):
    """Has the data folder, with the key of its library as long as that is unlocked."""

    def __init__(self, data: DataFolder, passphrase_file: Path | None = None) -> None:
        super().__init__()
        self.data = data
        self._passphrase_file = passphrase_file
        self._files: list[Path] = []
        self.dialog: QDialog | None = None
        """The dialog that asks the person, while it is shown."""

    def is_needed(self) -> bool:
        """Whether the library is encrypted and locked."""
        return is_locked(self.data)

    def run(self, style_sheet: str = "", *, after_lock: bool = False) -> bool:
        """Unlock the library; whether that was done. The dialog is drawn with the style sheet.

        After a lock only the person can do it: a key ring would make the lock useless.

        Raises:
            AppError: the file that was named has another passphrase.
        """
        if not after_lock:
            if self._passphrase_file is not None:
                self.data = unlock(self.data, read_secret(self._passphrase_file))
                return True
            if (unlocked := _wait(lambda: unlock_by_key_ring(self.data))) is not None:
                self.data = unlocked
                return True
        return self._ask(style_sheet)

    def lock(self) -> None:
        """Forget the key, so that it must be given again."""
        self.data = replace(self.data, key=None)

    def take_files(self) -> list[Path]:
        """The files that other starts have sent meanwhile; each is given once."""
        taken, self._files = self._files, []
        return taken

    def on_second_start(self, files: list[Path]) -> None:
        """Keep the files of another start, and show the dialog above other windows."""
        self._files += files
        if self.dialog is not None:
            self.dialog.showNormal()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def _ask(self, style_sheet: str) -> bool:
        from desktop.ui.encryption.unlock_dialog import UnlockDialog

        dialog = self.dialog = UnlockDialog(self.data, style_sheet)
        dialog.exec()
        self.dialog = None
        if dialog.unlocked is None:
            return False
        self.data = dialog.unlocked
        return True


def _wait(function: Callable[[], Any]) -> Any:
    """The result of a function that may wait for the system; None where it failed."""
    runner, loop, job = JobRunner(), QEventLoop(), call(function)
    job.ended.connect(loop.quit)
    runner.start(job)
    loop.exec()
    runner.shut_down()
    return job.result
