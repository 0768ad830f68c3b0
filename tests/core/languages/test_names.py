from desktop.core.languages.names import english_name


def test_a_language_has_its_english_name():
    assert english_name("de") == "German"


def test_a_language_that_is_not_listed_is_named_by_its_code():
    assert english_name("xx") == "xx"
