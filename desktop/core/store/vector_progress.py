"""How far the vectors of a library are, also while it changes to another embedder."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.store.library import Library


@dataclass(frozen=True, slots=True)
class VectorProgress:
    """Progress of making the library's vectors."""

    answering: str
    """The model whose vectors are used for search; empty while there are none."""
    done: int
    total: int
    filled: str = ""
    """The model whose vectors are being made beside them; empty where no other one is."""


def vector_progress(library: Library) -> VectorProgress:
    """The progress of the vectors being made, or else of those in use."""
    spaces = library.vectors.spaces()
    if not spaces:
        return VectorProgress("", 0, 0)
    active = next((space for space in spaces if space.active), spaces[0])
    filled = next((space for space in reversed(spaces) if not space.active), active)
    total = library.db.execute("SELECT count(*) FROM passages").get
    waiting = library.vectors.pending_count(filled)
    name = filled.model if filled is not active else ""
    return VectorProgress(active.model, total - waiting, total, name)
