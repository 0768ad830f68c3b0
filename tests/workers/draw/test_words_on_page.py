"""The words of a passage are found in the text of a page."""

from __future__ import annotations

from desktop.workers.draw.words_on_page import find


def marked_words(page_text, wanted):
    return [
        page_text[stretch.start : stretch.start + stretch.length]
        for stretch in find(page_text, wanted)
    ]


def test_words_are_found_across_line_ends_hyphens_and_ligatures():
    page = "It should be be-\r\ntween 1.4 and 1.8 bar; the ﬁrst\nofﬁce."

    assert marked_words(page, "between 1.4 and 1.8 bar; the first office") == [
        "be-\r\ntween 1.4 and 1.8 bar; the ﬁrst\nofﬁce"
    ]


def test_a_sentence_with_something_in_between_is_marked_in_pieces():
    page = "One two three four five six PAGE 7 seven eight nine ten eleven twelve"
    wanted = "one two three four five six seven eight nine ten eleven twelve"

    assert marked_words(page, wanted) == [
        "One two three four five six",
        "seven eight nine ten eleven twelve",
    ]


def test_words_that_do_not_stand_there_are_not_found():
    assert marked_words("Nothing of that kind.", "entirely other words") == []
    assert marked_words("Nothing.", "…") == []
