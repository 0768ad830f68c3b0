"""Imports an adapter that others made: a GGUF file directly, a PEFT folder through the trainer.

To turn a folder's weights into GGUF takes the base model and torch, so the trainer's process does
it. Its result must pass the same check as an adapter that was trained here.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Protocol

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training_protocol import TrainingEvent, TrainingNote
from desktop.core.models.gguf import read_header
from desktop.core.say import say
from desktop.core.types import ModelInfo

CONFIG = "adapter_config.json"
WEIGHTS = "adapter_model.safetensors"
GGUF_SUFFIX = ".gguf"
BASE_MODEL_NAME_KEY = "made_for"
"""The code of the note that names the base model of a PEFT folder."""


class AdapterConverter(Protocol):
    """Converts a folder that PEFT wrote into a GGUF adapter."""

    def convert(
        self, source: Path, base_model: Path, target: Path
    ) -> Generator[TrainingEvent, None, None]:
        """Write `target`, which is checked against the base model.

        Raises:
            AppError: the adapter does not fit or cannot be used, with the reason.
        """
        ...


def import_expert(
    experts: Experts,
    source: Path,
    base: ModelInfo,
    converter: AdapterConverter,
    *,
    name: str = "",
    collection_id: int | None = None,
) -> Generator[TrainingEvent, None, ExpertRecord]:
    """Import a GGUF file, or a folder that PEFT wrote, as a new expert.

    Raises:
        InputError: it is not an adapter, its weights are in a form that is never opened, or its
        name is taken.
        ModelError: it is for another base model.
    """
    if not source.is_dir():
        return experts.import_file(source, base, name=name, collection_id=collection_id)
    check_peft_folder(source)
    if base_name := _base_model_name(source):
        message = say(
            "It says that it was made for “{0}”; of that only the shapes can be checked.", base_name
        )
        yield TrainingNote(message, BASE_MODEL_NAME_KEY, base_name)
    with tempfile.TemporaryDirectory() as scratch:
        # The file's name becomes the expert's name, if no name is passed.
        file = Path(scratch) / f"{source.resolve().name}{GGUF_SUFFIX}"
        yield from converter.convert(source.resolve(), base.path, file)
        return experts.import_file(file, base, name=name, collection_id=collection_id)


def check_peft_folder(folder: Path) -> None:
    """Refuse at once a folder that the trainer would refuse after it has loaded the base model.

    Raises:
        InputError: it is not a folder that PEFT wrote, or its weights are Python objects.
    """
    if not (folder / CONFIG).is_file():
        raise InputError(
            say("“{0}” is no adapter: it has no {1}.", folder.name, CONFIG),
            say("Choose the folder that PEFT wrote with save_pretrained, or a GGUF file."),
        )
    if not (folder / WEIGHTS).is_file():
        raise InputError(
            say(
                "“{0}” has no {1}. Files of Python objects (.bin, .pt) are never opened, because"
                " opening them runs what is in them.",
                folder.name,
                WEIGHTS,
            ),
            say("Save the adapter again with PEFT, which writes safetensors."),
        )


def _base_model_name(folder: Path) -> str:
    """The base model that the folder names; empty if it names none."""
    try:
        config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    name = config.get("base_model_name_or_path") if isinstance(config, dict) else None  # type: ignore[reportUnknownMemberType]
    return name if isinstance(name, str) else ""


def looks_like_adapter(path: Path) -> bool:
    """Whether the file or folder is probably an adapter; fast, as it reads at most a header."""
    if path.is_dir():
        return (path / CONFIG).is_file()
    if path.suffix.lower() != GGUF_SUFFIX:
        return False
    try:
        return read_header(path).metadata.get("general.type") == "adapter"
    except ModelError:
        return False
