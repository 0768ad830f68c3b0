"""Builds the Reader anew: public data to examples, examples to an adapter."""

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
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.ports import Reader as FileReader
from desktop.research.reader.dataset import Drawn, MadeReadings, Mix, Shaping, make_readings

ABOUT = {
    "general.name": READER,
    "general.description": "Reads short answers out of sources, and says where there is none.",
    "general.license": "apache-2.0",
    "lectern.data": "QED (CC BY-SA 3.0, Wikipedia), PolicyQA (MIT); see README.md beside it",
}


@dataclass(frozen=True, slots=True)
class ReaderRecipe:
    """Everything that decides what comes out."""

    mix: Mix = field(default_factory=Mix)
    training: Recipe = field(default_factory=lambda: replace(FOR_SMALL_MODELS, epochs=1.0))


@dataclass(frozen=True, slots=True)
class Built:
    """What came out."""

    adapter: Path | None
    """None where it was stopped; with the same folder it goes on."""
    weights_sha256: str
    """The same for the same weights, whenever the file was written."""
    made: MadeReadings
    outcome: TrainingOutcome


def build_reader(
    data: Path,
    folder: Path,
    model: LanguageModel,
    reader: FileReader,
    embedder: Embedder,
    trainer: Trainer,
    recipe: ReaderRecipe,
) -> Generator[Drawn | Shaping | TrainingEvent, None, Built]:
    """Build it into a folder. Stopped and called again with the same, it goes on.

    Raises:
        InputError: a public set is not there.
        AppError: a child process failed.
    """
    made = yield from make_readings(data, folder, model, reader, embedder, recipe.mix)
    order = TrainingOrder(
        base_model=model.info.path,
        examples=made.training,
        held_out=made.held_out,
        output=folder / "run",
        recipe=recipe.training,
        metadata={
            **ABOUT,
            BASE_FINGERPRINT: model.info.fingerprint,
            "lectern.examples.sha256": _sha256(made.training),
        },
    )
    outcome = yield from trainer.train(order)
    if outcome.adapter is None:
        return Built(None, "", made, outcome)
    adapter = outcome.adapter.replace(folder / ADAPTER)
    return Built(adapter, weights_sha256(adapter), made, outcome)


def weights_sha256(adapter: Path) -> str:
    """Hash of an adapter's weights, without what its header says of them."""
    return hashlib.sha256(adapter.read_bytes()[read_header(adapter).data_start :]).hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
