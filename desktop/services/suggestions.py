"""What there is to be asked, and questions to begin with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.core.experts.registry import Experts
from desktop.core.paths import resources
from desktop.core.store.library import Library

SUGGESTED = ("larkyard-05", "fennick-01", "larkyard-14")
"""Of the sample's questions: these three are shown to whoever has added the sample."""


@dataclass(frozen=True, slots=True)
class AskScope:
    """Collections, and how many documents have text."""

    names: list[str]
    documents: int
    experts: list[str]
    """Names of those that are trained."""
    suggestions: tuple[str, ...]
    """Questions to begin with, where the sample documents are in the library."""


def ask_scope(library: Library, experts_folder: Path) -> AskScope:
    """What a person may choose from before a question is asked."""
    experts = Experts(library, experts_folder).all()
    return AskScope(
        [collection.name for collection in library.collections.all()],
        library.documents.searchable_count(),
        [expert.name for expert in experts if expert.adapter],
        sample_questions() if _has_sample(library) else (),
    )


def sample_questions() -> tuple[str, ...]:
    """Three questions that the sample documents answer."""
    lines = (resources() / "sample" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    by_id = {asked["id"]: asked["question"] for asked in map(json.loads, lines)}
    return tuple(by_id[id_] for id_ in SUGGESTED if id_ in by_id)


def _has_sample(library: Library) -> bool:
    sample = resources() / "sample"
    return any(
        root.path.is_relative_to(sample)
        for collection in library.collections.all()  # not those that were just removed
        for root in library.collections.roots(collection.id)
    )
