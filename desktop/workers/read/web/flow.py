"""Turns the tree of a page into blocks: paragraphs, headings, lists and records."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop.core.say import say
from desktop.workers.read.web.blocks import Block, BlockKind, joined
from desktop.workers.read.web.encoding import decode_page
from desktop.workers.read.web.forms import (
    all_options,
    chosen_options,
    field_value,
    is_checkable,
)
from desktop.workers.read.web.formulas import linear_formula, raised
from desktop.workers.read.web.numbering import item_marks
from desktop.workers.read.web.tables import table_blocks
from desktop.workers.read.web.tree import Node, parse_html
from desktop.workers.read.web.visibility import NEVER_SHOWN, is_hidden, is_struck_out

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dt fieldset
    figcaption figure footer form frameset header hgroup hr html legend li main marquee nav noframes
    p search section summary tbody td tfoot th thead title-info tr optgroup""".split()  # noqa: SIM905
)
PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOILERPLATE = frozenset({"nav", "footer"})
HEADING_AT_MOST = 300
"""The most characters of a heading; a longer one was never closed."""
PAIR_AT_MOST = 300
"""The most characters of a definition that is a record together with its term."""
FRAMES_WITHIN = 3
_WHITE = re.compile(r"[ \t\r\n\f\u00a0\u202f\u2007]+")
_NOTHING = str.maketrans("", "", "\u00ad\u200b\ufeff")
_PAIR = re.compile(r"[^:.!?\n]{1,40}:\s++\S")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*+\n)++")


class PageReader:
    """Reads the elements of a page, and collects notes about what it leaves out."""

    def __init__(self, frames: Mapping[str, bytes] | None = None, frame_depth: int = 0) -> None:
        self.notes: dict[str, None] = {}
        self.boilerplate = 0
        self.with_noscript = False
        self._frames = frames or {}
        self._frame_depth = frame_depth

    def note(self, sentence: str) -> None:
        self.notes[sentence] = None

    def blocks(self, node: Node) -> list[Block]:
        """Return the blocks of what stands within an element."""
        flow = _Flow(self)
        flow.children(node)
        return flow.finished()

    def is_shown(self, node: Node) -> bool:
        """Tell whether an element is shown; what is left out with words in it is noted."""
        if node.tag in NEVER_SHOWN:
            return node.tag == "noscript" and self.with_noscript
        hidden, struck = is_hidden(node), is_struck_out(node)
        if (hidden or struck) and node.text().strip():
            self.note(
                say("What the page hides is left out.")
                if hidden
                else say("Words that are struck out are left out.")
            )
        return not hidden and not struck

    def table(self, table: Node) -> list[Block]:
        return table_blocks(table, self.blocks, self.is_shown)

    def frame(self, node: Node) -> list[Block]:
        """Return the blocks of a page within the page, if the file has it."""
        source = node.attributes.get("srcdoc", "")
        address = node.attributes.get("src", "")
        if not source and address in self._frames:
            source = decode_page(self._frames[address]).text
        if not source or self._frame_depth >= FRAMES_WITHIN:
            if address and not address.startswith("about:"):
                self.note(say("It shows another page, which is not part of the file."))
            return []
        within = PageReader(self._frames, self._frame_depth + 1)
        blocks = within.blocks(parse_html(source))
        self.notes.update(within.notes)
        return blocks


