"""Examples of who does what to whom: the same words with the two persons exchanged.

All sentences of a relation say the same, each in its own words, and all can be said of the pair in
either order. So every claim is true beside one source and false beside another, and neither the
words of the claim nor how many of them it shares with the source give the answer away.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.languages import (
    ALL_LANGUAGES,
    LANGUAGES,
    SEPARATOR,
    Filled,
    fill,
    phrases,
)
from desktop.research.verifier.notes import disturb, draw_title
from desktop.research.verifier.values import draw

FOLDER = Path(__file__).with_name("relations")
LANGUAGE_WEIGHTS = (20, 17, 12, 11, 7, 6, 6, 4, 5, 4, 5, 3, 3, 3, 3)
OTHER_LANGUAGE_SHARE = 0.15
YES_AND_NO = {
    "en": ("Yes", "No"), "de": ("Ja", "Nein"), "es": ("Sí", "No"), "fr": ("Oui", "Non"),
    "it": ("Sì", "No"), "pt": ("Sim", "Não"), "nl": ("Ja", "Nee"), "ja": ("はい", "いいえ"),
    "zh": ("是", "不是"), "ar": ("نعم", "لا"), "ru": ("Да", "Нет"), "sv": ("Ja", "Nej"),
    "pl": ("Tak", "Nie"), "tr": ("Evet", "Hayır"), "hi": ("हाँ", "नहीं"),
}  # fmt: skip
NOT_EXCLUSIVE = frozenset({"older", "before", "replies"})
"""Relations that a person can have to several others."""


@dataclass(frozen=True, slots=True)
class Relation:
    """The things that two persons have to do with each other, in one language."""

    key: str
    statements: tuple[str, ...]
    checks: tuple[str, ...]
    """Questions that yes or no answers."""
    first: tuple[str, ...]
    """Questions that the first person answers."""
    second: tuple[str, ...]
    unanswered: tuple[str, ...]
    """Questions on the matter that no statement answers."""


@functools.cache
def read_relations(language: str) -> dict[str, Relation]:
    """Read the relations of a language, by key."""
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    relations: dict[str, Relation] = {}
    for block in text.removeprefix("= ").split("\n= "):
        key, *lines = block.strip().split("\n")
        marked = {line[0]: tuple(line[2:].split(SEPARATOR)) for line in lines}
        relations[key] = Relation(key, *(marked.get(mark, ()) for mark in "+YABN"))
    return relations


@dataclass(frozen=True, slots=True)
class Told:
    """A relation of two persons, told in a text."""

    relation: Relation
    names: dict[str, str]
    language: str
    text: str
    places: dict[str, Span]
    others: tuple[Filled, ...]
    """The other sentences of the text."""

    def in_language(self, chance: random.Random) -> tuple[Relation, str]:
        """The relation in the language in which is asked: mostly that of the text."""
        if chance.random() < OTHER_LANGUAGE_SHARE:
            language = draw_any_language(chance)
            relation = read_relations(language).get(self.relation.key)
            if relation is not None:
                return relation, language
        return self.relation, self.language


def draw_any_language(chance: random.Random) -> str:
    return chance.choices(ALL_LANGUAGES, LANGUAGE_WEIGHTS)[0]


def relation_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one text."""
    told = _tell(chance, draw_any_language(chance))
    makers: tuple[tuple[Callable[[random.Random, Told], VerifierExample | None], int], ...] = (
        (_true, 7), (_swapped, 7), (_other_person, 2), (_other_matter, 2), (_short, 2),
        (_yes_or_no, 3), (_said_yes, 3), (_who, 4), (_other_question, 4), (_other_matter_asked, 4),
    )  # fmt: skip
    names, weights = zip(*makers, strict=True)
    for make in dict.fromkeys(chance.choices(names, weights, k=3)):
        example = make(chance, told)
        if example is not None:
            yield example


