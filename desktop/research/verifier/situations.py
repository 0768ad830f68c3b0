"""Examples from short texts as people write them, with what is true, false and not said of them.

They were written for this project. The claims say what follows from a text in other words; the
names, sums and dates are drawn anew each time, and other texts stand around the one that counts.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.languages import LANGUAGES, SEPARATOR
from desktop.research.verifier.notes import (
    claim_language,
    disturb,
    draw_title,
    misspell,
)
from desktop.research.verifier.relations import draw_any_language
from desktop.research.verifier.values import Value, draw

FOLDER = "situations"
LINE_BREAK = "¶"
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
CHANGEABLE = frozenset(
    {"money", "date", "count", "duration", "few", "many", "year", "city", "room"}
)
ALIKE = (
    {"lease", "amendment", "flat", "movehouse", "mould", "room", "offer"},
    {"dogs", "houserules", "visitors", "parcels", "room", "alarm"},
    {"pool", "museum", "bus", "ferry", "timetable", "course", "choir", "lunch", "excursion"},
    {"minutes", "statutes", "chair", "choir", "survey", "newsletter", "village"},
    {"invoice2", "payment", "offer", "desks", "car", "caravan", "takeover"},
    {"recipe", "allergy", "lunch", "harvest", "seedlings"},
    {"bicycle", "insurance2", "car"},
    {"manual", "warranty2", "lamp", "printer", "heating", "alarm", "server"},
    {"contact", "doctor", "insurance2", "mould", "server"},
    {"excursion", "course", "museum"},
    {"decision", "takeover", "apprentice", "village"},
    {"deposit1", "lease", "lease5", "flat", "amendment", "room", "rentalcar"},
    {"petclause", "dogs", "houserules", "quietclause", "noisekids"},
    {"committee", "statutes", "replaced", "accountcard", "minutes", "minutes7"},
    {"paidinvoice", "openinvoice", "invoice2", "offer8", "payment"},
    {"busfare", "bus", "timetable", "ferry"},
    {"dentist2", "doctor", "nurse", "medicine"},
    {"fridgewarranty", "warranty2", "boiler"},
)
"""Situations of which one may answer what is asked of another: they are not put together."""


@dataclass(frozen=True, slots=True)
class Situation:
    """A text in one language, and what can be said and asked of it."""

    key: str
    """The same in every language that has it."""
    text: str
    true: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    not_said: tuple[str, ...] = ()
    answered: tuple[tuple[str, str], ...] = ()
    """A question, and the words of the text that answer it."""
    unanswered: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    """Questions that yes or no answers, and the text does."""
    titles: tuple[str, ...] = ()
    """Lines that may stand above the text: a title, a heading, the name of its file."""


@functools.cache
def read_situations(language: str) -> dict[str, Situation]:
    """Read the situations of a language, by key."""
    file = __file__.replace("situations.py", f"{FOLDER}/{language}.txt")
    with open(file, encoding="utf-8") as lines:  # noqa: PTH123 - the folder is beside this file
        return {situation.key: situation for situation in _parse(lines)}


def _parse(lines: Iterator[str]) -> Iterator[Situation]:
    fields: dict[str, str] = {}
    for line in [*lines, "= "]:
        mark, _, text = line.rstrip("\n").partition(" ")
        if mark == "=" and fields:
            yield _situation(fields)
            fields = {}
        fields[mark] = text


def _situation(fields: dict[str, str]) -> Situation:
    key, _, text = fields["="].replace(" ¶ ", LINE_BREAK).partition(" | ")
    text = text.replace(LINE_BREAK, "\n")

    def listed(mark: str) -> tuple[str, ...]:
        return tuple(fields[mark].split(SEPARATOR)) if mark in fields else ()

    asked = tuple(entry.split(" | ", 1) for entry in listed("Q"))
    return Situation(
        key,
        text,
        listed("+"),
        listed("-"),
        listed("?"),
        tuple((question, answer) for question, answer in asked),
        listed("N"),
        listed("Y"),
        listed("@"),
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """A situation with its values, among other texts."""

    situation: Situation
    values: dict[str, Value]
    language: str
    around: tuple[str, ...]
    """The other texts of the document, filled in."""

    def say(self, template: str, language: str) -> str:
        return fill_slots(template, self.values, language)

    @property
    def own_text(self) -> str:
        return self.say(self.situation.text, self.language)


def fill_slots(template: str, values: dict[str, Value], language: str) -> str:
    text = _SLOT.sub(lambda slot: write_value(values[slot[0]], language), template)
    return text[:1].upper() + text[1:]


def write_value(value: Value, language: str) -> str:
    """A value as a language writes it; what has no column of its own is written as in English."""
    return value.get(language, value["en"])


def draw_values(chance: random.Random, situation: Situation, language: str) -> dict[str, Value]:
    values: dict[str, Value] = {}
    texts = (situation.text, *situation.true, *situation.false, *situation.not_said)
    asked = (*(q for q, _ in situation.answered), *situation.unanswered, *situation.checks)
    for slot in _SLOT.finditer(" ".join((*texts, *asked))):
        if slot[0] not in values:
            value = draw(chance, slot[1], language)
            while value in values.values():
                value = draw(chance, slot[1], language)
            values[slot[0]] = value
    return values


def situation_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one document."""
    drawn = draw_situation(chance)
    makers: tuple[tuple[Callable[[random.Random, Drawn], VerifierExample | None], int], ...] = (
        (_true, 11), (_false, 8), (_not_said, 3), (_changed, 4), (_answered, 6), (_unanswered, 7),
        (_short, 2), (_wrong_short, 2), (_missing, 2), (_missing_answer, 2), (_two_claims, 2),
        (_added, 3), (_reversed, 3), (_checked, 4), (_check_missing, 2),
    )  # fmt: skip
    names, weights = zip(*makers, strict=True)
    for make in dict.fromkeys(chance.choices(names, weights, k=3)):
        example = make(chance, drawn)
        if example is not None:
            yield example


