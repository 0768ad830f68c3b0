"""The Reader as it comes with Lectern: where it lies, for which model, and what was measured."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from desktop.core.answering.expert import NO_EXPERT, Expert
from desktop.core.experts.naming import READER
from desktop.core.models.adapter import BASE_FINGERPRINT
from desktop.core.models.gguf import read_header
from desktop.core.paths import resources
from desktop.core.types import ModelInfo

REASON = "The Reader, which has taught this small model to read, answers."
ADAPTER, MEASURES = "reader.gguf", "reader.json"


def reader_folder() -> Path:
    """Where it lies, with its measures and its licences."""
    return resources() / "experts"


def shipped_reader(base: ModelInfo | None, folder: Path | None = None) -> Expert:
    """The Reader, if it is for this base model; else nobody."""
    file = (folder or reader_folder()) / ADAPTER
    if base is None or _read_base_fingerprint(file) != base.fingerprint:
        return NO_EXPERT
    return Expert(READER, ((str(file), 1.0),), REASON, reads_little=True)


def read_reader_measures(folder: Path | None = None) -> dict[str, Any]:
    """What was measured of it, and how it was made; empty where it did not come with this build."""
    file = (folder or reader_folder()) / MEASURES
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@functools.cache
def _read_base_fingerprint(file: Path) -> str | None:
    """Fingerprint of the base model that it is for; None where it is not there."""
    return str(read_header(file).metadata.get(BASE_FINGERPRINT)) if file.is_file() else None
