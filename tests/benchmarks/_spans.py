"""Ranges of characters, and the scores of retrieval that count them.

The scores are those of the authors of the data set `chunking_evaluation` (Smith and Troynikov,
"Evaluating Chunking Strategies for Retrieval", Chroma, 2024): over the characters of all retrieved
chunks and of all reference spans.
"""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]


def union(ranges: list[Range]) -> list[Range]:
    """Return ranges of the same characters that do not touch each other."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def size(ranges: list[Range]) -> int:
    return sum(end - start for start, end in ranges)


def overlap(left: list[Range], right: list[Range]) -> int:
    """Count the characters that both lists of ranges contain."""
    return sum(
        max(0, min(end, right_end) - max(start, right_start))
        for start, end in union(left)
        for right_start, right_end in union(right)
    )


@dataclass(frozen=True, slots=True)
class RetrievedRange:
    """A chunk that a search found, as a range of its corpus."""

    corpus: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one question, each from 0 to 1."""

    recall: float
    precision: float
    iou: float
    hit: float
    """1 where any of the chunks overlaps a reference."""
    reciprocal_rank: float
    document: float
    """1 where any of the chunks is of the right document."""


def score(corpus: str, references: list[Range], found: list[RetrievedRange]) -> Scores:
    """Compare the chunks that were found with the ranges that hold the answer."""
    right = [(chunk.start, chunk.end) for chunk in found if chunk.corpus == corpus]
    shared = overlap(right, references)
    retrieved = sum(chunk.end - chunk.start for chunk in found)
    missed = size(references) - shared
    ranks = [
        rank
        for rank, chunk in enumerate(found, start=1)
        if chunk.corpus == corpus and overlap([(chunk.start, chunk.end)], references)
    ]
    return Scores(
        recall=shared / size(references),
        precision=shared / retrieved if retrieved else 0.0,
        iou=shared / (retrieved + missed) if retrieved + missed else 0.0,
        hit=float(bool(ranks)),
        reciprocal_rank=1 / ranks[0] if ranks else 0.0,
        document=float(bool(right)),
    )
