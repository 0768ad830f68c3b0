"""The process of the embed worker.

    describe                     done {identity, dimension, max_tokens, backend,
                                       slice_texts, slice_characters}
    embed {texts, kind}          done {vectors}   base64 of float32, one after another
    rerank {folder, question, passages}            done {scores}
    judge {base, file, pairs}    done {judgements}   each of three texts: evidence, question, claim

`kind` is `query` or `passage`, for models that want another prompt before each.
"""

from __future__ import annotations

import argparse
import base64
import sys
import threading
from collections.abc import Generator, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.core.errors import ModelError
from desktop.core.judgement import EvidencePair
from desktop.core.say import say
from desktop.workers.embed.folder import ModelFolder, read_folder
from desktop.workers.fence.confinement import confine_model
from desktop.workers.fence.resources import limit_model_memory, machine_memory_bytes
from desktop.workers.protocol import Fields, serve

if TYPE_CHECKING:
    from torch import Tensor

    from desktop.workers.embed.rerank import CrossEncoderReranker
    from desktop.workers.embed.verifier import VerifierModel


class Encoder(Protocol):
    """An embedding model that is loaded in memory."""

    dimension: int
    backend: str
    slice_texts: int
    slice_characters: int
    """The characters to send at once: enough to compute fast, few enough to answer soon."""

    def encode(self, texts: Sequence[str]) -> Iterator[Tensor | None]:
        """Yield a float32 vector (dimension,) per text, in order; None lets others go first."""
        ...


class EmbedService:
    """The handlers of the requests; a model loads with the first request that needs it."""

    def __init__(self, folder: Path, threads: int) -> None:
        self._path = folder
        self._threads = threads
        self._loaded: tuple[ModelFolder, Encoder] | None = None
        self._rerankers: dict[str, CrossEncoderReranker] = {}
        self._verifiers: dict[str, VerifierModel] = {}

    def describe(self, _request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        folder, model = self._load()
        yield from ()
        return {
            "identity": f"{self._path.name}:{folder.fingerprint()}",
            "dimension": model.dimension,
            "max_tokens": folder.max_tokens,
            "backend": model.backend,
            "slice_texts": model.slice_texts,
            "slice_characters": model.slice_characters,
        }

    def embed(self, request: Fields, _: threading.Event) -> Generator[None, None, Fields]:
        folder, model = self._load()
        is_query = request.get("kind") == "query"
        prompt = folder.query_prompt if is_query else folder.passage_prompt
        vectors: list[bytes] = []
        for vector in model.encode(
            [prompt + _replace_surrogates(text) for text in request["texts"]]
        ):
            if vector is None:
                yield
            else:
                vectors.append(vector.numpy().astype("<f4").tobytes())
        return {"vectors": base64.b64encode(b"".join(vectors)).decode()}

    def rerank(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        folder = request["folder"]
        if folder not in self._rerankers:
            from desktop.workers.embed.rerank import CrossEncoderReranker

            self._rerankers[folder] = CrossEncoderReranker(Path(folder))
        yield from ()
        passages = [_replace_surrogates(text) for text in request["passages"]]
        return {
            "scores": self._rerankers[folder].scores(
                _replace_surrogates(request["question"]), passages
            )
        }

    def judge(self, request: Fields, _: threading.Event) -> Generator[Fields, None, Fields]:
        verifier = self._verifier(request["base"], request["file"])
        yield from ()
        texts = [[_replace_surrogates(text) for text in pair] for pair in request["pairs"]]
        judged = verifier.judge([EvidencePair(*pair) for pair in texts])
        return {"judgements": [asdict(judgement) for judgement in judged]}

    def _verifier(self, base: str, file: str) -> VerifierModel:
        if file not in self._verifiers:
            from desktop.workers.embed.verifier import load_verifier

            self._verifiers[file] = load_verifier(Path(base), Path(file), self._threads)
        return self._verifiers[file]

    def _load(self) -> tuple[ModelFolder, Encoder]:
        if self._loaded is None:
            folder = read_folder(self._path)
            self._loaded = folder, _load_model(folder, self._threads)
        return self._loaded


def _load_model(folder: ModelFolder, threads: int) -> Encoder:
    import torch

    from desktop.workers.embed.packed_bert import PackedBert
    from desktop.workers.embed.reference import ReferenceModel, best_device

    torch.set_num_threads(threads)
    plain = folder.is_plain_bert and best_device() == "cpu"
    try:
        return PackedBert(folder, threads) if plain else ReferenceModel(folder)
    except Exception as error:  # from anywhere in three libraries
        line = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
        raise ModelError(
            say("The embedding model {0} cannot be loaded ({1}).", folder.path, line),
            say("Is the folder complete? Models that bring their own code are not run."),
        ) from error


def _replace_surrogates(text: str) -> str:
    """Replace lone surrogates, which are halves of characters that tokenizers refuse."""
    return text.encode(errors="replace").decode()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    limit_model_memory(machine_memory_bytes())
    confinement = confine_model()
    service = EmbedService(arguments.folder, arguments.threads)
    serve(
        "embed",
        {
            "describe": service.describe,
            "embed": service.embed,
            "rerank": service.rerank,
            "judge": service.judge,
        },
        {"fences": confinement.fields()},
    )


if __name__ == "__main__":
    sys.exit(main())
