"""Scores answers, refusals and judgements of claims, and puts the figures in rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tests.benchmarks.truth_corpus.normalised import contains, is_right

Row = Mapping[str, Any]
Pair = tuple[Row, Row]
"""What was asked, and what the program said."""

ANSWER_COLUMNS = [
    "questions", "right", "right, with another value", "wrong", "wrong, with a mark", "refused",
]  # fmt: skip
REFUSAL_COLUMNS = ["questions", "refused, rightly", "answered, with a mark"]
CLAIM_COLUMNS = [
    "claims", "balanced accuracy", "true ones supported", "false ones supported",
    "contradicted ones told so",
]  # fmt: skip


def outcome(item: Row, answer: Row) -> str:
    """Return `right`, `with another value`, `wrong` or `refused`."""
    if answer["refused"]:
        return "refused"
    text = shown_text(item, answer)
    if is_right(text, item["accept"], item.get("reject", ())):
        return "right"
    has_value = any(contains(text, value) for value in item["accept"])
    return "with another value" if has_value else "wrong"


def shown_text(item: Row, answer: Row) -> str:
    """Return the answer, and for a list also the rows that are shown with it."""
    computed = answer.get("computed") or {}
    rows = computed.get("rows") if item.get("kind") == "list" else None
    return answer["answer"] + (" " + json.dumps(rows, ensure_ascii=False) if rows else "")


def has_mark(answer: Row) -> bool:
    return any(
        sentence.get("supported") or sentence.get("status") == "supported"
        for sentence in answer.get("sentences", ())
    )


def answer_figures(pairs: Sequence[Pair]) -> dict[str, object]:
    outcomes = [outcome(item, answer) for item, answer in pairs]
    marked = [
        made in ("wrong", "with another value") and has_mark(answer)
        for made, (_, answer) in zip(outcomes, pairs, strict=True)
    ]
    shares = (_share(made == kind for made in outcomes)
              for kind in ("right", "with another value", "wrong"))  # fmt: skip
    refused = _share(made == "refused" for made in outcomes)
    return dict(zip(ANSWER_COLUMNS, (len(pairs), *shares, _share(marked), refused), strict=True))


def refusal_figures(pairs: Sequence[Pair]) -> dict[str, object]:
    refused = _share(bool(answer["refused"]) for _, answer in pairs)
    marked = _share(not answer["refused"] and has_mark(answer) for _, answer in pairs)
    return dict(zip(REFUSAL_COLUMNS, (len(pairs), refused, marked), strict=True))


def claim_figures(pairs: Sequence[Pair]) -> dict[str, object]:
    supported = {
        truth: [answer["status"] == "supported" for item, answer in pairs if item["truth"] in truth]
        for truth in (("supported",), ("contradicted", "not_found"))
    }
    kept, passed = (_share(found) for found in supported.values())
    balanced = (
        (kept + 1 - passed) / 2 if isinstance(kept, float) and isinstance(passed, float) else ""
    )
    told = _share(
        answer["status"] == "contradicted" for item, answer in pairs
        if item["truth"] == "contradicted"
    )  # fmt: skip
    return dict(zip(CLAIM_COLUMNS, (len(pairs), balanced, kept, passed, told), strict=True))


def _share(values: Iterable[bool]) -> float | str:
    found = list(values)
    return sum(found) / len(found) if found else ""


def rows_by(
    field: str, pairs: Sequence[Pair], figures: Callable[[Sequence[Pair]], dict[str, object]]
) -> list[dict[str, object]]:
    """Return a row of figures for each value of a field, and a last one for all."""
    values = sorted({str(item[field]) for item, _ in pairs})
    rows = [
        {field: value} | figures([pair for pair in pairs if str(pair[0][field]) == value])
        for value in values
    ]
    return [*rows, {field: "all"} | figures(pairs)]
