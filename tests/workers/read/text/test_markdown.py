"""Headings of Markdown stand where CommonMark says so; what stands above the text is none."""

import pytest

from desktop.core.types import UnitKind
from desktop.workers.read.text.markdown import markdown_outline
from tests.fakes.reading import read_bytes


def titles(text):
    return [(heading.level, heading.title) for heading in markdown_outline(text).headings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n## B ##\n####### seven\n#no\n", [(1, "A"), (2, "B")]),
        ("Title\n=====\nSection\n---\n", [(1, "Title"), (2, "Section")]),
        ("1. item\n---\n- item\n===\n> quote\n---\n", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", []),
        ("words\n\n---\n\nwords\n", []),
        ("    # code\n\n```\n# code\n```\n~~~\n# code\n~~~\n", []),
        ("<!--\n# hidden\n-->\n\n# Shown\n", [(1, "Shown")]),
        ("<div>\n# in a block\n</div>\n\n# Shown\n", [(1, "Shown")]),
        ("import X from 'x'\n\n# Guide\n\n<X />\n", [(1, "Guide")]),
        ("words[^1]\n\n[^1]: a note\n\n# B\n", [(1, "B")]),
        ("#\n\n# \t\n", []),
        ("> # Quoted\n\n- # In a list\n", [(1, "Quoted"), (1, "In a list")]),
        ("- item\n  # deeper\n", [(1, "deeper")]),
        ("two\nlines\n---\n", [(2, "two lines")]),
        ("```\n# never closed\n", []),
        ("# Über *alles*\n", [(1, "Über *alles*")]),
        ("# A\r\n\r\n## B\r\n", [(1, "A"), (2, "B")]),
        ("", []),
    ],
)
def test_headings_are_those_of_commonmark(text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("---\ntitle: Roses\ndate: 2024-05-01\n---\n", "Roses"),
        ('---\n# by hand\ntitle: "Roses: all"  # so\ntags:\n- a\n---\n', "Roses: all"),
        ("---\ndate: 2024-05-01\n...\n", ""),
        ('+++\ntitle = "Roses"\n[extra]\nx = 1\n+++\n', "Roses"),
        ('{"title": "Roses", "tags": ["a"]}\n', "Roses"),
        ('{\n  "title": "Roses"\n}\n', "Roses"),
        ("---\n---\n", ""),
        ("---\r\ntitle: Roses\r\n---\r\n", "Roses"),
    ],
)
def test_what_stands_above_the_text_gives_the_title_and_no_heading(above, title):
    outline = markdown_outline(above + "\nSoil\n----\n\nwords\n")
    assert [heading.title for heading in outline.headings] == ["Soil"]
    assert outline.title == title


@pytest.mark.parametrize("text", ["---\nwords are here\n---\n", "---\n\nwords\n\n# A\n", "+++\n"])
def test_a_rule_at_the_beginning_is_no_front_matter(text):
    assert markdown_outline(text).metadata == ()


def test_the_places_of_headings_hold_below_front_matter_and_odd_ends_of_lines():
    text = "---\ntitle: x\n---\r\nwords\u2028 \x0c more\x85\r## Läge\n\n# End\n"
    for heading in markdown_outline(text).headings:
        assert text[heading.char_start :].lstrip("# ").startswith(heading.title)
    assert titles(text) == [(2, "Läge"), (1, "End")]


def test_each_line_above_the_text_is_a_record(tmp_path):
    text = "---\ntitle: Roses\ndate: 2024-05-01\ntags: [red, old]\n---\n\nCut them in March.\n"
    document = read_bytes(tmp_path, "a.md", text.encode())
    units = [unit for passage in document.passages for unit in passage.units]
    records = [text[unit.char_start : unit.char_end] for unit in units
               if unit.kind is not UnitKind.SENTENCE]  # fmt: skip
    assert {"title: Roses", "date: 2024-05-01", "tags: [red, old]"} <= set(records)
    assert document.text == text


@pytest.mark.parametrize(
    "hostile",
    [">" * 30_000, "- " * 9_000, "[a\n" * 9_000, "```\n" * 9_000, "a\n---\n" * 3_000,
     "<!--\n" * 9_000, '{"a":' * 9_000],
)  # fmt: skip
def test_hostile_markdown_takes_no_long_time(hostile):
    markdown_outline(hostile)


def test_only_the_beginning_of_a_vast_file_is_looked_at_for_headings_which_is_noted():
    outline = markdown_outline("# A\n\n" + "words\n" * 350_000 + "\n# B\n")
    assert [heading.title for heading in outline.headings] == ["A"]
    assert "first 2,000,000 characters" in outline.notes[0]
