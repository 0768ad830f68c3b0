import pytest

from desktop.core.store.number_forms import number_forms, unify_numbers


@pytest.mark.parametrize(
    ("text", "language", "unified"),
    [
        ("1,234.56", "en", "1234.56"),
        ("1.234,56", "de", "1234.56"),
        ("1.234,56", "en", "1234.56"),
        ("1,234", "en", "1234"),
        ("1.234", "de", "1234"),
        ("1.234", "en", "1.234"),
        ("1,234", "de", "1,234"),
        ("1.234.567", "", "1234567"),
        ("12,34,567.00", "hi", "1234567.00"),
        ("1 234 567 kr", "sv", "1234567 kr"),
        ("1 234 567", "en", "1 234 567"),
        ("0,500", "en", "0,500"),
        ("1.2.2024 and 14:30 and v1.10.3", "de", "1.2.2024 and 14:30 and v1.10.3"),
        ("192.168.1.10", "de", "192.168.1.10"),
        ("from 1,000 to 2,000.", "en", "from 1000 to 2000."),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(text: str, language: str, unified: str) -> None:
    assert unify_numbers(text, language) == unified


@pytest.mark.parametrize(
    ("asked", "forms"),
    [("1.234", ["1.234", "1234"]), ("1234.56", ["1234.56"]), ("1.234,56", ["1234.56"])],
)
def test_a_number_that_is_asked_for_may_be_of_any_language(asked: str, forms: list[str]) -> None:
    assert number_forms(asked) == forms


def test_a_long_row_of_digits_is_read_at_once() -> None:
    text = "1,234" * 20_000 + " " + "1 234 " * 20_000
    assert unify_numbers(text, "sv")
