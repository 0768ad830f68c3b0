"""RTF is cut into its control words, groups and bytes."""

from __future__ import annotations

from desktop.workers.read.office.rtf.tokens import RtfToken, tokens


def test_a_source_is_cut_where_its_words_end() -> None:
    assert [*tokens("{\\b0 x\\'e9\\~\r\ny}")] == [
        RtfToken(brace="{"),
        RtfToken("b", 0),
        RtfToken(text="x"),
        RtfToken(text="é"),
        RtfToken("~"),
        RtfToken(text="y"),
        RtfToken(brace="}"),
    ]


def test_bytes_of_a_picture_are_passed_over() -> None:
    assert [*tokens("\\bin4 {}{}z")] == [RtfToken("bin", 4), RtfToken(text="z")]
    assert [*tokens("\\bin999999999 z")] == [RtfToken("bin", 999999999)]
