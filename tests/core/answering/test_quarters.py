import pytest

from desktop.core.answering.quarters import quarter_codes, with_quarter_codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the third quarter of 2022", ["Q3 2022"]),
        ("Wie war der Gaszählerstand im zweiten Quartal 2023?", ["Q2 2023"]),
        ("der Umsatz im 1. Quartal 2024", ["Q1 2024"]),
        ("las ventas del segundo trimestre de 2023", ["Q2 2023"]),
        ("les ventes du 3e trimestre 2021", ["Q3 2021"]),
        ("le vendite del quarto trimestre 2020", ["Q4 2020"]),
        ("de omzet in het eerste kwartaal van 2022", ["Q1 2022"]),
        ("выручка во втором квартале 2023 года", ["Q2 2023"]),
        ("2023年第二季度的收入", ["Q2 2023"]),
        ("2022年第3四半期の売上", ["Q3 2022"]),
        ("المبيعات في الربع الثاني 2023", ["Q2 2023"]),
        ("the first and the second quarter", ["Q2"]),
        ("second quarter of 2022 or fourth quarter of 2023?", ["Q2 2022", "Q4 2023"]),
        ("a quarter of the rent", []),
        ("the second floor of 2022", []),
        ("the headquarters", []),
    ],
)
def test_quarters_are_found_in_words(text, codes):
    assert quarter_codes(text) == codes


def test_a_code_that_is_there_is_not_written_again():
    assert with_quarter_codes("Q2 2023, the second quarter of 2023") == (
        "Q2 2023, the second quarter of 2023"
    )


def test_a_question_without_a_quarter_stays_as_it_is():
    assert with_quarter_codes("When is the meeting?") == "When is the meeting?"