def _draw_names(chance: random.Random, language: str, taken: set[str]) -> dict[str, str]:
    names: list[str] = []
    while len(names) < 2:
        name = draw(chance, "name", language)["en"]
        if chance.random() < 0.25 and language in {"en", "de", "fr", "nl", "sv"}:
            name = name.split(" ")[0]
        if not any(name in other or other in name for other in (*names, *taken)):
            names.append(name)
    return dict(zip("AB", names, strict=True))


def _tell(chance: random.Random, language: str) -> Told:
    relations = read_relations(language)
    keys = chance.sample(sorted(relations), min(len(relations), chance.choice([1, 1, 2, 2, 3])))
    relation = relations[keys[0]]
    names = _draw_names(chance, language, set())
    taken = set(names.values())
    others: list[Filled] = []
    for key in keys[1:]:
        more = names if chance.random() < 0.3 else _draw_names(chance, language, taken)
        taken |= set(more.values())
        others.append(fill(chance.choice(relations[key].statements), more))
    if language in LANGUAGES and chance.random() < 0.3:
        others.append(Filled(chance.choice(phrases()["filler"])[language], {}))
    said = fill(chance.choice(relation.statements), names)
    text, start = _join(chance, language, said, others)
    places = {slot: (start + a, start + b) for slot, (a, b) in said.places.items()}
    return Told(relation, names, language, text, places, tuple(others))


def _join(
    chance: random.Random, language: str, said: Filled | None, others: list[Filled]
) -> tuple[str, int]:
    """The text, and where the sentence begins in it."""
    texts = [other.text for other in others]
    at = chance.randint(0, len(texts))
    if said is not None:
        texts.insert(at, said.text)
    joint = chance.choice([" ", "\n", "\n", "\n- "])
    head = draw_title(chance, language) if chance.random() < 0.25 else ""
    start = len(head) + sum(len(text) + len(joint) for text in texts[:at])
    return head + joint.join(texts), start


def _kind(name: str, told: Told, language: str) -> str:
    return f"relation: {name}{'' if language == told.language else ', other language'}"


def _swap(names: dict[str, str]) -> dict[str, str]:
    return {"A": names["B"], "B": names["A"]}


def _true(chance: random.Random, told: Told) -> VerifierExample:
    relation, language = told.in_language(chance)
    claim = fill(chance.choice(relation.statements), told.names).text
    return judging(
        claim, told.text, Support.SUPPORTED, _kind("reworded", told, language), language
    )  # fmt: skip


def _swapped(chance: random.Random, told: Told) -> VerifierExample:
    relation, language = told.in_language(chance)
    claim = fill(chance.choice(relation.statements), _swap(told.names)).text
    return judging(
        claim, told.text, Support.CONTRADICTED, _kind("swapped roles", told, language), language
    )  # fmt: skip


def _other_person(chance: random.Random, told: Told) -> VerifierExample:
    """One of the two is another person, perhaps one of whom the text says something else."""
    relation, language = told.in_language(chance)
    slot = chance.choice("AB")
    new = _draw_names(chance, told.language, set(told.names.values()))["A"]
    said = fill(chance.choice(relation.statements), told.names | {slot: new})
    exclusive = relation.key not in NOT_EXCLUSIVE
    return judging(
        said.text, told.text, Support.CONTRADICTED if exclusive else Support.NOT_SPOKEN_OF,
        _kind("other person", told, language), language, unsupported=(said.places[slot],),
    )  # fmt: skip


def _other_matter(chance: random.Random, told: Told) -> VerifierExample | None:
    """A claim that joins the two in another matter, of which nothing is said."""
    asked = _silent(chance, told)
    if asked is None:
        return None
    claim = fill(chance.choice(asked.statements), told.names).text
    return judging(
        claim, told.text, Support.NOT_SPOKEN_OF, _kind("other matter", told, told.language),
        told.language, unsupported=None,
    )  # fmt: skip


