"""The encodings that were usual for a language."""

from desktop.workers.read.text.usual_encodings import person_language, usual_encodings


def test_a_language_has_its_own_encoding_before_the_western_one():
    assert usual_encodings("pl") == ("cp1250", "cp1252")
    assert usual_encodings("ja") == ("cp932", "euc_jis_2004", "cp1252")
    assert usual_encodings("de") == ("cp1252",)
    assert usual_encodings("") == ("cp1252",)


def test_the_person_has_a_language_of_two_letters_or_none():
    language = person_language()
    assert language == "" or (len(language) == 2 and language.isalpha())
