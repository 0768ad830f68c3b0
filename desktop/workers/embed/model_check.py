"""Checks the folder of an embedding model or a reranker before any library reads it.

sentence-transformers and transformers import or call what a configuration names. Whatever is not
on the allow list is refused, in one sentence that names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from desktop.core.errors import ModelError
from desktop.core.say import say
from desktop.workers.embed import allow_list
from desktop.workers.embed.model_files import checked_files, read_fields, read_json

MODULES = "modules.json"
WEIGHTS = "model.safetensors"
WEIGHTS_INDEX = "model.safetensors.index.json"
READ_BY_LIBRARIES = (
    "config.json",
    "config_sentence_transformers.json",
    "generation_config.json",
    "sentence_*_config.json",
    "special_tokens_map.json",
    "tokenizer_config.json",
)
WITH_TOKENS = ("special_tokens_map.json", "tokenizer_config.json")
"""Files whose strings may be any word of a text, even one with dots."""
_DOTTED = re.compile(r"[^\W\d][\w-]*(\.[\w-]+)+")
_SHARD = re.compile(r"[\w-]+(\.[\w-]+)*\.safetensors")


def check_embedder(folder: Path) -> None:
    """Make sure that loading the folder as an embedding model runs none of its own code.

    Raises:
        ModelError: the folder names something that is not on the allow list, links out of
            itself, or is damaged.
    """
    _Folder(folder, is_reranker=False).check()


def check_reranker(folder: Path) -> None:
    """Make sure that loading the folder as a CrossEncoder runs none of its own code.

    Raises:
        ModelError: the folder names something that is not on the allow list, links out of
            itself, or is damaged.
    """
    _Folder(folder, is_reranker=True).check()


@dataclass(frozen=True, slots=True)
class _Folder:
    path: Path
    is_reranker: bool

    def check(self) -> None:
        modules = self._modules()
        checked_files(self.path)
        for folder in {self.path, *(folder for _, folder in modules)}:
            for file in sorted(folder.iterdir()) if folder.is_dir() else ():
                self._check_file(file)
        for kind, folder in modules:
            if kind == "Transformer":
                self._check_config(folder / "config.json")
                self._check_weights(folder)
            elif kind == "Dense" and not (folder / WEIGHTS).is_file():
                raise _other_weights(folder)

    def _modules(self) -> list[tuple[str, Path]]:
        """Return the kind and the folder of each module; a reranker may name none."""
        file = self.path / MODULES
        modules = read_json(file)
        if self.is_reranker and not modules:
            return [("Transformer", self.path)]
        if not isinstance(modules, list):
            _refuse(self.path, MODULES, type(modules).__name__)
        return [self._module(module) for module in modules]

    def _module(self, module: Any) -> tuple[str, Path]:
        if not isinstance(module, dict):
            _refuse(self.path, MODULES, module)
        name, place = module.get("type"), module.get("path")
        kind = allow_list.MODULES.get(name) if isinstance(name, str) else None
        allowed = allow_list.RERANKER_MODULES if self.is_reranker else allow_list.EMBEDDER_MODULES
        if kind not in allowed:
            _refuse(self.path, MODULES, name)
        if not isinstance(place, str) or not _is_below(place):
            _refuse(self.path, MODULES, place)
        return kind, self.path / place

    def _check_file(self, file: Path) -> None:
        name = file.name.lower()  # some file systems ignore the case of names
        if name in allow_list.REFUSED_FILES:
            _refuse(self.path, name)
        if not any(fnmatch(name, pattern) for pattern in READ_BY_LIBRARIES):
            return
        fields = read_fields(file)
        for key, value in _walk(fields):
            if _is_refused(key, value, name):
                _refuse(self.path, name, f"{key}: {value}")
        if fnmatch(name, "sentence_*_config.json"):
            self._check_arguments(name, fields)
        if name == "config_sentence_transformers.json":
            self._check_kind(fields.get("model_type"))

    def _check_kind(self, kind: Any) -> None:
        wanted = "CrossEncoder" if self.is_reranker else "SentenceTransformer"
        if kind not in (None, wanted):
            _refuse(self.path, "config_sentence_transformers.json", kind)

    def _check_arguments(self, name: str, fields: dict[str, Any]) -> None:
        for key, value in fields.items():
            if key in allow_list.ARGUMENT_GROUPS:
                given = value if isinstance(value, dict) else [value] if value else []
                for argument in given:
                    if not isinstance(argument, str) or argument not in allow_list.ARGUMENTS:
                        _refuse(self.path, name, f"{key}: {argument}")
            elif key not in allow_list.TRANSFORMER_KEYS and value is not None:
                _refuse(self.path, name, key)

    def _check_config(self, file: Path) -> None:
        config = read_fields(file)
        model_type = config.get("model_type")
        known = allow_list.ARCHITECTURES.get(model_type) if isinstance(model_type, str) else None
        if known is None:
            _refuse(self.path, file.name, f"model_type: {model_type}")
        architectures = config.get("architectures") or []
        for name in architectures if isinstance(architectures, list) else [architectures]:
            if not isinstance(name, str) or name not in known:
                _refuse(self.path, file.name, name)
            if self.is_reranker and not name.endswith(allow_list.RERANKER_ENDINGS):
                _refuse(self.path, file.name, name)

    def _check_weights(self, folder: Path) -> None:
        if (folder / WEIGHTS).is_file():
            return
        shards = read_fields(folder / WEIGHTS_INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise _other_weights(folder)
        for name in shards.values():
            if not isinstance(name, str) or not _SHARD.fullmatch(name):
                _refuse(self.path, WEIGHTS_INDEX, name)


def _is_refused(key: str, value: Any, file: str) -> bool:
    if value is None or value is False or value in ("", [], {}):
        return False
    if key in allow_list.REFUSED_KEYS:
        return True
    if (allowed := allow_list.NAMED_BY_KEY.get(key)) is not None and not isinstance(value, dict):
        return not isinstance(value, str) or value not in allowed
    if file == "config.json" and key in allow_list.SIZES:
        return not _is_size(value, allow_list.SIZES[key])
    if file in WITH_TOKENS:
        return _names_foreign_file(key, value)
    return isinstance(value, str) and _names_foreign_code(key, value)


def _is_size(value: Any, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most


def _names_foreign_code(key: str, value: str) -> bool:
    names = "." in value if key.endswith(("_fn", "_function")) else _DOTTED.fullmatch(value)
    return bool(names) and value not in allow_list.ACTIVATIONS


def _names_foreign_file(key: str, value: Any) -> bool:
    if key == "sp_model_kwargs":
        return not isinstance(value, dict) or any(isinstance(it, str) for it in value.values())
    # The path where a tokenizer was made is only noted in the file; no library opens it.
    is_file = key.endswith("_file") and key != "special_tokens_map_file"
    return is_file and not (isinstance(value, str) and re.fullmatch(r"[\w.-]+", value))


def _walk(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield every value at any depth, with its key."""
    waiting: list[tuple[str, Any]] = list(fields.items())
    while waiting:
        key, value = waiting.pop()
        if key in allow_list.FREE_TEXT:
            continue
        yield key, value
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += ((key, element) for element in value)


def _is_below(place: str) -> bool:
    parts = PurePosixPath(place)
    is_plain = not any(character in place for character in "\\:\0")
    return is_plain and not parts.is_absolute() and ".." not in parts.parts


def _other_weights(folder: Path) -> ModelError:
    return ModelError(
        say("The weights in {0} are not in the safetensors format.", folder),
        say("Other formats can run code when they are loaded; take a model with safetensors."),
    )


def _refuse(folder: Path, file: str, what: object = "") -> NoReturn:
    named = f"{file}, {' '.join(str(what).split())[:100]}" if what != "" else file
    raise ModelError(
        say("The model {0} asks for what is not run here ({1}).", folder, named),
        say("Choose a model that needs no code of its own, such as all-MiniLM-L6-v2 or BGE."),
    )
