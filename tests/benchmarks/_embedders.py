"""Embedders for comparisons: the program's own, and one of an ONNX file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from desktop.core.ports import Embedder
from desktop.workers.embed.client import EmbedWorker

ONNX = "model.onnx"
TOKENS_AT_MOST = 512
QUERY_PROMPT = "Represent this sentence for searching relevant passages: "
"""What BGE's English models want before a question."""


@contextmanager
def opened_embedder(folder: Path, threads: int | None) -> Iterator[Embedder]:
    """Open the embedder of a folder of sentence-transformers, or of BGE as ONNX."""
    if (folder / ONNX).is_file():
        yield OnnxEmbedder(folder, threads)
        return
    with EmbedWorker(folder, threads=threads) as worker:
        yield worker


class OnnxEmbedder:
    """BGE as ONNX, in this process: the first token of each text is its vector."""

    def __init__(self, folder: Path, threads: int | None) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or 0
        self._session = onnxruntime.InferenceSession(str(folder / ONNX), options)
        self._inputs = [model_input.name for model_input in self._session.get_inputs()]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(TOKENS_AT_MOST)
        self._tokenizer.no_padding()
        self._done: list[tuple[int, list[bytes]]] = []
        self.identity = f"{folder.name}:onnx"
        self.dimension = len(self.embed_texts(["one"])[0]) // 4

    def wait_until_ready(self) -> None: ...

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        self._done.append((ticket, self.embed_texts(texts)))

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        del timeout_s
        return self._done.pop(0) if self._done else None

    def embed_query(self, text: str) -> bytes:
        return self._embed(QUERY_PROMPT + text)

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        return [self._embed(text) for text in texts]

    def _embed(self, text: str) -> bytes:
        read = self._tokenizer.encode(text)
        given = {
            "input_ids": read.ids,
            "attention_mask": read.attention_mask,
            "token_type_ids": read.type_ids,
        }
        feeds = {name: np.array([given[name]], np.int64) for name in self._inputs}
        output = np.asarray(self._session.run(None, feeds)[0])
        vector = output.reshape(-1, output.shape[-1])[0]
        return (vector / np.linalg.norm(vector)).astype("<f4").tobytes()
