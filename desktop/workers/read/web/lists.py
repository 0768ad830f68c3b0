"""Reads lists of web pages, numbered or not, and lists of terms with their definitions."""

from __future__ import annotations

from collections.abc import Callable

from desktop.workers.read.web.blocks import Block, BlockKind, joined
from desktop.workers.read.web.numbering import item_marks
from desktop.workers.read.web.tree import Node

PAIR_AT_MOST = 300
"""The most characters of a definition that is a record together with its term."""

Reader = Callable[[Node], list[Block]]


def list_blocks(list_: Node, read: Reader, is_shown: Callable[[Node], bool]) -> list[Block]:
    """Return a list with the marks of its items; `read` gives the blocks of an item."""
    items = [node for node in list_.elements() if is_shown(node)]
    marks = item_marks(list_, [item for item in items if item.tag == "li"])
    blocks: list[Block] = []
    lines: list[str] = []
    stray = [child for child in list_.children if isinstance(child, str) and child.strip()]
    if stray:
        blocks += read(Node("div", {}, [*stray]))
    for item in items:
        mark = next(marks, "") if item.tag == "li" else "  "
        found = read(item if item.tag == "li" else Node("div", {}, [item]))
        for number, block in enumerate(found):
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST):
                first = mark if number == 0 else " " * len(mark)
                nested = block.kind is BlockKind.LIST
                indent = first if not nested else "  "
                lines.append(indent + block.lines[0])
                lines += ["  " + line for line in block.lines[1:]]
                continue
            if lines:
                blocks.append(Block(BlockKind.LIST, tuple(lines)))
                lines = []
            blocks.append(block)
    return [*blocks, Block(BlockKind.LIST, tuple(lines))] if lines else blocks


def definition_blocks(list_: Node, read: Reader, is_shown: Callable[[Node], bool]) -> list[Block]:
    """Return a list of terms, each in one record with its definition."""
    blocks: list[Block] = []
    terms: list[str] = []
    defined = False
    for item in _definition_items(list_):
        if not is_shown(item):
            continue
        found = read(item)
        if item.tag == "dt":
            terms = [] if defined else terms
            defined = False
            terms.append(joined(found))
            continue
        label = ", ".join(term for term in terms if term).rstrip(": ")
        blocks += _definition(label, found)
        defined = True
    if terms and not defined:
        blocks.append(Block(BlockKind.PARAGRAPH, (", ".join(terms),)))
    return [*_together(blocks)]


def _definition_items(list_: Node) -> list[Node]:
    """Return the terms and definitions of a list, also those in groups, or never closed."""
    items: list[Node] = []
    for child in list_.elements():
        if child.tag not in ("dt", "dd"):
            items += _definition_items(child) if child.find("dt", "dd") else [child]
            continue
        own: list[Node | str] = []
        later: list[Node] = []
        for part in child.children:
            unclosed = later or (isinstance(part, Node) and part.tag in ("dt", "dd"))
            if unclosed and isinstance(part, Node):
                later.append(part)
            else:
                own.append(part)
        items.append(Node(child.tag, child.attributes, own))
        items += _definition_items(Node("dl", {}, [*later])) if later else []
    return items


def _definition(label: str, found: list[Block]) -> list[Block]:
    text = joined(found)
    if label and not label.endswith(("?", "!", ".")):
        label += ":"
    if all(block.kind is BlockKind.PARAGRAPH for block in found) and len(text) <= PAIR_AT_MOST:
        return [Block(BlockKind.RECORDS, (f"{label} {text}".strip(),))] if text else []
    if found and found[0].kind is BlockKind.PARAGRAPH and label:
        first = Block(BlockKind.PARAGRAPH, (f"{label} {found[0].lines[0]}", *found[0].lines[1:]))
        return [first, *found[1:]]
    return [Block(BlockKind.PARAGRAPH, (label,)), *found] if label else found


def _together(blocks: list[Block]) -> list[Block]:
    """Return the blocks with records that follow each other in one group."""
    joint: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.RECORDS and joint and joint[-1].kind is BlockKind.RECORDS:
            joint[-1] = Block(BlockKind.RECORDS, joint[-1].lines + block.lines)
        else:
            joint.append(block)
    return joint
