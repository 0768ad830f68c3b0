"""Creates, imports and removes experts, in the same way for window and command line."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.adapter_import import (
    GGUF_SUFFIX,
    AdapterConverter,
    import_expert,
    looks_like_adapter,
)
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.trainable import require_trainable
from desktop.core.experts.training_protocol import TrainingEvent
from desktop.core.models.gguf import read_model_info
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.core.store.purge import KEPT_S
from desktop.core.types import ModelInfo


@dataclass(frozen=True, slots=True)
class PathsByKind:
    """Paths that a person gave, sorted by their kind."""

    adapters: list[Path]
    others: list[Path]


def find_or_create_expert(
    experts: Experts, name: str, collection_id: int, base: ModelInfo
) -> ExpertRecord:
    """Return the expert of this name, or a new one that will learn from the collection.

    Raises:
        InputError: the expert of this name learns from another collection, or the name cannot be
            used.
        ModelError: the expert of this name has another base model, or no expert can grow on it.
    """
    require_trainable(base)
    known = {expert.name.casefold(): expert for expert in experts.all()}
    expert = known.get(name.casefold())
    if expert is None:
        return experts.create(name, collection_id, base)
    if expert.collection_id not in (None, collection_id):
        raise InputError(
            say("“{0}” learns from “{1}”.", expert.name, expert.collection),
            say("Choose another name."),
        )
    check_base(expert, base)
    return expert


def check_base(expert: ExpertRecord, base: ModelInfo) -> None:
    """Refuse to train an expert on a model that is not its own.

    Raises:
        ModelError: the expert has another base model.
    """
    if not base.is_base_of(expert.base_fingerprint):
        raise ModelError(
            say(
                "“{0}” is for {1}; {2} is another model.", expert.name, expert.base_name, base.name
            ),
            say("Choose another name, or that model."),
        )


def base_for_import(data: DataFolder, settings: Settings) -> ModelInfo:
    """Return the chat model of the settings, against which an adapter is checked.

    Raises:
        ModelError: there is no chat model, or it cannot be read.
    """
    path = ModelLocator(data, settings).chat_model_file()
    if path is None:
        raise ModelError(say("An expert needs a base model."), Remedy.USE_MODEL.hint())
    return read_model_info(path)


def import_adapter(
    library: Library,
    data: DataFolder,
    converter: AdapterConverter,
    source: Path,
    base: ModelInfo,
    *,
    name: str = "",
    collection: str = "",
) -> Generator[TrainingEvent, None, ExpertRecord]:
    """Import an adapter as an expert: a GGUF file, or a folder that PEFT wrote.

    Where no name or collection is given, those in the file are used.

    Raises:
        InputError: the source is not an adapter, the collection is missing, or the name is taken.
        ModelError: the adapter is damaged, or for another base model.
    """
    ids = library.collections.ids([collection] if collection else [])
    return (
        yield from import_expert(
            Experts(library, data.experts),
            source,
            base,
            converter,
            name=name,
            collection_id=ids[0] if ids else None,
        )
    )


def sort_paths(paths: Sequence[Path], *, all_meant: bool) -> PathsByKind:
    """Sort paths into adapters and others, such as documents and models; slow for large files.

    With `all_meant` every folder and GGUF file counts as an adapter, and importing refuses those
    that are not adapters.
    """
    adapters = [
        path
        for path in paths
        if looks_like_adapter(path)
        or (all_meant and (path.is_dir() or path.suffix.lower() == GGUF_SUFFIX))
    ]
    return PathsByKind(adapters, [path for path in paths if path not in adapters])


def remove_expert(experts: Experts, expert_id: int) -> None:
    """Remove an expert, and delete those that were removed long ago."""
    experts.purge(older_than_s=KEPT_S)
    experts.remove(expert_id)
