from pathlib import Path

import pytest

from desktop.core.answering.question_language import (
    is_shipped_refusal,
    knows_language,
    note_foreign_languages,
    question_language,
    refusal_in,
)
from desktop.core.types import Message, ModelInfo, Passage, Source


def model(**metadata: object) -> ModelInfo:
    return ModelInfo(Path("m.gguf"), "m", "llama", "f", 1, 1, "Q4", 512, None, metadata=metadata)


def source(text: str) -> Source:
    return Source(
        Passage(1, 1, Path("letter.txt"), "all", "letter", text, 0, len(text), None, None, ""), 1.0
    )


def test_a_question_is_in_the_language_of_its_words():
    assert question_language("Wie hoch ist die Kaution?") == "de"
    assert question_language("¿Cuánto es la fianza del piso?") == "es"
    assert question_language("敷金はいくらですか?") == "ja"
    assert question_language("What is the rent of the flat?") == "en"


@pytest.mark.parametrize(
    ("before", "question", "language"),
    [
        ("¿Cuánto gastamos el año pasado?", "¿Y en 2023?", "es"),
        ("Wie hoch ist das Hausgeld?", "2023?", "de"),
        ("Combien avons-nous dépensé en 2022 ?", "2023 ?", "fr"),
    ],
)
def test_a_short_question_is_in_the_language_of_the_one_before(before, question, language):
    assert question_language(question, [Message("user", before)]) == language


def test_a_question_of_numbers_has_no_language():
    assert question_language("2023?") is None


def test_a_refusal_is_in_the_language_of_the_question():
    assert refusal_in("de") == "Nicht in Ihren Dokumenten."
    assert refusal_in("ja") == "あなたの文書にはありません。"
    assert refusal_in(None) == refusal_in("xx") == "Not in your documents."


def test_a_refusal_is_known_again_in_every_language():
    assert is_shipped_refusal("No está en sus documentos.")
    assert not is_shipped_refusal("La portera es Ines Falk.")


def test_a_model_knows_the_languages_that_its_file_lists():
    english = model(**{"general.languages": ["en"]})
    assert knows_language(english, "en")
    assert not knows_language(english, "de")


def test_a_model_whose_file_lists_no_languages_may_answer_in_each():
    assert knows_language(model(), "de")
    assert knows_language(model(**{"general.languages": ["en"]}), None)


def test_a_source_in_another_language_has_its_code():
    english = source("The deposit is 900 euros and is paid before the key is handed over.")
    german = source("Die Kaution beträgt 900 Euro und ist vor der Übergabe zu zahlen.")
    noted = note_foreign_languages([english, german], "de")
    assert [item.foreign_language for item in noted] == ["en", ""]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What did Lady Gaga sing?", "en"),
        ("Who won Super Bowl XLIX?", "en"),
        ("İlahi İngilizcede hangi adla bilinir?", "tr"),
        ("V&A के पहले निर्देशक कौन थे?", "hi"),
    ],
)
def test_foreign_names_do_not_hide_the_words_that_tell_a_language(question, language):
    assert question_language(question) == language


def test_latin_letters_in_a_source_of_another_script_tell_no_language():
    text = "今お使いの水道メーター(番号 W-90417)は、8年間の有効期限が2024年8月に切れます。"
    assert note_foreign_languages([source(text)], "ja") == [source(text)]
