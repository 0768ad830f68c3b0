"""A measure is the same however it is written, and another with another unit."""

import random
from fractions import Fraction

import pytest

from desktop.research.verifier.example import Support
from desktop.research.verifier.languages import ALL_LANGUAGES
from desktop.research.verifier.measures import (
    EXACT,
    MATTERS,
    SIZES,
    Quantity,
    convert,
    is_other,
    measure_examples,
    read_measures,
    write_quantity,
)


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_every_matter_has_sentences_and_questions(language):
    measures = read_measures(language)
    for matter in measures.matters:
        assert matter.kind in MATTERS
        assert len(matter.statements) > 2
        assert matter.asked
        assert matter.unanswered
        assert all(sentence.count("{Q}") == 1 for sentence in matter.statements + matter.contrary)
        assert not any("{" in question for question in matter.asked + matter.unanswered)


def test_converting_keeps_the_size():
    for large, small, factor in EXACT:
        exact = SIZES[large] == SIZES[small] * factor
        assert exact, (large, small)
    changed = convert(random.Random(1), Quantity(Fraction(24), "month"))
    assert changed == Quantity(Fraction(2), "year")


@pytest.mark.parametrize(
    ("first", "second", "other"),
    [
        ((2, "week"), (14, "day"), False),
        ((2, "week"), (2, "month"), True),
        ((3, "month"), (90, "day"), False),
        ((5, "EUR"), (5, "USD"), True),
        ((1500, "m"), (15, "km"), True),
    ],
)
def test_what_is_nearly_the_same_is_not_called_another(first, second, other):
    quantities = [Quantity(Fraction(number), unit) for number, unit in (first, second)]
    assert is_other(*quantities) is other


def test_a_quantity_is_written_in_several_ways():
    ways = {
        write_quantity(random.Random(n), Quantity(Fraction(1500), "EUR"), "de") for n in range(60)
    }
    assert {"1.500 Euro", "1500 EUR", "1.500 €"} <= ways


def test_the_marked_words_of_a_false_claim_are_its_quantity():
    marked = 0
    for n in range(300):
        for example in measure_examples(random.Random(n)):
            if example.support is Support.CONTRADICTED and example.unsupported:
                (place,) = example.unsupported
                quantity = example.claim[slice(*place)]
                assert any(c.isdigit() for c in quantity) or " " in quantity
                marked += 1
    assert marked > 50
