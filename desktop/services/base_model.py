"""The model that answers, described, for whoever wants to know what fits it."""

from __future__ import annotations

from desktop.core.errors import AppError
from desktop.core.models.gguf import read_model_info
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.types import ModelInfo


def base_model(data: DataFolder, settings: Settings) -> ModelInfo | None:
    """The chat model under these settings; None where there is none, or none that can be read.

    Passing over a vocabulary takes tens of milliseconds: to be called within a job, not on the
    window's thread.
    """
    try:
        path = ModelLocator(data, settings).chat_model_file()
        return read_model_info(path) if path else None
    except AppError:
        return None
