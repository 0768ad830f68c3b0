"""Settings are a value: one frozen dataclass, read at start and written whole."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self, cast

from desktop.core.atomic_write import write_atomically
from desktop.core.errors import InputError
from desktop.core.say import say, system_reason


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person can set. A missing file means the defaults; unknown keys are ignored."""

    chat_model: str = ""
    """Path of the GGUF that answers; empty is the embedded one, `none` is no model."""
    embedding_model: str = ""
    """Folder of the sentence-transformers model; empty is the embedded one."""
    reranker: str = ""
    """Folder of a sentence-transformers CrossEncoder; empty is none."""
    context_length: int = 4096
    """Tokens that prompt and answer may take together, if the model allows as many."""
    threads: int = 0
    """Processor threads of the chat model; 0 is one per physical core."""
    gpu_layers: int = -1
    """Layers of the chat model on the GPU; -1 is as many as fit."""
    read_workers: int = 0
    """Processes that read files; 0 is one less than there are cores."""
    sources_at_most: int = 5
    """Sources that one answer is made from."""
    answer_tokens_at_most: int = 400
    """Length at which an answer is ended."""
    downloads_allowed: bool = False
    """Whether the window offers downloads; the command line asks by being called."""
    theme: str = "system"
    """`system`, `light` or `dark`."""
    text_size_percent: int = 100
    """Size of the window's text."""
    language: str = ""
    """Of the window, as `en` or `de`; empty is the system's."""
    keep_in_tray: bool = True
    """Whether closing the window while work is under way keeps it in the tray, if there is one."""
    last_folder: str = ""
    """Where a dialog for files begins: the folder of what was chosen last."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the settings.

        Raises:
            InputError: the file is no JSON object, or a value has the wrong type.
        """
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except NotADirectoryError:
            return cls()  # whoever needs the folder says what is wrong with it
        except (OSError, ValueError, RecursionError) as error:
            raise InputError(
                say("The settings file {0} cannot be read.", path), say("Mend it, or delete it.")
            ) from error
        if not isinstance(read, dict):
            raise InputError(
                say("The settings file {0} is no JSON object.", path), say("Mend or delete it.")
            )
        return cls(**_check_values(cast("dict[str, Any]", read), path))

    def save(self, path: Path) -> None:
        """Write the settings so that a crash leaves either the old file or the new one.

        Raises:
            InputError: nothing can be written there.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, json.dumps(asdict(self), indent=2) + "\n")
        except OSError as error:
            raise InputError(
                say("The settings file {0} cannot be written ({1}).", path, system_reason(error)),
                say("Is the disk full, or the folder not yours?"),
            ) from error


_RANGES = {
    "context_length": range(256, 1_048_577),
    "threads": range(1025),
    "gpu_layers": range(-1, 10_001),
    "read_workers": range(257),
    "sources_at_most": range(1, 101),
    "answer_tokens_at_most": range(1, 100_001),
    "text_size_percent": range(50, 301),
}

_KINDS: dict[type, str] = {
    bool: say("true or false"),
    int: say("a whole number"),
    str: say("a text in quotes"),
}


def _check_values(read: dict[str, Any], path: Path) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name not in read:
            continue
        value = read[field.name]
        if type(value) is not type(field.default):
            raise _unusable_error(
                field.name, path, say("It must be {0}.", _KINDS[type(field.default)])
            )
        allowed = _RANGES.get(field.name)
        if allowed is not None and value not in allowed:
            raise _unusable_error(
                field.name, path, say("It must be from {0} to {1}.", allowed[0], allowed[-1])
            )
        kept[field.name] = value
    return kept


def _unusable_error(name: str, path: Path, hint: str) -> InputError:
    return InputError(
        say("The setting “{0}” in {1} has a value that cannot be used.", name, path), hint
    )
