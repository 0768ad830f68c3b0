"""The metadata of an expert in its adapter file, so that another library gets all of it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from desktop.core.experts.examples.example import Split
from desktop.core.experts.record import ExpertRecord, TrainingRecord


def build_metadata(expert: ExpertRecord, documents: Mapping[str, str]) -> dict[str, Any]:
    """All data of an expert except its weights and examples."""
    return {
        "name": expert.name,
        "collection": expert.collection,
        "base": expert.base_name,
        "base_fingerprint": expert.base_fingerprint,
        "examples": expert.examples,
        "examples_sha256": expert.examples_sha256,
        "trained_at": expert.trained_at,
        "recipe": dict(expert.recipe),
        "measures": dict(expert.measures),
        "documents": dict(documents),
    }


def parse_training(notes: Mapping[str, Any], adapter: str) -> TrainingRecord:
    """The training record in the metadata of an imported file.

    Missing or invalid fields get default values, since none of them is needed to answer.
    """
    documents = notes.get("documents")
    parts = {str(part) for part in Split}
    pairs = documents.items() if isinstance(documents, dict) else ()
    trained_at = notes.get("trained_at")
    return TrainingRecord(
        adapter=adapter,
        recipe=_string_keyed(notes.get("recipe")),
        measures=_string_keyed(notes.get("measures")),
        examples=int(notes["examples"]) if isinstance(notes.get("examples"), int) else 0,
        examples_sha256=str(notes.get("examples_sha256", "")),
        documents={str(sha256): Split(part) for sha256, part in pairs if part in parts},
        trained_at=float(trained_at) if isinstance(trained_at, int | float) else time.time(),
    )


def _string_keyed(value: Any) -> dict[str, Any]:
    return {str(key): entry for key, entry in value.items()} if isinstance(value, dict) else {}
