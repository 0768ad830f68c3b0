"""RTF is cut into its control words, groups and bytes."""

from __future__ import annotations

from desktop.workers.read.office.rtf.tokens import Token, tokens


def test_a_source_is_cut_where_its_words_end() -> None:
    assert [*tokens("{\\b0 x\\'e9\\~\r\ny}")] == [
        Token(brace="{"), Token("b", 0), Token(text="x"), Token(text="é"), Token("~"),
        Token(text="y"), Token(brace="}"),
    ]  # fmt: skip


def test_bytes_of_a_picture_are_passed_over() -> None:
    assert [*tokens("\\bin4 {}{}z")] == [Token("bin", 4), Token(text="z")]
    assert [*tokens("\\bin999999999 z")] == [Token("bin", 999999999)]
