import pytest


@pytest.mark.parametrize(
    ("question", "language", "beginning"),
    [
        ("How many invoices are open?", "en", "3 rows of invoices.csv where Status is open."),
        ("¿Cuántas invoices son de Nordlift?", "es", "2 rows of invoices.csv"),
        ("What is the total of the invoices of Nordlift?", "en", "1,585.75 EUR is the sum"),
        ("Which supplier has the most invoices?", "en", "The most rows of invoices.csv"),
        ("What is the latest invoice of Kessler Heating?", "en", "2024-04-02 is the latest"),
        ("How many invoices are there from March 2024?", "en", "2 rows of invoices.csv where Date"),
        ("How many invoices are not paid?", "en", "4 rows of invoices.csv"),
        ("How many invoices are over 500 euros?", "en", "2 rows of invoices.csv"),
        ("How many different suppliers have the invoices?", "en", "3 different values"),
    ],
)
def test_a_question_is_computed(invoices, question, language, beginning):
    assert invoices.said(question, language).startswith(beginning)


def test_what_was_left_out_is_said(invoices):
    said = invoices.said("What is the total amount of the open invoices?")
    assert said.startswith("1,265.25 EUR")
    assert "1 row without a sure value in “Amount (EUR)” was left out." in said
    assert "1 row of totals was not counted." in said


def test_several_currencies_are_not_added_up(sheets):
    sheets.add("trip.csv", "What,Amount\nHotel,EUR 120.00\nTaxi,USD 30.00\nLunch,EUR 18.50\n")
    made = sheets.compute("What is the total amount of the trip?")
    assert made.computed is None
    assert "several units: EUR, USD" in made.text


def test_two_tables_that_fit_alike_are_not_chosen_from(sheets):
    sheets.add("trip-a.csv", "What,Amount\nHotel,120\nTaxi,30\nBus,3\n")
    sheets.add("trip-b.csv", "What,Amount\nHotel,90\nTaxi,25\nBus,4\n")
    made = sheets.compute("What is the total amount for the hotel of the trip?")
    assert made.computed is None
    assert "trip-a.csv, trip-b.csv" in made.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the difference between Nordlift and City Water?",
        "When was R-2 issued?",
        "How many moons has Jupiter?",
    ],
)
def test_other_questions_are_left_to_others(invoices, question):
    assert invoices.compute(question) is None
