"""Headings of reStructuredText, AsciiDoc and Org."""

import pytest

from desktop.workers.read.text.outlines import outline_headings
from tests.fakes.reading import read_bytes


def titles(text, kind):
    headings = outline_headings(text, kind)
    assert all(text[heading.char_start :].lstrip("*= ").startswith(heading.title[:3])
               or heading.title in text[heading.char_start :] for heading in headings)  # fmt: skip
    return [(heading.level, heading.title) for heading in headings]


def test_rst_has_rules_below_its_titles_and_perhaps_above():
    text = (
        "=====\n Top\n=====\n\nwords\n\nPart\n====\n\nSection\n-------\n\n::\n\n    # code\n"
        "    ----\n\n====  ====\na     b\n====  ====\n\nOther\n=====\n"
    )
    assert titles(text, "rst") == [(1, "Top"), (2, "Part"), (3, "Section"), (2, "Other")]


@pytest.mark.parametrize("text", ["words\n--\n", "a long line of words\n----\n", "----\n\n----\n"])
def test_other_rules_of_rst_make_no_title(text):
    assert titles(text, "rst") == []


def test_org_has_stars_but_not_in_blocks():
    text = "* Top\n** TODO Call\n#+BEGIN_SRC\n* no\n#+END_SRC\n*bold* words\n"
    assert titles(text, "org") == [(1, "Top"), (2, "Call")]


def test_asciidoc_has_equals_signs_but_not_in_blocks():
    text = "= Top\n\n== Part\n\n----\n== no\n----\n\n== End\n"
    assert titles(text, "asciidoc") == [(1, "Top"), (2, "Part"), (2, "End")]


@pytest.mark.parametrize(
    ("name", "kind"), [("a.rst", "rst"), ("a.org", "org"), ("a.adoc", "asciidoc")]
)
def test_the_name_of_the_file_tells_which_it_is(tmp_path, name, kind):
    document = read_bytes(tmp_path, name, b"words\n")
    assert (document.format, document.text) == (kind, "words\n")