def draw_situation(chance: random.Random) -> Drawn:
    """Draw a text with its values, and the texts around it."""
    language = draw_any_language(chance)
    known = read_situations(language)
    keys = [chance.choice(sorted(known))]
    situation = known[keys[0]]
    apart = [key for key in sorted(known) if not _is_alike(key, keys[0])]
    keys += chance.sample(apart, min(len(apart), chance.choice([0, 0, 1, 1, 2])))
    around = tuple(
        fill_slots(known[key].text, draw_values(chance, known[key], language), language)
        for key in keys[1:]
    )
    return Drawn(situation, draw_values(chance, situation, language), language, around)


def _is_alike(key: str, other: str) -> bool:
    return key == other or any({key, other} <= group for group in ALIKE)


def _document(chance: random.Random, drawn: Drawn, *, with_own: bool = True) -> tuple[str, int]:
    """The document, and where the situation's own text begins in it."""
    texts = list(drawn.around)
    at = chance.randint(0, len(texts))
    if with_own:
        texts.insert(at, drawn.own_text)
    joint = chance.choice([" ", "\n", "\n\n", "\n- "])
    head = draw_title(chance, drawn.language) if chance.random() < 0.3 else ""
    start = len(head) + sum(len(text) + len(joint) for text in texts[:at])
    return head + joint.join(texts), start


def other_situation(chance: random.Random, drawn: Drawn) -> tuple[Situation, str]:
    """The situation in the language in which is asked: mostly that of the document."""
    language = claim_language(chance, drawn.language)
    if drawn.language not in LANGUAGES:
        language = drawn.language
    other = read_situations(language).get(drawn.situation.key)
    usable = other is not None and set(_SLOT.findall(other.text)) <= set(
        _SLOT.findall(drawn.situation.text)
    )
    return (other, language) if other and usable else (drawn.situation, drawn.language)


def usable(templates: tuple[str, ...], drawn: Drawn) -> list[str]:
    return [t for t in templates if all(slot[0] in drawn.values for slot in _SLOT.finditer(t))]


