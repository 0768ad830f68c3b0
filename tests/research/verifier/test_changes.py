"""A changed sentence says something else, and tells where."""

import random

import pytest

from desktop.research.verifier.changes import (
    exchange,
    lighten,
    negate,
    rename,
    renumber,
    reverse,
)

SENTENCE = "In 1907 the engineer Karl Benz was the first to open the large harbour of Bremen."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SENTENCE, "en"),
        ("Havnen er stengt i dag.", "no"),
        ("港口可以使用。", "zh"),
        ("港は開いている。", "ja"),
    ],
)
def test_a_negation_adds_a_word_or_takes_one_away(text, language):
    changed = negate(random.Random(0), text, language)

    assert changed is not None
    assert changed.text != text


def test_a_denied_sentence_can_lose_its_denial():
    changed = [negate(random.Random(n), "Dogs are not allowed.", "en") for n in range(20)]
    assert {c.text for c in changed if c} == {"Dogs are allowed."}


def test_an_opposite_is_marked_where_it_stands():
    changed = reverse(random.Random(0), "The gate is open.", "en")

    assert changed.text == "The gate is closed."
    assert changed.text[slice(*changed.place)] == "closed"


def test_another_number_is_not_the_old_one():
    for seed in range(20):
        changed = renumber(random.Random(seed), "It has 42 rooms.", "Of 42 rooms 17 are free.")
        assert changed.text != "It has 42 rooms."
        assert changed.text[slice(*changed.place)] != "42"


def test_another_name_comes_from_the_text_around():
    changed = rename(
        random.Random(0), "She met Anna Keller.", "There was Tom Harris.", ["Tom Harris"]
    )
    assert changed.text == "She met Tom Harris."


def test_two_names_are_exchanged():
    changed = exchange(random.Random(0), "and Anna paid Tom in full", ["Anna", "Tom"])
    assert changed.text == "and Tom paid Anna in full"


def test_what_is_lighter_is_no_longer():
    for seed in range(10):
        assert len(lighten(random.Random(seed), SENTENCE + " (see below)")) <= len(SENTENCE) + 12


def test_nothing_to_change_gives_nothing():
    chance = random.Random(0)
    assert negate(chance, "Nothing", "th") is None
    assert renumber(chance, "none", "") is None
    assert exchange(chance, "none", []) is None
