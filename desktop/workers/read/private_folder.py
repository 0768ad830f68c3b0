"""The folder for what readers write: attachments, and copies of files that had a password."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import apsw

PREFIX = "lectern-readers-"
_LOCK, _FILES = "owner", "files"


class PrivateFolder:
    """A temporary folder of this process.

    A process that is killed cannot delete it; the next one does, when it makes its own.
    """

    def __init__(self) -> None:
        delete_left_behind()
        self._whole = Path(tempfile.mkdtemp(prefix=PREFIX))
        # Not in the folder that the readers may write to.
        self._lock = _locked(self._whole / _LOCK)
        files = self._whole / _FILES
        files.mkdir(mode=0o700)
        self.path = os.fspath(files)

    def close(self) -> None:
        """Delete the folder with all that is in it."""
        if self._lock:
            self._lock.close()
        shutil.rmtree(self._whole, ignore_errors=True)


def delete_left_behind() -> None:
    """Delete the folders of processes of this person that are gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not _is_ours(folder) or (lock := _locked(folder / _LOCK)) is None:
            continue
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Return whether the folder is complete, and not another person's, nor a link to elsewhere."""
    try:
        owner = folder.lstat().st_uid
    except OSError:
        return False
    is_complete = folder.is_dir() and not folder.is_symlink() and (folder / _FILES).is_dir()
    return is_complete and (not hasattr(os, "getuid") or owner == os.getuid())


def _locked(path: Path) -> apsw.Connection | None:
    """Lock an empty file, as the lock of indexing does; None where another process has it."""
    lock = apsw.Connection(os.fspath(path))
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except apsw.Error:
        lock.close()
        return None
    return lock
