"""Looks for random citations of Lectern's text in the text of another reader.

A citation is a sentence, or a record where the text has records. Only white space is normalised; a
citation that is not found is sorted by why.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.core.sentences import sentence_spans
from tests.benchmarks.reading_corpus.facts import Case, Output, forms

COLUMNS = ("format", "reader", "citations", "found", "share", "why not")


def compare(
    cases: Sequence[Case], read: Mapping[str, Mapping[str, Output]], wanted: int, seed: int
) -> list[dict[str, Any]]:
    drawn = random.Random(seed)
    candidates = [
        (case, citation, reader)
        for case in cases
        if (reader := _reader(case, read))
        for citation in _citations(read["lectern"][_key(case)].text)
    ]
    chosen = drawn.choices(candidates, k=wanted) if candidates else []
    counts: Counter[tuple[str, str, str]] = Counter()
    for case, citation, reader in chosen:
        counts[case.format, reader, _outcome(citation, read[reader][_key(case)].text)] += 1
    return [_row(kind, reader, counts) for kind, reader in sorted({key[:2] for key in counts})]


def _row(kind: str, reader: str, counts: Counter[tuple[str, str, str]]) -> dict[str, Any]:
    outcomes = {key[2]: number for key, number in counts.items() if key[:2] == (kind, reader)}
    whole, found = sum(outcomes.values()), outcomes.pop("found", 0)
    why = ", ".join(
        f"{name} {n}" for name, n in sorted(outcomes.items(), key=lambda item: -item[1])
    )
    return {
        "format": kind,
        "reader": reader,
        "citations": whole,
        "found": found,
        "share": f"{found / whole:.3f}",
        "why not": why,
    }


def _key(case: Case) -> str:
    return f"{case.format}/{case.name}"


def _reader(case: Case, read: Mapping[str, Mapping[str, Output]]) -> str:
    for reader in ("docling", "markitdown", "kreuzberg"):
        output = read.get(reader, {}).get(_key(case))
        if output is not None and not output.failure and output.text.strip():
            return reader
    return ""


def _citations(text: str) -> list[str]:
    return [
        text[start:end] for start, end in sentence_spans(text) if re.search(r"\w", text[start:end])
    ]


def _outcome(citation: str, text: str) -> str:
    wanted = " ".join(citation.split())
    if any(wanted in form for form in (" ".join(text.split()), *forms(text))):
        return "found"
    words = re.findall(r"\w+", citation)
    there = {word for form in forms(text) for word in re.findall(r"\w+", form)}
    missing = [word for word in words if word not in there]
    if not missing:
        return "same words, other signs or order"
    if len(missing) < len(words) / 2:
        return "some words not in the other text"
    return "most words not in the other text"
