"""The processes that read and embed for one that indexes."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.models.chosen import Chosen
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool


class Tools:
    """Readers and an embedder, begun when they are first needed and kept for the next collection.

    They may be held, from the thread that uses them.
    """

    def __init__(self, data: DataFolder) -> None:
        self._data = data
        self._readers: ReaderPool | None = None
        self._embedder: EmbedWorker | None = None
        self._folder: Path | None = None
        self._held = False

    def readers(self, settings: Settings) -> ReaderPool:
        if self._readers is None:
            count = settings.read_workers or max(1, (os.cpu_count() or 2) - 1)
            self._readers = ReaderPool(count, log_file=self._data.logs / "read.log")
        return self._readers

    def embedder(self, settings: Settings) -> EmbedWorker:
        """The embedder that these settings mean.

        Raises:
            ModelError: it is not there, or is none.
        """
        folder = Chosen(self._data, settings).embedding_folder()
        if self._embedder is not None and folder != self._folder:
            self._embedder.close()
            self._embedder = None
        if self._embedder is None:
            embedder = EmbedWorker(folder, log_file=self._data.logs / "embed.log")
            assert embedder.identity
            self._embedder, self._folder = embedder, folder
            if self._held:
                embedder.hold()
        return self._embedder

    @property
    def held(self) -> bool:
        return self._held

    def hold(self) -> None:
        self._held = True
        if self._embedder:
            self._embedder.hold()

    def release(self) -> None:
        self._held = False
        if self._embedder:
            self._embedder.release()

    def forgive(self, seconds: float) -> None:
        """Let this time not count for the files that are being read."""
        if self._readers:
            self._readers.forgive(seconds)

    def close(self) -> None:
        """End them, whatever they are at."""
        if self._readers:
            self._readers.close()
        if self._embedder:
            self._embedder.close()
        self._readers = self._embedder = None
