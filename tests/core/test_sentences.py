import pytest

from desktop.core.sentences import sentence_spans
from tests.benchmarks.sentences import HALVES, f1, found_ends, read_cases


def sentences(text):
    return [text[start:end] for start, end in sentence_spans(text)]


def test_a_sentence_ends_at_its_full_stop_and_keeps_its_closing_marks():
    text = 'He asked "Why?" She knew (and said so!). Nobody else did...  Then it rained.'
    assert sentences(text) == [
        'He asked "Why?"',
        "She knew (and said so!).",
        "Nobody else did...",
        "Then it rained.",
    ]


def test_ranges_are_in_order_do_not_overlap_and_leave_out_nothing_but_white_space():
    text = "  One thing.\n\n# A heading\nTwo things, e.g. this.\t|  a | b |\n\n第三。\n  Last"
    at = 0
    for start, end in sentence_spans(text):
        assert start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith met Mr. Jones and Prof. J. R. Doe on Jan. 3.",
        "See Fig. 4 and Sec. 2 of vol. 3, pp. 12 f. of the report.",
        "Acme Inc. and Bolt Ltd. pay approx. 5.25 % interest.",
        "The U.S. economy grew by 2.1 percent, i.e. less than before.",
        "Die Miete ist nach § 5 Abs. 2 z.B. monatlich zu zahlen, d.h. zum Ersten.",
        "Version 3.11.7 is at example.org/a.b/c.html today",
    ],
)
def test_a_full_stop_inside_an_abbreviation_or_a_number_ends_nothing(text):
    assert sentences(text) == [text]


def test_an_abbreviation_that_can_end_a_sentence_does_before_a_capital():
    assert sentences("We left at 5 p.m. He stayed.") == ["We left at 5 p.m.", "He stayed."]
    assert sentences("It closes at 5 p.m. on Sundays.") == ["It closes at 5 p.m. on Sundays."]


def test_scripts_without_spaces_end_their_sentences_with_marks_of_their_own():
    assert sentences("今日は雨です。明日は晴れますか？「はい！」そうです") == [
        "今日は雨です。",
        "明日は晴れますか？",
        "「はい！」",
        "そうです",
    ]
    assert sentences("यह पहला है। यह दूसरा है।") == ["यह पहला है।", "यह दूसरा है।"]


def test_a_paragraph_ends_a_sentence_and_a_single_line_break_does_not():
    assert sentences("A title without a stop\n\nA sentence that\ngoes on.") == [
        "A title without a stop",
        "A sentence that\ngoes on.",
    ]


@pytest.mark.parametrize(
    "line", ["# Heading", "- an item", "• an item", "3) an item", "name\tvalue", "| a | b |"]
)
def test_a_line_that_stands_for_itself_is_a_sentence_of_its_own(line):
    assert sentences(f"Before it\n{line}\nafter it.") == ["Before it", line, "after it."]


def test_rows_of_numbers_stand_for_themselves_and_a_line_of_prose_with_numbers_does_not():
    rows = "Net sales $ 82,959 $ 81,434\nCost of sales 47,074 46,179"
    assert sentences(rows) == rows.split("\n")
    prose = "In the years before 2021 and also in\n2022 it was 7 percent."
    assert sentences(prose) == [prose]


def test_a_footnote_mark_after_the_full_stop_begins_what_follows():
    assert sentences("It was opened in 1911.[3] The mayor spoke.") == [
        "It was opened in 1911.",
        "[3] The mayor spoke.",
    ]


@pytest.mark.parametrize("text", ["", "   \n\t\n ", "\n"])
def test_white_space_has_no_sentences(text):
    assert sentences(text) == []


def test_a_german_ordinal_number_ends_no_sentence():
    text = "Ja, der 7. Juni passt. Die Wohnung im 2. OG ist frei."
    found = [text[start:end] for start, end in sentence_spans(text)]
    assert found == ["Ja, der 7. Juni passt.", "Die Wohnung im 2. OG ist frei."]


@pytest.mark.parametrize("half", HALVES)
def test_hard_cases_of_thirteen_languages_are_cut_right(half):
    cases = read_cases(half)
    assert len(cases) == 13
    for language, lines in cases.items():
        expected = [ends for _, ends in lines]
        assert f1(expected, [found_ends(text, language) for text, _ in lines]) >= 0.98
    lines = [line for of_language in cases.values() for line in of_language]
    assert f1([ends for _, ends in lines], [found_ends(text, None) for text, _ in lines]) >= 0.98
