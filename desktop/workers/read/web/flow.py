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
from desktop.workers.read.web.lists import definition_blocks, list_blocks
from desktop.workers.read.web.tables import table_blocks
from desktop.workers.read.web.tree import Node, parse_html
from desktop.workers.read.web.visibility import is_hidden, is_never_shown, is_struck_out

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
        if is_never_shown(node):
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

    def apart(self, node: Node) -> None:
        self._write(" ")
        self.children(node)
        self._write(" ")

    def list_(self, node: Node) -> list[Block]:
        return list_blocks(node, self._reader.blocks, self._reader.is_shown)

    def definitions(self, node: Node) -> list[Block]:
        return definition_blocks(node, self._reader.blocks, self._reader.is_shown)

    def label_of_field(self, node: Node) -> None:
        before, within = len(self._words), self._in_label
        self._in_label = True
        self.children(node)
        self._in_label = within
        has_words = any(words.strip() for words in self._words[before:])
        self._label = has_words and node.find("input", "select", "textarea") is None

    def input_(self, node: Node) -> None:
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

    def select(self, node: Node) -> None:
        chosen, options = chosen_options(node), all_options(node)
        if len(chosen) < len(options):
            self._reader.note(say("Choices that are not chosen are left out."))
        if chosen:
            self._value(node, ", ".join(chosen))

    def textarea(self, node: Node) -> None:
        lines = [" ".join(line.split()) for line in node.text().splitlines()]
        if any(lines):
            self._value(node, "\n".join(line for line in lines if line))

    def line_end(self, node: Node) -> None:
        del node
        self._words.append("\n")

    def image(self, node: Node) -> None:
        alt = node.attributes.get("alt")
        if alt is None or alt.strip():
            self._reader.note(say("Pictures are not read, only what is said about them."))
        told = " ".join((alt or node.attributes.get("title", "")).translate(_NOTHING).split())
        self._write(f" {told} " if " " in told else told)

    def superscript(self, node: Node) -> None:
        if _is_note_mark(node):
            self._note_mark(node)
            return
        text = joined(self._reader.blocks(node))
        before = "".join(self._words[-1:])[-1:]
        self._write(raised(text) if before.isalnum() or before in ")]" else text)

    def link(self, node: Node) -> None:
        types = node.attributes.get("epub:type", "") + node.attributes.get("role", "")
        if "noteref" in types:
            self._note_mark(node)
        else:
            self.children(node)

    def _note_mark(self, node: Node) -> None:
        mark = joined(self._reader.blocks(node)).strip("[]() ")
        self._write(f"[{mark}]" if mark else "")

    def quote(self, node: Node) -> None:
        outer = self._quotes % 2 == 0
        self._write("“" if outer else "‘")
        self._quotes += 1
        self.children(node)
        self._quotes -= 1
        self._write("”" if outer else "’")

    def formula(self, node: Node) -> None:
        formula = linear_formula(node)
        if node.attributes.get("display") == "block":
            self._end_paragraph()
            self._write(formula)
            self._end_paragraph()
        else:
            self._write(formula)

    def drawing(self, node: Node) -> None:
        texts = [n.text() for n in node.walk() if n.tag in ("text", "title", "desc")]
        words = " ".join(" ".join(texts).split())
        self._write(f" {words} " if words else "")

    def reading_aid(self, node: Node) -> None:
        if joined(self._reader.blocks(node)):
            self._reader.note(say("Reading aids above characters are left out."))

    def media(self, node: Node) -> None:
        del node
        self._reader.note(say("Sound and video are not read."))

    def frame(self, node: Node) -> list[Block]:
        return self._reader.frame(node)

    def table(self, node: Node) -> list[Block]:
        return self._reader.table(node)


_INLINE: Mapping[str, Callable[[_Flow, Node], None]] = {
    "br": _Flow.line_end, "img": _Flow.image, "area": _Flow.image, "sup": _Flow.superscript,
    "a": _Flow.link, "q": _Flow.quote, "math": _Flow.formula, "svg": _Flow.drawing,
    "rt": _Flow.reading_aid, "rtc": _Flow.reading_aid, "audio": _Flow.media, "video": _Flow.media,
    "input": _Flow.input_, "select": _Flow.select, "textarea": _Flow.textarea,
    "label": _Flow.label_of_field, "button": _Flow.apart, "option": _Flow.apart,
}  # fmt: skip
_PARTS: Mapping[str, Callable[[_Flow, Node], list[Block]]] = {
    "ul": _Flow.list_, "ol": _Flow.list_, "menu": _Flow.list_, "dir": _Flow.list_,
    "dl": _Flow.definitions, "table": _Flow.table, "iframe": _Flow.frame, "frame": _Flow.frame,
}  # fmt: skip


def _is_note_mark(node: Node) -> bool:
    """Tell whether a superscript is the mark of a footnote: a link within the document."""
    link = node.find("a")
    return link is not None and "#" in link.attributes.get("href", "")
