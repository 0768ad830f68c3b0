"""Decides from its vector what a text is: what a question wants, or whether an answer refuses.

Multinomial logistic regressions on the vector of the embedded embedding model, which has a hundred
languages: `resources/decisions/weights.json`, made by `expert decisions --rebuild` from the
examples beside it. They fit vectors of that model alone; with another one, and without vectors, the
patterns in `english.py` decide.
"""

from __future__ import annotations

import base64
import json
import math
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from desktop.core.answering.evidence import Vector, as_vector, cosine
from desktop.core.paths import resources
from desktop.core.ports import Embedder
from desktop.core.retrieval.changing_embedder import embedders_of

NUMBER, DATE, PERSON, PLACE, EXPLANATION = "number", "date", "person", "place", "explanation"
SUMMARY = "summary"
YES = "yes"
HEADS = ("kind", "every_document", "continues", "refuses", "orders")
ORDERS_AT_LEAST = 0.8
"""The probability from which a sentence of a document is taken for an order to who answers.

Of six languages, each left out of the examples in turn, 0.89 are found, and no other sentence.
"""
LONG_CHARACTERS = 100
"""A text of so many characters is long; more of them tell nothing."""


@dataclass(frozen=True, slots=True)
class Head:
    """One decision: a row of weights, and a bias, for each of its labels."""

    labels: tuple[str, ...]
    rows: tuple[Vector, ...]
    biases: tuple[float, ...]

    def probabilities(self, features: Sequence[float]) -> dict[str, float]:
        scores = [
            sum(map(float.__mul__, row, features)) + bias
            for row, bias in zip(self.rows, self.biases, strict=True)
        ]
        highest = max(scores)
        odds = [math.exp(score - highest) for score in scores]
        return {label: odd / sum(odds) for label, odd in zip(self.labels, odds, strict=True)}


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that can be made from vectors of one embedder."""

    identity: str
    """The embedder whose vectors they were fitted to."""
    heads: dict[str, Head]

    def kind(self, vector: Vector) -> str:
        """The kind of thing that the question wants, such as `number` or `person`."""
        found = self.heads["kind"].probabilities(vector)
        return max(found, key=found.__getitem__)

    def needs_all_documents(self, vector: Vector) -> bool:
        return self._says_yes("every_document", vector)

    def continues(self, question: str, vector: Vector, before: Vector) -> bool:
        """Whether a question goes on with a conversation whose last question was `before`."""
        return self._says_yes("continues", followup_features(question, vector, before))

    def refuses(self, vector: Vector) -> bool:
        """Whether the sentence of a model says that it has found no answer."""
        return self._says_yes("refuses", vector)

    def gives_orders(self, vector: Vector) -> bool:
        """Whether a document's sentence tells who answers what to say; a passage's vector."""
        return self.heads["orders"].probabilities(vector)[YES] >= ORDERS_AT_LEAST

    def _says_yes(self, head: str, features: Sequence[float]) -> bool:
        return self.heads[head].probabilities(features)[YES] > 0.5


def followup_features(question: str, vector: Vector, before: Vector) -> list[float]:
    """The features of a follow-up: its vector, its nearness to the question before, its length."""
    length = min(_characters(question), LONG_CHARACTERS) / LONG_CHARACTERS
    return [*vector, cosine(vector, before), length]


def decide_with(embedder: Embedder | None, language: str | None) -> EmbeddedDecisions | None:
    """The decisions for texts of this embedder; None where they do not fit its vectors."""
    decisions = read_decisions()
    if decisions is None:
        return None
    fitting = (known for known in embedders_of(embedder) if known.identity == decisions.identity)
    found = next(fitting, None)
    return EmbeddedDecisions(decisions, found, language) if found else None


@dataclass(frozen=True, slots=True)
class EmbeddedDecisions:
    """The decisions about texts, whose vectors it computes.

    Each is None in the languages in which the patterns measure better.
    """

    decisions: Decisions
    embedder: Embedder
    language: str | None = None

    def vector(self, text: str) -> Vector:
        return as_vector(self.embedder.embed_query(text))

    def kind(self, question: str) -> str | None:
        return None if self._has_patterns("kind") else self.decisions.kind(self.vector(question))

    def needs_all_documents(self, question: str) -> bool | None:
        if self._has_patterns("every_document"):
            return None
        return self.decisions.needs_all_documents(self.vector(question))

    def continues(self, question: str, before: str) -> bool | None:
        if self._has_patterns("continues"):
            return None
        return self.decisions.continues(question, self.vector(question), self.vector(before))

    def refuses(self, sentence: str) -> bool | None:
        if self._has_patterns("refuses"):
            return None
        return self.decisions.refuses(self.vector(sentence))

    def gives_orders(self, vector: Vector | None) -> bool:
        return vector is not None and self.decisions.gives_orders(vector)

    def _has_patterns(self, head: str) -> bool:
        return self.language in languages_of_patterns()[head]


def decisions_folder() -> Path:
    return resources() / "decisions"


@cache
def read_decisions(folder: Path | None = None) -> Decisions | None:
    """The weights that come with Lectern; None where this build has none."""
    file = (folder or decisions_folder()) / "weights.json"
    if not file.is_file():
        return None
    fields = json.loads(file.read_text(encoding="utf-8"))
    heads = {name: _head(head) for name, head in fields["heads"].items()}
    return Decisions(fields["identity"], heads)


@cache
def languages_of_patterns() -> dict[str, list[str]]:
    """The languages in which patterns measure better than the vector, for each decision."""
    return json.loads((decisions_folder() / "patterns.json").read_text(encoding="utf-8"))


def _head(fields: dict[str, Any]) -> Head:
    raw = base64.b64decode(fields["weights"])
    numbers = struct.unpack(f"<{len(raw) // 2}e", raw)  # half precision is ample
    size = len(numbers) // len(fields["labels"])
    rows = tuple(array("f", numbers[at : at + size]) for at in range(0, len(numbers), size))
    return Head(tuple(fields["labels"]), rows, tuple(fields["biases"]))


def _characters(text: str) -> int:
    """How long a text is; a character of Chinese, Japanese or Korean says as much as three."""
    return sum(3 if "\u3040" <= letter <= "\ud7af" else 1 for letter in text)
