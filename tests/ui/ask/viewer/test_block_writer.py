"""Blocks become headings, paragraphs and tables of a document that holds nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextFormat, QTextTable

from desktop.core.types import Span
from desktop.ui.ask.viewer.block_writer import BlockWriter, page_name
from desktop.ui.ask.viewer.blocks import HeadingBlock, ParagraphBlock, TableBlock
from desktop.ui.theme import Theme
from desktop.ui.widgets.sealed_document import SealedDocument


@pytest.fixture
def written(qapp):
    def write(text, block, marked=(0, 0)):
        document = SealedDocument()
        writer = BlockWriter(text, Span(*marked), "docx", Theme())
        cursor = QTextCursor(document)
        writer.write(cursor, block)
        return document, [mark.selectedText() for mark in writer.marks]

    return write


def test_the_marked_range_may_begin_and_end_within_words(written):
    text = "One two three."
    document, marked = written(text, ParagraphBlock(Span(0, len(text))), (5, 9))

    assert document.toPlainText().strip() == text
    assert marked == ["wo t"]


def test_a_heading_is_larger_than_its_text(written):
    sizes = []
    for level in (1, 2, 3, 9):
        document, _ = written("Care", HeadingBlock(Span(0, 4), level))
        look = QTextCursor(document.begin())
        look.movePosition(look.MoveOperation.Right)
        sizes.append(look.charFormat().intProperty(QTextFormat.Property.FontPixelSize))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] > Theme().reading


def test_a_table_is_a_real_table_with_marked_cells(written):
    text = "Rent | 2024: 500"
    block = TableBlock(Span(0, 16), ("", "2024"), ((Span(0, 4), Span(13, 16)),))
    document, marked = written(text, block, (0, 16))
    table = document.rootFrame().childFrames()[0]

    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (2, 2)
    assert marked == ["Rent", "500"]
    assert document.toPlainText().endswith("\n")


@pytest.mark.parametrize("words", [
    "<img src='/etc/hostname'><b>bold</b>", "\ufdd0\ufdd1\ufffc\u2029\u2028\x00\x1b", "a\r\nb\rc",
    "\u202eright to left", "🏠 𝔘nder",
])  # fmt: skip
def test_hostile_words_are_words(written, words):
    document, _ = written(words, ParagraphBlock(Span(0, len(words))), (0, len(words)))

    kinds = {kept.objectType() for kept in document.allFormats()}
    assert QTextFormat.ObjectTypes.ImageObject.value not in kinds
    assert len(document.rootFrame().childFrames()) == 0
    if "<" in words:
        assert document.toPlainText().strip() == words


def test_pages_are_named_as_in_their_format():
    assert [page_name(kind, 2) for kind in ("docx", "pptx", "ods")] == [
        "Page 2", "Slide 2", "Sheet 2",
    ]  # fmt: skip
