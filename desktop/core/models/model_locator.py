"""Finds the model files that the settings name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.paths import DataFolder, embedded_chat_model, embedded_embedding_model
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.settings import Settings

NO_MODEL = "none"
SET_UP = Remedy.SET_UP.hint()


@dataclass(frozen=True, slots=True)
class ModelLocator:
    """Finds the models of one data folder under these settings."""

    data: DataFolder
    settings: Settings

    def chat_model_file(self, chosen: str | None = None) -> Path | None:
        """The GGUF that answers; None if no model is wanted.

        The settings, or `chosen`, have a path or the name of a file in the models folder.

        Raises:
            ModelError: the file does not exist.
        """
        name = chosen or self.settings.chat_model
        if name == NO_MODEL:
            return None
        if not name:
            return _require_existing(embedded_chat_model(), say("chat model"), SET_UP)
        models = self.data.models
        for path in (Path(name).expanduser(), models / name, models / f"{name}.gguf"):
            if path.is_file():
                return path
        raise ModelError(
            say("The chat model {0} is not there.", name),
            Remedy.CHOOSE_MODEL.hint(),
        )

    def embedding_folder(self) -> Path:
        """The folder of the embedding model.

        Raises:
            ModelError: it does not exist.
        """
        if not self.settings.embedding_model:
            return _require_existing(embedded_embedding_model(), say("embedding model"), SET_UP)
        return self._find_folder(self.settings.embedding_model, say("embedding model"))

    def reranker_folder(self) -> Path | None:
        """The folder of the reranker; None if none is set.

        Raises:
            ModelError: it does not exist.
        """
        chosen = self.settings.reranker
        return self._find_folder(chosen, say("reranker")) if chosen else None

    def _find_folder(self, chosen: str, what: str) -> Path:
        path = Path(chosen).expanduser()
        in_models = self.data.models / chosen
        found = in_models if in_models.is_dir() and not path.is_dir() else path
        return _require_existing(found, what, say("Change it in {0}.", self.data.settings))


def _require_existing(path: Path, what: str, hint: str) -> Path:
    if not path.exists():
        raise ModelError(say("The {0} {1} is not there.", what, path), hint)
    return path
