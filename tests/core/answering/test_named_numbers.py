"""A document that lacks the year or the code of a question does not answer it."""

import pytest

from desktop.core.answering.named_numbers import (
    BEFORE_COST,
    LACKS_COST,
    named_numbers,
    number_cost,
)
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from tests.core.store.test_library import add


@pytest.mark.parametrize(
    ("question", "years", "codes"),
    [
        ("What was the rent in 2018?", {2018}, set()),
        ("2023年的收入是多少？", {2023}, set()),
        ("ما الإيجار في ٢٠٢٣؟", {2023}, set()),
        ("Wasserstand Q2 2022?", {2022}, set()),
        ("How high is the invoice R-2024-012?", {2024}, {"r202412"}),
        ("Is 2010 kg too heavy, or 1950 €?", set(), set()),
        ("Is 2000 pounds enough?", set(), set()),
        ("Paper A4, vitamin B12, at 20:15, on the 10th", set(), set()),
        ("¿Cuánto son 2.024 metros?", set(), set()),
        ("Write to ann@x2345.com", set(), set()),
    ],
)
def test_years_and_codes_of_a_question_are_found(question, years, codes):
    named = named_numbers(question)
    assert (named.years, named.codes) == (years, codes)


@pytest.fixture
def cost(tmp_path):
    with Library.open(tmp_path / "library.db") as library:

        def of(question, text, name="lease.txt"):
            add(library, "a", f"/a/{name}", f"The rent of the boat house. {text}")
            (source, *_) = search(library, "rent boat house", limit=1)
            return number_cost(library, source, named_numbers(question))

        yield of


def test_a_document_of_later_years_says_nothing_of_an_earlier_one(cost):
    assert cost("The rent in 2018?", "It is 700 in 2021 and 720 in 2023.") == LACKS_COST


def test_a_document_of_earlier_years_may_still_hold(cost):
    assert cost("The rent in 2026?", "It is 700 from 2021 on.") == BEFORE_COST


def test_a_year_between_those_of_the_document_may_be_meant(cost):
    assert cost("The rent in 2022?", "It is 700 from 2021, 720 from 2023 on.") == 0


@pytest.mark.parametrize(
    "text", ["It is 700.", "It is 700 since 1.4.18, 720 in 2023.", "٢٠١٨: 700", "令和6年 700円"]
)
def test_a_document_without_years_or_with_the_year_in_another_form_answers(cost, text):
    assert cost("The rent in 2018?", text) == 0


def test_a_year_in_the_name_of_the_file_counts(cost):
    assert cost("The rent in 2018?", "It is 700, since 2021: 720.", "lease 2018.txt") == 0


def test_a_code_must_stand_in_the_document_in_some_form(cost):
    assert cost("The rent of R-2024-12?", "Invoice R-2024-11: 700.") == LACKS_COST
    assert cost("The rent of r 2024/12?", "Invoice R-2024-12: 700.", "b.txt") == 0
    assert cost("The rent of R-2024-012?", "Invoice R 2024 12: 700.", "c.txt") == 0
