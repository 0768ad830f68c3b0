"""Reads ODT: the text of an OpenDocument file, with its headings, lists, tables and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError, encrypted_error
from desktop.workers.read.office.docx.tables import WordCell, WordRow, describe
from desktop.workers.read.office.odt_numbering import OdtNumbering
from desktop.workers.read.office.odt_styles import OFFICE, STYLE, TABLE, TEXT, OdtStyles
from desktop.workers.read.office.odt_text import Aside, OdtText
from desktop.workers.read.zipped.xml_parts import parse_xml, read_part

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_KIND = say("an ODT file")
# Deleted text, forms, and a table of contents, which only repeats the headings.
_LEFT_OUT = frozenset({f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{OFFICE}forms"})
_HEADERS = tuple(f"{STYLE}header{kind}" for kind in ("", "-first", "-left"))
_FOOTERS = tuple(f"{STYLE}footer{kind}" for kind in ("", "-first", "-left"))
REPEATED_AT_MOST = 100


def read_open_text(path: Path) -> ReadDocument:
    """Read the text of an ODT file."""
    if b"encryption-data" in _read_optional(path, "META-INF/manifest.xml"):
        raise encrypted_error()
    root = parse_xml(read_part(path, "content.xml", _KIND), _KIND)
    named = _read_optional(path, "styles.xml")
    styles = parse_xml(named, _KIND) if named else None
    return _read_trees(root, styles, _read_title(path))


def read_flat_text(path: Path) -> ReadDocument:
    """Read the text of an FODT file, which has the parts of an ODT file in one XML document."""
    root = parse_xml(path.read_bytes(), _KIND)
    return _read_trees(root, root, _title(root))


def _read_trees(root: Element, styles: Element | None, title: str) -> ReadDocument:
    reader = _OdtReader([root] if styles is None or styles is root else [styles, root])
    reader.margins(styles, _HEADERS)
    for body in root.iter(f"{OFFICE}text"):
        reader.blocks(body)
    reader.margins(styles, _FOOTERS)
    return reader.builder.build("odt", title, _sentences(reader.left_out))


class _OdtReader:
    def __init__(self, roots: list[Element]) -> None:
        self.builder = DocumentBuilder()
        self.left_out: Counter[str] = Counter()
        self._styles = OdtStyles(roots)
        self._numbering = OdtNumbering(roots)
        self._text = OdtText(self._styles, self.left_out)
        self._lists: dict[str, dict[int, int]] = {}
        """The counts of each list, by its id and by its style."""

    def margins(self, styles: Element | None, tags: tuple[str, ...]) -> None:
        """Add the headers or footers of all pages, each text once."""
        added: set[str] = set()
        for tag in tags:
            for margin in () if styles is None else styles.iter(tag):
                words = " ".join("".join(margin.itertext()).split())
                shown = margin.get(f"{STYLE}display") != "false"
                if shown and words not in added and any(map(str.isalpha, words)):
                    added.add(words)
                    self.blocks(margin)

    def blocks(self, parent: Element) -> None:
        """Add the blocks of an element, from top to bottom."""
        for block in parent:
            if block.tag == f"{TEXT}h":
                level = block.get(f"{TEXT}outline-level", "1")
                self._heading(block, int(level) if level.isdecimal() else 1)
            elif block.tag == f"{TEXT}p":
                self._paragraph(block)
            elif block.tag == f"{TEXT}list":
                self._list(block)
            elif block.tag == f"{TABLE}table":
                self._table(block)
            elif block.tag in _LEFT_OUT:
                self.left_out[str(block.tag).removeprefix(TEXT)] += 1
            elif block.get(f"{TEXT}display") == "none":
                self.left_out["hidden"] += 1
            else:
                self.blocks(block)

    def _heading(self, block: Element, level: int) -> None:
        text, asides = self._text.read(block)
        unnumbered = block.get(f"{TEXT}is-list-header") == "true" or not text.strip()
        number = "" if unnumbered else self._numbering.of_heading(level)
        self.builder.heading(level, number + text)
        self._asides(asides)

    def _paragraph(self, block: Element) -> None:
        text, asides = self._text.read(block)
        if self._styles.is_title(block.get(f"{TEXT}style-name", "")):
            self.builder.heading(1, text)
        else:
            self.builder.paragraph(text)
        self._asides(asides)

    def _asides(self, asides: list[Aside]) -> None:
        for aside in asides:
            if aside.content is None:
                self.builder.paragraph(aside.head)
            elif not aside.head:
                self.blocks(aside.content)
            else:
                more: list[Aside] = []
                self.builder.paragraph(aside.head + "\n".join(self._lines(aside.content, more)))
                self._asides(more)

    def _list(self, block: Element) -> None:
        # A numbered heading is written as a list with nothing but the heading in it.
        if block.find(f".//{TEXT}h") is not None:
            for item in block:
                self.blocks(item)
            return
        asides: list[Aside] = []
        self.builder.paragraph("\n".join(self._items(block, 1, "", None, asides)))
        self._asides(asides)
        for table in block.iter(f"{TABLE}table"):
            self._table(table)

    def _items(
        self,
        block: Element,
        level: int,
        outer_style: str,
        outer_counts: dict[int, int] | None,
        asides: list[Aside],
    ) -> Iterator[str]:
        style = block.get(f"{TEXT}style-name") or outer_style or self._style_of_items(block)
        counts = self._counts(block, style) if outer_counts is None else outer_counts
        for item in block:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            words: list[str] = []
            for p in item:
                if p.tag == f"{TEXT}p":
                    text, more = self._text.read(p)
                    asides += more
                    words.append(text.strip())
            line = " ".join(filter(None, words))
            if line:
                is_item = item.tag == f"{TEXT}list-item"
                start = item.get(f"{TEXT}start-value", "0")
                number = int(start) if start.isdecimal() else 0
                label = self._numbering.label(style, level, counts, number) if is_item else ""
                yield "  " * (level - 1) + label + line
            for deeper in item.iterfind(f"{TEXT}list"):
                yield from self._items(deeper, level + 1, style, counts, asides)

    def _counts(self, block: Element, style: str) -> dict[int, int]:
        """Return the counts of a list, which may go on from a list before it."""
        name = block.get("{http://www.w3.org/XML/1998/namespace}id", "")
        going_on = block.get(f"{TEXT}continue-list", "")
        if going_on in self._lists:
            counts = self._lists[going_on]
        elif block.get(f"{TEXT}continue-numbering") == "true":
            counts = self._lists.get(style, {})
        else:
            counts = {}
        self._lists[style] = counts
        if name:
            self._lists[name] = counts
        return counts

    def _style_of_items(self, block: Element) -> str:
        first = block.find(f"{TEXT}list-item/{TEXT}p")
        return "" if first is None else self._styles.list_of(first.get(f"{TEXT}style-name", ""))

    def _lines(self, parent: Element, asides: list[Aside]) -> Iterator[str]:
        """Yield the paragraphs of a cell or note; a table in it becomes lines of its cells."""
        for block in parent:
            if block.tag in (f"{TEXT}p", f"{TEXT}h"):
                text, more = self._text.read(block)
                asides += more
                if text.strip():
                    yield text.strip()
            elif block.tag == f"{TEXT}list":
                yield from (line.strip() for line in self._items(block, 1, "", None, asides))
            elif block.tag == f"{TABLE}table":
                for row in _rows(block):
                    cells = [cell.text for cell in self._cells(row, asides) if cell.text]
                    yield " ".join(cells)
            elif block.tag not in _LEFT_OUT:
                yield from self._lines(block, asides)

    def _table(self, table: Element) -> None:
        asides: list[Aside] = []
        heads = {id(row) for part in table.iter(f"{TABLE}table-header-rows") for row in part}
        rows = [
            WordRow(tuple(self._cells(row, asides)), id(row) in heads or self._is_head(row, number))
            for number, row in enumerate(_rows(table))
        ]
        described = describe(rows)
        self.builder.paragraph(described.title)
        if described.lines:
            self.builder.rows(described.lines)
        else:
            self.builder.table(described.rows, named=described.named)
        self._asides(asides)

    def _is_head(self, row: Element, number: int) -> bool:
        """Tell whether the first row has LibreOffice's style for names of columns."""
        styles = [p.get(f"{TEXT}style-name", "") for p in row.iter(f"{TEXT}p")]
        return number == 0 and bool(styles) and all(map(self._styles.is_table_heading, styles))

    def _cells(self, row: Element, asides: list[Aside]) -> Iterator[WordCell]:
        passed = 0
        for cell in row:
            repeated = _amount(cell, "number-columns-repeated")
            if cell.tag == f"{TABLE}covered-table-cell":
                hidden = min(passed, repeated)
                passed -= hidden
                yield from [WordCell("", goes_on=True)] * (repeated - hidden)
            elif cell.tag == f"{TABLE}table-cell":
                text = " ".join(" ".join(self._lines(cell, asides)).split())
                columns = _amount(cell, "number-columns-spanned")
                passed = columns - 1
                yield from [WordCell(text, columns, self._is_bold(cell))] * repeated

    def _is_bold(self, cell: Element) -> bool:
        """Tell whether all words of a cell are bold."""
        pieces = [
            (element.get(f"{TEXT}style-name", ""), text)
            for element in cell.iter()
            for text in (element.text,)
            if text and text.strip()
        ]
        return bool(pieces) and all(self._styles.is_bold(style) for style, _ in pieces)


