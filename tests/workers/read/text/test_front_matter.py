"""What stands above the text of a Markdown file."""

import pytest

from desktop.workers.read.text.front_matter import find_front_matter
from desktop.workers.read.text.line_ranges import line_ranges


def found(text):
    return find_front_matter(text, line_ranges(text))


def test_the_lines_between_the_fences_are_its_entries():
    text = "---\ntitle: A\nx: 1\n---\nwords\n"
    front = found(text)
    assert front.lines == 4
    assert text[front.entries.char_start : front.entries.char_end] == "title: A\nx: 1"


@pytest.mark.parametrize(
    ("line", "title"),
    [("title: A # so", "A"), ("Title: 'A # B'", "A # B"), ("title: |", ""), ("subtitle: A", ""),
     ('title = "A"', "A"), ("title: #", "#")],
)  # fmt: skip
def test_the_title_is_the_value_without_quotes_and_remarks(line, title):
    assert found(f"---\n{line}\n---\n").title == title


@pytest.mark.parametrize(
    "text",
    ["", "---\n", "---\nx: 1\n", "words\n---\n", "{x}\n", "[1]\n", '{"a": 1} words\n',
     "---\nHe said so\n---\n", "---\n\n# A\n\nx: 1\n---\n", "---\nx: 1\nHe said\n---\n"],
)  # fmt: skip
def test_other_beginnings_are_none(text):
    assert found(text) is None


def test_blank_lines_may_stand_before_it():
    assert found("\n\n---\ntitle: A\n---\n").title == "A"
