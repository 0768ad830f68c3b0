"""Writes the documents of a folder as files of the formats that their names tell.

The sources are plain text, so that a reader of this project can check an answer: `x.docx.md` is a
Word document as Markdown, `x.pdf.txt` a PDF as its lines, `x.xlsx.csv` a workbook whose sheets
begin with a line `# name`. Every other file is copied as it is.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import openpyxl

from tests.benchmarks.reading_corpus.packing import pdf, word
from tests.benchmarks.reading_corpus.word_markup import paragraph, table
from tests.benchmarks.truth_corpus.normalised import UNSPACED

PACKED = (".docx.md", ".pdf.txt", ".xlsx.csv")
Value = str | int | float | datetime
DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def write_folder(source: Path, target: Path) -> list[Path]:
    """Write the files of a folder and of those below it; return their paths."""
    written = []
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        place = target / path.relative_to(source).parent
        place.mkdir(parents=True, exist_ok=True)
        written.append(_write(path, place))
    return written


def _write(source: Path, folder: Path) -> Path:
    if not source.name.endswith(PACKED):
        return Path(shutil.copyfile(source, folder / source.name))
    target = folder / source.stem
    text = source.read_text("utf-8")
    match target.suffix:
        case ".docx":
            target.write_bytes(word("".join(_word_parts(text))))
        case ".pdf":
            target.write_bytes(_pdf(text))
        case _:
            _save_workbook(text, target)
    return target


def _word_parts(text: str) -> Iterable[str]:
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        if block.startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            yield table(rows[0], *rows[2:])
        elif block.startswith("#"):
            marks, words = block.split(" ", 1)
            yield paragraph(words, style=f"Heading{len(marks)}")
        else:
            yield from (paragraph(line) for line in lines)


def _pdf(text: str) -> bytes:
    pages = []
    for page in text.rstrip().split("\f"):
        drawn = ["BT /F1 11 Tf 14 TL 60 740 Td"]
        for line in page.splitlines():
            safe = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            drawn.append(f"({safe}) Tj T*")
        pages.append("\n".join([*drawn, "ET"]).encode("cp1252"))
    return pdf(pages)


def _save_workbook(text: str, target: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for part in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        title, rows = part.split("\n", 1)
        sheet = book.create_sheet(title.strip())
        for row in csv.reader(io.StringIO(rows), delimiter=";"):
            sheet.append([typed(value) for value in row])
        day = "yyyy/mm/dd" if UNSPACED.search(title) else "dd/mm/yyyy"
        for cells in sheet.iter_rows(min_row=2):
            for cell in cells:
                if isinstance(cell.value, datetime):
                    cell.number_format = day
                elif isinstance(cell.value, float):
                    cell.number_format = "#,##0.00"
    book.save(target)


def typed(text: str) -> Value:
    """Return a cell's number or day where the text is one, written as on the continent."""
    if day := DAY.fullmatch(text):
        return datetime(int(day[3]), int(day[2]), int(day[1]))
    if NUMBER.fullmatch(text) and not text.startswith("0"):
        number = float(text.replace(".", "").replace(",", "."))
        return number if "," in text else int(number)
    return text
