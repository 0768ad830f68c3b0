"""Embedding with sentence-transformers itself, for any other model and any GPU."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from desktop.workers.embed.folder import ModelFolder

# Read when the libraries are imported: nothing here ever asks the network.
os.environ["HF_HUB_OFFLINE"] = "1"

BATCH = {"cpu": 8, "mps": 32, "cuda": 128}


class ReferenceModel:
    """A sentence-transformers model, as its folder describes it; gives vectors of length 1."""

    slice_characters = 10**6

    def __init__(self, folder: ModelFolder) -> None:
        from sentence_transformers import SentenceTransformer

        self._device = best_device()
        self._model = SentenceTransformer(
            str(folder.path),
            device=self._device,
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.backend = f"sentence-transformers on {self._device}"
        self.slice_texts = 2 * BATCH[self._device]

    def encode(self, texts: Sequence[str]) -> Iterator[Tensor | None]:
        """Yield a float32 vector of shape (dimension,) per text, in order; None between batches."""
        size = BATCH[self._device]
        for start in range(0, len(texts), size):
            vectors = self._model.encode(
                list(texts[start : start + size]),
                batch_size=size,
                convert_to_tensor=True,
                normalize_embeddings=True,
                show_progress_bar=False,
                prompt="",
            )
            yield from vectors.float().cpu()
            yield None


def best_device() -> str:
    """Return the fastest device: `cuda`, `mps` or `cpu`."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
