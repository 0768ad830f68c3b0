"""The child processes that read, embed, generate and train, started when first needed."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Self

from desktop.core.experts.shipped_verifier import shipped_verifier
from desktop.core.models.embedding_folders import find_answering_folder
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder
from desktop.core.ports import Embedder
from desktop.core.retrieval.changing_embedder import ChangingEmbedder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.workers.draw.client import PageDrawer
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool
from desktop.workers.train.client import TrainWorker

MODEL_SETTINGS = ("chat_model", "context_length", "threads", "gpu_layers", "thinks_first")
READER_SETTINGS = ("read_workers",)

_EmbedderKey = tuple[Path, Path | None]
"""The folders of the embedding model and of the reranker."""


class ModelProcesses:
    """Starts each process when it is first needed, and ends it when the settings change.

    May be used from any thread; a model answers one question at a time. After `close` the next
    call starts its process anew.
    """

    def __init__(self, data: DataFolder, settings: Settings) -> None:
        self._data = data
        self._settings = settings
        self._lock = threading.Lock()
        self._readers: ReaderPool | None = None
        self._drawer: PageDrawer | None = None
        self._models: dict[Path, LlamaWorker] = {}
        self._opened: list[LlamaWorker] = []
        self._embedders: dict[_EmbedderKey, EmbedWorker] = {}
        self._embedder_uses: dict[str, _EmbedderKey] = {}
        self._held = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def model(self, chosen: str | None = None) -> LlamaWorker | None:
        """Return the chat model of the settings, or the `chosen` one; None where none is wanted.

        `chosen` is a path, or the name of a file in the models folder.

        Raises:
            ModelError: the model's file is missing or cannot be used.
        """
        with self._lock:
            path = self._chosen().chat_model_file(chosen)
            if path is not None and path not in self._models:
                self._models[path] = self._model_worker(path)
            return path and self._models[path]

    def open_model(self, path: Path) -> LlamaWorker:
        """Return a new process for a model, apart from those kept here; the caller closes it.

        Raises:
            ModelError: the file cannot be used.
        """
        with self._lock:
            worker = self._model_worker(path)
            self._opened.append(worker)
            return worker

    def embedder(self, library: Library) -> EmbedWorker | None:
        """Return the embedder for questions to this library; None where the library has no vectors.

        It has the model whose vectors are searched now. A newly chosen model replaces it when every
        passage has its vector, so that search by meaning is never interrupted.

        Raises:
            ModelError: the folder of the model, or of the reranker, is missing.
        """
        return None if library.vectors.active() is None else self._for_questions(library)

    def question_embedder(self, library: Library) -> Embedder | None:
        """Begin to load the embedder for questions and return it; None as for `embedder`.

        While the vectors of a newly chosen model are made, it asks both models: passages that have
        their new vector are searched by it already.

        Raises:
            ModelError: the folder of the model, or of the reranker, is missing.
        """
        present = self.embedder(library)
        if present is None:
            return None
        present.start()
        successor = self._successor(library)
        if successor is None or successor is present:
            return present
        successor.start()
        return ChangingEmbedder(present, successor)

    def reranker(self, library: Library) -> EmbedWorker | None:
        """Return the process that improves the order of the best passages; None where none is set.

        Raises:
            ModelError: the folder of the model is not there.
        """
        return self._for_questions(library) if self._settings.reranker else None

    def verifier(self, library: Library) -> EmbedWorker | None:
        """Return the process that judges questions and claims; None where there is no Verifier.

        It is the one that embeds questions to this library, so no further process is started.

        Raises:
            ModelError: the folder of the embedding model is missing.
        """
        return self._for_questions(library) if shipped_verifier() else None

    def indexing_embedder(self) -> EmbedWorker:
        """Return the embedder for passages, which has the chosen model.

        Raises:
            ModelError: the folder of the model is missing.
        """
        with self._lock:
            return self._embedder_for("passages", (self._chosen().embedding_folder(), None))

    def readers(self) -> ReaderPool:
        """Return the processes that turn files into text."""
        with self._lock:
            if self._readers is None:
                count = self._settings.read_workers or max(1, (os.cpu_count() or 2) - 1)
                self._readers = ReaderPool(count, log_file=self._data.logs / "read.log")
            return self._readers

    def drawer(self) -> PageDrawer:
        """Return the process that draws pages and images for the window."""
        with self._lock:
            if self._drawer is None:
                self._drawer = PageDrawer(log_file=self._data.logs / "draw.log")
            return self._drawer

    def trainer(self) -> TrainWorker:
        """Return a new client of the trainer, whose process lives as long as one training."""
        return TrainWorker(log_file=self._data.logs / "train.log")

    def change(self, settings: Settings) -> None:
        """Use these settings from the next call on."""
        with self._lock:
            before, self._settings = self._settings, settings
            if _differ(before, settings, MODEL_SETTINGS):
                self._close_models()
            if _differ(before, settings, READER_SETTINGS):
                self._close_readers()

    def hold(self) -> None:
        """Stop embedding passages until `release`; questions are still embedded."""
        with self._lock:
            self._held = True
            for worker in self._embedders.values():
                worker.hold()

    def release(self) -> None:
        with self._lock:
            self._held = False
            for worker in self._embedders.values():
                worker.release()

    @property
    def is_held(self) -> bool:
        return self._held

    def forgive(self, seconds: float) -> None:
        """Give the files that are being read this many seconds more."""
        if self._readers:
            self._readers.extend_deadlines(seconds)

    def close(self) -> None:
        """End every process, whatever it is doing."""
        with self._lock:
            self._close_models()
            self._close_readers()
            if self._drawer:
                self._drawer.close()
                self._drawer = None
            for worker in self._embedders.values():
                worker.close()
            self._embedders.clear()
            self._embedder_uses.clear()

    def _for_questions(self, library: Library) -> EmbedWorker:
        with self._lock:
            space = library.vectors.active()
            folder = find_answering_folder(self._data, self._settings, space and space.identity)
            return self._embedder_for("questions", (folder, self._chosen().reranker_folder()))

    def _successor(self, library: Library) -> EmbedWorker | None:
        """Return the embedder with the chosen model where its vectors are being made."""
        with self._lock:
            folder = self._chosen().embedding_folder()
            filled = [space.model for space in library.vectors.spaces() if not space.active]
            if folder.name in filled:
                return self._embedder_for("successor", (folder, None))
            self._embedder_uses.pop("successor", None)
            return None

    def _embedder_for(self, use: str, key: _EmbedderKey) -> EmbedWorker:
        """Return the process with these models, shared by its uses; end those without a use."""
        self._embedder_uses[use] = key
        for unused in self._embedders.keys() - set(self._embedder_uses.values()):
            self._embedders.pop(unused).close()
        if key not in self._embedders:
            folder, reranker = key
            log_file = self._data.logs / "embed.log"
            worker = EmbedWorker(
                folder, reranker=reranker, verifier=shipped_verifier(), log_file=log_file
            )
            if self._held:
                worker.hold()
            self._embedders[key] = worker
        return self._embedders[key]

    def _model_worker(self, path: Path) -> LlamaWorker:
        return LlamaWorker(
            path,
            context_length=self._settings.context_length,
            threads=self._settings.threads or None,
            gpu_layers=self._settings.gpu_layers,
            thinks_first=self._settings.thinks_first,
            log_file=self._data.logs / "llama.log",
        )

    def _close_models(self) -> None:
        for worker in (*self._models.values(), *self._opened):
            worker.close()
        self._models.clear()
        self._opened.clear()

    def _close_readers(self) -> None:
        if self._readers:
            self._readers.close()
        self._readers = None

    def _chosen(self) -> ModelLocator:
        return ModelLocator(self._data, self._settings)


def _differ(before: Settings, after: Settings, names: tuple[str, ...]) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in names)
