"""Joins passages that follow each other in a document into one source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.core.store.library import Library
from desktop.core.types import Passage, Source, Unit
from desktop.core.units import passage_units

GAP_CHARACTERS = 4
"""The largest number of white space characters between two neighbouring passages."""


def join_neighbours(
    library: Library, sources: Sequence[Source], limit: int | None = None
) -> list[Source]:
    """The sources, best first, where neighbours are joined; the best of them gives rank and
    heading.

    At most `limit` sources are returned. Since neighbours are joined, they may contain more
    passages than `limit`.
    """
    groups: list[list[Source]] = []
    for source in sources:
        beside = [group for group in groups if any(are_adjacent(source, other) for other in group)]
        if not beside and len(groups) == limit:
            break
        if not beside:
            groups.append([source])
            continue
        # A source may close the gap between two groups; the better group keeps its rank.
        first, *others = beside
        first.extend(source for other in others for source in other)
        first.append(source)
        groups = [group for group in groups if not any(group is other for other in others)]
    return [_join(library, group) for group in groups]


def are_adjacent(source: Source, other: Source) -> bool:
    """Whether the passages are on one page, with only white space between them."""
    a, b = source.passage, other.passage
    if a.document_id != b.document_id or a.page != b.page:
        return False
    return max(a.char_start, b.char_start) - min(a.char_end, b.char_end) <= GAP_CHARACTERS


def _join(library: Library, group: Sequence[Source]) -> Source:
    if len(group) == 1:
        return group[0]
    best = group[0]
    by_place = sorted((source.passage for source in group), key=lambda p: p.char_start)
    first, last = by_place[0], by_place[-1]
    end = max(passage.char_end for passage in by_place)
    passage = replace(
        best.passage,
        text=library.text(first.document_id, first.char_start, end),
        char_start=first.char_start,
        char_end=end,
        page=first.page,
        page_end=last.page_end,
        units=_joined_units(by_place),
    )
    ids = tuple(dict.fromkeys(id_ for source in group for id_ in source.passage_ids))
    return replace(best, passage=passage, passage_ids=ids, headings=_changed_headings(by_place))


def _joined_units(by_place: Sequence[Passage]) -> tuple[Unit, ...]:
    """The units of all passages; empty if none was stored with units."""
    if not any(passage.units for passage in by_place):
        return ()
    return tuple(unit for passage in by_place for unit in passage_units(passage))


def _changed_headings(by_place: Sequence[Passage]) -> tuple[tuple[int, str], ...]:
    """Pairs (first character, heading) where the heading changes; empty if it is the same."""
    starts = [
        (passage.char_start, passage.heading)
        for before, passage in pairwise([None, *by_place])
        if passage and (before is None or before.heading != passage.heading)
    ]
    return tuple(starts) if len(starts) > 1 else ()
