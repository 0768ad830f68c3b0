import pytest

from desktop.core.answering.phrases import ends_with_year, means_nothing, pattern_of, words_of


def test_codes_dates_and_numbers_are_one_word():
    text = "Was R-2024-06 of 08.04.2024 over 1,250?"
    assert [word.text for word in words_of(text)] == [
        "Was", "R-2024-06", "of", "08.04.2024", "over", "1,250",
    ]  # fmt: skip


def test_a_possessive_ending_is_no_part_of_a_name_and_places_stay():
    text = "What is Hana Petrov's phone number?"
    words = list(words_of(text))
    assert [word.text for word in words] == ["What", "is", "Hana", "Petrov", "phone", "number"]
    assert all(text[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize(
    ("text", "pattern"), [("R-2024-06", "a-9-9"), ("Q1 2023", "a9 9"), ("13 de mayo", "9 a a")]
)
def test_a_pattern_tells_digits_letters_and_signs(text, pattern):
    assert pattern_of(text) == pattern


def test_words_without_meaning_are_those_of_the_language_and_of_english():
    (german,) = words_of("wurde")
    assert means_nothing(german, "de")
    assert not means_nothing(german, "es")


def test_a_year_is_found_at_the_end_alone():
    assert ends_with_year("October 2024") == "2024"
    assert ends_with_year("2024 in October") is None
    assert ends_with_year("flat 12024") is None
