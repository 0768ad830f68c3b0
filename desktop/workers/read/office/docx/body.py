"""Reads the blocks of a DOCX file in their order: paragraphs, lists, tables, what is attached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.office.docx import drawings
from desktop.workers.read.office.docx.inline import Attached, InlineReader, as_whole, is_deleted
from desktop.workers.read.office.docx.inserted import add_inserted
from desktop.workers.read.office.docx.math import linear
from desktop.workers.read.office.docx.names import MC, R, W, alternative, find, switch, value
from desktop.workers.read.office.docx.notes import NoteParts
from desktop.workers.read.office.docx.numbering import Numbering, is_item
from desktop.workers.read.office.docx.omissions import Omissions
from desktop.workers.read.office.docx.package import DocxPackage
from desktop.workers.read.office.docx.styles import HEADING_CHARACTERS_AT_MOST, StyleSheet
from desktop.workers.read.office.docx.tables import COLUMNS_AT_MOST, WordCell, WordRow, describe

_LEFT_OUT = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr",
     f"{W}tblGrid", f"{W}tcPr", f"{W}trPr", f"{W}tblPrEx", f"{W}customXmlPr"}
)  # fmt: skip


class BodyReader:
    """Adds the blocks of the parts of a document to its text."""

    def __init__(
        self,
        package: DocxPackage,
        styles: StyleSheet,
        numbering: Numbering,
        omissions: Omissions,
    ) -> None:
        self.builder = DocumentBuilder()
        self.part = package.main_part
        self._package = package
        self._styles = styles
        self._numbering = numbering
        self._omissions = omissions
        self._notes = NoteParts(package)
        self._inline = InlineReader(styles, omissions)
        self._items: list[str] = []
        self._before = ""
        self._is_margin = False

    def blocks(self, parent: Iterable[Element]) -> None:
        """Add the blocks of an element, or of its branch that counts, from top to bottom."""
        for block in parent:
            if block.tag == f"{W}p":
                self._paragraph(block)
            elif block.tag == f"{W}tbl":
                self._table(block)
            elif block.tag == f"{MC}AlternateContent":
                self.blocks(alternative(block))
            elif block.tag == f"{W}altChunk":
                self.finish()
                link = self._package.relationships(self.part).get(block.get(f"{R}id", ""))
                add_inserted(self.builder, self._package, link, self._omissions)
            elif drawings.is_equation(block):
                self.finish()
                self.builder.paragraph(linear(block))
            elif block.tag not in _LEFT_OUT:
                self.blocks(block)

    def finish(self) -> None:
        """Add what was held back: the items of a list, and the beginning of a joined paragraph."""
        self.builder.paragraph("\n".join(self._items))
        self._items.clear()
        held, self._before = self._before, ""
        self.builder.paragraph(held)

    def margin(self, part: str, root: Element) -> None:
        """Add a header or footer, whose part has relationships of its own."""
        outer, self.part = self.part, part
        self._is_margin = True
        self.blocks(root)
        self.finish()
        self._is_margin = False
        self.part = outer

    def comments_left(self) -> None:
        """Add the comments to which nothing in the text refers."""
        self._attach([Attached("comment", name) for name in self._notes.comments_left()])

    def _paragraph(self, block: Element) -> None:
        text, attached = self._inline.read(block)
        if self._styles.is_contents_line(block):
            self._omissions.add("contents")
            return
        text, self._before = self._before + text, ""
        if is_deleted(block, "pPr/rPr"):
            self._before = text
            self._attach(attached)
            return
        self._place(block, text)
        self._attach(attached)

    def _place(self, block: Element, text: str) -> None:
        """Add a paragraph as a heading, as an item of a list, or as what it is."""
        label = self._numbering.label(block)
        level = self._styles.heading_level(block)
        if not text.strip():
            return
        if level and not self._is_margin and len(text) <= HEADING_CHARACTERS_AT_MOST:
            self.finish()
            self.builder.heading(level, label + text)
        elif is_item(label):
            depth = as_whole(value(block, "pPr/numPr/ilvl"), 0)
            self._items.append("  " * min(max(depth, 0), 8) + label + text.strip())
        else:
            self.finish()
            self.builder.paragraph(label + text.strip())

    def _attach(self, attached: list[Attached]) -> None:
        if attached:
            held, self._before = self._before, ""
            self.finish()
            for thing in attached:
                self._attach_thing(thing)
            self.finish()
            self._before = held

    def _attach_thing(self, thing: Attached) -> None:
        if thing.kind == "box" and thing.box is not None:
            self.blocks(thing.box)
            self.finish()
        elif thing.kind == "words":
            self.builder.paragraph(thing.id)
        elif thing.kind in ("chart", "diagram"):
            self._drawn(thing)
        else:
            self._note(thing)

    def _drawn(self, thing: Attached) -> None:
        link = self._package.relationships(self.part).get(thing.id)
        root = self._package.xml(link.target) if link else None
        if root is None:
            self._omissions.add("unread chart" if thing.kind == "chart" else "damaged")
        elif thing.kind == "chart":
            self._omissions.add("chart")
            self.builder.paragraph(drawings.chart_title(root))
            self.builder.table(drawings.chart_rows(root), named=True)
        else:
            self._omissions.add("diagram")
            self.builder.paragraph("\n".join(drawings.diagram_words(root)))

    def _note(self, thing: Attached) -> None:
        head, note = self._notes.take(thing.kind, thing.id)
        if note is None:
            if self._notes.is_missing(thing.kind, thing.id):
                self._omissions.add("missing note")
            return
        if thing.kind == "comment":
            self._omissions.add("comment")
        outer, self.part = self.part, self._notes.part_of[thing.kind]
        attached: list[Attached] = []
        self.builder.paragraph(head + self._text_of(note, attached, "\n"))
        self._attach(attached)
        self.part = outer

    def _text_of(self, parent: Element, attached: list[Attached], between: str) -> str:
        """Return the text of a cell or note; tables in it become lines of their cells."""
        return between.join(filter(None, self._texts(parent, attached)))

    def _texts(self, parent: Iterable[Element], attached: list[Attached]) -> Iterator[str]:
        for block in parent:
            if block.tag == f"{W}p":
                text, more = self._inline.read(block)
                attached += more
                label = self._numbering.label(block)
                if text.strip():
                    yield label + text.strip()
            elif block.tag == f"{W}tbl":
                inner = describe(list(self._rows(block, attached)))
                yield from [inner.title, *(inner.lines or _flat(inner.rows, inner.named))]
            elif block.tag == f"{MC}AlternateContent":
                yield from self._texts(alternative(block), attached)
            elif drawings.is_equation(block):
                yield linear(block)
            elif block.tag not in _LEFT_OUT:
                yield from self._texts(block, attached)

    def _table(self, table: Element) -> None:
        self.finish()
        lines = [line for line in _children(table, f"{W}tr") if not is_deleted(line, "trPr")]
        cells = [[*_children(line, f"{W}tc")] for line in lines]
        # A table of one row, or of one column, that holds others only places them on the page.
        widths = [len(row) for row in cells]
        is_layout = len(widths) == 1 or set(widths) == {1}
        if is_layout and (widths == [1] or _holds_table(table)):
            for row in cells:
                for cell in row:
                    self.blocks(cell)
                    self.finish()
            return
        attached: list[Attached] = []
        described = describe(list(self._rows(table, attached)))
        self.builder.paragraph(described.title)
        if described.lines:
            self.builder.rows(described.lines)
        else:
            self.builder.table(described.rows, named=described.named)
        self._attach(attached)

    def _rows(self, table: Element, attached: list[Attached]) -> Iterator[WordRow]:
        for line in _children(table, f"{W}tr"):
            if is_deleted(line, "trPr"):
                self._omissions.add("deleted")
            elif not switch(line, "trPr/hidden"):
                before = as_whole(value(line, "trPr/gridBefore"), 0)
                cells = [WordCell("")] * min(max(before, 0), COLUMNS_AT_MOST)
                cells += [self._cell(cell, attached) for cell in _children(line, f"{W}tc")]
                yield WordRow(tuple(cells), bool(switch(line, "trPr/tblHeader")))

    def _cell(self, cell: Element, attached: list[Attached]) -> WordCell:
        text = " ".join(self._text_of(cell, attached, " ").split())
        joined = find(cell, "tcPr/vMerge")
        goes_on = joined is not None and joined.get(f"{W}val", "continue") == "continue"
        columns = as_whole(value(cell, "tcPr/gridSpan"), 1)
        return WordCell(text, min(max(columns, 1), COLUMNS_AT_MOST), self._is_bold(cell), goes_on)

    def _is_bold(self, cell: Element) -> bool:
        runs = [
            (run, paragraph)
            for paragraph in cell.iter(f"{W}p")
            for run in paragraph.iter(f"{W}r")
            if find(run, "t") is not None
        ]
        return bool(runs) and all(self._styles.is_bold(*run) for run in runs)


def _flat(rows: list[list[str]], named: bool | None) -> list[str]:
    if named and len(rows) > 1:
        names = rows[0]
        return [
            ", ".join(
                f"{name}: {text}" if name else text
                for name, text in zip(names, row, strict=True)
                if text
            )
            + ";"
            for row in rows[1:]
        ]
    return [" ".join(filter(None, row)) for row in rows]


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row; those of inner tables are not."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in (f"{W}tbl", f"{W}p") and child.tag not in _LEFT_OUT:
            yield from _children(child, tag)


def _holds_table(table: Element) -> bool:
    return any(inner is not table for inner in table.iter(f"{W}tbl"))