def _rows(table: Element) -> Iterator[Element]:
    for part in table:
        if part.tag == f"{TABLE}table-row":
            yield part
        elif str(part.tag).startswith(TABLE):
            yield from _rows(part)


def _amount(cell: Element, name: str) -> int:
    text = cell.get(f"{TABLE}{name}", "1")
    return max(1, min(int(text), REPEATED_AT_MOST)) if text.isdecimal() else 1


def _sentences(left_out: Counter[str]) -> list[str]:
    told = {
        "hidden": say("Hidden text was left out."),
        "struck": say("Words that are struck out were read like others."),
        "tracked-changes": say("Text that was deleted with changes tracked was left out."),
        "comment": say("Comments were read, and are marked as comments."),
        "table-of-content": say("The table of contents, which repeats the headings, was left out."),
        "picture": say("Pictures without a description were not read."),
        "embedded": say("Embedded files were not read."),
        "ruby": say("Readings above words were left out."),
    }
    return [sentence for kind, sentence in told.items() if left_out[kind]]


def _read_title(path: Path) -> str:
    meta = _read_optional(path, "meta.xml")
    return _title(parse_xml(meta, _KIND)) if meta else ""


def _title(root: Element) -> str:
    found = root.find(f".//{_TITLE}")
    return (found.text or "") if found is not None else ""


def _read_optional(path: Path, name: str) -> bytes:
    try:
        return read_part(path, name, _KIND)
    except NotReadError:
        return b""
