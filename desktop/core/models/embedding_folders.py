"""The embedding models that are here, and the one whose vectors answer now."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import AppError
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder, embedded_embedding_model
from desktop.core.settings import Settings

MODULES = "modules.json"
"""Every sentence-transformers folder has one."""


def list_embedding_folders(data: DataFolder, settings: Settings) -> list[Path]:
    """The embedded one, those in the models folder, and the one that was set; each once."""
    found = [embedded_embedding_model()] if embedded_embedding_model().is_dir() else []
    found += sorted(file.parent for file in data.models.glob(f"*/{MODULES}"))
    try:
        chosen = ModelLocator(data, settings).embedding_folder()
    except AppError:
        chosen = Path(settings.embedding_model)
    return found if chosen in found else [*found, chosen]


def find_answering_folder(data: DataFolder, settings: Settings, identity: str | None) -> Path:
    """The folder of the model that made the vectors of this identity, which is another than the
    chosen one while its vectors are still being made; the chosen one where it cannot be told.

    Raises:
        ModelError: the chosen one is not there.
    """
    chosen = ModelLocator(data, settings).embedding_folder()
    name = identity.rpartition(":")[0] if identity else chosen.name
    if name == chosen.name:
        return chosen
    known = list_embedding_folders(data, settings)
    return next((folder for folder in known if folder.name == name), chosen)
