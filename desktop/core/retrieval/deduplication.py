"""Removes near-duplicates, and sources that are much worse than the best one."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from desktop.core.retrieval.neighbours import are_adjacent
from desktop.core.types import Passage, Source

# A word, or a sign with a meaning; a minus only before a digit, because hyphens and quotation marks
# depend on the program that wrote a file.
_TOKEN = re.compile(r"\w+|[-−](?=\d)|[^\w\s.,;:!?'\"“”‘’„«»()\[\]…–—−-]")
_MISSPELT_CHARACTERS = 5
"""The length from which words with one different letter are the same word with a slip."""
WORDS_PER_SLIP = 20


def remove_near_duplicates(passages: Sequence[Passage]) -> list[Passage]:
    """The passages in their order, without those that repeat an earlier one.

    Passages repeat each other if they differ in white space, in punctuation, or in a slip of the
    pen. Contracts and letters are alike but for a name, a number, a date or a negation: whoever
    compares only how much is alike takes them for one.
    """
    kept: list[Passage] = []
    seen: dict[int, list[list[str]]] = {}
    for passage in passages:
        tokens = _TOKEN.findall(passage.text)
        alike = seen.setdefault(len(tokens), [])
        if not any(_are_near_duplicates(tokens, other) for other in alike):
            kept.append(passage)
            alike.append(tokens)
    return kept


def keep_near_the_best(
    sources: Sequence[Source], least: float, least_beside: float, spared: Container[int] = ()
) -> list[Source]:
    """The sources, best first, whose score is at least the share `least` of the best score.

    For neighbours of a source that is kept, `least_beside` is enough, since they probably continue
    its text. Passages in `spared` are always kept.
    """
    best = sources[0].score if sources else 0.0
    kept = [s for s in sources if s.score >= least * best or s.passage.id in spared]
    ids = {source.passage.id for source in kept}
    ids |= {
        source.passage.id
        for source in sources
        if source.score >= least_beside * best
        and any(are_adjacent(source, other) for other in kept)
    }
    return [source for source in sources if source.passage.id in ids]


def _are_near_duplicates(tokens: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts of the same number of tokens differ in nothing but slips."""
    different = [
        pair for pair in zip(tokens, other, strict=True) if pair[0].lower() != pair[1].lower()
    ]
    slips_at_most = -(-len(tokens) // WORDS_PER_SLIP)
    return len(different) <= slips_at_most and all(_is_slip(*pair) for pair in different)


def _is_slip(word: str, other: str) -> bool:
    """Whether two words are probably one word, once with a letter wrong, missing or exchanged.

    Names, numbers and codes are not: they differ in a letter, too. The first letter is never wrong,
    because it often is a negation: `typical`, `atypical`.
    """
    if not (word.isalpha() and other.isalpha() and word.islower() and other.islower()):
        return False
    short, long = sorted((word, other), key=len)
    if len(short) < _MISSPELT_CHARACTERS or len(long) > len(short) + 1 or short[0] != long[0]:
        return False
    start = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    rest, rest_long = short[start:], long[start:]
    if len(short) < len(long):
        return rest == rest_long[1:]
    is_exchanged = rest[:2] == rest_long[1::-1] and rest[2:] == rest_long[2:]
    return rest[1:] == rest_long[1:] or is_exchanged
