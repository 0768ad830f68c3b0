from desktop.core.sentence_rules import Abbreviation, sentence_rules


def test_a_language_has_the_suppressions_of_unicode_and_its_own_abbreviations():
    german = sentence_rules("de").abbreviations
    assert german["z.B"] is Abbreviation.NEVER
    assert german["Nr"] is Abbreviation.BEFORE_NUMBER
    assert german["usw"] is Abbreviation.MAY_END
    assert german["näml"] is Abbreviation.BEFORE_STARTER  # of CLDR alone
    assert sentence_rules("de-CH").abbreviations == german


def test_a_suppression_that_is_a_word_of_its_language_is_none():
    assert "Up" not in sentence_rules("en").abbreviations
    assert "Test" not in sentence_rules("de").abbreviations


def test_all_languages_together_leave_out_what_is_a_word_in_another():
    together = sentence_rules(None)
    assert "mar" in sentence_rules("fr").abbreviations
    assert "mar" not in together.abbreviations
    assert together.abbreviations["z.B"] is Abbreviation.NEVER
    assert {"The", "Der", "Он"} <= together.starters
    assert "De" not in together.starters  # J. De Vries


def test_an_unknown_language_takes_what_is_safe_in_all():
    assert sentence_rules("xx") == sentence_rules(None)
