"""Examples of measures: the same quantity written otherwise, and one that is another.

A true claim may write 1,500 m as 1.5 km, 24 months as two years, EUR as euros; a false one has the
same number with another unit, or nearly the same number. Both use the same sentences.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.languages import SEPARATOR, Filled, fill
from desktop.research.verifier.notes import disturb, draw_title
from desktop.research.verifier.relations import draw_any_language
from desktop.research.verifier.values import number_text

FOLDER = Path(__file__).with_name("measures")
UNITS = (
    "km", "m", "cm", "mi", "kg", "g", "t", "l", "ml", "min", "h", "day", "week", "month", "year",
    "EUR", "USD", "CHF", "GBP",
)  # fmt: skip
DIMENSIONS = {
    "length": ("km", "m", "cm", "mi"), "weight": ("kg", "g", "t"), "volume": ("l", "ml"),
    "duration": ("min", "h", "day", "week", "month", "year"), "money": ("EUR", "USD", "CHF", "GBP"),
}  # fmt: skip
MATTERS = {
    "length": ("length", ("m", "m", "cm", "km")), "distance": ("length", ("km", "m", "mi")),
    "weight": ("weight", ("g", "kg", "kg")), "load": ("weight", ("kg", "t")),
    "volume": ("volume", ("l", "l", "ml")), "time": ("duration", ("min", "min", "h")),
    "duration": ("duration", ("day", "week", "month", "year")),
    "money": ("money", ("EUR", "EUR", "USD", "CHF", "GBP")),
}  # fmt: skip
"""The dimension of each kind of matter, and the units in which it is told."""
SIZES = {
    "km": 100_000, "m": 100, "cm": 1, "mi": 160_934, "kg": 1000, "g": 1, "t": 1_000_000,
    "l": 1000, "ml": 1, "min": 1, "h": 60, "day": 1440, "week": 10_080, "month": 43_830,
    "year": 525_960, "EUR": 1, "USD": 1, "CHF": 1, "GBP": 1,
}  # fmt: skip
"""How many of the smallest unit of its dimension a unit is; a month as the mean of all."""
EXACT = (
    ("km", "m", 1000), ("m", "cm", 100), ("kg", "g", 1000), ("t", "kg", 1000), ("l", "ml", 1000),
    ("h", "min", 60), ("day", "h", 24), ("week", "day", 7), ("year", "month", 12),
)  # fmt: skip
SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
WITHOUT_SPACE = frozenset({"zh", "ja"})
ONE_FORM = frozenset({"ru", "pl", "ar"})
"""Languages whose word for the unit depends on the number: only numbers with one form are drawn."""
ONE_FORM_NUMBERS = (11, 12, 15, 16, 18, 25, 30, 35, 40, 45, 50, 60, 70, 75, 80, 90)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of units, as a source or a claim gives it."""

    number: Fraction
    unit: str

    @property
    def size(self) -> Fraction:
        return self.number * SIZES[self.unit]


