"""Makes units of text without tables: sentences of prose, and records of lists and cards."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.core.ingest.units.delimited import Row, detect_separator, split_by_gaps, split_rows
from desktop.core.ingest.units.items import (
    are_alike_cards,
    are_items,
    are_pairs,
    card_period,
    goes_on,
    is_lone_card,
)
from desktop.core.ingest.units.prose import Prose
from desktop.core.ingest.units.tables import CELL_SEPARATOR, row_units
from desktop.core.ingest.units.text_lines import (
    Line,
    ends_sentence,
    is_section_mark,
    label_of,
    split_lines,
    usual_wrap_width,
)
from desktop.core.sentences import is_item, is_row
from desktop.core.types import Unit, UnitKind

ITEM_CHARACTERS_AT_MOST = 300
"""The length up to which an item with several sentences is one record."""
LEAD_CHARACTERS_AT_MOST = 160
"""The length up to which the line above a list belongs to each of its items."""
ROWS_BY_GAPS_AT_LEAST = 3
LEAD_ENDS = (":", "：")
Block = Sequence[Line]


def paragraph_units(
    prose: Prose, start: int, end: int, headings: Collection[int] = (), *, is_code: bool = False
) -> Iterator[Unit]:
    """The units between two places; `headings` are the first characters of headings."""
    text = prose.text
    lines = split_lines(text, start, end)
    if not lines:
        return
    wrap_width = usual_wrap_width(text, lines)
    blocks = _blocks(lines)
    lead = ""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        cards = 0 if is_code else _cards_at(text, blocks, place)
        if cards:
            yield from (
                _record(text, card[0].start, card[-1].end, lead)
                for card in blocks[place : place + cards]
            )
            place += cards
            continue
        last = None
        for unit in _block_units(prose, block, headings, wrap_width, lead, is_code=is_code):
            last = unit
            yield unit
        lead = _lead(text, last)
        place += 1


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups, which blank lines divide."""
    blocks: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _cards_at(text: str, blocks: Sequence[Block], place: int) -> int:
    """The number of blocks from here on that are cards of one list; 0 if it is not more than one.

    Prose is no card, nor is a block with list marks.
    """
    count = 1
    shown = _shown(text, blocks[place])
    if len(shown) < 2 or not _can_be_card(text, blocks[place], shown):
        return 0
    while place + count < len(blocks):
        block = blocks[place + count]
        following = _shown(text, block)
        if not are_alike_cards(shown, following) or not _can_be_card(text, block, following):
            break
        count += 1
        shown = following
    return count if count > 1 else 0


def _can_be_card(text: str, block: Block, shown: Sequence[str]) -> bool:
    return are_items(shown, 0) and not any(_is_marked(text, line) for line in block)


def _block_units(
    prose: Prose,
    block: Block,
    headings: Collection[int],
    wrap_width: int,
    lead: str,
    *,
    is_code: bool,
) -> Iterator[Unit]:
    """The units of the lines between two blank lines."""
    text = prose.text
    if columns := _columns(text, block):
        yield from row_units(columns)
        return
    at = 0
    while at < len(block):
        line = block[at]
        stop = at + 1
        if is_item(text, line.start, line.end):
            while stop < len(block) and _goes_on_with(text, block, stop, line):
                stop += 1
            yield from _item(prose, line.start, block[stop - 1].end, lead)
        elif _is_row_only(text, line):
            while stop < len(block) and _is_row_only(text, block[stop]):
                stop += 1
            yield from _rows(text, block[at:stop])
        else:
            while stop < len(block) and not _is_marked(text, block[stop]):
                stop += 1
            units = list(_run(prose, block[at:stop], headings, wrap_width, lead, is_code=is_code))
            yield from units
            lead = _lead(text, units[-1] if units else None)
        at = stop


