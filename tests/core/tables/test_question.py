from decimal import Decimal

from desktop.core.tables.question import Question


def asked(text, language="en"):
    return Question(text, (language,))


def test_the_operations_are_found_in_several_languages():
    assert "count" in asked("How many are open?").operations
    assert "sum" in asked("Wie hoch ist die Summe?", "de").operations
    assert "average" in asked("¿Cuál es la media?", "es").operations
    assert "latest" in asked("Quelle est la dernière facture ?", "fr").operations


def test_combien_without_de_asks_for_an_amount():
    assert "count" not in asked("Combien avons-nous dépensé ?", "fr").operations


def test_a_limit_is_a_comparison_and_no_superlative():
    question = asked("¿Cuántos tienen más de 60 años?", "es")
    (limit,) = question.comparisons
    assert (limit.test, limit.numbers, limit.unit) == ("more", (Decimal(60),), "anos")
    assert "largest" not in question.operations


def test_the_number_of_first_rows_is_told_by_figure_or_word():
    assert asked("What was the total of the top 5 transactions?").limit[0] == 5
    assert asked("Welche sind die drei teuersten?", "de").limit[0] == 3
    assert asked("How many are from 5 cities?").limit[0] == 0


def test_a_telephone_number_is_not_counted():
    assert "number" not in asked("phone number of Desmond").operations
    assert "number" in asked("What is the number of invoices?").operations
