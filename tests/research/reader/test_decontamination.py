import pytest

from desktop.core.errors import InputError
from desktop.research.reader.decontamination import XQUAD_FILE, read_evaluation_sets
from desktop.research.reader.sources import read_qed
from tests.fakes.public_data import CITIES, as_tokens, write_public_data

NOWHERE = "A text that shares nothing with what is learned."
QUESTION = "Who built the OLD mill of Albrook ?"
OTHER = "What else is there?"


def titles_left(data):
    kept, dropped = read_evaluation_sets(data).filter(read_qed(data))
    return {reading.title for reading in kept}, dropped


def test_nothing_is_dropped_where_nothing_is_shared(tmp_path):
    data = write_public_data(tmp_path, xquad=[("Zetford", NOWHERE, OTHER)])
    kept, dropped = titles_left(data)

    assert kept == set(CITIES)
    assert dropped.total == 0


@pytest.mark.parametrize(
    "measured",
    [
        {"xquad": [("", NOWHERE, QUESTION)]},
        {"clapnq": [("", NOWHERE, QUESTION)]},
        {"clapnq": [("", NOWHERE, OTHER), ("", NOWHERE, QUESTION)]},
        {"questions": [QUESTION]},
    ],
)
def test_a_question_that_is_measured_with_is_never_learned(tmp_path, measured):
    kept, dropped = titles_left(write_public_data(tmp_path, **measured))

    assert kept == set(CITIES) - {"Albrook"}
    assert (dropped.by_question, dropped.total) == (1, 1)


def test_an_article_that_is_measured_with_is_never_learned(tmp_path):
    data = write_public_data(tmp_path, xquad=[("BIRSTEAD", NOWHERE, OTHER)])
    kept, dropped = titles_left(data)

    assert kept == set(CITIES) - {"Birstead"}
    assert (dropped.by_article, dropped.total) == (1, 1)


@pytest.mark.parametrize("where", ["xquad", "clapnq", "corpus"])
def test_a_passage_that_stands_inside_a_longer_one_is_never_learned(tmp_path, where):
    text = f"Before it. {as_tokens(CITIES['Corham'])[:120]} … And after it."
    measured = {where: text} if where == "corpus" else {where: [("", text, OTHER)]}
    kept, dropped = titles_left(write_public_data(tmp_path, **measured))

    assert kept == set(CITIES) - {"Corham"}
    assert (dropped.by_passage, dropped.total) == (1, 1)


def test_without_the_sets_that_measure_nothing_is_made(tmp_path):
    data = write_public_data(tmp_path)
    (data / XQUAD_FILE).unlink()

    with pytest.raises(InputError, match=r"xquad.en.json cannot be read") as raised:
        read_evaluation_sets(data)
    assert "clapnq" in raised.value.hint
