"""Collects the paragraphs, rows and notes of an RTF file in the order in which they are shown."""

from __future__ import annotations

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.office.docx.numbering import is_item
from desktop.workers.read.office.docx.tables import WordCell, WordRow, describe

_ITEM = -1
"""Stands for the level of an item of a list."""


class RtfBlocks:
    """The blocks of one flow of text: the body, a header, a note, a text box."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.label = ""
        self.asides: list[RtfBlocks] = []
        """The flows that stand after the present paragraph, or after the table that it is in."""
        self._blocks: list[tuple[int, str] | list[WordRow] | RtfBlocks] = []
        self._cells: list[WordCell] = []
        self._is_bold: list[bool] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was collected in this flow yet."""
        return not self._blocks and not "".join(self.pieces).strip()

    def write(self, text: str, *, bold: bool = False) -> None:
        """Add text to the present paragraph."""
        self.pieces.append(text)
        if text.strip():
            self._is_bold.append(bold)

    def end_paragraph(self, level: int, *, in_table: bool) -> None:
        """End a paragraph; in a cell, only a space remains of its end."""
        if in_table:
            self.pieces.append(" ")
            return
        text = (self.label + self._take()).strip()
        if text:
            self._blocks.append((_ITEM if not level and is_item(self.label) else level, text))
        self.label = ""
        self._add_asides()

    def end_cell(self) -> None:
        """End a cell of a table with what was written since the last."""
        bold = bool(self._is_bold) and all(self._is_bold)
        text = " ".join((self.label + self._take()).split())
        self.label = ""
        self._cells.append(WordCell(text, is_bold=bold))

    def end_row(self, *, is_header: bool) -> None:
        """End a row of the table that is being read, if it has cells."""
        if not self._cells:
            return
        if not self._blocks or not isinstance(self._blocks[-1], list):
            self._blocks.append([])
        rows = self._blocks[-1]
        if isinstance(rows, list):
            rows.append(WordRow(tuple(self._cells), is_header))
        self._cells = []

    def finish(self) -> None:
        """End what was not ended, as in a file that is cut off."""
        if self._cells:
            self.end_row(is_header=False)
        self.end_paragraph(0, in_table=False)

    def text(self) -> str:
        """Return all paragraphs and rows as lines."""
        built = DocumentBuilder()
        self.add_to(built)
        return "\n".join(filter(None, built.build("rtf").text.split("\n")))

    def add_to(self, builder: DocumentBuilder) -> None:
        """Add the blocks to a document in order."""
        items: list[str] = []
        for block in self._blocks:
            if not (isinstance(block, tuple) and block[0] == _ITEM):
                builder.paragraph("\n".join(items))
                items.clear()
            if isinstance(block, RtfBlocks):
                block.add_to(builder)
            elif isinstance(block, list):
                table = describe(block)
                builder.paragraph(table.title)
                if table.lines:
                    builder.rows(table.lines)
                else:
                    builder.table(table.rows, named=table.named)
            elif block[0] == _ITEM:
                items.append(block[1])
            elif block[0]:
                builder.heading(*block)
            else:
                builder.paragraph(block[1])
        builder.paragraph("\n".join(items))

    def _take(self) -> str:
        text = "".join(self.pieces)
        self.pieces, self._is_bold = [], []
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _add_asides(self) -> None:
        self._blocks += self.asides
        self.asides = []