def _columns(text: str, block: Block) -> list[Row]:
    """The rows of a block whose cells stand below each other; empty if it is no such table."""
    if len(block) < ROWS_BY_GAPS_AT_LEAST:
        return []
    rows = list(split_by_gaps(text, block[0].start, block[-1].end))
    if len(rows[0].cells) < 2 or len({len(row.cells) for row in rows}) > 1:
        return []
    return [] if any(ends_sentence(cell) for row in rows for cell in row.cells[:-1]) else rows


def _is_marked(text: str, line: Line) -> bool:
    return is_item(text, line.start, line.end) or _is_row_only(text, line)


def _is_row_only(text: str, line: Line) -> bool:
    if not is_row(text, line.start, line.end) or is_item(text, line.start, line.end):
        return False
    # A date behind a label looks like numbers in columns.
    shown = text[line.start : line.end]
    return "\t" in shown or "|" in shown or not label_of(shown)


def _goes_on_with(text: str, block: Block, place: int, item: Line) -> bool:
    """Whether a line continues the item of a list above it."""
    line, above = block[place], block[place - 1]
    if _is_marked(text, line):
        return False
    if line.indent > item.indent:
        return True
    shown, below = text[above.start : above.end], text[line.start : line.end]
    return not label_of(below) and goes_on(shown, below, begins_small=False)


def _item(prose: Prose, start: int, end: int, lead: str) -> Iterator[Unit]:
    """An item of a list: a record, unless it consists of sentences."""
    text = prose.text
    if text[start] == "#" or ends_sentence(text[start:end]):
        yield from prose.sentences(start, end)
    else:
        yield from _record_or_sentences(prose, start, end, lead)


def _rows(text: str, rows: Block) -> Iterator[Unit]:
    """Rows with cells, as Markdown, tabs or PDF files give them."""
    start, end = rows[0].start, rows[-1].end
    if all(text[row.start] == "|" for row in rows):
        yield from _framed_rows(text, rows)
    elif len(rows) > 1 and (separator := detect_separator(text, start, end, "\t|")):
        yield from row_units(split_rows(text, start, end, separator))
    else:
        yield from (Unit(row.start, row.end, UnitKind.RECORD) for row in rows)


def _framed_rows(text: str, rows: Block) -> Iterator[Unit]:
    """Rows within `|`; a rule below the first row tells that it has the names."""
    parsed = [
        Row(
            row.start, row.end, tuple(c.strip() for c in text[row.start : row.end].split("|")[1:-1])
        )
        for row in rows
        if any(character.isalnum() for character in text[row.start : row.end])
    ]
    ruled = len(rows) > 1 and not any(c.isalnum() for c in text[rows[1].start : rows[1].end])
    yield from row_units(parsed, named=True if ruled and len(parsed) > 1 else None)


def _run(
    prose: Prose,
    run: Block,
    headings: Collection[int],
    wrap_width: int,
    lead: str,
    *,
    is_code: bool,
) -> Iterator[Unit]:
    """Lines without marks: pairs, cards, items, a table by columns, or prose."""
    text = prose.text
    shown = _shown(text, run)
    start, end = run[0].start, run[-1].end
    if is_code and (not are_pairs(shown) or any(map(_is_statement, shown))):
        yield from prose.sentences(start, end)
        return
    if len(run) == 1 or run[0].start in headings or not are_items(shown, wrap_width):
        yield from prose.sentences(start, end)
        return
    if are_pairs(shown):
        yield from _pairs(text, run, shown, lead)
    elif len(run) > 2 and (separator := _separator(text, shown, start, end)):
        yield from row_units(split_rows(text, start, end, separator))
    elif period := card_period(shown):
        for place in range(0, len(run), period):
            yield _record(text, run[place].start, run[place + period - 1].end, lead)
    elif is_lone_card(shown):
        yield _record(text, start, end, lead)
    else:
        yield from _items(prose, run, shown, lead)


def _is_statement(line: str) -> bool:
    """Whether a line of code is rather a statement than a setting."""
    return "(" in line or line.endswith(("{", "}", ";", "\\"))


