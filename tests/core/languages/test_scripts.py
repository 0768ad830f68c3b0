import pytest

from desktop.core.languages.scripts import language_of_script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("임대료", "ko"),
        ("鍵", "zh"),
        ("鍵は受付にあります", "ja"),
        ("コピー", "ja"),
        ("ｺﾋﾟｰ", "ja"),
        ("กุญแจ", "th"),
        ("ກະແຈ", "lo"),
        ("សោ", "km"),
        ("သော့", "my"),
        ("κλειδί", "el"),
        ("גסות", "he"),
    ],
)
def test_a_script_of_one_language_tells_it(text: str, language: str) -> None:
    assert language_of_script(text) == language


@pytest.mark.parametrize("text", ["", "123", "Schlüssel", "ключ", "مفتاح", "चाबी"])
def test_a_script_of_several_languages_tells_nothing(text: str) -> None:
    assert language_of_script(text) is None


def test_a_few_characters_in_a_text_of_letters_tell_nothing() -> None:
    assert language_of_script("The Greek letter π is the ratio of a circle's two measures.") is None


def test_a_japanese_name_does_not_make_a_chinese_text_japanese() -> None:
    assert (
        language_of_script("承租人于每月第一天向出租人支付租金，并通知アイ公司的负责人以便登记。")
        == "zh"
    )
