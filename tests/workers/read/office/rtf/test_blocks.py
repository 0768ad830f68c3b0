"""Paragraphs, rows and what hangs on them come out in the order in which they are shown."""

from __future__ import annotations

from desktop.workers.read.office.rtf.blocks import RtfBlocks


def test_what_hangs_on_a_paragraph_follows_it() -> None:
    note = flow("A note.")
    blocks = RtfBlocks()
    blocks.write("First.")
    blocks.asides.append(note)
    blocks.end_paragraph(0, in_table=False)
    blocks.write("Second.")
    blocks.finish()
    assert blocks.text() == "First.\nA note.\nSecond."


def test_a_row_without_an_end_is_kept() -> None:
    blocks = RtfBlocks()
    for word in ("Boat", "Sea Otter", "12"):
        blocks.write(word)
        blocks.end_cell()
    blocks.finish()
    assert blocks.text() == "Boat | Sea Otter | 12"


def flow(text: str) -> RtfBlocks:
    made = RtfBlocks()
    made.write(text)
    made.finish()
    return made
