import apsw
import pytest

from desktop.core.retrieval.query import TERMS_AT_MOST, parse_query


def test_stop_words_go_unless_nothing_else_is_left():
    assert parse_query("What is the river?").terms == ('"river"',)
    assert parse_query("to be or not").terms == ('"to"', '"be"', '"or"', '"not"')


def test_what_is_quoted_must_be_there_as_it_is():
    query = parse_query('who wrote "the open boat"')
    assert query.phrases == ('"the open boat"',)
    assert query.match() == '("the open boat") AND ("the open boat" OR "wrote")'
    assert set(query.without_phrases().terms) == {'"wrote"', '"open"', '"boat"'}


def test_words_written_as_one_are_also_looked_for_apart():
    assert parse_query("well-known").terms == ('"well-known"', '"well"', '"known"')
    assert parse_query("river's").terms == ('"river"',)


def test_a_code_or_number_stays_whole():
    assert parse_query("F-12.5 1,200").terms == ('"F-12.5"', '"1,200"')


def test_scripts_without_spaces_are_cut_as_the_index_cuts_them():
    assert parse_query("東京都").terms == ('"東京"', '"京都"')


def test_an_endless_question_is_cut():
    assert len(parse_query(" ".join(f"word{n}" for n in range(500))).terms) == TERMS_AT_MOST


@pytest.mark.parametrize(
    "typed",
    ['"', '""', '"a" OR', "NEAR(a b)", "a AND NOT b", "col:umn", "*", "^a", "-a", "a\0b", "\udcff",
     "'", "(((", "“never closed", "?!", "", "   ", "🙂"],
)  # fmt: skip
def test_nothing_that_can_be_typed_is_an_error_to_the_index(typed):
    db = apsw.Connection(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    query = parse_query(typed)
    for expression in (query.match(), query.match_all(), query.without_phrases().match()):
        if expression:
            db.execute("SELECT * FROM words WHERE words MATCH ?", (expression,)).fetchall()
