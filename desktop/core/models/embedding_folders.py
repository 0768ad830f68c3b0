"""Lists the embedding models on this computer, and finds the one whose vectors are searched."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import AppError
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder, embedded_embedding_model, embedded_models
from desktop.core.settings import Settings

MODULES = "modules.json"
"""A file that every sentence-transformers folder contains."""


def list_embedding_folders(data: DataFolder, settings: Settings) -> list[Path]:
    """The embedded model, those of earlier versions, those in the models folder, the chosen one."""
    found = [embedded_embedding_model()] if embedded_embedding_model().is_dir() else []
    earlier = sorted(file.parent for file in embedded_models().glob(f"*/{MODULES}"))
    found += [folder for folder in earlier if folder not in found]
    found += sorted(file.parent for file in data.models.glob(f"*/{MODULES}"))
    try:
        chosen = ModelLocator(data, settings).embedding_folder()
    except AppError:
        chosen = Path(settings.embedding_model)
    return found if chosen in found else [*found, chosen]


def chosen_model_name(data: DataFolder, settings: Settings) -> str:
    """The name of the chosen model's folder; empty where it does not exist."""
    try:
        return ModelLocator(data, settings).embedding_folder().name
    except AppError:
        return ""


def find_answering_folder(data: DataFolder, settings: Settings, identity: str | None) -> Path:
    """The folder of the model that made the vectors of this identity.

    It is not the chosen model while the vectors of that one are still being made. It is the chosen
    one if no folder fits the identity.

    Raises:
        ModelError: the chosen model does not exist.
    """
    chosen = ModelLocator(data, settings).embedding_folder()
    name = identity.rpartition(":")[0] if identity else chosen.name
    if name == chosen.name:
        return chosen
    folders = list_embedding_folders(data, settings)
    return next((folder for folder in folders if folder.name == name), chosen)
