"""What every command starts from: where the data lies, the settings, the output, the workers."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from desktop.commands.output import Output
from desktop.core.errors import InputError, ModelError
from desktop.core.paths import DataFolder, embedded_chat_model, embedded_embedding_model
from desktop.core.ports import Reranker
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool

NO_MODEL = "none"
SET_UP = "Run `python3 main.py setup`."


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
        """Where the embedding model lies.

        Raises:
            ModelError: it is not there.
        """
        if not self.settings.embedding_model:
            return _existing(embedded_embedding_model(), "embedding model", SET_UP)
        return self._set_folder(self.settings.embedding_model, "embedding model")

    def reranker_folder(self) -> Path | None:
        """Where the reranker lies; None where none is set.

        Raises:
            ModelError: it is not there.
        """
        chosen = self.settings.reranker
        return self._set_folder(chosen, "reranker") if chosen else None

    def chat_model_file(self, chosen: str | None = None) -> Path | None:
        """The GGUF that answers: a path, or the name of a file in the models folder; None where no
        model is wanted.

        Raises:
            ModelError: it is not there.
        """
        name = chosen or self.settings.chat_model
        if name == NO_MODEL:
            return None
        if not name:
            return _existing(embedded_chat_model(), "chat model", SET_UP)
        models = self.data.models
        candidates = (Path(name).expanduser(), models / name, models / f"{name}.gguf")
        for path in candidates:
            if path.is_file():
                return path
        raise ModelError(
            f"The chat model {name} is not there.",
            "`models` lists those that are; `models use embedded` goes back to the embedded one.",
        )

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

    def _set_folder(self, chosen: str, what: str) -> Path:
        path = Path(chosen).expanduser()
        in_models = self.data.models / chosen
        found = in_models if in_models.is_dir() and not path.is_dir() else path
        return _existing(found, what, f"Change it in {self.data.settings}.")


def _existing(path: Path, what: str, hint: str) -> Path:
    if not path.exists():
        raise ModelError(f"The {what} {path} is not there.", hint)
    return path
