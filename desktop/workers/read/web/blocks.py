"""The blocks of a page, from which its document is built."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from desktop.workers.read.document_builder import DocumentBuilder


class BlockKind(Enum):
    PARAGRAPH = auto()
    LIST = auto()
    HEADING = auto()
    RECORDS = auto()
    """Lines of which each is a unit of its own."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list, heading or group of records, with its lines."""

    kind: BlockKind
    lines: tuple[str, ...]
    level: int = 0
    """The level of a heading; 1 is the highest."""


def add_blocks(builder: DocumentBuilder, blocks: Iterable[Block]) -> None:
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            builder.heading(block.level, " ".join(block.lines))
        elif block.kind is BlockKind.RECORDS:
            builder.rows(block.lines)
        else:
            builder.paragraph("\n".join(block.lines))


def joined(blocks: Iterable[Block]) -> str:
    """Return the words of blocks in one line, as in the cell of a table."""
    return " ".join(line.strip() for block in blocks for line in block.lines)
