"""Tells what can be asked, and suggests first questions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.core.experts.registry import Experts
from desktop.core.paths import resources
from desktop.core.store.library import Library

SUGGESTED = ("larkyard-05", "fennick-01", "larkyard-14")
"""Three questions about the sample, which are shown after the sample was added."""


@dataclass(frozen=True, slots=True)
class AskScope:
    """The collections, and the number of documents with text."""

    names: list[str]
    documents: int
    experts: list[str]
    """The names of the trained experts."""
    suggestions: tuple[str, ...]
    """First questions, where the library has the sample documents."""


def ask_scope(library: Library, experts_folder: Path) -> AskScope:
    """Return the choices that a person has before asking."""
    experts = Experts(library, experts_folder).all()
    return AskScope(
        [collection.name for collection in library.collections.all()],
        library.documents.searchable_count(),
        [expert.name for expert in experts if expert.adapter],
        sample_questions() if _has_sample(library) else (),
    )


def sample_questions() -> tuple[str, ...]:
    """Return three questions that the sample documents answer."""
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
