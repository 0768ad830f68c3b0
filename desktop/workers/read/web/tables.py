"""Reads tables of web pages: their names, spans and key-value pairs, as one record per row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.core.ingest.units.number_kinds import are_alike
from desktop.workers.read.document_builder import can_be_names
from desktop.workers.read.web.blocks import Block, BlockKind, joined
from desktop.workers.read.web.tree import Node

COLUMNS_AT_MOST = 200
REPEATED_CELLS_AT_MOST = 200_000
"""In one table; further spans are not repeated."""
LABEL_AT_MOST = 60
"""The most characters of a label in a table of two columns."""
_BLOCKS_OF_A_LAYOUT = frozenset({"table", "h1", "h2", "h3", "h4", "h5", "h6", "form"})
_SPAN = re.compile(r"\s*+(\d{1,6})")
_NUMERIC = re.compile(r"[\s\d.,:%€$£()/+–-]*+\w{0,3}+$")

Reader = Callable[[Node], list[Block]]


@dataclass(eq=False, slots=True)
class _Cell:
    text: str
    is_name: bool
    bold: bool = False


@dataclass(slots=True)
class _Parts:
    """The parts of a table; its rows are in the order in which they are shown."""

    captions: list[Node] = field(default_factory=list[Node])
    head: list[Node] = field(default_factory=list[Node])
    body: list[Node] = field(default_factory=list[Node])
    foot: list[Node] = field(default_factory=list[Node])
    others: list[Node | str] = field(default_factory=list["Node | str"])

    def gather(self, parent: Node, rows: list[Node]) -> None:
        for child in parent.children:
            if isinstance(child, str):
                self.others.append(child)
            elif child.tag == "tr":
                rows.append(child)
            elif child.tag == "caption":
                self.captions.append(child)
            elif child.tag == "thead":
                self.gather(child, self.head)
            elif child.tag == "tfoot":
                self.gather(child, self.foot)
            elif child.tag in ("tbody", "form") or child.find("tr") is not None:
                self.gather(child, rows)
            else:
                self.others.append(child)


def table_blocks(table: Node, read: Reader, is_shown: Callable[[Node], bool]) -> list[Block]:
    """Return the blocks of a table; `read` gives those of a cell."""
    parts = _Parts()
    parts.gather(table, parts.body)
    blocks = [block for caption in parts.captions for block in read(caption)]
    # Browsers show above a table what stands between its rows.
    blocks += read(Node("div", {}, parts.others))
    head = [row for row in parts.head if is_shown(row)]
    rows = [row for row in (*head, *parts.body, *parts.foot) if is_shown(row)]
    if _is_layout(table, rows):
        return blocks + [b for row in rows for cell in _cells_of(row, is_shown) for b in read(cell)]
    grid = _grid([_cells_of(row, is_shown) for row in rows], read)
    titles, lines = _records(grid, len(head))
    blocks += [Block(BlockKind.PARAGRAPH, (title,)) for title in titles]
    return [*blocks, Block(BlockKind.RECORDS, tuple(lines))] if lines else blocks


def _cells_of(row: Node, is_shown: Callable[[Node], bool]) -> list[Node]:
    return [cell for cell in row.elements() if is_shown(cell)]


def _is_layout(table: Node, rows: list[Node]) -> bool:
    """Tell whether a table only places its cells on the page."""
    if table.attributes.get("role") in ("presentation", "none"):
        return True
    if max((sum(1 for _ in row.elements()) for row in rows), default=0) < 2:
        return True
    if any(cell.tag == "th" for row in rows for cell in row.elements()):
        return False
    return any(node.tag in _BLOCKS_OF_A_LAYOUT for row in rows for node in row.walk())


def _grid(rows: list[list[Node]], read: Reader) -> list[list[_Cell]]:
    """Return the cells in their columns, with those that span several repeated in each."""
    grid: list[list[_Cell]] = []
    below: dict[int, tuple[_Cell, int]] = {}
    left = REPEATED_CELLS_AT_MOST
    for number, row in enumerate(rows):
        cells: list[_Cell] = []
        _take_from_above(cells, below)
        for node in row:
            cell = _cell(node, read)
            wide = min(_span(node, "colspan") or 1, COLUMNS_AT_MOST, left + 1)
            high = min(_span(node, "rowspan") or len(rows), len(rows) - number)
            left -= wide - 1
            for _ in range(wide):
                if high > 1 and len(cells) < COLUMNS_AT_MOST and left > 0:
                    below[len(cells)] = (cell, high - 1)
                    left -= 1
                cells.append(cell)
            _take_from_above(cells, below)
        for column in sorted(c for c in below if c >= len(cells)):
            cells += [_Cell("", is_name=False)] * (column - len(cells))
            _take_from_above(cells, below)
        grid.append(cells)
    return grid


def _take_from_above(cells: list[_Cell], below: dict[int, tuple[_Cell, int]]) -> None:
    while held := below.pop(len(cells), None):
        cell, rows = held
        if rows > 1:
            # The entry is for the rows after this one, which begin again at the first column.
            below[len(cells)] = (cell, rows - 1)
            cells.append(cell)
        else:
            cells.append(cell)


def _cell(node: Node, read: Reader) -> _Cell:
    text = joined(read(node))
    bold = node.find("b", "strong")
    whole = bold is not None and "".join(bold.text().split()) == "".join(node.text().split())
    return _Cell(" ".join(text.split()), node.tag == "th", bold=whole and bool(text))


def _span(node: Node, name: str) -> int:
    found = _SPAN.match(node.attributes.get(name, "1"))
    return int(found[1]) if found else 1


def _records(grid: list[list[_Cell]], head: int) -> tuple[list[str], list[str]]:
    """Return the titles above the names of columns, and a line for each row below them."""
    rows = [row for row in grid[head:] if any(cell.text for cell in row)]
    names = [row for row in grid[:head] if any(cell.text for cell in row)]
    titles: list[str] = []
    for above in (names, rows) if not names else (names,):
        while len(above) > 1 and len(above[0]) > 1 and len(set(above[0])) == 1:
            titles.append(above.pop(0)[0].text)
    if not names:
        count = _count_of_names(rows)
        names, rows = rows[:count], rows[count:]
    if not rows:
        return titles, [" | ".join(_distinct(row)) for row in names]
    columns = [*_names_of_columns(names)]
    if not columns and _are_pairs(rows):
        return titles, [_pair(row) for row in rows]
    return titles, [_record(columns, row) for row in rows]


def _count_of_names(rows: list[list[_Cell]]) -> int:
    """Return how many of the first rows hold names of columns."""
    count = 0
    while count < len(rows) and _is_row_of_names(rows[count]):
        count += 1
    if 0 < count < len(rows) or count == 1:
        return count
    if count or len(rows) < 2 or any(cell.is_name for row in rows for cell in row):
        return 0
    first = [cell for cell in rows[0] if cell.text]
    if len(first) > 1 and all(c.bold for c in first) and not all(c.bold for c in rows[1]):
        return 1
    if len(rows[0]) == 2 and not _has_numbers_below(rows):
        return 0
    return int(can_be_names([cell.text for cell in rows[0]]))


def _is_row_of_names(row: list[_Cell]) -> bool:
    filled = [cell for cell in row if cell.text]
    return len(filled) > 1 and all(cell.is_name for cell in filled)


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and _NUMERIC.match(text) is not None


def _has_numbers_below(rows: list[list[_Cell]]) -> bool:
    """Tell whether the second of two columns has numbers of one kind in all rows but the first."""
    if any(cell.bold or cell.text.endswith(":") for cell in rows[0][:1]):
        return False
    return are_alike([row[1].text for row in rows[1:] if len(row) > 1]) and all(
        _is_number(row[1].text) == (number > 0) for number, row in enumerate(rows) if len(row) > 1
    )


def _names_of_columns(names: list[list[_Cell]]) -> Iterator[str]:
    for column in range(max(map(len, names), default=0)):
        cells = [row[column] for row in names if column < len(row)]
        yield " ".join(_distinct(cells)).rstrip(":")


def _distinct(cells: Sequence[_Cell]) -> list[str]:
    """Return the texts of cells, once for each that spans several places."""
    return [cell.text for cell in dict.fromkeys(cells) if cell.text]


def _record(names: list[str], row: list[_Cell]) -> str:
    cells = list(dict.fromkeys(row))
    if (len(cells) == 1 and len(row) > 1) or not names:
        return " | ".join(_pairs_within(cells))
    named = (
        (names[column] if column < len(names) else "", cell.text) for column, cell in enumerate(row)
    )
    return " | ".join(f"{name}: {text}" if name else text for name, text in named if text)


def _pairs_within(cells: list[_Cell]) -> Iterator[str]:
    """Yield the cells of a row; a name goes together with the value after it."""
    label = ""
    for cell in cells:
        if not cell.text:
            continue
        is_label = (cell.is_name or cell.text.endswith(":")) and len(cells) > 1
        if is_label and not label:
            label = cell.text.rstrip(": ")
            continue
        yield f"{label}: {cell.text}" if label else cell.text
        label = ""
    if label:
        yield label


def _are_pairs(rows: list[list[_Cell]]) -> bool:
    """Tell whether a table of two columns has labels in its first."""
    if any(len(row) > 2 for row in rows):
        return False
    labels = [row[0].text for row in rows if row[0].text]
    return not all(map(_is_number, labels)) and all(
        len(label) <= LABEL_AT_MOST and not label.endswith((".", "!", "?")) for label in labels
    )


def _pair(row: list[_Cell]) -> str:
    texts = _distinct(row)
    return f"{texts[0].rstrip(': ')}: {texts[1]}" if len(texts) == 2 else " | ".join(texts)
