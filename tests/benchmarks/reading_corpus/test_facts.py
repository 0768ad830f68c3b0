"""The measure itself: when a fact is right, and what the corpus holds."""

import pytest

from tests.benchmarks.reading_corpus.citations import outcome
from tests.benchmarks.reading_corpus.collect import all_cases
from tests.benchmarks.reading_corpus.facts import (
    Case,
    Output,
    apart,
    has,
    heading,
    holds,
    lacks,
    no_heading,
    once,
    order,
    page,
    pair,
)
from tests.benchmarks.reading_corpus.results import replace_section

TABLE = "| Boat | Berth |\n|---|---|\n| Tern | 7 |\n| Gull \\| 2 | 8 |\n\nAfter | all | of it"


@pytest.mark.parametrize(
    ("fact", "text", "right"),
    [
        (has("R&D < 5"), "**R&amp;D** \\< 5", True),
        (has("fire-proof door"), "fire\u2011proof\u00a0\n door", True),
        (has("one", "two"), "only two", True),
        (has("gone"), "still here", False),
        (lacks("secret"), "an open word", True),
        (lacks("secret"), "a sec**ret**", False),
        (once("tide"), "tide and time", True),
        (once("tide"), "tide and tide", False),
        (order("a", "b"), "a then b", True),
        (order("b", "a b"), "a b", False),
        (pair("Berth", "7"), TABLE, True),
        (pair("Tern", "7"), TABLE, True),
        (pair("Boat", "Gull | 2"), TABLE, True),
        (pair("Tern", "8"), TABLE, False),
        (pair("After", "of it"), TABLE, True),
        (apart("Tern", "8"), TABLE, True),
        (apart("Tern", "7"), TABLE, False),
        (apart("Tern", "nowhere"), TABLE, False),
        (heading("Tools"), "# Weir\n\n## **Tools** ##", True),
        (heading("Tools"), "Tools\n#tools", False),
        (no_heading("Tools"), "Tools", True),
        (no_heading("Tools"), "", False),
        (page(2, "x"), "x", None),
    ],
)
def test_a_fact_is_right_only_where_the_output_shows_it(fact, text, right):
    assert holds(fact, Output(text)) is right


def test_a_readers_own_headings_and_pages_count():
    output = Output("# no\nyes", headings=("yes",), pages=((1, "# no"), (2, "yes")))
    assert holds(heading("yes"), output)
    assert not holds(heading("no"), output)
    assert holds(page(2, "yes"), output)
    assert not holds(page(1, "yes"), output)


def test_a_file_that_was_not_read_has_no_right_fact():
    assert holds(lacks("anything"), Output(failure="damaged")) is False


def test_the_corpus_has_hundreds_of_facts_from_many_reports_in_two_halves():
    cases = all_cases()
    halves = [case.is_published(fact) for case in cases for fact in case.facts]
    assert len(halves) >= 700
    assert 0.4 < sum(halves) / len(halves) < 0.6
    assert len({case.source for case in cases if "#" in case.source}) >= 60


def test_the_half_of_a_fact_never_changes():
    case = Case("txt", "a.txt", b"", "", ())
    assert [case.is_published(has(word)) for word in "abcdef"] == [
        False,
        True,
        False,
        False,
        False,
        True,
    ]


def test_a_citation_is_found_with_other_white_space_and_sorted_where_it_is_not():
    assert outcome("Boat: Tern", "the Boat:\n  Tern sails") == "word for word"
    assert outcome("Boat: Tern | Berth: 7", TABLE) == "cell by cell"
    assert outcome("Boat: Tern | Berth: 8", TABLE) == "same words, other signs or order"
    assert outcome("Boat: Tern", "Tern | Boat") == "same words, other signs or order"
    assert outcome("the old red boat", "the old boat") == "some words in no other text"
    assert outcome("old boat", "a new ship") == "most words in no other text"


def test_a_table_replaces_only_what_is_between_its_marks(tmp_path):
    path = tmp_path / "RESULTS.md"
    path.write_text("A\n<!-- x: begin -->\nold\n<!-- x: end -->\nB\n", "utf-8")
    replace_section(path, "x", ["new"])
    assert path.read_text("utf-8") == "A\n<!-- x: begin -->\nnew\n<!-- x: end -->\nB\n"
