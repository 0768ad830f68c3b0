"""What a model that reads little is shown: the sentences that speak to the question.

A model of 135M parameters loses the thread in two whole passages. Which sentences of them matter
is known by then, so it gets those and their neighbours, in the document's order and words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.core.answering.evidence import Evidence
from desktop.core.answering.inquiry import Findings
from desktop.core.types import Source

SOURCES_AT_MOST = 2
WORDS = 90
"""Of all sentences together, about; the best one is shown however long it is."""
GAP = " … "

_ACCOUNT = re.compile(
    r"^\W*(?:why|how (?:do|does|did|is|are|was|were|can|could|to|would)|explain|describe|list"
    r"|summar\w+|tell me|name (?:two|three|four|some|all)|what (?:happens|happened))\b"
    r"|\b(?:why|meaning|process|functions?|purpose|differences?|facts|motive|reasons|story behind"
    r"|summary)\b",
    re.IGNORECASE,
)


def asks_for_an_account(question: str) -> bool:
    """Whether a few words cannot answer it: it asks why, how it goes, what something means.

    The documents' own sentences answer such a question better than a model that has learned to pick
    words out of them: on CLAP NQ with token-F1 0.44 instead of 0.15.
    """
    return _ACCOUNT.search(question) is not None


def focused(findings: Findings, words: int = WORDS) -> list[Source]:
    """The sources with the best sentences, best first, cut down to those and their neighbours."""
    sources, ranked = findings.sources, findings.ranked
    there = {(one.evidence.source, one.evidence.position): one.evidence for one in ranked}
    chosen: dict[int, set[int]] = {}
    left = words
    for one in ranked:
        source, at = one.evidence.source, one.evidence.position
        if source not in chosen and len(chosen) == SOURCES_AT_MOST:
            continue
        for position in (at, at - 1, at + 1):
            near = there.get((source, position))
            if near is None or position in chosen.get(source, ()):
                continue
            size = len(near.text.split())
            if size > left and chosen:
                continue
            chosen.setdefault(source, set()).add(position)
            left -= size
    return [
        _cut_down(sources[source], [there[source, at] for at in sorted(positions)])
        for source, positions in chosen.items()
    ]


def _cut_down(source: Source, kept: Sequence[Evidence]) -> Source:
    text = kept[0].text
    for before, one in pairwise(kept):
        text += (" " if one.position == before.position + 1 else GAP) + one.text
    return replace(source, passage=replace(source.passage, text=text))
