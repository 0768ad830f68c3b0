"""The choice between the forms of one text."""

from desktop.workers.read.mail import alternatives
from desktop.workers.read.mail.alternatives import TextBlock

PLAIN = TextBlock("The meeting is on the ninth of June in the Corn Exchange.", is_page=False)
PAGE = TextBlock("<p>The meeting is on the ninth of June in the Corn Exchange.", is_page=True)
STUB = TextBlock("Your mail program cannot show HTML. See https://example.org/9", is_page=False)


def choose_texts(choices):
    return alternatives.choose_texts(choices, lambda page: page.replace("<p>", ""))


def test_the_plain_text_is_chosen_if_it_has_the_words_of_the_page():
    assert choose_texts([[PLAIN], [PAGE]]) == [PLAIN]


def test_the_page_is_chosen_where_the_plain_text_is_a_stub_or_missing():
    assert choose_texts([[STUB], [PAGE]]) == [PAGE]
    assert choose_texts([[], [PAGE]]) == [PAGE]
    assert choose_texts([[PAGE]]) == [PAGE]


def test_both_are_kept_where_each_says_what_the_other_does_not():
    other = TextBlock(" ".join(f"word{number}" for number in range(40)), is_page=False)
    assert choose_texts([[other], [PAGE]]) == [other, PAGE]


def test_the_longer_of_two_plain_texts_is_chosen():
    assert choose_texts([[STUB], [PLAIN], []]) == [STUB]
    assert choose_texts([]) == []
