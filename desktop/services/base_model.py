"""Describes the model that answers, for code that needs to know what fits it."""

from __future__ import annotations

from desktop.core.errors import AppError
from desktop.core.models.gguf import read_model_info
from desktop.core.models.model_locator import ModelLocator
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.types import ModelInfo


def base_model(data: DataFolder, settings: Settings) -> ModelInfo | None:
    """Return the chat model of these settings; None where there is none, or it cannot be read.

    Reading over the vocabulary takes tens of milliseconds, so call it within a job, not on the
    window's thread.
    """
    try:
        path = ModelLocator(data, settings).chat_model_file()
        return read_model_info(path) if path else None
    except AppError:
        return None
