from datetime import date

import pytest

from desktop.core.answering.asked_period import (
    find_asked_period,
    names_period,
    shift_years,
    stated_ranges,
)

YEAR_2022 = (date(2022, 1, 1), date(2023, 1, 1))
YEAR_2023 = (date(2023, 1, 1), date(2024, 1, 1))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What was the income in 2022?", YEAR_2022),
        ("What was the income two years ago?", YEAR_2022),
        ("Wie hoch war der Beitrag letztes Jahr?", YEAR_2023),
        ("Wie hoch war der Beitrag vor 2 Jahren?", YEAR_2022),
        ("¿Cuánto era la cuota hace dos años?", YEAR_2022),
        ("Quel était le prix l'année dernière ?", YEAR_2023),
        ("去年の会費は？", YEAR_2023),
        ("ventas del segundo trimestre de 2023", (date(2023, 4, 1), date(2023, 7, 1))),
        ("Quel était le bénéfice au T1 2024 ?", (date(2024, 1, 1), date(2024, 4, 1))),
        ("2023年第二季度的收入", (date(2023, 4, 1), date(2023, 7, 1))),
    ],
)
def test_the_period_of_a_question_is_found_from_the_newest_year(question, wanted):
    assert find_asked_period(question, lambda: 2024).ranges == (wanted,)


@pytest.mark.parametrize(
    "question",
    ["What is the current fee?", "Wie hoch ist der aktuelle Beitrag?", "最新の会費は？",
     "¿Cuándo es la próxima reunión?", "Quel est le bénéfice du dernier trimestre ?"],
)  # fmt: skip
def test_what_is_newest_may_be_wanted(question):
    assert find_asked_period(question, lambda: 2024).is_latest


def test_a_question_without_a_period_has_none():
    assert find_asked_period("Who pays the rent?", lambda: 2024) is None
    assert not names_period("Who pays the rent?")


def test_a_relative_period_without_any_dated_document_is_none():
    assert find_asked_period("What was the income last year?", lambda: None) is None


@pytest.mark.parametrize(
    ("question", "before", "wanted"),
    [
        ("And the year before?", "Who was the chair in 2023?", "Who was the chair in 2022?"),
        ("Und ein Jahr später?", "Wer leitete 2023?", "Wer leitete 2024?"),
        ("¿Y el año anterior?", "¿Quién ganó en 2020?", "¿Quién ganó en 2019?"),
        ("And the year before?", "Who is the chair?", None),
        ("And the deputy?", "Who was the chair in 2023?", None),
        ("And the year before?", "Was 2022 better than 2023?", None),
    ],
)
def test_a_follow_up_may_move_the_year(question, before, wanted):
    assert shift_years(question, before) == wanted


def test_a_quarter_is_stated_and_not_its_whole_year():
    assert stated_ranges("report of the first quarter of 2024") == [
        (date(2024, 1, 1), date(2024, 4, 1))
    ]