class _Flow:
    """The blocks of one place, and the paragraph that is being written."""

    def __init__(self, reader: PageReader) -> None:
        self._reader = reader
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._label = False
        """Whether the last words are the label of a form field."""
        self._in_label = False
        self._quotes = 0

    def finished(self) -> list[Block]:
        self._end_paragraph()
        return self._blocks

    def children(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._write(_WHITE.sub(" ", child.translate(_NOTHING)))
            elif self._reader.is_shown(child):
                self._element(child)

    def _write(self, words: str) -> None:
        if words:
            self._words.append(words)
            self._label = self._label and not words.strip()

    def _element(self, node: Node) -> None:
        if node.tag in HEADINGS or node.attributes.get("role") == "heading":
            self._heading(node)
        elif node.tag in PREFORMATTED or node.style("white-space").startswith("pre"):
            self._preformatted(node)
        elif node.tag in _INLINE:
            _INLINE[node.tag](self, node)
        elif node.tag in _PARTS:
            self._end_paragraph()
            self._blocks += _PARTS[node.tag](self, node)
        elif node.tag in BLOCKS or node.style("display") == "block":
            self._block(node)
        else:
            self.children(node)

    def _block(self, node: Node) -> None:
        self._end_paragraph()
        self._reader.boilerplate += node.tag in BOILERPLATE
        if node.tag == "noframes":
            self._blocks += self._reader.blocks(parse_html(node.text()))
        else:
            self.children(node)
        self._reader.boilerplate -= node.tag in BOILERPLATE
        self._end_paragraph()

    def _end_paragraph(self) -> None:
        text, self._words = "".join(self._words), []
        for paragraph in _BLANK_LINES.split(text):
            lines = [" ".join(line.split(" ")).strip() for line in paragraph.split("\n")]
            lines = [_WHITE.sub(" ", line) for line in lines if line]
            if lines:
                pairs = len(lines) > 1 and all(map(_PAIR.match, lines))
                kind = BlockKind.RECORDS if pairs else BlockKind.PARAGRAPH
                self._blocks.append(Block(kind, tuple(lines)))

    def _heading(self, node: Node) -> None:
        self._end_paragraph()
        blocks = self._reader.blocks(node)
        if self._reader.boilerplate:
            self._blocks += blocks
            return
        level = node.attributes.get("aria-level", "2")
        level = HEADINGS.get(node.tag) or (int(level) if level in "123456" else 6)
        title, rest = joined(blocks), list[Block]()
        if len(title) > HEADING_AT_MOST and len(blocks) > 1:
            title, rest = joined(blocks[:1]), blocks[1:]
        if len(title) > HEADING_AT_MOST:
            self._blocks += blocks
        elif title:
            self._blocks += [Block(BlockKind.HEADING, (title,), level), *rest]

    def _preformatted(self, node: Node) -> None:
        self._end_paragraph()
        text = self._raw(node).translate(_NOTHING).replace("\r\n", "\n").replace("\r", "\n")
        for group in _BLANK_LINES.split(text.replace("\u00a0", " ")):
            lines = [line.rstrip() for line in group.split("\n") if line.strip()]
            if lines:
                self._blocks.append(Block(BlockKind.RECORDS, tuple(lines)))

    def _raw(self, node: Node) -> str:
        """Return text with its own line ends, also those of `br` and of blocks."""
        parts: list[str] = []
        for child in node.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag == "br":
                parts.append("\n")
            elif self._reader.is_shown(child):
                end = "\n" if child.tag in BLOCKS else ""
                parts += [end, self._raw(child), end]
        return "".join(parts)

    def _apart(self, node: Node) -> None:
        self._write(" ")
        self.children(node)
        self._write(" ")

    def _list(self, list_: Node) -> list[Block]:
        items = [node for node in list_.elements() if self._reader.is_shown(node)]
        marks = item_marks(list_, [item for item in items if item.tag == "li"])
        blocks: list[Block] = []
        lines: list[str] = []
        stray = [child for child in list_.children if isinstance(child, str) and child.strip()]
        if stray:
            blocks += self._reader.blocks(Node("div", {}, [*stray]))
        for item in items:
            mark = next(marks, "") if item.tag == "li" else "  "
            found = self._reader.blocks(item if item.tag == "li" else Node("div", {}, [item]))
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

    def _definitions(self, list_: Node) -> list[Block]:
        blocks: list[Block] = []
        terms: list[str] = []
        defined = False
        for item in _definition_items(list_):
            if not self._reader.is_shown(item):
                continue
            found = self._reader.blocks(item)
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

    def _label_of_field(self, node: Node) -> None:
        before, within = len(self._words), self._in_label
        self._in_label = True
        self.children(node)
        self._in_label = within
        has_words = any(words.strip() for words in self._words[before:])
        self._label = has_words and node.find("input", "select", "textarea") is None

    def _field(self, node: Node) -> None:
        value = field_value(node).strip()
        if is_checkable(node):
            self._write(f" {value} ")
        elif value:
            self._value(node, value)

    def _value(self, node: Node, value: str) -> None:
        while self._words and not self._words[-1].strip(" "):
            self._words.pop()
        before = self._words[-1].rstrip(" ") if self._words else ""
        label = node.attributes.get("aria-label", "")
        if (self._label or self._in_label) and before and not before.endswith((":", "\n")):
            self._words[-1] = before + ":"
        elif label and not before.endswith(label):
            value = f"{label}: {value}"
        self._label = False
        self._write(f" {value} ")

    def _select(self, node: Node) -> None:
        chosen, options = chosen_options(node), all_options(node)
        if len(chosen) < len(options):
            self._reader.note(say("Choices that are not chosen are left out."))
        if chosen:
            self._value(node, ", ".join(chosen))

    def _textarea(self, node: Node) -> None:
        lines = [" ".join(line.split()) for line in node.text().splitlines()]
        if any(lines):
            self._value(node, "\n".join(line for line in lines if line))

    def _line_end(self, node: Node) -> None:
        del node
        self._words.append("\n")

    def _image(self, node: Node) -> None:
        alt = node.attributes.get("alt")
        if alt is None or alt.strip():
            self._reader.note(say("Pictures are not read, only what is said about them."))
        self._write(" ".join((alt or node.attributes.get("title", "")).translate(_NOTHING).split()))

    def _raised(self, node: Node) -> None:
        if _is_note_mark(node):
            self._note_mark(node)
            return
        text = joined(self._reader.blocks(node))
        before = "".join(self._words[-1:])[-1:]
        self._write(raised(text) if before.isalnum() or before in ")]" else text)

    def _link(self, node: Node) -> None:
        types = node.attributes.get("epub:type", "") + node.attributes.get("role", "")
        if "noteref" in types:
            self._note_mark(node)
        else:
            self.children(node)

    def _note_mark(self, node: Node) -> None:
        mark = joined(self._reader.blocks(node)).strip("[]() ")
        self._write(f"[{mark}]" if mark else "")

    def _quote(self, node: Node) -> None:
        outer = self._quotes % 2 == 0
        self._write("“" if outer else "‘")
        self._quotes += 1
        self.children(node)
        self._quotes -= 1
        self._write("”" if outer else "’")

    def _formula(self, node: Node) -> None:
        formula = linear_formula(node)
        if node.attributes.get("display") == "block":
            self._end_paragraph()
            self._write(formula)
            self._end_paragraph()
        else:
            self._write(formula)

    def _drawing(self, node: Node) -> None:
        texts = [n.text() for n in node.walk() if n.tag in ("text", "title", "desc")]
        words = " ".join(" ".join(texts).split())
        self._write(f" {words} " if words else "")

    def _ruby(self, node: Node) -> None:
        if joined(self._reader.blocks(node)):
            self._reader.note(say("Reading aids above characters are left out."))

    def _media(self, node: Node) -> None:
        del node
        self._reader.note(say("Sound and video are not read."))

    def _frame(self, node: Node) -> list[Block]:
        return self._reader.frame(node)

    def _table(self, node: Node) -> list[Block]:
        return self._reader.table(node)


_INLINE: Mapping[str, Callable[[_Flow, Node], None]] = {
    "br": _Flow._line_end, "img": _Flow._image, "area": _Flow._image, "sup": _Flow._raised,
    "a": _Flow._link, "q": _Flow._quote, "math": _Flow._formula, "svg": _Flow._drawing,
    "rt": _Flow._ruby, "rtc": _Flow._ruby, "audio": _Flow._media, "video": _Flow._media,
    "input": _Flow._field, "select": _Flow._select, "textarea": _Flow._textarea,
    "label": _Flow._label_of_field, "button": _Flow._apart, "option": _Flow._apart,
}  # fmt: skip
_PARTS: Mapping[str, Callable[[_Flow, Node], list[Block]]] = {
    "ul": _Flow._list, "ol": _Flow._list, "menu": _Flow._list, "dir": _Flow._list,
    "dl": _Flow._definitions, "table": _Flow._table, "iframe": _Flow._frame, "frame": _Flow._frame,
}  # fmt: skip


def _is_note_mark(node: Node) -> bool:
    """Tell whether a superscript is the mark of a footnote: a link within the document."""
    link = node.find("a")
    return link is not None and "#" in link.attributes.get("href", "")


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
