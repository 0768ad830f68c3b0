"""Allows one window for each data folder: a second start gives its files to the first and ends."""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import json
import logging
import os
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.jobs.socket_peer import is_peer, own_user

logger = logging.getLogger("window")

PATIENCE_MS = 10_000
"""Time to wait for the first window, which may be busy with its own start."""
TRIES = 10
RETRY_MS = 100
"""A window that is just starting listens a moment after it has taken the lock."""
MESSAGE_BYTES_AT_MOST = 4 * 1024**2
HEARD = b"heard\n"
SOCKET = "window.socket"
SOCKET_BYTES_AT_MOST = 100
"""Longer paths do not fit into the address of a socket on every system."""


class SingleInstance(QObject):
    """The claim of one window on a data folder.

    A lock file in the folder decides which start is the first, because only one of two starts at
    the same time can have it. The claim is also given if a crashed window left the lock behind, or
    if no lock can be made.

    Signals:
        second_start: another start sends these paths, perhaps none, and wants to see the window.
    """

    second_start = Signal(list)

    def __init__(self, folder: Path, *, user: int | None = None) -> None:
        """`user` is the only user who is spoken to; by default the one who runs this process."""
        super().__init__()
        self._name = socket_name(folder)
        self._user = own_user() if user is None else user
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # only the death of its owner makes it stale
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._received: dict[QLocalSocket, bytes] = {}

    def claim(self, files: Sequence[Path]) -> bool:
        """Return whether this start is the first; if not, send the files to the first window.

        Returns True also if the first window cannot be reached: two windows are better than none.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            if self._hand_over(files):
                return False
            logger.warning("another window has this folder, and does not answer")
            return True
        # A socket left by a crashed window must not prevent the next one from listening.
        QLocalServer.removeServer(self._name)
        if not self._server.listen(self._name):
            logger.warning("no other start can be heard: %s", self._server.errorString())
        return True

    def close(self) -> None:
        """Release the claim, so that another window can have the folder."""
        self._server.close()
        self._lock.unlock()

    def _hand_over(self, files: Sequence[Path]) -> bool:
        socket = QLocalSocket()
        if not self._connect(socket):
            return False
        if not is_peer(int(socket.socketDescriptor()), self._user):
            logger.warning("another user listens at %s, and is told nothing", self._name)
            socket.abort()
            return False
        socket.write(json.dumps({"files": [str(path) for path in files]}).encode() + b"\n")
        while socket.waitForReadyRead(PATIENCE_MS):
            if socket.bytesAvailable() >= len(HEARD):
                return socket.readAll().data() == HEARD
        return False

    def _connect(self, socket: QLocalSocket) -> bool:
        for _ in range(TRIES):
            socket.connectToServer(self._name)
            if socket.waitForConnected(PATIENCE_MS):
                return True
            QThread.msleep(RETRY_MS)
        return False

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if not is_peer(int(socket.socketDescriptor()), self._user):
                logger.warning("another user spoke to this window, and was not heard")
                socket.abort()
                socket.deleteLater()
                continue
            self._received[socket] = b""
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_gone)

    def _on_ready(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or socket not in self._received:
            return
        self._received[socket] += socket.readAll().data()
        if len(self._received[socket]) > MESSAGE_BYTES_AT_MOST:
            socket.abort()
        elif self._received[socket].endswith(b"\n"):
            files = _files(self._received.pop(socket))
            socket.write(HEARD)
            socket.flush()
            if files is not None:
                self.second_start.emit(files)

    def _on_gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._received.pop(socket, None)
            socket.deleteLater()


def socket_name(folder: Path) -> str:
    """The place of the socket of this data folder, to which other users have no way."""
    asked = str(folder.resolve())
    if sys.platform == "win32":
        # Untried: pipes of all users have one space of names.
        asked = f"{os.environ.get('USERDOMAIN')}/{getpass.getuser()}/{asked}"
    digest = hashlib.sha256(asked.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    if sys.platform == "win32":
        return f"lectern-{digest}"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "missing")
    if runtime.is_absolute() and _is_private(runtime):
        return str(runtime / f"lectern-{digest}")
    name = str(folder.resolve() / SOCKET)
    if len(os.fsencode(name)) <= SOCKET_BYTES_AT_MOST:
        return name
    # The folder's path is too long for a socket, so it gets a private folder among the temporary.
    private = Path(tempfile.gettempdir(), f"lectern-{own_user()}")
    with contextlib.suppress(OSError):
        private.mkdir(mode=0o700, exist_ok=True)
    return str(private / digest) if _is_private(private) else name


def _is_private(folder: Path) -> bool:
    try:
        status = folder.lstat()
    except OSError:
        return False
    is_closed = stat.S_ISDIR(status.st_mode) and not status.st_mode & 0o077
    return is_closed and status.st_uid == own_user()


def _files(message: bytes) -> list[Path] | None:
    try:
        told: Any = json.loads(message)
        return [Path(path) for path in told["files"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        logger.warning("another start said nonsense: %r", message[:200])
        return None
