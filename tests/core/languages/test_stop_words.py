import pytest

from desktop.core.languages.stemming import ALGORITHMS
from desktop.core.languages.stop_words import stop_words, stop_words_of_all


def test_a_word_may_mean_nothing_in_one_language_and_something_in_another() -> None:
    assert "war" in stop_words("de")
    assert "war" not in stop_words("en")


@pytest.mark.parametrize(
    "language", ["en", "de", "fr", "es", "it", "ru", "pl", "tr", "ar", "el", "hi"]
)
def test_the_usual_question_words_mean_nothing(language: str) -> None:
    question = {
        "en": "who what when where",
        "de": "wer was wann wo",
        "fr": "qui que quand où",
        "es": "quién qué cuándo dónde",
        "it": "chi cosa quando dove",
        "ru": "кто что когда где",
        "pl": "kto co kiedy gdzie",
        "tr": "kim ne nerede nasıl",
        "ar": "من ماذا متى أين",
        "el": "ποιος τι πότε πού",
        "hi": "कौन क्या कब कहाँ",
    }[language]
    assert set(question.split()) <= stop_words(language)


def test_a_language_without_a_list_has_no_such_words() -> None:
    assert stop_words(None) == stop_words("zu") == frozenset()


def test_lists_may_be_joined() -> None:
    assert {"wie", "how"} <= stop_words_of_all(["de", "en", "zu"])


def test_every_word_is_in_small_letters() -> None:
    assert all(word == word.lower() for word in stop_words_of_all(ALGORITHMS))
