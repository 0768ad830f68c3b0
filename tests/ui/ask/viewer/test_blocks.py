"""A text is divided into the blocks that it had in its document, and loses no word."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.store.excerpt import Excerpt
from desktop.core.types import Heading, Page, Span
from desktop.ui.ask.viewer.blocks import (
    ROWS_OF_TABLE,
    HeadingBlock,
    PageBlock,
    ParagraphBlock,
    TableBlock,
    blocks_of,
)
from desktop.workers.read.document_builder import DocumentBuilder


def excerpt(build):
    builder = DocumentBuilder()
    build(builder)
    made = builder.build("docx")
    return Excerpt(
        Path("a.docx"), "docx", made.text, 0, True, made.headings, made.tables, made.pages
    )


def shape(shown):
    def words(span):
        return None if span is None else shown.text[span.char_start : span.char_end]

    made = []
    for block in blocks_of(shown):
        match block:
            case PageBlock():
                made.append(f"page {block.number}")
            case HeadingBlock():
                made.append((block.level, words(block.span)))
            case ParagraphBlock():
                made.append(words(block.span))
            case TableBlock():
                made.append([block.columns, *(tuple(map(words, row)) for row in block.rows)])
    return made


def test_headings_paragraphs_and_pages_come_in_their_order():
    def build(builder):
        builder.begin_page(1)
        builder.heading(1, "Care")
        builder.paragraph("First.\nSecond line.")
        builder.paragraph("Next.")
        builder.begin_page(2)
        builder.heading(2, "More")

    assert shape(excerpt(build)) == [
        "page 1", (1, "Care"), "First.\nSecond line.", "Next.", "page 2", (2, "More"),
    ]  # fmt: skip


def test_a_table_gets_its_columns_back_from_the_names_in_its_rows():
    rows = [["", "2024", "2025"], ["Rent", "500", "510"], ["Heat", "", "80"]]
    made = shape(excerpt(lambda builder: builder.table(rows)))

    assert made == [[("", "2024", "2025"), ("Rent", "500", "510"), ("Heat", None, "80")]]


def test_pairs_are_a_table_of_labels_and_values():
    lines = ["Boat: Sea Otter", "Berth: 12 | at the pier", "Time: 12:30"]
    assert shape(excerpt(lambda builder: builder.rows(lines[::2]))) == [
        [(), ("Boat", "Sea Otter"), ("Time", "12:30")]
    ]
    assert shape(excerpt(lambda builder: builder.rows(lines))) == [
        [(), ("Boat: Sea Otter", None), ("Berth: 12", "at the pier"), ("Time: 12:30", None)]
    ]


def test_a_table_without_names_keeps_its_cells_in_their_places():
    made = shape(excerpt(lambda builder: builder.table([["1", "2"], ["3", "4", "5"]], named=False)))
    assert made == [[(), ("1", "2", None), ("3", "4", "5")]]


def test_a_column_whose_name_a_row_has_twice_is_not_guessed():
    made = shape(excerpt(lambda builder: builder.rows(["A: 1 | A: 2", "A: 3 | A: 4"])))
    assert made == [[(), ("A: 1", "A: 2"), ("A: 3", "A: 4")]]


def test_a_long_table_is_shown_as_several_with_the_same_columns():
    rows = [["Item", "Price"], *([f"a{n}", str(n)] for n in range(2 * ROWS_OF_TABLE + 1))]
    made = shape(excerpt(lambda builder: builder.table(rows, named=True)))

    assert [part[0] for part in made] == [("Item", "Price")] * 3
    assert [len(part) - 1 for part in made] == [ROWS_OF_TABLE, ROWS_OF_TABLE, 1]


@pytest.mark.parametrize("text", ["", "\n\n\n", "word", "a\n\n\n   \n\nb", "a | b", ": | : "])
@pytest.mark.parametrize("tables", [(), (Span(0, 3),), (Span(0, 99), Span(1, 2))])
def test_any_text_has_blocks_that_keep_its_words(text, tables):
    clipped = tuple(Span(t.char_start, min(t.char_end, len(text))) for t in tables)
    headings = (Heading(1, "x", 0), Heading(2, "y", 1)) if len(text) > 2 else ()
    pages = (Page(1, 0, len(text)), Page(2, 5, 5))
    shown = Excerpt(Path("a"), "docx", text, 0, True, headings, clipped, pages)

    made = "".join(str(part) for part in shape(shown) if part is not None)
    assert {*text.split()} - {"|", ":"} <= {*made.replace("'", " ").replace("\\n", " ").split()} | {
        word for word in text.split() if word in made
    }
