"""Makes one source of passages that stand next to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.core.store.library import Library
from desktop.core.types import Source

GAP_CHARACTERS = 4
"""White space that may lie between two passages of one stretch."""


def join_neighbours(library: Library, sources: Sequence[Source]) -> list[Source]:
    """The sources, best first, with neighbours joined at the rank of the better one."""
    joined: list[Source] = []
    for source in sources:
        for position, other in enumerate(joined):
            if _adjoins(source, other):
                joined[position] = _join(library, other, source)
                break
        else:
            joined.append(source)
    return joined


def _adjoins(one: Source, other: Source) -> bool:
    a, b = one.passage, other.passage
    if a.document_id != b.document_id:
        return False
    gap = max(a.char_start, b.char_start) - min(a.char_end, b.char_end)
    return gap <= GAP_CHARACTERS and a.page == b.page


def _join(library: Library, better: Source, worse: Source) -> Source:
    first, last = sorted((better.passage, worse.passage), key=lambda p: p.char_start)
    start, end = first.char_start, max(first.char_end, last.char_end)
    passage = replace(
        better.passage,
        text=library.text(first.document_id, start, end),
        char_start=start,
        char_end=end,
        heading=first.heading,
        page=first.page,
        page_end=last.page_end,
    )
    return replace(better, passage=passage, passage_ids=(*better.passage_ids, *worse.passage_ids))
