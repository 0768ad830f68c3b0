import pytest

from desktop.core.ingest.units.text_lines import (
    display_width,
    ends_sentence,
    first_word,
    is_section_mark,
    label_of,
    line_shape,
    split_lines,
    usual_wrap_width,
)


def test_lines_are_ranges_without_white_space_whatever_ends_them():
    text = "one\r\n  two \r\rthree\n\n\nfour"
    lines = split_lines(text, 0, len(text))
    assert [text[line.start : line.end] for line in lines] == ["one", "two", "three", "four"]
    assert [line.after_blank for line in lines] == [True, False, True, True]
    assert lines[1].indent == 2


@pytest.mark.parametrize(
    ("shown", "shape"),
    [
        ("Eva van Dunham phone 555-1032", "a9"),
        ("12 Mill Lane", "9a"),
        ("Owner: Dunham", "a:a"),
        ("eva@example.org", "@"),
        ("Hall 3b", "ax"),
        ("- - -", ""),
    ],
)
def test_a_shape_has_the_kinds_of_words_in_their_order(shown, shape):
    assert line_shape(shown) == shape


@pytest.mark.parametrize(
    ("shown", "label"),
    [
        ("Owner: Dunham", "Owner"),
        ("host = db1", "host"),
        ("電話：03-11", "電話"),
        ("FN:Eva", "FN"),
        ("see http://example.org", ""),
        ("10:30 Lunch", ""),
        ("This is a much longer beginning: no label", ""),
        ("Dunham", ""),
    ],
)
def test_a_label_stands_before_a_colon_or_an_equals_sign(shown, label):
    assert label_of(shown) == label


def test_an_east_asian_character_takes_two_columns_and_is_a_word():
    assert display_width("町 ab") == 5
    assert first_word("町には") == "町"
    assert first_word("the town") == "the"


def test_sentences_end_in_every_script():
    assert all(map(ends_sentence, ("It is.", "「はい。」", "क्या।", "Really?”")))
    assert not any(map(ends_sentence, ("Milk", "and,", "Owner:")))


def test_a_section_of_settings_is_in_brackets():
    assert is_section_mark("[printer]")
    assert not is_section_mark("[1] see there")


def test_the_wrap_width_is_that_of_lines_that_go_on():
    text = "It rained for a long time\nand nobody went out to\nthe harbour in those\ndays.\nMilk\n"
    assert usual_wrap_width(text, split_lines(text, 0, len(text))) == 22
    assert usual_wrap_width("Milk\nBread", split_lines("Milk\nBread", 0, 10)) == 0
