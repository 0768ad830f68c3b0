"""The metadata of an expert in its adapter file, so that another library gets all of it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict
from itertools import islice
from string import hexdigits
from typing import Any, TypeGuard

from desktop.core.experts.examples.example import Split
from desktop.core.experts.recipe import TARGETS, Recipe
from desktop.core.experts.record import ExpertRecord, TrainingRecord

TEXT_CHARACTERS_AT_MOST = 200
WORD_AT_MOST = 40
NUMBER_AT_MOST = 1e10
DOCUMENTS_AT_MOST = 1_000_000
A_DAY_S = 86400.0
"""The clocks of two computers may differ."""
SHA256_DIGITS = 64
_RECIPE = {**asdict(Recipe()), "started_from_itself": False}
_MEASURES = {
    "held_out_loss_before": 0.0,
    "held_out_loss_after": 0.0,
    "steps": 0,
    "seconds": 0.0,
    "ended": "",
}


def build_metadata(expert: ExpertRecord, documents: Mapping[str, str]) -> dict[str, Any]:
    """All data of an expert except its weights and examples.

    By the hashes in `documents`, whoever has a document can tell that this person has it too.
    """
    return {
        "name": expert.name,
        "collection": expert.collection,
        "base": expert.base_name,
        "base_fingerprint": expert.base_fingerprint,
        "examples": expert.examples,
        "examples_sha256": expert.examples_sha256,
        "trained_at": expert.trained_at,
        "recipe": dict(expert.recipe),
        "measures": dict(expert.measures),
        "documents": dict(documents),
    }


def parse_text(notes: Mapping[str, Any], field: str) -> str:
    """A text in the metadata of an imported file, in one line; empty if there is none."""
    value = notes.get(field)
    if not isinstance(value, str):
        return ""
    printable = "".join(mark if mark.isprintable() else " " for mark in value)
    return " ".join(printable.split())[:TEXT_CHARACTERS_AT_MOST]


def parse_training(notes: Mapping[str, Any], adapter: str) -> TrainingRecord:
    """The training record in the metadata of an imported file, which anybody may have written.

    Missing or invalid fields get default values, since none of them is needed to answer. What a Lab
    has found elsewhere is left out, since nothing proves it.
    """
    sha256 = notes.get("examples_sha256")
    return TrainingRecord(
        adapter=adapter,
        recipe=_like(_RECIPE, notes.get("recipe")),
        measures=_like(_MEASURES, notes.get("measures")),
        examples=_like({"examples": 0}, notes).get("examples", 0),
        examples_sha256=sha256 if _is_sha256(sha256) else "",
        documents=_documents(notes.get("documents")),
        trained_at=_past_date(notes.get("trained_at")),
    )


def _past_date(value: object) -> float:
    """The seconds since 1970; now, where they are no date or one of the future."""
    now = time.time()
    return float(value) if _is_number(value) and 0 <= value <= now + A_DAY_S else now


def _documents(value: Any) -> dict[str, Split]:
    parts = {str(part) for part in Split}
    pairs = value.items() if isinstance(value, dict) else ()
    return {
        sha256: Split(part)
        for sha256, part in islice(pairs, DOCUMENTS_AT_MOST)
        if _is_sha256(sha256) and isinstance(part, str) and part in parts
    }


def _like(pattern: Mapping[str, Any], value: Any) -> dict[str, Any]:
    """The entries of `value` whose names and kinds are those of the pattern."""
    entries = value if isinstance(value, dict) else {}
    return {
        name: entries[name]
        for name, usual in pattern.items()
        if name in entries and _is_like(usual, entries[name])
    }


def _is_like(usual: Any, value: Any) -> bool:
    match usual:
        case bool():
            return isinstance(value, bool)
        case int():
            return isinstance(value, int) and _is_number(value) and value >= 0
        case float():
            return _is_number(value) and value >= 0
        case str():
            return isinstance(value, str) and value.isprintable() and len(value) <= WORD_AT_MOST
        case _:
            is_list = isinstance(value, list) and len(value) <= len(TARGETS)
            return is_list and all(target in TARGETS for target in value)


def _is_number(value: object) -> TypeGuard[int | float]:
    """Whether it is a number that every part of the program can store, show and reckon with."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= NUMBER_AT_MOST


def _is_sha256(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) == SHA256_DIGITS and set(value) <= set(hexdigits)
