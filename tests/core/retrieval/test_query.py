import apsw
import pytest

from desktop.core.retrieval.query import TERMS_AT_MOST, parse_query
from desktop.core.store.index_form import language_mark


def forms(query):
    return [term.forms for term in query.terms]


def words(query):
    return [term.forms[0] for term in query.terms]


def stems(query, language):
    """The stems of a language by which the terms are found."""
    mark = language_mark(language)
    found = [form for term in query.terms for form in term.forms if mark and form.endswith(mark)]
    return [form.removesuffix(mark) for form in found]


def test_stop_words_go_unless_nothing_else_is_left():
    assert words(parse_query("What is the river?")) == ["river"]
    assert words(parse_query("to be or not")) == ["to", "be", "or", "not"]


def test_the_words_without_meaning_are_those_of_the_language_of_the_question():
    assert words(parse_query("when did the war end", ["de", "en"])) == ["war", "end"]
    german = parse_query("wann war die Übergabe der Wohnung an den Mieter", ["de", "en"])
    assert words(german) == ["Ubergabe", "Wohnung", "Mieter"]


def test_a_word_that_looks_like_one_without_meaning_stays():
    assert "da" in words(parse_query("bệnh về da của trẻ em", ["vi"]))


def test_what_is_quoted_must_be_there_as_it_is():
    query = parse_query('who wrote "the open boat"')
    assert [phrase.forms for phrase in query.phrases] == [("the open boat",)]
    assert query.match() == '("the open boat") AND ("the open boat" OR "wrote")'
    assert set(words(query.without_phrases())) == {"wrote", "open", "boat"}


def test_words_written_as_one_are_also_looked_for_apart():
    assert words(parse_query("well-known")) == ["well-known", "well", "known"]
    assert words(parse_query("river's")) == ["river"]


def test_a_code_or_number_stays_whole():
    assert forms(parse_query("F-12.5 1,200")) == [("F-12.5", "F125"), ("1200", "1,200")]


def test_a_code_with_spaces_is_looked_for_without_them_too():
    query = parse_query("DE89 3704 0044 0532 0130 00")
    assert "DE89370400440532013000" in words(query)
    assert "DE89370400440532013000" not in query.match_all()


def test_scripts_without_spaces_are_cut_as_the_index_cuts_them():
    assert words(parse_query("東京都")) == ["東京", "京都"]
    assert words(parse_query("NASUWT是什么")) == ["是什", "什么", "NASUWT"]


def test_a_single_character_is_looked_for_at_the_beginning_of_a_pair():
    assert parse_query("鍵").match() == '"鍵" *'


def test_a_word_is_stemmed_in_every_language_of_the_library():
    query = parse_query("Verträge", ["de", "en", "es"])
    assert "vertrag" in stems(query, "de")
    assert stems(query, "es")
    assert not stems(query, "en")
    assert query.terms[0].forms[0] == "Vertrage"


@pytest.mark.parametrize(
    ("asked", "written"), [("Mühlgasse", "Muehlgasse"), ("Muehlgasse", "Muhlgasse")]
)
def test_an_umlaut_may_be_written_out(asked, written):
    found = parse_query(asked, ["de"]).terms[0].forms
    assert written.lower() in [form.lower() for form in found]


def test_only_long_words_of_languages_with_compounds_are_looked_for_in_longer_ones():
    assert parse_query("Kosten", ["de"]).terms[0].parts
    assert not parse_query("Haus", ["de"]).terms[0].parts
    assert not parse_query("costos", ["es"]).terms[0].parts


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
