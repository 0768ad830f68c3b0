"""Puts the lines of a PDF page in the order of the page, where the file draws them otherwise.

Programs draw the foot of a page first, or a table column by column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.workers.read.pdf.lines import TextLine

ROWS_AT_LEAST = 3
LINES_AT_MOST = 1_500
"""A page with more of them is a drawing, or hostile."""
ROW_GAP = 3.5
"""The lines of a column are at most this many type sizes apart."""
SAME_HEIGHT = 0.3
"""Lines whose bottoms differ by this share of the type size stand in one row."""
AMOUNT_SHARE = 0.6
"""A column of amounts has at least this share of them; only the rows of a table have such."""
_AMOUNT = re.compile(r"^[-+–(]?[$€£¥]? ?\d[\d.,:/ %)-]*(?:\s?[^\W\d]{1,6})?$")

Block = list[TextLine]


def order_lines(lines: Sequence[TextLine], *, is_turned: bool = False) -> list[TextLine]:
    """Return the lines with rows drawn by columns joined, and from top to bottom if that is sure.

    It is sure where no line stands beside another one. On a page that is turned around most must
    be drawn downwards, since its text may lie upside down.
    """
    if len(lines) > LINES_AT_MOST:
        return list(lines)
    joined = _join_columns(lines)
    downwards = sorted(joined, key=lambda line: -line.top)
    apart = all(below.top <= line.bottom + 0.1 * line.size for line, below in pairwise(downwards))
    upwards = sum(after.top > line.top for line, after in pairwise(joined))
    is_upside_down = is_turned and 2 * upwards >= len(joined)
    return downwards if apart and not is_upside_down else joined


def _join_columns(lines: Sequence[TextLine]) -> list[TextLine]:
    ordered: list[TextLine] = []
    waiting: list[Block] = []
    for block in _blocks(lines):
        if waiting and not _is_beside(waiting, block):
            ordered += _joined(waiting)
            waiting = []
        waiting.append(block)
    return ordered + _joined(waiting)


def _blocks(lines: Sequence[TextLine]) -> Iterator[Block]:
    """Yield lines that are drawn one below the other."""
    block: Block = []
    for line in lines:
        drop = block[-1].bottom - line.bottom if block else 0.0
        if block and not 0.5 * line.size < drop < ROW_GAP * line.size:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_beside(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a block stands in the rows of the first one, beside all of them."""
    first, rows = blocks[0], min(len(blocks[0]), len(block))
    return (
        rows >= ROWS_AT_LEAST
        and len(_matches(first, block)) == rows
        and all(_is_apart(block, other) for other in blocks)
    )


def _matches(block: Block, other: Block) -> list[tuple[TextLine, TextLine]]:
    """Return the lines of two blocks that stand at one height."""
    return [
        (line, beside)
        for line in block
        for beside in other
        if abs(line.bottom - beside.bottom) <= SAME_HEIGHT * line.size
    ]


def _is_apart(block: Block, other: Block) -> bool:
    """Whether no line of a block that has another one beside it reaches into that one."""
    pairs = _matches(block, other)
    return all(a.left > b.right for a, b in pairs) or all(a.right < b.left for a, b in pairs)


def _joined(blocks: Sequence[Block]) -> list[TextLine]:
    """Return the rows of blocks beside each other, if one of them is a column of amounts."""
    lines = [line for block in blocks for line in block]
    if len(blocks) < 2 or not any(map(_is_of_amounts, blocks)):
        return lines
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: -line.bottom):
        if rows and abs(rows[-1][0].bottom - line.bottom) <= SAME_HEIGHT * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(row) for row in rows]


def _is_of_amounts(block: Block) -> bool:
    amounts = sum(bool(_AMOUNT.match(line.text)) for line in block)
    return amounts >= max(2, AMOUNT_SHARE * len(block))


def _row(lines: Sequence[TextLine]) -> TextLine:
    first, *others = sorted(lines, key=lambda line: line.left)
    return replace(first, cells=(*first.cells, *(cell for o in others for cell in o.cells)))
