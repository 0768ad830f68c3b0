import pytest

from desktop.core.tables.columns import columns_of
from desktop.core.tables.question import Question
from desktop.core.tables.understanding import Understanding


def explained(sheets, text, language="en"):
    (table,) = sheets.tables()
    return Understanding(Question(text, (language,)), columns_of(table)).explained()


@pytest.mark.parametrize(
    "text",
    ["How many invoices are open?", "total amount of Nordlift", "How much for Kessler Heating?"],
)
def test_a_question_is_about_a_table_that_explains_its_words(invoices, text):
    assert explained(invoices, text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "How many lifts are open?",
        "What is the total amount of Halden?",
        "How many invoices have number 4711?",
        "How many people live in Norway?",
    ],
)
def test_a_thing_a_name_or_a_number_that_is_not_in_it_is_not_explained(invoices, text):
    assert explained(invoices, text) is None
