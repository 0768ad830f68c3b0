"""The embed worker's process.

    describe                     done {identity, dimension, max_tokens, backend, slice_texts}
    embed {texts, kind}          done {vectors}   base64 of float32, one after another
    rerank {folder, question, passages}            done {scores}

`kind` is `query` or `passage`, for models that want another prompt before each.
"""

from __future__ import annotations

import argparse
import base64
import sys
import threading
from collections.abc import Generator
from pathlib import Path

from desktop.workers.protocol import Fields, serve


class EmbedService:
    """The handlers; models load with the first request that needs them."""

    def __init__(self, folder: Path, threads: int) -> None:
        self._path = folder
        self._threads = threads
        self._model = None
        self._rerankers: dict[str, object] = {}

    def describe(
        self, _request: Fields, _cancel: threading.Event
    ) -> Generator[Fields, None, Fields]:
        model = self._load()
        yield from ()
        return {
            "identity": f"{self._path.name}:{self._folder.fingerprint()}",
            "dimension": model.dimension,
            "max_tokens": self._folder.max_tokens,
            "backend": model.backend,
            "slice_texts": 8 if model.backend.startswith("packed") else 64,
        }

    def embed(self, request: Fields, cancel: threading.Event) -> Generator[Fields, None, Fields]:
        model = self._load()
        folder = self._folder
        is_query = request.get("kind") == "query"
        prompt = folder.query_prompt if is_query else folder.passage_prompt
        vectors: list[bytes] = []
        for vector in model.encode([prompt + text for text in request["texts"]]):
            vectors.append(vector.numpy().astype("<f4").tobytes())
            if cancel.is_set():
                break
        yield from ()
        return {"vectors": base64.b64encode(b"".join(vectors)).decode()}

    def rerank(self, request: Fields, _cancel: threading.Event) -> Generator[Fields, None, Fields]:
        from desktop.workers.embed.rerank import Reranker

        folder = request["folder"]
        if folder not in self._rerankers:
            self._rerankers[folder] = Reranker(Path(folder))
        reranker = self._rerankers[folder]
        assert isinstance(reranker, Reranker)
        yield from ()
        return {"scores": reranker.scores(request["question"], request["passages"])}

    def _load(self):
        if self._model is not None:
            return self._model
        from desktop.workers.embed.folder import read_folder

        self._folder = read_folder(self._path)
        import torch

        from desktop.workers.embed.packed_bert import PackedBert
        from desktop.workers.embed.reference import ReferenceModel, best_device

        torch.set_num_threads(self._threads)
        plain = self._folder.is_plain_bert and best_device() == "cpu"
        self._model = PackedBert(self._folder) if plain else ReferenceModel(self._folder)
        return self._model


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    service = EmbedService(arguments.folder, arguments.threads)
    serve(
        "embed",
        {"describe": service.describe, "embed": service.embed, "rerank": service.rerank},
    )


if __name__ == "__main__":
    sys.exit(main())
