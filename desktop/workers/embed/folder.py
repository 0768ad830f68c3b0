"""Reads the configuration of a sentence-transformers folder without any model library."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import ModelError
from desktop.core.say import say
from desktop.workers.embed.model_check import check_embedder
from desktop.workers.embed.model_files import checked_files, read_fields, read_json

WEIGHTS = "model.safetensors"
CENTRING = ["Normalize", "Dense", "Normalize"]
PLAIN_BERT = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "position_embedding_type": "absolute",
    "is_decoder": False,
}


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A sentence-transformers model in a folder on disk."""

    path: Path
    transformer: Path
    """The folder of the first module: configuration, tokenizer and weights."""
    config: dict[str, Any]
    pooling: str
    """`mean`, `cls`, `lasttoken`, ...; several are joined by `+`."""
    normalizes: bool
    max_tokens: int
    """The number of tokens of a text that the model reads; it ignores the rest."""
    query_prompt: str
    passage_prompt: str
    dimension: int | None
    """The length of the vectors; None where the configuration does not tell."""
    other_modules: tuple[str, ...]
    centring: Path | None = None
    """The folder of a linear layer between two normalisations, such as one that centres."""

    @property
    def is_plain_bert(self) -> bool:
        """Whether it is BERT with mean pooling, which `PackedBert` computes faster."""
        config = {"position_embedding_type": "absolute", "is_decoder": False, **self.config}
        return (
            all(config.get(name) == value for name, value in PLAIN_BERT.items())
            and self.pooling == "mean"
            and (not self.other_modules or self.centring is not None)
            and (self.transformer / "tokenizer.json").is_file()
            and (self.transformer / WEIGHTS).is_file()
        )

    def fingerprint(self) -> str:
        """Return a hash of all that vectors depend on: weights, pooling, prompts and more."""
        digest = hashlib.sha256()
        for file in checked_files(self.path):
            if file.suffix != ".safetensors":
                continue
            with file.open("rb") as data:
                digest.update(hashlib.file_digest(data, "sha256").digest())
        about = (self.pooling, self.normalizes, self.max_tokens, self.passage_prompt)
        digest.update(repr(about).encode())
        return digest.hexdigest()[:16]


def read_folder(path: Path) -> ModelFolder:
    """Read the configuration of a model's folder.

    Raises:
        ModelError: the folder is not a sentence-transformers model, is damaged, has weights
            that are not safetensors, or names code.
    """
    modules = read_json(path / "modules.json")
    if not isinstance(modules, list) or not all(isinstance(module, dict) for module in modules):
        raise ModelError(
            say("{0} is no sentence-transformers model.", path), say("It must have a modules.json.")
        )
    check_embedder(path)
    if not any(file.suffix == ".safetensors" for file in checked_files(path)):
        raise ModelError(
            say("The weights in {0} are not in the safetensors format.", path),
            say("Other formats can run code when they are loaded; take a model with safetensors."),
        )
    kinds = [str(module.get("type", "")).rsplit(".", 1)[-1] for module in modules]
    folders = dict(zip(kinds, [path / str(m.get("path", "")) for m in modules], strict=True))
    transformer = folders.get("Transformer", path)
    pooling = read_fields(folders["Pooling"] / "config.json") if "Pooling" in folders else {}
    prompts = read_fields(path / "config_sentence_transformers.json").get("prompts")
    prompts = prompts if isinstance(prompts, dict) else {}
    limits = read_fields(transformer / "sentence_bert_config.json")
    config = read_fields(transformer / "config.json")
    tokenizer = read_fields(transformer / "tokenizer_config.json")
    others = tuple(kind for kind in kinds if kind not in ("Transformer", "Pooling", "Normalize"))
    centres = kinds[2:] == CENTRING and _is_linear(folders["Dense"])
    positions = config.get("max_position_embeddings") or 512
    return ModelFolder(
        path,
        transformer,
        config,
        _pooling(pooling),
        "Normalize" in kinds,
        min(
            _count(limits.get("max_seq_length"))
            or _count(tokenizer.get("model_max_length"))
            or positions,
            positions,
        ),
        str(prompts.get("query", "")),
        str(prompts.get("document", prompts.get("passage", ""))),
        None if others and not centres else _dimension(pooling),
        others,
        folders["Dense"] if centres else None,
    )


def _is_linear(dense: Path) -> bool:
    """Tell whether a Dense module only multiplies and adds, and keeps the length of vectors."""
    config = read_fields(dense / "config.json")
    activation = str(config.get("activation_function", ""))
    return activation.endswith(".Identity") and config.get("in_features") == config.get(
        "out_features"
    )


def _count(value: Any) -> int | None:
    """Return a number of tokens; None where it is missing, or so large that it means no limit."""
    is_number = isinstance(value, int | float) and 1 <= value < 2**31
    return int(value) if is_number else None


def _pooling(config: dict[str, Any]) -> str:
    if mode := config.get("pooling_mode"):
        return mode if isinstance(mode, str) else "+".join(map(str, mode))
    modes = {
        "pooling_mode_mean_tokens": "mean",
        "pooling_mode_cls_token": "cls",
        "pooling_mode_max_tokens": "max",
        "pooling_mode_lasttoken": "lasttoken",
        "pooling_mode_mean_sqrt_len_tokens": "mean_sqrt_len",
        "pooling_mode_weightedmean_tokens": "weightedmean",
    }
    return "+".join(short for mode, short in modes.items() if config.get(mode))


def _dimension(pooling: dict[str, Any]) -> int | None:
    width = pooling.get("embedding_dimension") or pooling.get("word_embedding_dimension")
    one_kind = "+" not in _pooling(pooling)
    return width if isinstance(width, int) and one_kind else None
