"""Which models the settings mean: names and paths turned into files that are there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.paths import DataFolder, embedded_chat_model, embedded_embedding_model
from desktop.core.settings import Settings

NO_MODEL = "none"
SET_UP = "Run `python3 main.py setup`."


@dataclass(frozen=True, slots=True)
class Chosen:
    """The models of one data folder under these settings."""

    data: DataFolder
    settings: Settings

    def chat_model_file(self, chosen: str | None = None) -> Path | None:
        """The GGUF that answers: a path, or the name of a file in the models folder; None where no
        model is wanted.

        Raises:
            ModelError: it is not there.
        """
        name = chosen or self.settings.chat_model
        if name == NO_MODEL:
            return None
        if not name:
            return _existing(embedded_chat_model(), "chat model", SET_UP)
        models = self.data.models
        for path in (Path(name).expanduser(), models / name, models / f"{name}.gguf"):
            if path.is_file():
                return path
        raise ModelError(
            f"The chat model {name} is not there.",
            "`models` lists those that are; `models use embedded` goes back to the embedded one.",
        )

    def embedding_folder(self) -> Path:
        """Where the embedding model lies.

        Raises:
            ModelError: it is not there.
        """
        if not self.settings.embedding_model:
            return _existing(embedded_embedding_model(), "embedding model", SET_UP)
        return self._set_folder(self.settings.embedding_model, "embedding model")

    def reranker_folder(self) -> Path | None:
        """Where the reranker lies; None where none is set.

        Raises:
            ModelError: it is not there.
        """
        chosen = self.settings.reranker
        return self._set_folder(chosen, "reranker") if chosen else None

    def _set_folder(self, chosen: str, what: str) -> Path:
        path = Path(chosen).expanduser()
        in_models = self.data.models / chosen
        found = in_models if in_models.is_dir() and not path.is_dir() else path
        return _existing(found, what, f"Change it in {self.data.settings}.")


def _existing(path: Path, what: str, hint: str) -> Path:
    if not path.exists():
        raise ModelError(f"The {what} {path} is not there.", hint)
    return path
