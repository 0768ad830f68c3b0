"""The mixture that the Verifier learns from: an endless row of examples, the same for every run.

The example of a number is decided by the seed and the number alone, so a training that was stopped
goes on with exactly the examples that would have come.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from desktop.research.verifier.example import VerifierExample
from desktop.research.verifier.measures import measure_examples
from desktop.research.verifier.notes import note_examples
from desktop.research.verifier.public import (
    ParagraphExamples,
    read_judged_claims,
    read_paragraphs,
    read_wice,
    wice_example,
)
from desktop.research.verifier.quantities import quantity_examples
from desktop.research.verifier.records import record_examples
from desktop.research.verifier.relations import relation_examples
from desktop.research.verifier.single_sentences import sentence_examples
from desktop.research.verifier.situations import situation_examples

_Entry = TypeVar("_Entry")
SHARES = {
    "texts": 0.22,
    "single sentences": 0.26,
    "notes": 0.07,
    "records": 0.10,
    "relations": 0.06,
    "measures": 0.06,
    "quantities": 0.02,
    "questions": 0.09,
    "short answers": 0.02,
    "sentences": 0.03,
    "judged": 0.06,
    "wice": 0.01,
}
"""The share of each kind. What is made by rule gives up to three examples for each number."""
JUDGED = {"taxinli": 0.6, "conjnli": 0.22, "jnli": 0.18}
"""The share of each set of pairs that people judged."""
AMONG = (0, 0, 1, 2, 3)
"""How many other sentences stand around the one by which a pair is judged."""
DEVELOPMENT_SHARE = 0.04
TOKENS_AT_MOST = 200
DENSE_TOKENS, SIGN_TOKENS, LETTER_TOKENS = 0.8, 0.55, 0.3
"""About how many tokens a Chinese or Japanese character is, a digit or mark, and a letter."""
_DENSE = re.compile(r"[\u3040-\u9fff]")
_SIGNS = re.compile(r"[\d!-/:-@\[-`{-~\n\t]")


class Mixture:
    """Draws examples; the paragraphs and pairs of the development part are never learned from."""

    def __init__(self, data: Path, seed: int = 0, *, development: bool = False) -> None:
        self._seed = seed
        self._development = development
        self._paragraphs = ParagraphExamples(self._mine(read_paragraphs(data)))
        judged = self._mine(read_judged_claims(data))
        self._judged = {name: [e for e in judged if e.kind == name] for name in JUDGED}
        self._wice = self._mine(read_wice(data))
        self._makers: dict[str, Callable[[random.Random], Iterator[VerifierExample]]] = {
            "texts": situation_examples,
            "single sentences": sentence_examples,
            "notes": note_examples,
            "records": record_examples,
            "relations": relation_examples,
            "measures": measure_examples,
            "quantities": quantity_examples,
            "questions": self._paragraphs.questions,
            "short answers": self._paragraphs.short_claims,
            "sentences": self._paragraphs.sentences,
            "judged": self._draw_judged,
            "wice": self._draw_wice,
        }

    def at(self, number: int) -> list[VerifierExample]:
        """The examples of a number: none, one or a few."""
        part = "development" if self._development else "training"
        chance = random.Random(f"{self._seed} {part} {number}")
        (name,) = chance.choices(list(SHARES), list(SHARES.values()))
        return [made for made in self._makers[name](chance) if _is_read_whole(made)]

    def _draw_judged(self, chance: random.Random) -> Iterator[VerifierExample]:
        sources = [name for name in JUDGED if self._judged[name]]
        if not sources:
            return
        (source,) = chance.choices(sources, [JUDGED[name] for name in sources])
        judged = chance.choice(self._judged[source])
        others = [chance.choice(self._judged[source]).evidence for _ in range(chance.choice(AMONG))]
        if judged.evidence not in others:
            # Among other sentences it is harder to find what speaks of the claim.
            others.insert(chance.randint(0, len(others)), judged.evidence)
            judged = replace(judged, evidence=chance.choice([" ", "\n"]).join(others))
        yield judged

    def _draw_wice(self, chance: random.Random) -> Iterator[VerifierExample]:
        example = wice_example(chance, chance.choice(self._wice)) if self._wice else None
        if example is not None:
            yield example

    def _mine(self, entries: list[_Entry]) -> list[_Entry]:
        return [e for e in entries if _is_held_out(e) is self._development]


def _is_read_whole(example: VerifierExample) -> bool:
    """Whether the trainer will not cut the example, and with it perhaps what decides."""
    text = example.question + example.claim + example.evidence
    dense = len(_DENSE.findall(text))
    signs = len(_SIGNS.findall(text))
    rest = len(text) - dense - signs
    return dense * DENSE_TOKENS + signs * SIGN_TOKENS + rest * LETTER_TOKENS < TOKENS_AT_MOST


def _is_held_out(entry: Any) -> bool:
    """Whether an entry is in the development part: by its source text, never by its question."""
    source = entry.get("claim") if isinstance(entry, dict) else None
    text = source or getattr(entry, "text", "") or getattr(entry, "evidence", "")
    return random.Random(f"held out {text}").random() < DEVELOPMENT_SHARE
