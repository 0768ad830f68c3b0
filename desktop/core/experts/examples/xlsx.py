"""Reads the first sheet of an XLSX file as rows of texts, with the standard library alone."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from desktop.core.errors import InputError
from desktop.core.say import say

PART_BYTES_AT_MOST = 256 * 1024**2
COLUMNS_AT_MOST = 1000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLUMN = re.compile(r"[A-Z]{1,3}")


def read_rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows of the sheet, each with its row number as the sheet shows it.

    Raises:
        InputError: the file is not an XLSX file, or is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            shared = _read_shared_texts(archive)
            return list(_read_rows(archive, _first_sheet(archive), shared))
    except (*BROKEN, ElementTree.ParseError, KeyError, ValueError, IndexError) as error:
        raise InputError(
            say("{0} is no XLSX file, or is damaged.", path.name), say("Save it again, or as CSV.")
        ) from error


def _first_sheet(archive: zipfile.ZipFile) -> str:
    sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    return min(sheets, key=lambda name: (len(name), name))


def _read_shared_texts(archive: zipfile.ZipFile) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in archive.namelist():
        return []
    return [_item_text(item) for item in _parse_part(archive, name).iter(f"{_SPACE}si")]


def _read_rows(
    archive: zipfile.ZipFile, sheet: str, shared: list[str]
) -> Iterator[tuple[int, list[str]]]:
    for place, row in enumerate(_parse_part(archive, sheet).iter(f"{_SPACE}row"), start=1):
        cells: dict[int, str] = {}
        for position, cell in enumerate(row.iter(f"{_SPACE}c")):
            column = _column(cell.get("r", ""), position)
            if column < COLUMNS_AT_MOST:
                cells[column] = _cell_text(cell, shared)
        width = max(cells, default=-1) + 1
        yield int(row.get("r", place)), [cells.get(column, "") for column in range(width)]


def _cell_text(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _item_text(cell)
    value = cell.findtext(f"{_SPACE}v", "")
    return shared[int(value)] if cell.get("t") == "s" and value else value


def _item_text(item: ElementTree.Element) -> str:
    return "".join(part.text or "" for part in item.iter(f"{_SPACE}t"))


def _column(reference: str, otherwise: int) -> int:
    match = _COLUMN.match(reference)
    if match is None:
        return otherwise
    number = 0
    for letter in match[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _parse_part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if archive.getinfo(name).file_size > PART_BYTES_AT_MOST:
        raise ValueError(name)
    with archive.open(name) as part:
        data = part.read(PART_BYTES_AT_MOST)
    if b"<!DOCTYPE" in data[:4096]:
        raise ValueError(name)  # a sheet declares no entities; a file that does may be an attack
    return ElementTree.fromstring(data)