def _kind(name: str, drawn: Drawn, language: str) -> str:
    return f"text: {name}" if language == drawn.language else f"text: {name}, other language"


def _claim(
    chance: random.Random, drawn: Drawn, which: str, support: Support, name: str
) -> VerifierExample | None:
    situation, language = other_situation(chance, drawn)
    templates = usable(getattr(situation, which), drawn)
    if not templates:
        return None
    claim = drawn.say(chance.choice(templates), language)
    marks: tuple[Span, ...] | None = None
    return judging(
        claim, _document(chance, drawn)[0], support, _kind(name, drawn, language), language,
        unsupported=marks,
    )  # fmt: skip


def _true(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    return _claim(chance, drawn, "true", Support.SUPPORTED, "reworded")


def _false(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    return _claim(chance, drawn, "false", Support.CONTRADICTED, "opposite")


def _not_said(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    return _claim(chance, drawn, "not_said", Support.NOT_SPOKEN_OF, "not said")


def _added(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A matter that was left out stands in the document after all: no claim is always false."""
    templates = usable(drawn.situation.not_said, drawn)
    if not templates:
        return None
    sentence = drawn.say(chance.choice(templates), drawn.language)
    form = chance.choice(["{0} {1}", "{0}\n{1}", "{1} {0}"])
    return judging(
        sentence, form.format(_document(chance, drawn)[0], sentence), Support.SUPPORTED,
        _kind("added", drawn, drawn.language), drawn.language,
    )  # fmt: skip


def _reversed(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A document that says what is false of the other."""
    templates = usable(drawn.situation.false, drawn)
    if not templates:
        return None
    sentence = drawn.say(chance.choice(templates), drawn.language)
    texts = [*drawn.around, sentence]
    chance.shuffle(texts)
    return judging(
        sentence, chance.choice([" ", "\n"]).join(texts), Support.SUPPORTED,
        _kind("reversed", drawn, drawn.language), drawn.language,
    )  # fmt: skip


def _changed(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A true claim with another sum, date or number."""
    situation, language = other_situation(chance, drawn)
    templates = [
        t
        for t in usable(situation.true, drawn)
        if any(slot[1] in CHANGEABLE for slot in _SLOT.finditer(t))
    ]
    if not templates:
        return None
    template = chance.choice(templates)
    slot = chance.choice([s for s in _SLOT.finditer(template) if s[1] in CHANGEABLE])
    value = draw(chance, slot[1], drawn.language)
    if value["en"] == drawn.values[slot[0]]["en"]:
        return None
    before = fill_slots(template[: slot.start()], drawn.values, language)
    claim = fill_slots(template, drawn.values | {slot[0]: value}, language)
    place = (len(before), len(before) + len(write_value(value, language)))
    return judging(
        claim, _document(chance, drawn)[0], Support.CONTRADICTED,
        _kind("other value", drawn, language), language, unsupported=(place,),
    )  # fmt: skip


def _missing(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A true claim of another text."""
    if not drawn.around:
        return None
    situation, language = other_situation(chance, drawn)
    claim = drawn.say(chance.choice(usable(situation.true, drawn)), language)
    return judging(
        claim, _document(chance, drawn, with_own=False)[0], Support.NOT_SPOKEN_OF,
        _kind("missing", drawn, language), language, unsupported=((0, len(claim)),),
    )  # fmt: skip


def _two_claims(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """Two true claims together; or one of them with one of which nothing is said."""
    situation, language = other_situation(chance, drawn)
    true = usable(situation.true, drawn)
    more = usable(situation.not_said, drawn)
    if len(true) < 2 or not more:
        return None
    first, second = (drawn.say(t, language) for t in chance.sample(true, 2))
    gap = "" if language in {"ja", "zh"} else " "
    text, _ = _document(chance, drawn)
    if chance.random() < 0.5:
        return judging(
            first + gap + second, text, Support.SUPPORTED, _kind("two claims", drawn, language),
            language,
        )  # fmt: skip
    second = drawn.say(chance.choice(more), language)
    start = len(first + gap)
    return judging(
        first + gap + second, text, Support.NOT_SPOKEN_OF,
        _kind("more than is said", drawn, language), language,
        unsupported=((start, start + len(second)),),
    )  # fmt: skip


def _asked(
    chance: random.Random, drawn: Drawn
) -> tuple[str, str, str, tuple[str, int], Span | None]:
    """A question that is answered: it, its language, the answer, the document, the place."""
    situation, language = other_situation(chance, drawn)
    number = chance.randrange(len(drawn.situation.answered))
    question, words = drawn.situation.answered[number]
    if situation is not drawn.situation:
        alike = [q for q, a in situation.answered if a == words and "{" in a]
        question, language = (
            (chance.choice(alike), language) if alike else (question, drawn.language)
        )
    text, start = _document(chance, drawn)
    answer = drawn.say(words, drawn.language) if "{" in words else words
    at = text.lower().find(answer.lower(), start)
    span = (at, at + len(answer)) if at >= 0 else None
    return drawn.say(question, language), language, answer, (text, start), span


def _answered(chance: random.Random, drawn: Drawn) -> VerifierExample:
    question, language, _, (text, _), span = _asked(chance, drawn)
    question = disturb(chance, question, language)
    return answering(
        question, text, span, _kind("answered", drawn, language), language, answered=True
    )


def _missing_answer(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    if not drawn.around:
        return None
    question, language, *_ = _asked(chance, drawn)
    return answering(
        question, _document(chance, drawn, with_own=False)[0], None,
        _kind("missing", drawn, language), language, answered=False,
    )  # fmt: skip


def _check(chance: random.Random, drawn: Drawn) -> tuple[str, str] | None:
    """A question that yes or no answers, and its language."""
    situation, language = other_situation(chance, drawn)
    templates = usable(situation.checks, drawn)
    if not templates:
        return None
    return disturb(chance, drawn.say(chance.choice(templates), language), language), language


def _checked(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """Whether something is so: the text says that it is, or that it is not."""
    check = _check(chance, drawn)
    if check is None:
        return None
    question, language = check
    return answering(
        question, _document(chance, drawn)[0], None, _kind("yes or no", drawn, language), language,
        answered=True,
    )  # fmt: skip


def _check_missing(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    check = _check(chance, drawn) if drawn.around else None
    if check is None:
        return None
    question, language = check
    return answering(
        question, _document(chance, drawn, with_own=False)[0], None,
        _kind("yes or no missing", drawn, language), language, answered=False,
    )  # fmt: skip


def _unanswered(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """A question on the topic that the text does not answer."""
    situation, language = other_situation(chance, drawn)
    templates = usable(situation.unanswered, drawn)
    if not templates:
        return None
    question = disturb(chance, drawn.say(chance.choice(templates), language), language)
    return answering(
        question, _document(chance, drawn)[0], None, _kind("other question", drawn, language),
        language, answered=False,
    )  # fmt: skip


def _short(chance: random.Random, drawn: Drawn) -> VerifierExample:
    """The words that answer, as a claim with its question."""
    question, language, answer, (text, _), _ = _asked(chance, drawn)
    return judging(
        answer, text, Support.SUPPORTED, _kind("short answer", drawn, language), language,
        question=misspell(chance, question) if chance.random() < 0.1 else question,
    )  # fmt: skip


def _wrong_short(chance: random.Random, drawn: Drawn) -> VerifierExample | None:
    """The words that answer another question of the text."""
    question, language, answer, (text, _), _ = _asked(chance, drawn)
    others = [
        drawn.say(words, drawn.language) if "{" in words else words
        for _, words in drawn.situation.answered
    ]
    others = [words for words in others if words.lower() != answer.lower()]
    if not others:
        return None
    claim = chance.choice(others)
    return judging(
        claim, text, Support.CONTRADICTED, _kind("wrong short answer", drawn, language), language,
        question=question, unsupported=((0, len(claim)),),
    )  # fmt: skip
