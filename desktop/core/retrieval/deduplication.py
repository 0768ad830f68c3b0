"""Removes near-duplicates, and sources that are much worse than the best one."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from desktop.core.retrieval.neighbours import are_adjacent
from desktop.core.types import Passage, Source

SHARED_SHINGLES = 0.8
"""Share of common three-word runs from which two passages count as duplicates."""
_WORD = re.compile(r"\w+")


def remove_near_duplicates(passages: Sequence[Passage]) -> list[Passage]:
    """The passages in their order, without those that repeat an earlier one."""
    kept: list[Passage] = []
    seen: list[set[tuple[str, ...]]] = []
    for passage in passages:
        shingles = _shingles(passage.text)
        if not any(_are_near_duplicates(shingles, other) for other in seen):
            kept.append(passage)
            seen.append(shingles)
    return kept


def keep_near_the_best(
    sources: Sequence[Source], least: float, least_beside: float, spared: Container[int] = ()
) -> list[Source]:
    """The sources, best first, whose score is at least the share `least` of the best score.

    For neighbours of a source that is kept, `least_beside` is enough, since they probably continue
    its text. Passages in `spared` are always kept.
    """
    best = sources[0].score if sources else 0.0
    kept = [s for s in sources if s.score >= least * best or s.passage.id in spared]
    ids = {source.passage.id for source in kept}
    ids |= {
        source.passage.id
        for source in sources
        if source.score >= least_beside * best
        and any(are_adjacent(source, other) for other in kept)
    }
    return [source for source in sources if source.passage.id in ids]


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)}


def _are_near_duplicates(shingles: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    smaller = min(len(shingles), len(other))
    return smaller > 0 and len(shingles & other) / max(len(shingles), len(other)) >= SHARED_SHINGLES
