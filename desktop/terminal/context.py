"""What every command starts from: where the data lies, the settings, the output, the workers."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.models.chosen import Chosen
from desktop.core.paths import DataFolder
from desktop.core.ports import Reranker
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.terminal.output import Output
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool


@dataclass(slots=True)
class Context:
    """Opens things when a command first needs them, and closes them at its end."""

    data: DataFolder
    output: Output
    _open: ExitStack = field(default_factory=ExitStack)
    _settings: Settings | None = None
    _library: Library | None = None
    _embedder: EmbedWorker | None = None

    def close(self) -> None:
        self._open.close()

    @property
    def settings(self) -> Settings:
        """What the person has set.

        Raises:
            InputError: the file of the settings cannot be used.
        """
        if self._settings is None:
            self._settings = Settings.load(self.data.settings)
        return self._settings

    def library(self) -> Library:
        """The library, opened once.

        Raises:
            InputError: the data folder is a file.
            LibraryError: the library cannot be opened, is damaged, or is from a newer version.
        """
        if self.data.root.is_file():
            raise InputError(
                f"{self.data.root} is a file, not a folder.", "Name a folder with --data-dir."
            )
        if self._library is None:
            self._library = self._open.enter_context(Library.open(self.data.library))
        return self._library

    def readers(self) -> ReaderPool:
        """Processes that turn files into text."""
        count = self.settings.read_workers or max(1, (os.cpu_count() or 2) - 1)
        return self._open.enter_context(ReaderPool(count, log_file=self.data.logs / "read.log"))

    def embedder(self) -> EmbedWorker:
        """The process that turns text into vectors, started once.

        Raises:
            ModelError: its folder, or that of the reranker, is not there.
        """
        if self._embedder is None:
            worker = EmbedWorker(
                self.embedding_folder(),
                reranker=self.reranker_folder(),
                log_file=self.data.logs / "embed.log",
            )
            self._embedder = self._open.enter_context(worker)
        return self._embedder

    def reranker(self) -> Reranker | None:
        """What puts the best passages into a better order; None where none is set."""
        return self.embedder() if self.settings.reranker else None

    def embedding_folder(self) -> Path:
        return self._chosen().embedding_folder()

    def reranker_folder(self) -> Path | None:
        return self._chosen().reranker_folder()

    def chat_model_file(self, chosen: str | None = None) -> Path | None:
        return self._chosen().chat_model_file(chosen)

    def model(self, chosen: str | None = None) -> LlamaWorker | None:
        """The process with the chat model; None where none is wanted.

        Raises:
            ModelError: the file is not there or cannot be used.
        """
        path = self.chat_model_file(chosen)
        if path is None:
            return None
        worker = LlamaWorker(
            path,
            context_length=self.settings.context_length,
            threads=self.settings.threads or None,
            gpu_layers=self.settings.gpu_layers,
            log_file=self.data.logs / "llama.log",
        )
        return self._open.enter_context(worker)

    def _chosen(self) -> Chosen:
        return Chosen(self.data, self.settings)
