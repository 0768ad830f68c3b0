import pytest

from desktop.core.store.unspaced_scripts import (
    divide_phrase,
    divide_runs,
    has_runs,
    searched_pairs,
    without_runs,
)


def test_a_run_of_characters_becomes_its_pairs_and_the_last_character() -> None:
    assert divide_runs("鍵は x").split() == ["鍵は", "は", "x"]
    assert divide_runs("東京都").split() == ["東京", "京都", "都"]


@pytest.mark.parametrize("text", ["鍵", "กุญแจ", "ກະແຈ", "សោ", "သော့", "임대료", "コピー"])
def test_these_scripts_are_divided(text: str) -> None:
    assert has_runs(text)
    assert without_runs(text).strip() == ""


def test_words_with_spaces_are_not_divided() -> None:
    assert divide_runs("key ключ مفتاح") == "key ключ مفتاح"


def test_a_phrase_may_go_on_in_a_text() -> None:
    assert divide_phrase("東京").split() == ["東京"]
    assert divide_phrase("Tel 東京 a").split() == ["Tel", "東京", "京", "a"]
    assert divide_phrase("鍵").split() == ["鍵"]


@pytest.mark.parametrize(
    ("typed", "pairs", "single"),
    [
        ("鍵は", ["鍵は"], ["鍵"]),
        ("受付は", ["受付", "付は"], []),
        ("임대료는 얼마입니까", ["임대", "대료", "얼마"], []),
        ("どこですか", ["どこ", "こで", "です", "すか"], []),
        ("东京都", ["东京", "京都"], []),
    ],
)
def test_a_question_is_searched_without_its_endings(
    typed: str, pairs: list[str], single: list[str]
) -> None:
    assert searched_pairs(typed) == (pairs, single)
