"""Builds the Reader from public data: first the examples, then the adapter."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.core.experts.naming import READER
from desktop.core.experts.recipe import FOR_SMALL_MODELS, Recipe
from desktop.core.experts.shipped_reader import ADAPTER
from desktop.core.experts.training_protocol import (
    Trainer,
    TrainingEvent,
    TrainingOrder,
    TrainingOutcome,
)
from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_header
from desktop.core.ports import DocumentReader as FileReader
from desktop.core.ports import Embedder, LanguageModel
from desktop.research.reader.dataset import (
    DatasetMix,
    PromptsProgress,
    QuestionsDrawn,
    ReaderDataset,
    build_reader_dataset,
)

READER_METADATA = {
    "general.name": READER,
    "general.description": "Reads short answers out of sources, and says where there is none.",
    "general.license": "apache-2.0",
    "lectern.data": "QED (CC BY-SA 3.0, Wikipedia), PolicyQA (MIT); see README.md beside it",
}


@dataclass(frozen=True, slots=True)
class ReaderRecipe:
    """Everything that decides the weights of the Reader."""

    mix: DatasetMix = field(default_factory=DatasetMix)
    training: Recipe = field(default_factory=lambda: replace(FOR_SMALL_MODELS, epochs=1.0))


@dataclass(frozen=True, slots=True)
class ReaderBuild:
    """The result of building the Reader."""

    adapter: Path | None
    """The adapter; None where the build was stopped. With the same folder it continues."""
    weights_sha256: str
    """A hash that is equal for equal weights, at whatever time the file was written."""
    made: ReaderDataset
    outcome: TrainingOutcome


def build_reader(
    data: Path,
    folder: Path,
    model: LanguageModel,
    reader: FileReader,
    embedder: Embedder,
    trainer: Trainer,
    recipe: ReaderRecipe,
) -> Generator[QuestionsDrawn | PromptsProgress | TrainingEvent, None, ReaderBuild]:
    """Build the Reader in a folder; after a stop, the same call continues.

    Raises:
        InputError: a public set is not there.
        AppError: a child process failed.
    """
    made = yield from build_reader_dataset(data, folder, model, reader, embedder, recipe.mix)
    order = TrainingOrder(
        base_model=model.info.path,
        examples=made.training,
        held_out=made.held_out,
        output=folder / "run",
        recipe=recipe.training,
        metadata={
            **READER_METADATA,
            BASE_FINGERPRINT: model.info.fingerprint,
            "lectern.examples.sha256": _sha256(made.training),
        },
    )
    outcome = yield from trainer.train(order)
    if outcome.adapter is None:
        return ReaderBuild(None, "", made, outcome)
    adapter = outcome.adapter.replace(folder / ADAPTER)
    return ReaderBuild(adapter, hash_weights(adapter), made, outcome)


def hash_weights(adapter: Path) -> str:
    """Hash an adapter's weights, without the header of its file."""
    return hashlib.sha256(adapter.read_bytes()[read_header(adapter).data_start :]).hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
