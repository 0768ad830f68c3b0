"""Fits the decisions about questions and answers to their examples.

Each head is a logistic regression with a penalty on its weights, fitted by descent with momentum;
nothing in it is random.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.answering.decisions import HEADS, decisions_folder, followup_features
from desktop.core.answering.evidence import Vector, as_vector
from desktop.core.atomic_write import write_atomically
from desktop.core.ports import Embedder

FILES = {
    "kind": "questions.jsonl",
    "every_document": "questions.jsonl",
    "continues": "followups.jsonl",
    "refuses": "refusals.jsonl",
    "orders": "orders.jsonl",
}
OF_PASSAGES = ("orders",)
"""The decisions about sentences of documents, which have vectors of passages."""
PENALTY = 0.001
STEPS = 3000


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its label for one of the decisions."""

    language: str
    text: str
    before: str
    """The question before, where it is a question within a conversation."""
    label: str


def read_examples(folder: Path, head: str) -> list[LabelledText]:
    """Read the examples of one decision."""
    lines = (folder / FILES[head]).read_text(encoding="utf-8").splitlines()
    return [_labelled(json.loads(line), head) for line in lines]


def _labelled(fields: dict[str, Any], head: str) -> LabelledText:
    label = fields[head]
    if isinstance(label, bool):
        label = "yes" if label else "no"
    return LabelledText(fields["language"], fields["text"], fields.get("before", ""), label)


def build_decisions(embedder: Embedder, output: Path, examples: Path | None = None) -> None:
    """Fit every head to the examples, and write the weights."""
    heads: dict[str, dict[str, Any]] = {}
    queries: dict[str, Vector] = {}
    passages: dict[str, Vector] = {}
    for head in HEADS:
        vectors = passages if head in OF_PASSAGES else queries
        texts = read_examples(examples or decisions_folder() / "examples", head)
        for item in texts:
            for text in filter(None, (item.text, item.before)):
                if text not in vectors:
                    vectors[text] = as_vector(
                        embedder.embed_texts([text])[0]
                        if head in OF_PASSAGES
                        else embedder.embed_query(text)
                    )
        heads[head] = fit(
            [features(item, vectors) for item in texts],
            [item.label for item in texts],
            PENALTY,
        )
    fields = {"identity": embedder.identity, "heads": heads}
    write_atomically(output, json.dumps(fields, indent=1) + "\n")


def features(item: LabelledText, vectors: dict[str, Vector]) -> Sequence[float]:
    """Return the numbers from which a head decides about an example."""
    vector = vectors[item.text]
    return followup_features(item.text, vector, vectors[item.before]) if item.before else vector


def fit(rows: Sequence[Sequence[float]], labels: Sequence[str], penalty: float) -> dict[str, Any]:
    """Fit a multinomial logistic regression; each label weighs alike, however many it has."""
    import numpy

    names = sorted(set(labels))
    inputs = numpy.asarray(rows, dtype=numpy.float64)
    wanted = numpy.asarray([[label == name for name in names] for label in labels], dtype=float)
    share = (wanted / wanted.sum(axis=0)).sum(axis=1)[:, None] / len(names)
    weights = numpy.zeros((len(names), inputs.shape[1]))
    biases = numpy.zeros(len(names))
    moving, moving_biases = numpy.zeros_like(weights), numpy.zeros_like(biases)
    rate = 4.0
    for _ in range(STEPS):
        scores = inputs @ weights.T + biases
        odds = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        error = share * (odds / odds.sum(axis=1, keepdims=True) - wanted)
        moving = 0.9 * moving - rate * (error.T @ inputs + penalty * weights)
        moving_biases = 0.9 * moving_biases - rate * error.sum(axis=0)
        weights, biases = weights + moving, biases + moving_biases
    return {
        "labels": names,
        "biases": [round(float(bias), 4) for bias in biases],
        "weights": base64.b64encode(weights.astype("<f2").tobytes()).decode(),
    }
