"""What every command starts from: where the data lies, the settings, the output, the workers."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from desktop.commands.output import Output
from desktop.core.errors import ModelError
from desktop.core.paths import DataFolder, embedded_chat_model, embedded_embedding_model
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool

NO_MODEL = "none"


@dataclass(slots=True)
class Context:
    """Opens things when a command first needs them, and closes them at its end."""

    data: DataFolder
    settings: Settings
    output: Output
    _open: ExitStack = field(default_factory=ExitStack)
    _library: Library | None = None

    def close(self) -> None:
        self._open.close()

    def library(self) -> Library:
        """The library, opened once."""
        if self._library is None:
            self._library = self._open.enter_context(Library.open(self.data.library))
        return self._library

    def readers(self) -> ReaderPool:
        """Processes that turn files into text."""
        count = self.settings.read_workers or max(1, (os.cpu_count() or 2) - 1)
        return self._open.enter_context(ReaderPool(count, log_file=self.data.logs / "read.log"))

    def embedder(self) -> EmbedWorker:
        """The process that turns text into vectors.

        Raises:
            ModelError: its folder is not there.
        """
        chosen = self.settings.embedding_model
        folder = Path(chosen) if chosen else embedded_embedding_model()
        if not folder.is_dir():
            raise ModelError(
                f"The embedding model {folder} is not there.",
                "Run `python3 main.py setup`, or choose another in the settings.",
            )
        reranker = Path(self.settings.reranker) if self.settings.reranker else None
        worker = EmbedWorker(folder, reranker=reranker, log_file=self.data.logs / "embed.log")
        return self._open.enter_context(worker)

    def model(self, chosen: str | None = None) -> LlamaWorker | None:
        """The process with the chat model; None where none is wanted.

        Raises:
            ModelError: the file is not there or cannot be used.
        """
        name = chosen or self.settings.chat_model
        if name == NO_MODEL:
            return None
        path = Path(name) if name else embedded_chat_model()
        if not path.is_file() and (self.data.models / name).is_file():
            path = self.data.models / name
        if not path.is_file():
            raise ModelError(
                f"The chat model {path} is not there.", "`models` lists those that are."
            )
        worker = LlamaWorker(
            path,
            context_length=self.settings.context_length,
            threads=self.settings.threads or None,
            gpu_layers=self.settings.gpu_layers,
            log_file=self.data.logs / "llama.log",
        )
        return self._open.enter_context(worker)
