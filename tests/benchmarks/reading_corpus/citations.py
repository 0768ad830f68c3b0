"""Looks for random citations of Lectern's text in the texts of other readers.

A citation is a unit of the text, as answers cite it: a sentence, or a record. Only white space is
normalised. A record agrees where another reader has its cells in one record, whatever stands
between them. A citation that no other reader has is sorted by why.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tests.benchmarks.reading_corpus.facts import Case, Output, forms, records

COLUMNS = ("format", "citations", "word for word", "cell by cell", "share", "why not")
OUTCOMES = (
    "word for word",
    "cell by cell",
    "same words, other signs or order",
    "some words in no other text",
    "most words in no other text",
)


def compare(
    cases: Sequence[Case], read: Mapping[str, Mapping[str, Output]], wanted: int, seed: int
) -> list[dict[str, Any]]:
    chance = random.Random(seed)
    candidates = [
        (case.format, citations, texts)
        for case in cases
        if (texts := _other_texts(case, read)) and (citations := _citations(case, read))
    ]
    # A file is drawn before its sentence, so that a long one counts no more than a short one.
    counts: Counter[tuple[str, str]] = Counter()
    for kind, citations, texts in chance.choices(candidates, k=wanted) if candidates else ():
        counts[kind, _best_outcome(chance.choice(citations), texts)] += 1
    kinds = sorted({kind for kind, _ in counts})
    rows = [_row(kind, Counter({name: counts[kind, name] for name in OUTCOMES})) for kind in kinds]
    whole = Counter({name: sum(counts[kind, name] for kind in kinds) for name in OUTCOMES})
    return [*rows, _row("all", whole)] if rows else []


def _row(kind: str, outcomes: Counter[str]) -> dict[str, Any]:
    found = outcomes[OUTCOMES[0]] + outcomes[OUTCOMES[1]]
    why = ", ".join(f"{name}: {outcomes[name]}" for name in OUTCOMES[2:] if outcomes[name])
    return {
        "format": kind,
        "citations": outcomes.total(),
        "word for word": outcomes[OUTCOMES[0]],
        "cell by cell": outcomes[OUTCOMES[1]],
        "share": f"{found / outcomes.total():.3f}",
        "why not": why,
    }


def _other_texts(case: Case, read: Mapping[str, Mapping[str, Output]]) -> list[str]:
    key = f"{case.format}/{case.name}"
    return [
        found[key].text
        for reader, found in read.items()
        if reader != "lectern" and key in found and found[key].text.strip()
    ]


def _citations(case: Case, read: Mapping[str, Mapping[str, Output]]) -> list[str]:
    found = read["lectern"][f"{case.format}/{case.name}"].citations
    return [citation for citation in found if re.search(r"\w", citation)]


def _best_outcome(citation: str, texts: Sequence[str]) -> str:
    return min((outcome(citation, text) for text in texts), key=OUTCOMES.index)


def outcome(citation: str, text: str) -> str:
    """Tell how a citation stands in the text of another reader."""
    wanted = " ".join(citation.split())
    if any(wanted in form for form in (" ".join(text.split()), *forms(text))):
        return "word for word"
    cells = [cell for cell in re.split(r"\s\|\s|[\t;,]", wanted) if cell.strip()]
    if len(cells) > 1 and any(_holds_cells(cells, record) for record in records(text)):
        return "cell by cell"
    words = re.findall(r"\w+", wanted)
    there = {word for form in forms(text) for word in re.findall(r"\w+", form)}
    missing = sum(1 for word in words if word not in there)
    if not missing:
        return "same words, other signs or order"
    return f"{'some' if missing < len(words) / 2 else 'most'} words in no other text"


def _holds_cells(cells: Sequence[str], record: str) -> bool:
    return all(cell.strip().strip('"') in record for cell in cells)
