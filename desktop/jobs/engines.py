"""The processes that answer, kept for as long as the window is open."""

from __future__ import annotations

import threading
from pathlib import Path

from desktop.core.models.chosen import Chosen
from desktop.core.models.embedding_folders import folder_that_answers
from desktop.core.paths import DataFolder
from desktop.core.ports import Reranker
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker

OF_THE_MODEL = ("chat_model", "context_length", "threads", "gpu_layers")
OF_THE_EMBEDDER = ("reranker",)


class Engines:
    """Starts a process when it is first needed, and ends it when the settings mean another.

    May be used from any thread; a model answers one question at a time.
    """

    def __init__(self, data: DataFolder, settings: Settings) -> None:
        self._data = data
        self._settings = settings
        self._turn = threading.Lock()
        self._model: LlamaWorker | None = None
        self._embedder: EmbedWorker | None = None
        self._embedding_folder = Path()

    def model(self) -> LlamaWorker | None:
        """The chat model; None where none is wanted.

        Raises:
            ModelError: its file is not there or cannot be used.
        """
        with self._turn:
            if self._model is None:
                path = self._chosen().chat_model_file()
                self._model = path and LlamaWorker(
                    path,
                    context_length=self._settings.context_length,
                    threads=self._settings.threads or None,
                    gpu_layers=self._settings.gpu_layers,
                    log_file=self._data.logs / "llama.log",
                )
            return self._model

    def embedder(self) -> EmbedWorker:
        """The embedder, for questions: of the model whose vectors answer now. Another one that was
        chosen takes its place when every passage has its vector, so search is never taken away.

        Raises:
            ModelError: its folder is not there.
        """
        with self._turn:
            folder = self._folder_that_answers()
            if self._embedder and folder != self._embedding_folder:
                self._embedder.close()
                self._embedder = None
            if self._embedder is None:
                self._embedding_folder = folder
                self._embedder = EmbedWorker(
                    folder,
                    reranker=self._chosen().reranker_folder(),
                    log_file=self._data.logs / "embed.log",
                )
            return self._embedder

    def reranker(self) -> Reranker | None:
        return self.embedder() if self._settings.reranker else None

    def change(self, settings: Settings) -> None:
        """Use these settings from the next question on."""
        with self._turn:
            before, self._settings = self._settings, settings
            if self._model and _differ(before, settings, OF_THE_MODEL):
                self._model.close()
                self._model = None
            if self._embedder and _differ(before, settings, OF_THE_EMBEDDER):
                self._embedder.close()
                self._embedder = None

    def close(self) -> None:
        with self._turn:
            for worker in (self._model, self._embedder):
                if worker:
                    worker.close()
            self._model = self._embedder = None

    def _folder_that_answers(self) -> Path:
        with Library.open(self._data.library) as library:
            space = library.vectors.active()
        return folder_that_answers(self._data, self._settings, space and space.identity)

    def _chosen(self) -> Chosen:
        return Chosen(self._data, self._settings)


def _differ(one: Settings, other: Settings, names: tuple[str, ...]) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in names)
