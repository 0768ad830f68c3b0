"""Keeps one of several passages that say the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.types import Passage

SHARED_SHINGLES = 0.8
"""Share of three-word runs above which two passages count as the same."""
_WORD = re.compile(r"\w+")


def without_near_duplicates(passages: Sequence[Passage]) -> list[Passage]:
    """The passages in their order, without those that repeat an earlier one."""
    kept: list[Passage] = []
    seen: list[set[tuple[str, ...]]] = []
    for passage in passages:
        shingles = _shingles(passage.text)
        if not any(_same(shingles, other) for other in seen):
            kept.append(passage)
            seen.append(shingles)
    return kept


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)}


def _same(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    smaller = min(len(one), len(other))
    return smaller > 0 and len(one & other) / max(len(one), len(other)) >= SHARED_SHINGLES
