"""The lines of a text."""

from desktop.workers.read.text.line_ranges import line_ranges


def test_lines_end_at_line_feeds_and_carriage_returns_alone():
    text = "a\r\nb\rc\n\nd\u2028e\x0cf"
    assert [text[line.start : line.end] for line in line_ranges(text)] == [
        "a", "b", "c", "", "d\u2028e\x0cf",
    ]  # fmt: skip


def test_no_text_has_no_lines():
    assert line_ranges("") == []
    assert len(line_ranges("\n")) == 1
