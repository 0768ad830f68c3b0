"""`bench question_kinds`: are questions, refusals and orders told apart, in any language?

The cases beside it are about other things than the examples that `expert decisions` is fitted to.
Polish, Turkish, Korean and Swedish are in no example. The shares for the patterns of English stand
beside those by vector.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from pathlib import Path

from desktop.core.answering.decisions import HEADS, EmbeddedDecisions, decide_with
from desktop.core.answering.evidence import as_vector
from desktop.core.answering.followup import complete_question
from desktop.core.answering.question_scope import needs_all_documents
from desktop.core.answering.refusal import is_refusal
from desktop.core.paths import embedded_embedding_model
from desktop.core.types import Message
from desktop.research.decisions.build import LabelledText, read_examples
from desktop.workers.embed.client import EmbedWorker
from tests.benchmarks._report import show

CASES = Path(__file__).parent / "decisions_cases"
LEARNED = {"ar", "de", "en", "es", "fr", "it", "ja", "nl", "pt", "ru", "zh"}
COLUMNS = ("decision", "language", "learned", "cases", "by vector", "by patterns")

Guess = Callable[[LabelledText], str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench question_kinds", description=__doc__)
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with EmbedWorker(embedded_embedding_model(), threads=options.threads) as embedder:
        decisions = decide_with(embedder, None)
        assert decisions is not None, "the weights are for another embedder"
        rows = [row for head in HEADS for row in _rows(head, decisions)]
    show("Decisions by language", COLUMNS, rows, as_json=options.json)
    return 0


def _rows(head: str, decisions: EmbeddedDecisions) -> list[dict[str, object]]:
    by_language: dict[str, list[LabelledText]] = {}
    for case in read_examples(CASES, head):
        by_language.setdefault(case.language, []).append(case)
    by_patterns = _PATTERNS.get(head)
    return [
        {
            "decision": head,
            "language": language,
            "learned": language in LEARNED,
            "cases": len(cases),
            "by vector": _share(cases, lambda case: _by_vector(head, case, decisions)),
            "by patterns": _share(cases, by_patterns) if by_patterns else None,
        }
        for language, cases in by_language.items()
    ]


def _share(cases: list[LabelledText], guess: Guess) -> float:
    return statistics.fmean(guess(case) == case.label for case in cases)


def _by_vector(head: str, case: LabelledText, decisions: EmbeddedDecisions) -> str:
    match head:
        case "kind":
            return str(decisions.kind(case.text))
        case "every_document":
            return _yes(bool(decisions.needs_all_documents(case.text)))
        case "continues":
            return _yes(bool(decisions.continues(case.text, case.before)))
        case "orders":
            (vector,) = decisions.embedder.embed_texts([case.text])
            return _yes(decisions.gives_orders(as_vector(vector)))
        case _:
            return _yes(bool(decisions.refuses(case.text)))


def _is_completed(case: LabelledText) -> str:
    return _yes(complete_question(case.text, [Message("user", case.before)]) != case.text)


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


_PATTERNS: dict[str, Guess] = {
    "every_document": lambda case: _yes(needs_all_documents(case.text)),
    "continues": _is_completed,
    "refuses": lambda case: _yes(is_refusal(case.text)),
}
