"""Blocks become the parts of a document."""

from __future__ import annotations

from desktop.core.types import Heading, Span
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.web.blocks import Block, BlockKind, add_blocks, joined

BLOCKS = (
    Block(BlockKind.HEADING, ("Fares",), 2),
    Block(BlockKind.RECORDS, ("Boat: Gull", "Boat: Tern")),
    Block(BlockKind.LIST, ("- one", "  - two")),
    Block(BlockKind.PARAGRAPH, ("The end.",)),
)


def test_each_kind_of_block_becomes_its_part_of_the_document() -> None:
    builder = DocumentBuilder()
    add_blocks(builder, BLOCKS)
    document = builder.build("html")
    assert document.text == "Fares\n\nBoat: Gull\nBoat: Tern\n\n- one\n  - two\n\nThe end."
    assert document.headings == (Heading(2, "Fares", 0),)
    assert document.tables == (Span(7, 28),)


def test_blocks_in_one_line_keep_all_their_words() -> None:
    assert joined(BLOCKS) == "Fares Boat: Gull Boat: Tern - one - two The end."
