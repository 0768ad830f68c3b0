import apsw
import pytest

from desktop.core.languages.stemming import ALGORITHMS
from desktop.core.store.index_form import (
    has_stems,
    index_form,
    joined_codes,
    language_mark,
    marked_stem,
    phrase_form,
    without_mark,
)


def stems(text: str, language: str) -> list[str]:
    found = map(without_mark, index_form(text, language).split())
    return [stem for stem in found if stem is not None]


def test_an_english_text_without_odd_letters_is_left_to_the_tokenizer() -> None:
    text = "The rent is due on 1 May."
    assert index_form(text, "en") == index_form(text, "") == text


def test_words_of_other_languages_are_marked_stems() -> None:
    assert stems("Die Verträge laufen.", "de") == ["die", "vertrag", "lauf"]
    assert index_form("Verträge", "de") != index_form("Verträge", "sv")


def test_numbers_and_foreign_words_bear_no_mark() -> None:
    assert "Microsoft" in index_form("Договоры Microsoft", "ru").split()
    assert "1234" in index_form("Die Miete ist 1.234 €", "de").split()


def test_a_long_word_stands_there_from_its_end_too() -> None:
    assert len(index_form("Heizkosten", "de").split()) == 2
    assert len(index_form("Heizkosten", "es").split()) == 1
    assert len(phrase_form("Heizkosten", "de").split()) == 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("IBAN DE89 3704 0044 0532 0130 00.", ["DE89370400440532013000"]),
        ("Part PN-0077, order 4711/12", ["PN0077", "471112"]),
        ("call 030 123 45 67", ["0301234567"]),
        ("on 2024-03-01 or 1.3.2024", []),
        ("a well-known word in 12.5 %", []),
        ("1 2 3 4 5", []),
    ],
)
def test_codes_stand_there_without_what_divides_them(text: str, codes: list[str]) -> None:
    assert joined_codes(text) == codes


def test_every_language_with_stems_but_english_has_a_mark_of_its_own() -> None:
    marks = [language_mark(code) for code in ALGORITHMS if has_stems(code)]
    assert len(set(marks)) == len(marks) == len(ALGORITHMS) - 1
    assert language_mark("en") == language_mark("zh") == ""


@pytest.mark.parametrize(("word", "language"), [("किताबें", "hi"), ("Verträge", "de"), ("กี่", "th")])
def test_the_table_takes_a_prepared_word_as_one_term(word: str, language: str) -> None:
    db = apsw.Connection(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE words USING fts5(text, tokenize ="
        " 'porter unicode61 remove_diacritics 2')"
    )
    db.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, 'instance')")
    prepared = marked_stem(word, language)
    db.execute("INSERT INTO words VALUES (?)", (prepared,))
    assert [term for (term,) in db.execute("SELECT term FROM terms")] == [prepared]


@pytest.mark.parametrize("text", ["-a" * 50_000, "a1-" * 50_000, "12 " * 50_000, "鍵" * 50_000])
def test_hostile_text_is_prepared_at_once(text: str) -> None:
    assert index_form(text, "de")
