"""Reads XLSX and XLSM files: every sheet that is shown, with its notes, charts and texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.drawings.text import shift, unescape_controls
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.numbers.format_codes import format_code_of
from desktop.workers.read.numbers.number_format import NumberFormat
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.sheet_xml import (
    DoctypeError,
    SheetContext,
    SheetParser,
    parse_area,
)
from desktop.workers.read.sheets.workbook import CellStyle, SheetContent, Workbook
from desktop.workers.read.sheets.xlsx_drawings import add_drawing
from desktop.workers.read.sheets.xlsx_remarks import add_remarks, read_people
from desktop.workers.read.zipped.package import OfficePackage, Relationship, attribute, local_name


def read_xlsx(path: Path) -> ReadDocument:
    """Read a workbook in the Office Open XML format, also in its strict form."""
    with OfficePackage(path, say("an XLSX file")) as package:
        return build_workbook(_WorkbookReader(package).read(), "xlsx")


class _WorkbookReader:
    """The parts of a workbook, and what all of its sheets refer to."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        self._main = package.main_part("xl", "xl/workbook.xml")
        self._tree = package.parse(self._main)
        self._links = package.relationships(self._main)
        self._people = read_people(package, self._main)

    def read(self) -> Workbook:
        since_1904 = _is_set(_property(self._tree, "workbookPr", "date1904"))
        context = SheetContext(
            list(self._strings()),
            self._styles(since_1904=since_1904) or [CellStyle(NumberFormat(""))],
            since_1904,
            _is_set(_property(self._tree, "calcPr", "fullCalcOnLoad")),
        )
        workbook = Workbook(self._title())
        listed = [element for element in self._tree.iter() if local_name(element.tag) == "sheet"]
        for number, element in enumerate(listed, start=1):
            if not (element.get("name") or attribute(element, "id")):
                continue
            name = element.get("name", "") or str(number)
            part = self._part(attribute(element, "id"), number)
            if element.get("state", "visible").lower() not in ("visible", ""):
                workbook.hidden.append(name)
            elif part is not None:
                self._add_sheet(workbook, SheetContent(name), part, context)
            else:
                workbook.damaged.append(name)
        return workbook

    def _add_sheet(
        self, workbook: Workbook, sheet: SheetContent, link: Relationship, context: SheetContext
    ) -> None:
        parser = SheetParser(sheet, context)
        try:
            parser.parse(self._package.read(link.target))
        except (NotReadError, DoctypeError):
            workbook.damaged.append(sheet.name)
            return
        links = self._package.relationships(link.target)
        for identifier in parser.links.tables:
            if identifier in links:
                self._add_table(sheet, links[identifier].target)
        for part in self._package.linked(link.target, "drawing"):
            add_drawing(self._package, part, sheet)
        add_remarks(self._package, link.target, self._people, sheet)
        workbook.sheets.append(sheet)

    def _add_table(self, sheet: SheetContent, part: str) -> None:
        tree = self._package.find_tree(part)
        area = parse_area(tree.get("ref", "")) if tree is not None else None
        if tree is not None and area is not None and tree.get("headerRowCount", "1") != "0":
            sheet.grid.tables.append(area)

    def _part(self, identifier: str, number: int) -> Relationship | None:
        link = self._links.get(identifier)
        if link is not None:
            return link if link.target in self._package else None
        usual = f"xl/worksheets/sheet{number}.xml"
        return Relationship("worksheet", usual, False) if usual in self._package else None

    def _strings(self) -> Iterator[str]:
        usual = [part for part in ("xl/sharedStrings.xml",) if part in self._package]
        for part in list(self._package.linked(self._main, "sharedStrings"))[:1] or usual:
            for item in self._package.parse(part):
                if local_name(item.tag) == "si":
                    yield _string(item)

    def _styles(self, *, since_1904: bool) -> list[CellStyle]:
        part = next(self._package.linked(self._main, "styles"), "")
        tree = self._package.find_tree(part)
        if tree is None:
            return []
        lists = {local_name(child.tag): list(child) for child in tree}
        own = {
            _whole(element.get("numFmtId")): element.get("formatCode", "")
            for element in lists.get("numFmts", ())
        }
        bold = [_is_bold(font) for font in lists.get("fonts", ())]
        formats: dict[str, NumberFormat] = {}
        styles: list[CellStyle] = []
        for style in lists.get("cellXfs", ()):
            code = format_code_of(_whole(style.get("numFmtId")), own)
            if code not in formats:
                formats[code] = NumberFormat(code, since_1904=since_1904)
            font = _whole(style.get("fontId"))
            styles.append(CellStyle(formats[code], font < len(bold) and bold[font]))
        return styles

    def _title(self) -> str:
        for link in self._package.relationships("").values():
            tree = self._package.find_tree(link.target) if "core" in link.kind else None
            for element in tree.iter() if tree is not None else ():
                if local_name(element.tag) == "title":
                    return element.text or ""
        return ""


def _string(item: ElementTree.Element) -> str:
    """Return a text of the table of strings, without the reading aids of Japanese names."""
    texts: list[str] = []
    for child in item:
        name = local_name(child.tag)
        if name == "t":
            texts.append(child.text or "")
        elif name == "r":
            run = {local_name(part.tag): part for part in child}
            text = run["t"].text or "" if "t" in run else ""
            texts.append(shift(text, _baseline(run.get("rPr"))))
    return unescape_controls("".join(texts))


def _baseline(properties: ElementTree.Element | None) -> int:
    for element in properties if properties is not None else ():
        if local_name(element.tag) == "vertAlign":
            return {"superscript": 1, "subscript": -1}.get(attribute(element, "val"), 0)
    return 0


def _is_bold(font: ElementTree.Element) -> bool:
    return any(local_name(e.tag) == "b" and attribute(e, "val") not in ("0", "false") for e in font)


def _property(tree: ElementTree.Element, name: str, key: str) -> str:
    return next((e.get(key, "") for e in tree.iter() if local_name(e.tag) == name), "")


def _is_set(value: str) -> bool:
    return value in ("1", "true", "on")


def _whole(value: str | None) -> int:
    return int(value) if value is not None and value.isdecimal() else 0
