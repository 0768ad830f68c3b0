"""Values in the spellings of several countries are one value, and others are not."""

from __future__ import annotations

import pytest

from tests.benchmarks.truth_corpus.normalised import canonical_number, contains, is_right


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("It is 12.240,00 EUR.", "12,240"),
        ("Cela coûte 12 240 €", "12.240"),
        ("The fee is 1,234.5 pounds", "1.234,50"),
        ("The offer ended on 12.03.2024.", "12 March 2024"),
        ("March 12, 2024", "12 de marzo de 2024"),
        ("Sept. 5, 2024", "5 September"),
        ("le 1er novembre", "1 novembre"),
        ("2024年3月5日に届いた", "2024-03-05"),
        ("في ٣ مارس ٢٠٢٤", "3 March 2024"),
        ("um 5:30 Uhr", "5 h 30"),
        ("at 4 pm", "16:00"),
        ("Call 020-7946-0118.", "020 7946 0118"),
        ("01.99.00.41.58", "01 99 00 41 58"),
        ("It takes seven weeks.", "7 weeks"),
        ("20 per cent", "20 %"),
        ("bought on 17 May 2023", "2023"),
        ("from 8:00 to 18:00", "8:00 + 18:00"),
        ("No, it is not.", "^no"),
        ("家賃は85,000円です", "85,000円"),
        ("Frau Yildiz hat sie", "Yıldız"),
    ],
)
def test_a_value_is_found_however_it_is_written(answer, value):
    assert contains(answer, value)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("It is 4711.", "711"),
        ("It is 12.5.", "12"),
        ("on 12 March 2024", "12"),
        ("12 April 2024", "12 March 2024"),
        ("家賃は85,000円です", "5,000円"),
        ("It is not. No.", "^no"),
        ("from 8:00 on", "8:00 + 18:00"),
        ("the nobleman", "no"),
    ],
)
def test_another_value_is_not_found(answer, value):
    assert not contains(answer, value)


def test_a_single_sign_before_three_digits_stands_between_thousands():
    assert canonical_number("1.234") == "1234"
    assert canonical_number("0,575") == "0.575"
    assert canonical_number("1234.567") == "1234.567"
    assert canonical_number("12.345.678") == "12345678"


def test_an_answer_with_another_value_is_not_right():
    assert is_right("Ben: 555 2202", ["555 2202"], ["555 2203"])
    assert not is_right("Ben: 555 2202. Cara: 555 2203", ["555 2202"], ["555 2203"])
