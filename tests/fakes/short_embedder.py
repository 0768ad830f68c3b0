"""The embedded embedding model with two of its layers and the beginning of its vocabulary.

It is as wide as the whole one and loads in a tenth of the time; its vectors mean little.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from desktop.core.paths import embedded_embedding_model

LAYERS = 2
PIECES = 8_000
LARGE = {"model.safetensors", "tokenizer.json"}
WORDS = "embeddings.word_embeddings.weight"


def write_short_embedder(folder: Path) -> Path:
    """Write the model to a folder, in the form of the embedded one."""
    whole = embedded_embedding_model()
    shutil.copytree(whole, folder, ignore=lambda at, _: LARGE if Path(at) == whole else set())
    _write_tokenizer(folder / "tokenizer.json")
    _write_weights(folder / "model.safetensors")
    _edit(folder / "config.json", num_hidden_layers=LAYERS, vocab_size=PIECES)
    return folder


def _write_tokenizer(path: Path) -> None:
    tokenizer = json.loads((embedded_embedding_model() / path.name).read_text("utf-8"))
    tokenizer["model"]["vocab"] = tokenizer["model"]["vocab"][:PIECES]
    tokenizer["added_tokens"] = [
        token for token in tokenizer["added_tokens"] if token["id"] < PIECES
    ]
    path.write_text(json.dumps(tokenizer), "utf-8")


def _write_weights(path: Path) -> None:
    whole = load_file(embedded_embedding_model() / path.name)
    short: dict[str, torch.Tensor] = {
        name: weight for name, weight in whole.items() if not _is_of_a_left_out_layer(name)
    }
    short[WORDS] = whole[WORDS][:PIECES].contiguous()
    save_file(short, path)


def _is_of_a_left_out_layer(name: str) -> bool:
    parts = name.split(".")
    return "layer" in parts and int(parts[parts.index("layer") + 1]) >= LAYERS


def _edit(path: Path, **changes: Any) -> None:
    fields = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**fields, **changes}), "utf-8")
