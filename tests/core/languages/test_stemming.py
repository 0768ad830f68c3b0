import pytest

from desktop.core.languages.stemming import ALGORITHMS, stem


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Häuser Häusern Haus"),
        ("en", "contracts contract contracted"),
        ("es", "contratos contrato"),
        ("fr", "locations location"),
        ("ru", "договоры договора договор"),
        ("pl", "umowy umowa umowę"),
        ("nl", "huizen huis"),
        ("ar", "المستأجر مستأجر"),
        ("el", "συμβόλαια συμβόλαιο"),
        ("hi", "किताबें किताब"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language: str, words: str) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


def test_a_language_without_a_stemmer_leaves_the_word() -> None:
    assert stem("Contracts", None) == stem("Contracts", "vi") == "contracts"


@pytest.mark.parametrize("language", ALGORITHMS)
@pytest.mark.parametrize("word", ["", "a", "\x00", "x" * 10_000, "l'eau", "🙂", "ß"])
def test_any_word_may_be_stemmed(language: str, word: str) -> None:
    assert isinstance(stem(word, language), str)
