"""Examples of all, most, some and none, and of what only one may do."""

from __future__ import annotations

import random
from collections.abc import Iterator

from desktop.research.verifier.example import Support, VerifierExample, judging
from desktop.research.verifier.languages import phrases
from desktop.research.verifier.notes import claim_language, draw_facts, draw_language

ALL, MOST, SOME, NONE = range(4)
_S, _C, _N = Support
QUANTITIES = (
    (_S, _S, _S, _C),
    (_C, _S, _S, _C),
    (_N, _N, _S, _C),
    (_C, _C, _C, _S),
)
"""Judgement of a sentence (row) on a claim (column): all, most, some, none."""
ONLY, OTHERS, ITSELF, EVERYBODY = range(4)
RESTRICTIONS = ((ONLY, ONLY, _S), (ONLY, OTHERS, _C), (ONLY, ITSELF, _S), (ONLY, EVERYBODY, _C),
                (ITSELF, ONLY, _N), (ITSELF, OTHERS, _N), (EVERYBODY, OTHERS, _S),
                (EVERYBODY, ONLY, _C), (OTHERS, ONLY, _C), (ITSELF, EVERYBODY, _N))  # fmt: skip


def quantity_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield one example on all, most, some or none."""
    language = draw_language(chance)
    asked = claim_language(chance, language)
    if chance.random() < 0.55:
        row = chance.choice(phrases()["quant"])
        source, target = chance.randrange(4), chance.randrange(4)
        support, kind = QUANTITIES[source][target], "all, most, some, none"
    else:
        row = chance.choice(phrases()["only"])
        source, target, support = chance.choice(RESTRICTIONS)
        kind = "only"
    evidence = row[language].split("|")[source]
    claim = row[asked].split("|")[target]
    beside = [fact.say(chance, language).text for fact in draw_facts(chance, language)[:2]]
    if chance.random() < 0.5:
        beside.insert(chance.randint(0, len(beside)), evidence)
        evidence = chance.choice([" ", "\n"]).join(beside)
    yield judging(claim, evidence, support, kind, asked)
