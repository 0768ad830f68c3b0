"""JSON forms and terms for question sets, runs and results."""

from __future__ import annotations

from typing import Any

from desktop.core.lab.questions.question_sets import QuestionSet, StoredQuestion
from desktop.core.lab.report.results import Results
from desktop.core.lab.runs.events import (
    Answered,
    LabEvent,
    RunPaused,
    SelfChecked,
    SelfCheckStarted,
)
from desktop.core.lab.runs.run_store import Run
from desktop.core.lab.scoring.intervals import Interval
from desktop.terminal.context import Context
from desktop.terminal.output import count_text

SHOWN = (("score", "Score"), ("exact_match", "EM"), ("f1", "F1"), ("contained", "Contained"),
         ("citation_precision", "Cited well"), ("refused_rightly", "Refused rightly"),
         ("refused_wrongly", "Refused wrongly"))  # fmt: skip


def set_json(question_set: QuestionSet) -> dict[str, Any]:
    return {
        "name": question_set.name,
        "collection": question_set.collection,
        "questions": question_set.questions,
        "unanswerable": question_set.unanswerable,
    }


def question_json(stored: StoredQuestion) -> dict[str, Any]:
    return {
        "id": stored.id,
        "kind": stored.question.kind,
        "is_answerable": stored.question.is_answerable,
        **stored.question.as_fields(),
    }


def run_json(run: Run, answered: int) -> dict[str, Any]:
    return {
        "run": run.id,
        "set": run.config.question_set,
        "collection": run.config.collection,
        "arms": list(run.config.arms),
        "questions": len(run.questions),
        "answered": answered,
        "wanted": run.answers_wanted,
        "finished": run.finished_at is not None,
    }


def event_json(event: LabEvent) -> dict[str, Any] | None:
    """Return an event of a run as a JSON object; its `type` names the event.

    Events without information give None.
    """
    match event:
        case SelfCheckStarted():
            return {"type": "checking"}
        case SelfChecked(claims):
            return {"type": "checked", "claims": list(claims)}
        case RunPaused():
            return {"type": "held"}
        case Answered() as answered:
            return {
                "type": "answer", "arm": answered.arm, "question": answered.question.question,
                "said": answered.record.said, "refused": answered.record.refused,
                "done": answered.done, "total": answered.total,
            }  # fmt: skip
        case _:
            return None


def print_results(results: Results, context: Context) -> None:
    """Print the scores, the verdict and the next step for a person."""
    output = context.output
    columns = [title for name, title in SHOWN if any(name in s for s in results.scores.values())]
    names = [name for name, title in SHOWN if title in columns]
    output.table(
        ["Arm", *columns, "First token", "Written"],
        [
            (
                arm.name,
                *(_interval_text(results.scores[arm.key].get(name)) for name in names),
                _milliseconds(results.costs[arm.key].first_token_ms),
                f"{results.costs[arm.key].generated_tokens:.0f}",
            )
            for arm in results.arms
        ],
    )
    asked = count_text(results.questions, "question")
    found = results.retrieval.get("recall@1"), results.retrieval.get("recall@5")
    if found[0] and found[1]:
        output.say(
            f"{asked}; the search has the place first in {found[0].mean:.0%}, among five in"
            f" {found[1].mean:.0%}."
        )
    else:
        output.say(f"{asked}.")
    if results.verdict is not None:
        output.say(results.verdict.sentence, style="bold")
        output.say(f"What follows: {results.verdict.action}.")
    for note in results.run.config.notes:
        output.note(note)


def _interval_text(interval: Interval | None) -> str:
    return f"{interval.mean:.2f} ({interval.low:.2f}–{interval.high:.2f})" if interval else ""


def _milliseconds(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f} ms"
