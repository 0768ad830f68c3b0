"""Scores how well a passage answers a question, by a CrossEncoder that reads both together."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.say import say
from desktop.workers.embed.model_check import check_reranker

os.environ["HF_HUB_OFFLINE"] = "1"


class CrossEncoderReranker:
    """A sentence-transformers CrossEncoder from a folder on disk."""

    def __init__(self, folder: Path) -> None:
        if not any(folder.glob("*.safetensors")):
            raise ModelError(
                say("There is no reranker with safetensors in {0}.", folder),
                say("Choose the folder of a sentence-transformers CrossEncoder."),
            )
        check_reranker(folder)
        import torch
        from sentence_transformers import CrossEncoder

        try:
            self._model = CrossEncoder(
                str(folder),
                local_files_only=True,
                trust_remote_code=False,
                model_kwargs={"use_safetensors": True},
                # Otherwise the library calls the function that the configuration names.
                activation_fn=torch.nn.Identity(),
            )
        except Exception as error:  # from anywhere in three libraries
            raise ModelError(
                say("The reranker {0} cannot be loaded ({1}).", folder, type(error).__name__),
                say("Choose another; models that bring their own code are not run."),
            ) from error

    def scores(self, question: str, passages: list[str]) -> list[float]:
        """Return one score per passage; only the order of the scores has a meaning."""
        pairs = [(question, passage) for passage in passages]
        return [float(score) for score in self._model.predict(pairs, show_progress_bar=False)]