@dataclass(frozen=True, slots=True)
class Matter:
    """A thing that is measured, in one language."""

    kind: str
    statements: tuple[str, ...]
    contrary: tuple[str, ...]
    """Sentences with the same quantity that contradict the statements."""
    asked: tuple[str, ...]
    unanswered: tuple[str, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The units of the dimension in which it is measured."""
        return DIMENSIONS[MATTERS[self.kind][0]]


@dataclass(frozen=True, slots=True)
class Measures:
    """The matters of a language, and how it writes units and small numbers."""

    matters: tuple[Matter, ...]
    units: dict[str, tuple[str, ...]]
    words: tuple[str, ...]
    """Words for two, three and so on; none where they depend on what is counted."""


@functools.cache
def read_measures(language: str) -> Measures:
    """Read the matters and units of a language."""
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    head, *blocks = text.split("\n= ")
    lists = {line[0]: line[2:].split() for line in head.split("\n")}
    units = [tuple(forms.split("|")) for forms in lists["u"]]
    matters: list[Matter] = []
    for block in blocks:
        kind, *lines = block.strip().split("\n")
        marked = {line[0]: tuple(line[2:].split(SEPARATOR)) for line in lines}
        matters.append(Matter(kind, *(marked.get(mark, ()) for mark in "+-?!")))
    return Measures(tuple(matters), dict(zip(UNITS, units, strict=True)), tuple(lists.get("w", ())))


def draw_quantity(chance: random.Random, kind: str, language: str) -> Quantity:
    dimension, units = MATTERS[kind]
    unit = chance.choice(units)
    if language in ONE_FORM:
        return Quantity(Fraction(chance.choice(ONE_FORM_NUMBERS)), unit)
    if dimension == "money":
        number = chance.choice([chance.randint(12, 990), chance.randint(11, 990) * 10])
        cents = chance.choice([0, 0, 0, 50, 40, chance.randint(1, 99)])
        return Quantity(number + Fraction(cents, 100), unit)
    if unit in {"m", "g", "ml", "kg", "cm"} and chance.random() < 0.6:
        return Quantity(Fraction(chance.choice([5, 10, 25, 50]) * chance.randint(2, 90)), unit)
    number = chance.choice([*range(2, 13), 14, 15, 18, 20, 21, 24, 28, 30, 36, 45, 48, 60, 90, 120])
    return Quantity(Fraction(number), unit)


def write_quantity(chance: random.Random, quantity: Quantity, language: str) -> str:
    """Write a quantity in one of the ways of a language."""
    measures = read_measures(language)
    number, unit = quantity.number, chance.choice(measures.units[quantity.unit])
    gap = "" if language in WITHOUT_SPACE else " "
    whole = number.denominator == 1
    if whole and 2 <= number < 2 + len(measures.words) and chance.random() < 0.35:
        return f"{measures.words[int(number) - 2]} {measures.units[quantity.unit][-1]}"
    digits = _digits(chance, quantity, language)
    sign = SIGNS.get(quantity.unit)
    if sign and chance.random() < 0.3:
        return sign + digits if chance.random() < 0.4 else f"{digits} {sign}"
    return f"{digits}{gap}{unit}"


def _digits(chance: random.Random, quantity: Quantity, language: str) -> str:
    number = quantity.number
    whole = int(number)
    text = str(whole) if chance.random() < 0.4 else number_text(whole, language)
    if number.denominator == 1:
        return text
    money = quantity.unit in DIMENSIONS["money"]
    part = f"{round(float(number - whole) * 100):02d}" if money else "5"
    # Only halves come from converting, so one place is enough for what is not money.
    return text + ("." if language in {"en", "zh", "ja", "hi"} else ",") + part


def convert(chance: random.Random, quantity: Quantity) -> Quantity | None:
    """The same quantity in another unit, where that gives a number that people write."""
    found: list[Quantity] = []
    for large, small, factor in EXACT:
        if quantity.unit == large and quantity.number * factor <= 3000:
            found.append(Quantity(quantity.number * factor, small))
        if quantity.unit == small:
            number = quantity.number / factor
            if number >= 1 and number != 1 and (number * 2).denominator == 1:
                found.append(Quantity(number, large))
    fit = [q for q in found if q.number.denominator == 1 or q.unit not in {"week", "year"}]
    return chance.choice(fit) if fit else None


def is_other(first: Quantity, second: Quantity) -> bool:
    """Whether two quantities are surely not the same, even where somebody rounds."""
    if first.unit in DIMENSIONS["money"]:
        return first != second
    ratio = first.size / second.size
    close = first.unit != second.unit and Fraction(9, 10) < ratio < Fraction(10, 9)
    return ratio != 1 and not close


@dataclass(frozen=True, slots=True)
class Measured:
    """A matter with its quantity, told in a text."""

    matter: Matter
    quantity: Quantity
    language: str
    text: str
    place: Span
    others: tuple[Quantity, ...]
    """The quantities of the other sentences."""


def measure_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one text."""
    told = _tell(chance, draw_any_language(chance))
    makers: tuple[tuple[Callable[[random.Random, Measured], VerifierExample | None], int], ...] = (
        (_same, 9), (_other_unit, 5), (_other_number, 4), (_contrary, 3), (_of_another, 1),
        (_asked, 4), (_other_question, 4), (_short, 3),
    )  # fmt: skip
    names, weights = zip(*makers, strict=True)
    for make in dict.fromkeys(chance.choices(names, weights, k=3)):
        example = make(chance, told)
        if example is not None:
            yield example


def _say(
    chance: random.Random, templates: tuple[str, ...], quantity: Quantity, language: str
) -> Filled:
    return fill(chance.choice(templates), {"Q": write_quantity(chance, quantity, language)})


def _tell(chance: random.Random, language: str) -> Measured:
    matters = read_measures(language).matters
    chosen = chance.sample(matters, min(len(matters), chance.choice([1, 1, 2, 3, 4])))
    quantities = [draw_quantity(chance, matter.kind, language) for matter in chosen]
    texts = [
        _say(chance, matter.statements, quantity, language)
        for matter, quantity in zip(chosen, quantities, strict=True)
    ]
    order = list(range(len(texts)))
    chance.shuffle(order)
    joint = chance.choice([" ", "\n", "\n", "\n- "])
    head = draw_title(chance, language) if chance.random() < 0.25 else ""
    before = joint.join(texts[n].text for n in order[: order.index(0)])
    start = len(head) + len(before) + (len(joint) if before else 0)
    a, b = texts[0].places["Q"]
    text = head + joint.join(texts[n].text for n in order)
    return Measured(
        chosen[0], quantities[0], language, text, (start + a, start + b), tuple(quantities[1:])
    )  # fmt: skip


def _kind(name: str) -> str:
    return f"measure: {name}"


def _same(chance: random.Random, told: Measured) -> VerifierExample:
    quantity = told.quantity
    if chance.random() < 0.4 and told.language not in ONE_FORM:
        quantity = convert(chance, quantity) or quantity
    claim = _say(chance, told.matter.statements, quantity, told.language).text
    return judging(
        claim, told.text, Support.SUPPORTED, _kind("same quantity"), told.language
    )  # fmt: skip


def _false(
    chance: random.Random, told: Measured, wrong: Quantity, name: str
) -> VerifierExample | None:
    if not is_other(told.quantity, wrong):
        return None
    said = _say(chance, told.matter.statements, wrong, told.language)
    return judging(
        said.text, told.text, Support.CONTRADICTED, _kind(name), told.language,
        unsupported=(said.places["Q"],),
    )  # fmt: skip


def _unit_beside(chance: random.Random, told: Measured) -> Quantity:
    units = [u for u in told.matter.units if u != told.quantity.unit]
    return Quantity(told.quantity.number, chance.choice(units))


def _other_unit(chance: random.Random, told: Measured) -> VerifierExample | None:
    return _false(chance, told, _unit_beside(chance, told), "other unit")


def _other_number(chance: random.Random, told: Measured) -> VerifierExample | None:
    """A number near the right one; often in another unit into which it was converted."""
    number = told.quantity.number
    if told.language in ONE_FORM:
        new = Fraction(chance.choice(ONE_FORM_NUMBERS))
    elif number > 40:
        step = chance.choice([1, 2, 5, 10, 10 ** (len(str(int(number))) - 1)])
        new = number + chance.choice([step, -step])
    else:
        new = number + chance.choice([1, 2, 3, -1])
    if new < 2:
        return None
    wrong = Quantity(new, told.quantity.unit)
    if chance.random() < 0.3 and told.language not in ONE_FORM:
        wrong = convert(chance, wrong) or wrong
    return _false(chance, told, wrong, "other number")


def _of_another(chance: random.Random, told: Measured) -> VerifierExample | None:
    """The quantity of another sentence of the text."""
    alike = [q for q in told.others if q.unit in told.matter.units]
    return _false(chance, told, chance.choice(alike), "of another matter") if alike else None


def _contrary(chance: random.Random, told: Measured) -> VerifierExample | None:
    """The same quantity in a sentence that says something else: a year instead of a month."""
    matter, language = told.matter, told.language
    if not matter.contrary:
        return None
    contrary = chance.choice(matter.contrary)
    other = _say(chance, (contrary,), told.quantity, language).text
    style = chance.random()
    if style < 0.5:
        return judging(other, told.text, Support.CONTRADICTED, _kind("contrary"), language)
    if style < 0.7:
        claim = _say(chance, matter.statements, told.quantity, language).text
        return judging(claim, other, Support.CONTRADICTED, _kind("contrary source"), language)
    claim = _say(chance, (contrary,), told.quantity, language).text
    return judging(claim, other, Support.SUPPORTED, _kind("contrary in both"), language)


def _asked(chance: random.Random, told: Measured) -> VerifierExample:
    question = disturb(chance, chance.choice(told.matter.asked), told.language)
    return answering(
        question, told.text, told.place, _kind("answered"), told.language, answered=True
    )


def _other_question(chance: random.Random, told: Measured) -> VerifierExample:
    """A question on the same thing that the text does not answer."""
    question = disturb(chance, chance.choice(told.matter.unanswered), told.language)
    return answering(
        question, told.text, None, _kind("other question"), told.language, answered=False
    )


def _short(chance: random.Random, told: Measured) -> VerifierExample | None:
    """The quantity alone as the answer: the right one, or one with another unit."""
    right = chance.random() < 0.55
    quantity = told.quantity if right else _unit_beside(chance, told)
    if not right and not is_other(told.quantity, quantity):
        return None
    answer = write_quantity(chance, quantity, told.language)
    return judging(
        answer, told.text, Support.SUPPORTED if right else Support.CONTRADICTED,
        _kind("short answer" if right else "wrong short answer"), told.language,
        question=chance.choice(told.matter.asked), unsupported=((0, len(answer)),),
    )  # fmt: skip