def _silent(chance: random.Random, told: Told) -> Relation | None:
    """A relation of which the text says nothing."""
    relations = read_relations(told.language)
    silent = [
        key
        for key, relation in sorted(relations.items())
        if key != told.relation.key and not _is_told(relation, told)
    ]
    return relations[chance.choice(silent)] if silent else None


def _is_told(relation: Relation, told: Told) -> bool:
    ends = {_skeleton(statement) for statement in relation.statements}
    return any(_skeleton_of(other) in ends for other in told.others)


def _skeleton(template: str) -> str:
    return fill(template, {"A": "", "B": ""}).text.lower()


def _skeleton_of(said: Filled) -> str:
    text = said.text
    for start, end in sorted(said.places.values(), reverse=True):
        text = text[:start] + text[end:]
    return text.lower()


def _short(chance: random.Random, told: Told) -> VerifierExample:
    """A name as the answer: the right one, or that of the other."""
    relation, language = told.in_language(chance)
    asked = chance.choice("AB")
    question = chance.choice(relation.first if asked == "A" else relation.second)
    right = chance.random() < 0.5
    answer = (told.names if right else _swap(told.names))[asked]
    return judging(
        answer, told.text, Support.SUPPORTED if right else Support.CONTRADICTED,
        _kind("short answer" if right else "wrong short answer", told, language), language,
        question=fill(question, told.names).text, unsupported=((0, len(answer)),),
    )  # fmt: skip


def _yes_or_no(chance: random.Random, told: Told) -> VerifierExample:
    """A question that yes or no answers: both are answers."""
    relation, language = told.in_language(chance)
    names = told.names if chance.random() < 0.5 else _swap(told.names)
    question = disturb(chance, fill(chance.choice(relation.checks), names).text, language)
    return answering(
        question, told.text, None, _kind("yes or no", told, language), language, answered=True
    )


def _said_yes(chance: random.Random, told: Told) -> VerifierExample:
    """Yes or no as the answer, alone or with the sentence that says why."""
    relation, language = told.in_language(chance)
    asked = told.names if chance.random() < 0.5 else _swap(told.names)
    question = fill(chance.choice(relation.checks), asked).text
    says_yes = chance.random() < 0.5
    claim = YES_AND_NO[language][0 if says_yes else 1]
    right = says_yes == (asked is told.names)
    stop = chance.random()
    if stop < 0.3:
        said = told.names if right else _swap(told.names)
        claim += ", " + fill(chance.choice(relation.statements), said).text
    elif stop < 0.7:
        claim += "。" if language in {"ja", "zh"} else "."
    return judging(
        claim, told.text, Support.SUPPORTED if right else Support.CONTRADICTED,
        _kind("yes or no said", told, language), language, question=question,
    )  # fmt: skip


def _who(chance: random.Random, told: Told) -> VerifierExample:
    relation, language = told.in_language(chance)
    asked = chance.choice("AB")
    question = chance.choice(relation.first if asked == "A" else relation.second)
    question = disturb(chance, fill(question, told.names).text, language)
    return answering(
        question, told.text, told.places[asked], _kind("answered", told, language), language,
        answered=True,
    )  # fmt: skip


def _other_question(chance: random.Random, told: Told) -> VerifierExample:
    """A question on the same matter that the text does not answer."""
    relation, language = told.in_language(chance)
    question = disturb(
        chance, fill(chance.choice(relation.unanswered), told.names).text, language
    )  # fmt: skip
    return answering(
        question, told.text, None, _kind("other question", told, language), language,
        answered=False,
    )  # fmt: skip


def _other_matter_asked(chance: random.Random, told: Told) -> VerifierExample | None:
    asked = _silent(chance, told)
    if asked is None:
        return None
    templates = asked.checks + asked.first + asked.second
    question = disturb(chance, fill(chance.choice(templates), told.names).text, told.language)
    return answering(
        question, told.text, None, _kind("other matter asked", told, told.language),
        told.language, answered=False,
    )  # fmt: skip
