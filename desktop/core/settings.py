"""The settings: one frozen dataclass, read at start and always written as a whole."""

from __future__ import annotations

import errno
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self, cast

from desktop.core.atomic_write import write_atomically
from desktop.core.errors import InputError
from desktop.core.say import say, system_reason


@dataclass(frozen=True, slots=True)
class Settings:
    """The values that a person can set.

    A missing file means the defaults; unknown keys are ignored.
    """

    chat_model: str = ""
    """Path of the GGUF that answers; empty means the embedded model, `none` means no model."""
    embedding_model: str = ""
    """Folder of the sentence-transformers model; empty means the embedded one."""
    reranker: str = ""
    """Folder of a sentence-transformers CrossEncoder; empty means no reranker."""
    context_length: int = 4096
    """Tokens that prompt and answer may take together, if the model allows as many."""
    threads: int = 0
    """Processor threads of the chat model; 0 means one thread per physical core."""
    gpu_layers: int = -1
    """Layers of the chat model on the GPU; -1 means as many as fit."""
    read_workers: int = 0
    """Processes that read files; 0 means one less than the number of cores."""
    sources_at_most: int = 5
    """The largest number of sources for one answer."""
    answer_tokens_at_most: int = 400
    """The length in tokens at which an answer is cut off."""
    thinks_first: bool = False
    """Whether a model that can think before it answers does so; some do in any case."""
    reasoning_tokens_at_most: int = 1024
    """The length in tokens at which such thinking is cut off."""
    downloads_allowed: bool = False
    """Whether the window offers downloads. The command line needs no such permission."""
    theme: str = "system"
    """The colours of the window: `system`, `light` or `dark`."""
    text_size_percent: int = 100
    """The size of the window's text, in percent of the usual size."""
    language: str = ""
    """The language of the window, as `en` or `fr`; empty means the system's language."""
    keep_in_tray: bool = True
    """Whether a window that is closed during work stays in the tray, if the system has a tray."""
    backups: bool = True
    """Whether the library is backed up once a day, when nothing else is under way."""
    lock_after_minutes: int = 10
    """Minutes without use after which an encrypted library is locked; 0 means never."""
    lock_on_sleep: bool = True
    """Whether an encrypted library is locked before the machine sleeps."""
    lock_with_screen: bool = False
    """Whether an encrypted library is locked when the screen is locked."""
    last_folder: str = ""
    """The folder of the last file chosen; the next file dialog begins there."""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the settings from a JSON file.

        Raises:
            InputError: the file is not a JSON object, or a value has the wrong type or is out of
            range.
        """
        try:
            # A pipe to which nobody writes would never open.
            if path.exists() and not path.is_file():
                raise OSError(errno.EINVAL, "It is no ordinary file.")
            read = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls()
        except NotADirectoryError:
            return cls()  # the code that needs the folder reports what is wrong with it
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
        """Write the settings so that after a crash the file is either the old or the new one.

        Raises:
            InputError: the file cannot be written.
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
    "reasoning_tokens_at_most": range(100_001),
    "text_size_percent": range(50, 301),
    "lock_after_minutes": range(1441),
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
