"""The questions of `bench tables` have one right value each, and their sheets can be written."""

from __future__ import annotations

from collections import Counter

from tests.benchmarks.tables_corpus.questions import all_items
from tests.benchmarks.tables_corpus.sheets import all_sheets


def test_there_are_a_hundred_questions_in_four_languages_and_two_halves():
    items = all_items()
    assert len(items) == 100
    assert Counter(item["half"] for item in items) == {"development": 50, "published": 50}
    assert {item["language"] for item in items} == {"en", "de", "es", "fr"}


def test_each_question_has_a_value_that_is_not_empty():
    assert [i["question"] for i in all_items() if i["answer"] in ("", "0")] == []


def test_the_sheets_can_be_written(tmp_path):
    for sheet in all_sheets().values():
        sheet.write(tmp_path / sheet.file, sheet.rows)
        assert (tmp_path / sheet.file).stat().st_size > 0
