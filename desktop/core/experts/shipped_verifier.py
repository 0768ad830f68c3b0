"""The Verifier that comes with Lectern: its file, the model that it stands on, its figures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.experts.shipped_reader import reader_folder
from desktop.core.paths import embedded_models

WEIGHTS, MEASURES = "verifier.safetensors", "verifier.json"
BASE_MODEL = "multilingual-e5-small"
"""The embedded embedding model whose table of words and first layers the Verifier uses."""


@dataclass(frozen=True, slots=True)
class VerifierFiles:
    """The files from which the Verifier is loaded."""

    base: Path
    """The folder of the embedding model."""
    file: Path


def shipped_verifier(folder: Path | None = None, base: Path | None = None) -> VerifierFiles | None:
    """The Verifier; None where this build lacks its file, or the embedding model under it."""
    file = (folder or reader_folder()) / WEIGHTS
    base = base or embedded_models() / BASE_MODEL
    return VerifierFiles(base, file) if file.is_file() and base.is_dir() else None


def read_verifier_measures(folder: Path | None = None) -> dict[str, Any]:
    """How it was made, and its figures; empty if this build has no Verifier."""
    file = (folder or reader_folder()) / MEASURES
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
