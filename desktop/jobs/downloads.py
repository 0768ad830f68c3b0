"""Downloads chat models; a download can be paused, continued and cancelled."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError, InputError, WorkerError
from desktop.core.models.catalogue import CatalogueModel
from desktop.core.models.downloads import BytesFetched, discard_partial, partial_bytes
from desktop.core.settings import Settings
from desktop.jobs.job import Job, call
from desktop.jobs.workspace import Changed, Workspace
from desktop.workers.fetch.client import fetch

RATE_OVER_S = 8.0
"""The rate is measured over this time, because it would jump with every piece otherwise."""


class TransferStage(StrEnum):
    """The stage that a download has reached."""

    RUNNING = "running"
    CHECKING = "checking"
    """The whole file has arrived; its checksum is compared."""
    PAUSED = "paused"
    FAILED = "failed"
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True)
class Transfer:
    """Progress of the download of one chat model."""

    offer: CatalogueModel
    stage: TransferStage
    done_bytes: int
    total_bytes: int
    bytes_per_second: float | None = None
    """None until enough was measured."""
    error: AppError | None = None

    @property
    def share(self) -> float:
        return min(1.0, self.done_bytes / self.total_bytes) if self.total_bytes else 0.0

    @property
    def seconds_left(self) -> float | None:
        if not self.bytes_per_second:
            return None
        return max(0.0, (self.total_bytes - self.done_bytes) / self.bytes_per_second)

    @property
    def is_active(self) -> bool:
        return self.stage in (TransferStage.RUNNING, TransferStage.CHECKING)


class Downloads(QObject):
    """Downloads chat models of the catalogue into the models folder, if the settings allow it.

    Signals:
        changed: the name of the offer whose transfer has changed.
        arrived: the offer, and the path of its file.
    """

    changed = Signal(str)
    arrived = Signal(object, object)

    def __init__(self, workspace: Workspace, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._workspace = workspace
        self._clock = clock
        self._downloads: dict[str, _Download] = {}
        workspace.settings_changed.connect(self._on_settings)

    def transfer(self, offer: CatalogueModel) -> Transfer | None:
        """Return the progress of a download; None if no part of the file was ever downloaded."""
        if download := self._downloads.get(offer.name):
            return download.transfer
        kept = partial_bytes(offer.repository, offer.filename, self._workspace.data.models)
        return Transfer(offer, TransferStage.PAUSED, kept, offer.size_bytes) if kept else None

    @property
    def active(self) -> list[Transfer]:
        """Return the transfers that are running or being checked now."""
        return [
            download.transfer
            for download in self._downloads.values()
            if download.transfer.is_active
        ]

    def start(self, offer: CatalogueModel) -> None:
        """Start or continue a download; does nothing if it is running already.

        Raises:
            InputError: downloads are not allowed.
        """
        if not self._workspace.settings.downloads_allowed:
            raise InputError(
                self.tr("Downloads are not allowed."), self.tr("Allow them in the settings.")
            )
        download = self._downloads.get(offer.name)
        if download is None:
            download = self._downloads[offer.name] = self._make_download(offer)
        download.start()

    def pause(self, offer: CatalogueModel) -> None:
        """Stop a download at once; keeps the part that has arrived."""
        if download := self._downloads.get(offer.name):
            download.pause()

    def give_up(self, offer: CatalogueModel) -> None:
        """Stop a download and delete the part that has arrived."""
        download = self._downloads.pop(offer.name, None) or self._make_download(offer)
        download.give_up()

    def _make_download(self, offer: CatalogueModel) -> _Download:
        download = _Download(offer, self._workspace, self._clock)
        download.changed.connect(self.changed)
        download.arrived.connect(self._on_arrived)
        return download

    def _on_arrived(self, offer: CatalogueModel, path: Path) -> None:
        self._downloads.pop(offer.name, None)
        self._workspace.changed.emit(Changed.MODELS)
        self.arrived.emit(offer, path)

    def _on_settings(self, settings: Settings) -> None:
        if not settings.downloads_allowed:
            for download in self._downloads.values():
                download.pause()


class _Download(QObject):
    """One download; a new attempt waits until the attempt before has closed the file."""

    changed = Signal(str)
    arrived = Signal(object, object)

    def __init__(
        self, offer: CatalogueModel, workspace: Workspace, clock: Callable[[], float]
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._folder = workspace.data.models
        self._clock = clock
        self._job: Job | None = None
        self._seen: deque[tuple[float, int]] = deque()
        kept = partial_bytes(offer.repository, offer.filename, self._folder)
        self.transfer = Transfer(offer, TransferStage.PAUSED, kept, offer.size_bytes)

    @property
    def _lane(self) -> str:
        return f"download {self.transfer.offer.name}"

    def start(self) -> None:
        if self._job:
            return
        self._seen.clear()
        self._show(stage=TransferStage.RUNNING, error=None, bytes_per_second=None)
        self._job = job = Job(self._steps)
        job.reported.connect(self._on_fetched)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        self._workspace.runner.start(job, lane=self._lane)

    def pause(self) -> None:
        if self._leave():
            self._show(stage=TransferStage.PAUSED, bytes_per_second=None)

    def give_up(self) -> None:
        self._leave()
        offer = self.transfer.offer
        job = call(lambda: discard_partial(offer.repository, offer.filename, self._folder))
        job.ended.connect(self._on_discarded)
        self._workspace.runner.start(job, lane=self._lane)

    def _steps(self) -> Generator[BytesFetched | None, None, Path]:
        offer = self.transfer.offer
        self._folder.mkdir(parents=True, exist_ok=True)
        log_file = self._workspace.data.logs / "fetch.log"
        return (yield from fetch(offer.repository, offer.filename, self._folder, log_file=log_file))

    def _leave(self) -> bool:
        job, self._job = self._job, None
        if job:
            job.cancel()
        return job is not None

    def _show(self, **changes: object) -> None:
        self.transfer = replace(self.transfer, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.transfer.offer.name)

    def _on_fetched(self, fetched: BytesFetched | None) -> None:
        if self.sender() is not self._job or fetched is None:
            return  # from an earlier attempt, or without data
        total = fetched.total_bytes or self.transfer.offer.size_bytes
        stage = TransferStage.CHECKING if fetched.done_bytes >= total else TransferStage.RUNNING
        self._show(
            stage=stage,
            done_bytes=fetched.done_bytes,
            total_bytes=total,
            bytes_per_second=self._rate(fetched.done_bytes),
        )

    def _rate(self, done_bytes: int) -> float | None:
        now = self._clock()
        self._seen.append((now, done_bytes))
        while now - self._seen[0][0] > RATE_OVER_S:
            self._seen.popleft()
        began, had = self._seen[0]
        return (done_bytes - had) / (now - began) if now > began else None

    def _on_done(self, path: Path) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._show(stage=TransferStage.ARRIVED, bytes_per_second=None)
        self.arrived.emit(self.transfer.offer, path)

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        if not isinstance(error, AppError):
            self._workspace.problem.emit(error)
            error = WorkerError(self.tr("The download failed."), self.tr("The log says more."))
        self._show(stage=TransferStage.FAILED, error=error, bytes_per_second=None)

    def _on_discarded(self, _: QObject) -> None:
        self.changed.emit(self.transfer.offer.name)
        self.deleteLater()