def _separator(text: str, shown: Sequence[str], start: int, end: int) -> str:
    """The separator of cells that every line has."""
    found = detect_separator(text, start, end, "|;")
    return found if found and all(found in line for line in shown) else ""


def _items(prose: Prose, run: Block, shown: Sequence[str], lead: str) -> Iterator[Unit]:
    """Each line with those that continue it; a first line with a colon is above all others."""
    text = prose.text
    small = shown[0][:1].islower()
    at = 0
    while at < len(run):
        stop = at + 1
        while stop < len(run) and (
            run[stop].indent > run[at].indent
            or goes_on(shown[stop - 1], shown[stop], begins_small=small)
        ):
            stop += 1
        first, last = run[at].start, run[stop - 1].end
        if ends_sentence(text[first:last]):
            yield from prose.sentences(first, last)
        else:
            yield from _record_or_sentences(prose, first, last, lead)
        if at == 0 and text[first:last].endswith(LEAD_ENDS):
            lead = _lead(text, Unit(first, last)) or lead
        at = stop


def _pairs(text: str, run: Block, shown: Sequence[str], lead: str) -> Iterator[Unit]:
    """Labels with values: cards where the labels come again, else each pair of the first thing."""
    groups = _groups_of_pairs(run, shown)
    labels = [label for group in groups if (label := label_of(shown[group[0]]))]
    again = [place for place, group in enumerate(groups) if label_of(shown[group[0]]) == labels[0]]
    if len(set(labels)) == 1:
        yield from (
            _record(text, run[group[0]].start, run[group[-1]].end, lead) for group in groups
        )
    elif len(again) > 1:
        # Cards without blank lines: each begins with the same label.
        bounds = [*again, len(groups)]
        if again[0] > 0:
            yield _record(text, run[0].start, run[groups[again[0] - 1][-1]].end, lead)
        for first, stop in pairwise(bounds):
            yield _record(text, run[groups[first][0]].start, run[groups[stop - 1][-1]].end, lead)
    else:
        head = lead
        for place, group in enumerate(groups):
            begin, stop = run[group[0]].start, run[group[-1]].end
            yield replace(_record(text, begin, stop, head), kind=UnitKind.PAIR)
            if place == 0 and stop - begin <= LEAD_CHARACTERS_AT_MOST:
                head = f"{lead}{CELL_SEPARATOR}{text[begin:stop]}" if lead else text[begin:stop]


def _groups_of_pairs(run: Block, shown: Sequence[str]) -> list[list[int]]:
    """The places of the lines, where those without a label belong to the pair above."""
    groups: list[list[int]] = []
    for place, line in enumerate(shown):
        follows_title = bool(groups) and not label_of(shown[groups[-1][0]])
        is_title = is_section_mark(line) or (follows_title and run[place].indent == 0)
        if not groups or label_of(line) or is_title:
            groups.append([place])
        else:
            groups[-1].append(place)
    return groups


def _record_or_sentences(prose: Prose, start: int, end: int, lead: str) -> Iterator[Unit]:
    is_long = end - start > ITEM_CHARACTERS_AT_MOST
    sentences = list(prose.sentences(start, end)) if is_long else []
    if len(sentences) > 1:
        yield from sentences
    else:
        yield _record(prose.text, start, end, lead)


def _record(text: str, start: int, end: int, lead: str) -> Unit:
    shown = " ".join(text[start:end].split()) if lead else ""
    return Unit(start, end, UnitKind.RECORD, f"{lead}{CELL_SEPARATOR}{shown}" if lead else "")


def _lead(text: str, unit: Unit | None) -> str:
    """The unit as the line that introduces what follows; empty if it does not."""
    if unit is None or unit.char_end - unit.char_start > LEAD_CHARACTERS_AT_MOST:
        return ""
    shown = " ".join(text[unit.char_start : unit.char_end].split())
    return shown if shown.endswith(LEAD_ENDS) or is_section_mark(shown) else ""


def _shown(text: str, block: Block) -> list[str]:
    return [text[line.start : line.end] for line in block]
