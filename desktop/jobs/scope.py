"""What there is to be asked."""

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
class Scope:
    """Collections, and how many documents have text."""

    names: list[str]
    documents: int
    experts: list[str]
    """Names of those that are trained."""
    suggestions: tuple[str, ...]
    """Questions to begin with, where the sample documents are in the library."""


def scope_of(library: Library, experts_folder: Path) -> Scope:
    collections = library.collections.all()
    sample = resources() / "sample"
    has_sample = any(
        root.path.is_relative_to(sample)
        for one in collections
        for root in library.collections.roots(one.id)
    )
    return Scope(
        [one.name for one in collections],
        library.documents.searchable_count(),
        [one.name for one in Experts(library, experts_folder).all() if one.adapter],
        _questions() if has_sample else (),
    )


def _questions() -> tuple[str, ...]:
    lines = (resources() / "sample" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    by_id = {asked["id"]: asked["question"] for asked in map(json.loads, lines)}
    return tuple(by_id[id_] for id_ in SUGGESTED if id_ in by_id)
