"""Strings that a pattern may be slow on, made from its own parse tree.

Each attack is a beginning, a stretch that is repeated as often as one likes, and an end. The
stretches are what the pattern's repeats can hold, what leads to them, and both together; the ends
are characters that let a match fail.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from re import _compiler as compiler
from re import _constants as codes
from re import _parser as parser

USUAL = " \n\ta A1_.-,:|é漢!"
PUMPED_AT_LEAST = 100
"""A repeat that can do less than this is no loop."""
SAMPLES_AT_MOST = 5
ATTACKS_AT_MOST = 160
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
SETS = (codes.IN, codes.ANY, codes.LITERAL, codes.NOT_LITERAL, codes.CATEGORY)


@dataclass(frozen=True)
class Attack:
    """`repeated` between the two others, as often as one likes."""

    begin: str
    repeated: str
    end: str

    def text(self, length: int, *, as_bytes: bool) -> str | bytes:
        body = self.repeated * max(1, length // len(self.repeated))
        text = self.begin + body + self.end
        return text.encode("latin-1", "replace") if as_bytes else text


class Attacker:
    """Makes the attacks on a pattern."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._tree = parser.parse(pattern, flags & ~re.UNICODE if _is_bytes(pattern) else flags)
        self._bytes = _is_bytes(pattern)
        self._groups: dict[int, str] = {}
        self._sets: dict[str, re.Pattern] = {}

    def attacks(self) -> list[Attack]:
        found: dict[Attack, None] = {}
        for attack in itertools.chain(self._of_repeats(), self._of_alphabet()):
            found[attack] = None
        return list(found)[:ATTACKS_AT_MOST]

    def _of_repeats(self) -> Iterator[Attack]:
        per_repeat = [self._of_one(*loop) for loop in self._loops(list(self._tree), [""])]
        # In turn, so that no repeat goes without where there are many.
        for attacks in itertools.zip_longest(*per_repeat):
            yield from (attack for attack in attacks if attack)

    def _of_one(self, befores: list[str], bodies: list[str]) -> Iterator[Attack]:
        before = befores[0]
        pumps = [body for body in bodies if body]
        for end in ("\0", "", *self._ends):
            for pump in pumps:
                yield Attack(before, pump, end)
        for lead in befores:
            if lead:
                yield Attack("", lead, "\0")
            for pump in pumps[:3]:
                yield from (Attack("", gap + lead + pump, "\0") for gap in ("", " ", "\n") if lead)
        for one, two in itertools.permutations(pumps[:3], 2):
            yield Attack(before, one + two, "\0")

    def _of_alphabet(self) -> Iterator[Attack]:
        """Whatever the pattern's sets tell apart, alone and in pairs: a net under the rest."""
        kinds = self._representatives
        for char in kinds:
            yield from (Attack("", char, end) for end in ("\0", "a", " "))
        for one, two in itertools.permutations(kinds[:6], 2):
            yield Attack("", one + two, "\0")

    @cached_property
    def _ends(self) -> list[str]:
        return ["x", "\nx", " "]

    def _loops(self, nodes: list, befores: list[str]) -> Iterator[tuple[list[str], list[str]]]:
        """Every repeat with what leads to it and what it can hold."""
        for position, (code, value) in enumerate(nodes):
            if code in REPEATS:
                _, most, body = value
                if most >= PUMPED_AT_LEAST:
                    yield befores, self._samples(list(body))
            for inner in _inside(code, value):
                yield from self._loops(list(inner), befores)
            befores = _joined(befores, self._node_samples(code, value))[:SAMPLES_AT_MOST]
            # What was pumped before also leads here: two neighbours that overlap.
            if code in REPEATS and position + 1 < len(nodes):
                held = self._samples(list(value[2]))
                befores = [*befores, *held][: SAMPLES_AT_MOST + 2]

    def _samples(self, nodes: Iterable) -> list[str]:
        """Some strings that these nodes match one after another."""
        texts = [""]
        for code, value in nodes:
            texts = _joined(texts, self._node_samples(code, value))[: 3 * SAMPLES_AT_MOST]
        return texts[: 2 * SAMPLES_AT_MOST]

    def _node_samples(self, code: object, value: object) -> list[str]:
        if code in SETS:
            return [char for char in self._representatives if self._is_in(code, value, char)][
                :SAMPLES_AT_MOST
            ] or ["a"]
        if code is codes.BRANCH:
            branches = [self._samples(list(branch)) for branch in value[1]]
            return [s for row in itertools.zip_longest(*branches) for s in row if s is not None]
        if code is codes.SUBPATTERN:
            samples = self._samples(list(value[3]))
            self._groups[value[0]] = samples[0]
            return samples
        if code is codes.ATOMIC_GROUP:
            return self._samples(list(value))
        if code in REPEATS:
            least, _, body = value
            times = max(1, least)
            samples = [sample * times for sample in self._samples(list(body))]
            return [*samples, ""] if not least else samples
        if code is codes.GROUPREF:
            return [self._groups.get(value, "")]
        # A lookahead may ask for what comes next; what it asks for is tried as well.
        if code is codes.ASSERT and value[0] > 0:
            return ["", *self._samples(list(value[1]))[:1]]
        return [""]

    def _is_in(self, code: object, value: object, char: str) -> bool:
        if code is codes.LITERAL and not self._tree.state.flags & re.IGNORECASE:
            return ord(char) == value
        key = f"{code}{value}"
        if key not in self._sets:
            node = parser.SubPattern(self._tree.state, [(code, value)])
            self._sets[key] = compiler.compile(node, self._tree.state.flags)
        text = char.encode("latin-1", "replace") if self._bytes else char
        return self._sets[key].fullmatch(text) is not None

    @cached_property
    def _representatives(self) -> list[str]:
        """A character of each kind that the pattern's sets tell apart."""
        sets = list(_sets_in(self._tree))
        chars = dict.fromkeys([*_spelled(sets), *USUAL])
        kinds: dict[tuple[bool, ...], str] = {}
        for char in chars:
            if self._bytes and ord(char) > 255:
                continue
            kinds.setdefault(tuple(self._is_in(*each, char) for each in sets), char)
        return list(kinds.values())


def _is_bytes(pattern: str | bytes) -> bool:
    return isinstance(pattern, bytes)


def _joined(firsts: list[str], seconds: list[str]) -> list[str]:
    """Each of the longer list once, beside one of the other, so that neither multiplies."""
    count = max(len(firsts), len(seconds))
    pairs = zip(itertools.cycle(firsts), itertools.cycle(seconds), strict=False)
    return list(dict.fromkeys(one + two for one, two in itertools.islice(pairs, count)))


def _inside(code: object, value: object) -> list:
    if code in REPEATS:
        return [value[2]]
    if code is codes.BRANCH:
        return list(value[1])
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.ATOMIC_GROUP:
        return [value]
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return [value[1]]
    if code is codes.GROUPREF_EXISTS:
        return [branch for branch in value[1:] if branch is not None]
    return []


def _sets_in(nodes: Iterable) -> Iterator[tuple[object, object]]:
    for code, value in nodes:
        if code in SETS:
            yield code, value
        for inner in _inside(code, value):
            yield from _sets_in(inner)


def _spelled(sets: list[tuple[object, object]]) -> Iterator[str]:
    """The characters that sets name."""
    for code, value in sets:
        if code in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(value)
        elif code is codes.IN:
            for kind, inner in value:
                if kind is codes.LITERAL:
                    yield chr(inner)
                elif kind is codes.RANGE:
                    yield chr(inner[0])
