"""The Reader that comes with Lectern: its files, its base model and its measured values."""

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
from desktop.core.say import say
from desktop.core.types import ModelInfo

REASON = say("The Reader, which has taught this small model to read, answers.")
ADAPTER, MEASURES = "reader.gguf", "reader.json"


def reader_folder() -> Path:
    """The folder of the Reader, with its measured values and its licences."""
    return resources() / "experts"


def shipped_reader(base: ModelInfo | None, folder: Path | None = None) -> Expert:
    """The Reader, if it is for this base model; otherwise no expert."""
    file = (folder or reader_folder()) / ADAPTER
    if base is None or not base.is_base_of(_read_base_fingerprint(file)):
        return NO_EXPERT
    return Expert(READER, ((str(file), 1.0),), REASON, reads_little=True)


def read_reader_measures(folder: Path | None = None) -> dict[str, Any]:
    """The Reader's measured values and its training; empty if this build has no Reader."""
    file = (folder or reader_folder()) / MEASURES
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@functools.cache
def _read_base_fingerprint(file: Path) -> str:
    """Fingerprint of the Reader's base model; a blank if the file does not exist."""
    return str(read_header(file).metadata.get(BASE_FINGERPRINT)) if file.is_file() else " "
