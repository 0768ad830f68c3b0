"""Reads XLSB files: their values, without the formats of the cells."""

from __future__ import annotations

from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.stored_values import read_stored_values


def read_xlsb(path: Path) -> ReadDocument:
    """Read a workbook in the binary form of the Office Open XML format.

    Raises:
        NotReadError: the file is damaged.
    """
    workbook = read_stored_values(path)
    if workbook is None:
        raise damaged_error(say("an XLSB file"))
    return build_workbook(workbook, "xlsb")
