import pytest

from desktop.core.store.text_normalisation import expand_ligatures, fold, plain, replace_unstorable


def same(one: str, other: str) -> bool:
    return fold(plain(one)).casefold() == fold(plain(other)).casefold()


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Kündigungsfrist", "Kundigungsfrist"),
        ("Kündigung", "Ku\u0308ndigung"),
        ("Kün\u00addi\u00adgung", "Kündigung"),
        ("word\u200bbreak\ufeff", "wordbreak"),
        ("Straße STRAẞE", "Strasse strasse"),
        ("Wałęsa", "Walesa"),
        ("cœur Œuvre", "coeur oeuvre"),
        ("Søren Þór Đorđe", "Soren Thor Dorde"),
        ("Việt Nam", "Viet Nam"),
        ("Фёдор", "Федор"),
        ("до\u0301говор", "договор"),
        ("κλειδί", "κλειδι"),
        ("λόγος", "ΛΟΓΟΣ"),
        ("المُسْتَأْجِر", "المستاجر"),
        ("كتـــاب", "كتاب"),
        ("کتاب\u200cها", "كتابها"),
        ("שָׁלוֹם", "שלום"),
        ("ｺﾋﾟｰ", "コピー"),
        ("ＡＢＣ１２３", "ABC123"),
        ("CO₂", "CO2"),
        ("٢٠٢٤ २०२४", "2024 2024"),
        ("ﬁnance", "finance"),
        ("12\u202f345 12'345", "12345 12345"),
        ("word¹", "word 1"),
        ("Lectern™", "Lectern "),
    ],
)
def test_two_spellings_of_a_word_are_one(written: str, asked: str) -> None:
    assert same(written, asked)


@pytest.mark.parametrize(
    ("one", "other"), [("мой", "мои"), ("が", "か"), ("ї", "і"), ("किताब", "कताब"), ("กา", "กี")]
)
def test_marks_that_make_another_letter_stay(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize("text", ["", "Plain text, 12.5 %.", "it's"])
def test_a_plain_text_is_left_as_it_is(text: str) -> None:
    assert fold(plain(text)) == text


def test_a_private_letter_of_a_text_is_no_mark_of_the_index() -> None:
    assert plain("a\U00100052b") == "a b"


def test_what_cannot_be_stored_becomes_one_character() -> None:
    assert replace_unstorable("a\x00b\ud800") == "a\ufffdb\ufffd"


def test_a_ligature_becomes_its_letters() -> None:
    assert expand_ligatures("ﬁ ﬄ") == "fi ffl"
