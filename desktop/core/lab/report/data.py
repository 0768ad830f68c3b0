"""The results of a run as JSON and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from typing import Any

from desktop.core.lab.report.results import Results
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.scoring.metrics import SCORES, Comparison

FORM = 1
"""The version of the JSON form; it grows when readers of an older form would be wrong."""
_COLUMNS = (
    "question", "kind", "right answers", "document", "arm", "said", "shown", "refused",
    *SCORES, "sources", "prompt tokens", "reused tokens", "generated tokens", "search ms",
    "first token ms", "total ms", "memory bytes", "adapters", "problem",
)  # fmt: skip


def results_json(results: Results, *, with_answers: bool = True) -> dict[str, Any]:
    """All results of a run as JSON; the answers make it long."""
    run, verdict = results.run, results.verdict
    told: dict[str, Any] = {
        "form": FORM,
        "run": run.id,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "questions": results.questions,
        "questions_wanted": len(run.questions),
        "setup": run.config.as_fields(),
        "checks": list(run.checks),
        "verdict": None,
        "arms": {
            arm.key: {
                "name": arm.name,
                "given": arm.context,
                "told": arm.instructions,
                "weights": arm.weights,
                "scores": {
                    name: interval_json(interval)
                    for name, interval in results.scores[arm.key].items()
                },
                "kinds": {
                    kind: interval_json(interval)
                    for kind, interval in results.kinds[arm.key].items()
                },
                "cost": asdict(results.costs[arm.key]),
            }
            for arm in results.arms
        },
        "retrieval": {
            name: interval_json(interval) for name, interval in results.retrieval.items()
        },
        "comparisons": [_comparison_json(comparison) for comparison in results.comparisons],
    }
    if verdict is not None:
        told["verdict"] = {
            "outcome": verdict.outcome,
            "ground": verdict.ground,
            "sentence": verdict.sentence,
            "action": verdict.action,
            "arm": verdict.arm,
            "against": verdict.against,
            "difference": interval_json(verdict.difference),
        }
    if with_answers:
        told["answers"] = [
            {
                "arm": key,
                "question": answer.question.as_fields(),
                "record": answer.record.as_fields(),
            }
            for key, asked in results.answers.items()
            for answer in asked
        ]
    return told


def interval_json(interval: Interval) -> dict[str, float | int]:
    return {
        "mean": round(interval.mean, 4),
        "low": round(interval.low, 4),
        "high": round(interval.high, 4),
        "count": interval.count,
    }


def results_csv(results: Results) -> str:
    """The results as CSV, with one line for each answer."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for key, asked in results.answers.items():
        for answer in asked:
            question, record = answer.question, answer.record
            scores = [score(answer) for score in SCORES.values()]
            writer.writerow(
                _cell(value)
                for value in (
                    question.question, question.kind, " | ".join(question.answers), question.path,
                    key, record.said, record.shown, record.refused, *scores,
                    " | ".join(source.path for source in record.sources), record.prompt_tokens,
                    record.reused_tokens, record.generated_tokens, record.search_ms,
                    record.first_token_ms, record.total_ms, record.memory_bytes,
                    " | ".join(path for path, _ in record.adapters), record.problem,
                )
            )  # fmt: skip
    return text.getvalue()


def _cell(value: object) -> object:
    """A value for a table program, in which text from documents must not become a formula."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value


def _comparison_json(comparison: Comparison) -> dict[str, Any]:
    return {
        "first": comparison.first,
        "second": comparison.second,
        "differences": {
            name: interval_json(found) for name, found in comparison.differences.items()
        },
        "mcnemar": {
            "exact_match": asdict(comparison.exact_match),
            "contained": asdict(comparison.contained),
        },
    }
