"""Allows one window for each data folder: a second start gives its files to the first and ends."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger("window")

PATIENCE_MS = 10_000
"""Time to wait for the first window, which may be busy with its own start."""
TRIES = 10
RETRY_MS = 100
"""A window that is just starting listens a moment after it has taken the lock."""
MESSAGE_BYTES_AT_MOST = 4 * 1024**2
HEARD = b"heard\n"


class SingleInstance(QObject):
    """The claim of one window on a data folder.

    A lock file in the folder decides which start is the first, because only one of two starts at
    the same time can have it. The claim is also given if a crashed window left the lock behind, or
    if no lock can be made.

    Signals:
        second_start: another start sends these paths, perhaps none, and wants to see the window.
    """

    second_start = Signal(list)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name(folder)
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


def _name(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"lectern-{digest[:24]}"


def _files(message: bytes) -> list[Path] | None:
    try:
        told: Any = json.loads(message)
        return [Path(path) for path in told["files"]]
    except (ValueError, TypeError, KeyError):
        logger.warning("another start said nonsense: %r", message[:200])
        return None
