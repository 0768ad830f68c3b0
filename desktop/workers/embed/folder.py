"""What a sentence-transformers folder says of itself, read without any model library."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import ModelError

WEIGHTS = "model.safetensors"
PLAIN_BERT = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "position_embedding_type": "absolute",
    "is_decoder": False,
}


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A sentence-transformers model on disk."""

    path: Path
    transformer: Path
    """The folder of its first module: configuration, tokenizer and weights."""
    config: dict[str, Any]
    pooling: str
    """`mean`, `cls`, `lasttoken`, ...; several are joined by `+`."""
    normalizes: bool
    max_tokens: int
    """Word pieces that are read of a text; what comes after is ignored."""
    query_prompt: str
    passage_prompt: str
    dimension: int | None
    """Of its vectors; None where its configuration does not tell."""
    other_modules: tuple[str, ...]

    @property
    def is_plain_bert(self) -> bool:
        """Whether it is BERT with mean pooling, for which there is a faster way than the usual."""
        config = {"position_embedding_type": "absolute", "is_decoder": False, **self.config}
        return (
            all(config.get(name) == value for name, value in PLAIN_BERT.items())
            and self.pooling == "mean"
            and not self.other_modules
            and (self.transformer / "tokenizer.json").is_file()
            and (self.transformer / WEIGHTS).is_file()
        )

    def fingerprint(self) -> str:
        """Changes whenever vectors would no longer be comparable: weights, pooling, prompts."""
        digest = hashlib.sha256()
        for file in sorted(self.path.rglob("*.safetensors")):
            with file.open("rb") as data:
                digest.update(hashlib.file_digest(data, "sha256").digest())
        about = (self.pooling, self.normalizes, self.max_tokens, self.passage_prompt)
        digest.update(repr(about).encode())
        return digest.hexdigest()[:16]


def read_folder(path: Path) -> ModelFolder:
    """Read the folder's configuration.

    Raises:
        ModelError: it is no sentence-transformers model, or its weights are not safetensors.
    """
    modules = _json(path / "modules.json")
    if not isinstance(modules, list) or not all(isinstance(module, dict) for module in modules):
        raise ModelError(
            f"{path} is no sentence-transformers model.", "It must have a modules.json."
        )
    if not any(path.rglob("*.safetensors")):
        raise ModelError(
            f"The weights in {path} are not in the safetensors format.",
            "Other formats can run code when they are loaded; take a model with safetensors.",
        )
    kinds = [str(module.get("type", "")).rsplit(".", 1)[-1] for module in modules]
    folders = dict(zip(kinds, [path / str(m.get("path", "")) for m in modules], strict=True))
    transformer = folders.get("Transformer", path)
    pooling = _fields(folders["Pooling"] / "config.json") if "Pooling" in folders else {}
    prompts = _fields(path / "config_sentence_transformers.json").get("prompts") or {}
    limits = _fields(transformer / "sentence_bert_config.json")
    config = _fields(transformer / "config.json")
    limit = limits.get("max_seq_length") or _fields(transformer / "tokenizer_config.json").get(
        "model_max_length"
    )
    others = tuple(kind for kind in kinds if kind not in ("Transformer", "Pooling", "Normalize"))
    positions = config.get("max_position_embeddings") or 512
    return ModelFolder(
        path,
        transformer,
        config,
        _pooling(pooling),
        "Normalize" in kinds,
        min(int(limit or positions), positions),
        str(prompts.get("query", "")),
        str(prompts.get("document", prompts.get("passage", ""))),
        None if others else _dimension(pooling),
        others,
    )


def _pooling(config: dict[str, Any]) -> str:
    if mode := config.get("pooling_mode"):
        return mode if isinstance(mode, str) else "+".join(mode)
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


def _fields(file: Path) -> dict[str, Any]:
    fields = _json(file)
    return fields if isinstance(fields, dict) else {}


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ModelError(f"{file} cannot be read.", "Is the model's folder complete?") from error
