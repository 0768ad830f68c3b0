"""PDF through pdfium: pages, paragraphs, headings by the size of their type, OCR where needed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.types import DocumentState, ReadDocument
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.marked_text import MarkedText
from desktop.workers.read.outcome import NotReadError, damaged, encrypted

TEXT_CHARACTERS_AT_LEAST = 16
"""A page with fewer is taken for a picture of a page."""
OCR_DOTS_PER_INCH = 200
POINTS_PER_INCH = 72
HEADING_CHARACTERS_AT_MOST = 120
BOLD = 600
HEADING_SIZES = 3
REPEATED_SHARE = 0.6
PAGES_FOR_REPETITION = 4
_HYPHEN = re.compile("[\ufffe\x02]\r?\n?")
_DIGITS = re.compile(r"\d+")
_ROW = re.compile(r"[\d$€£%()]")
_STARTS_ITEM = re.compile(r"^(?:[•‣▪–◦●*-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)])\s")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float
    """Of its first letter, in points; 0 where unknown."""
    bold: bool


def read_pdf(path: Path, limits: ReadLimits) -> ReadDocument:
    """Read page by page; pages without text are recognised as images."""
    document = _open(path)
    try:
        count = min(len(document), limits.pages)
        notes = [] if count == len(document) else [f"Only the first {count} pages were read."]
        pages = [_lines(document, number) for number in range(count)]
        repeated = _repeated_lines(pages)
        sizes = _heading_sizes(pages)
        marked = MarkedText()
        recognized = 0
        unreadable = 0
        for number, lines in enumerate(pages):
            if lines is not None:
                marked.begin_page(number + 1)
                kept = [line for line in lines if _shape(line.text) not in repeated]
                _add_page(marked, kept, sizes)
            elif recognized < limits.ocr_pages:
                marked.begin_page(number + 1, ocr=True)
                recognized += _recognize(marked, document, number)
            else:
                unreadable += 1
            if marked.length > limits.characters:
                notes.append(f"Only the first {number + 1} of {count} pages were read.")
                break
        if recognized:
            notes.append(f"{recognized} of {count} pages were read by OCR.")
        if unreadable:
            notes.append(f"{unreadable} pages are images and were left out.")
        title = str(document.get_metadata_value("Title") or "")
        return marked.document("pdf", title if _is_title(title) else "", notes)
    finally:
        document.close()


def _open(path: Path) -> Any:
    try:
        document = pypdfium2.PdfDocument(path)
        if len(document) == 0:
            raise damaged("a PDF")
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise encrypted() from error
        raise damaged("a PDF") from error
    return document


def _lines(document: Any, number: int) -> list[_Line] | None:
    """The page's lines; None where it has no text but is a picture."""
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        text = text_page.get_text_range()
        if len("".join(text.split())) < TEXT_CHARACTERS_AT_LEAST and _has_images(page):
            return None
        lines: list[_Line] = []
        at = 0
        for raw in text.split("\n"):
            bare = raw.rstrip("\r")
            if bare.strip():
                first = at + len(bare) - len(bare.lstrip())
                lines.append(_line(text_page, bare.strip(), first))
            at += len(raw) + 1
        return lines
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, text: str, first: int) -> _Line:
    size = pdfium.FPDFText_GetFontSize(text_page, first)
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text_page, first, matrix):
        size *= abs(matrix.d) or abs(matrix.b) or 1.0
    return _Line(text, round(size, 1), pdfium.FPDFText_GetFontWeight(text_page, first) >= BOLD)


def _has_images(page: Any) -> bool:
    return (
        next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)), None)
        is not None
    )


def _shape(line: str) -> str:
    """A running header is the same on every page but for its numbers."""
    return _DIGITS.sub("#", line)


def _repeated_lines(pages: list[list[_Line] | None]) -> set[str]:
    if len(pages) < PAGES_FOR_REPETITION:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        if lines:
            counts.update({_shape(line.text) for line in (*lines[:2], *lines[-2:])})
    least = REPEATED_SHARE * len(pages)
    return {shape for shape, count in counts.items() if count >= least}


def _heading_sizes(pages: list[list[_Line] | None]) -> tuple[float, dict[float, int]]:
    """The size of the running text, and the levels of the larger sizes."""
    lines = [line for page in pages if page for line in page]
    weight: Counter[float] = Counter()
    for line in lines:
        weight[line.size] += len(line.text)
    if not weight:
        return 0.0, {}
    body = weight.most_common(1)[0][0]
    larger = {line.size for line in lines if line.size > 1.12 * body and _can_be_heading(line.text)}
    levels = {size: min(n, HEADING_SIZES) for n, size in enumerate(sorted(larger, reverse=True), 1)}
    return body, levels


def _add_page(
    marked: MarkedText, lines: list[_Line], sizes: tuple[float, dict[float, int]]
) -> None:
    body, levels = sizes
    width = sorted(len(line.text) for line in lines)[int(0.9 * len(lines))] if lines else 0
    rows = [_is_row(line.text) for line in lines]
    paragraph = last = ""
    table: list[str] = []
    for position, line in enumerate(lines):
        level = _heading_level(lines, position, body, levels)
        in_table = not level and _is_in_table(rows, position)
        if paragraph and not level and not in_table and _goes_on(last, line.text, width):
            paragraph, last = _joined(paragraph, line.text), line.text
            continue
        marked.paragraph(paragraph)
        paragraph = last = ""
        if in_table:
            table.append(_unbroken(line.text))
            continue
        marked.rows(table)
        table = []
        if level:
            marked.heading(level, _unbroken(line.text))
        else:
            paragraph = last = line.text
    marked.paragraph(paragraph)
    marked.rows(table)


def _is_in_table(rows: list[bool], position: int) -> bool:
    """A row, or a label between rows."""
    return rows[position] or (
        0 < position < len(rows) - 1 and rows[position - 1] and rows[position + 1]
    )


def _heading_level(lines: list[_Line], position: int, body: float, levels: dict[float, int]) -> int:
    line = lines[position]
    if not _can_be_heading(line.text):
        return 0
    if line.size in levels:
        return levels[line.size]
    following = lines[position + 1] if position + 1 < len(lines) else None
    stands_out = line.bold and following is not None and not following.bold
    return HEADING_SIZES + 1 if stands_out and line.size >= body else 0


def _can_be_heading(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return (
        len(text) <= HEADING_CHARACTERS_AT_MOST
        and letters >= 3
        and letters > 0.5 * len(text)
        and not text.endswith((".", ",", ";", ":"))
    )


def _goes_on(last: str, text: str, width: int) -> bool:
    """Whether a line continues the paragraph: the one before was full, and neither is a row."""
    if _STARTS_ITEM.match(text):
        return False
    if last[-1:] in "\ufffe\x02-" or (text[:1].islower() and last[-1:] not in ".:;!?"):
        return True
    return len(last) > 0.75 * width


def _is_row(text: str) -> bool:
    """Whether a line is a row of a table: mostly numbers."""
    cells = text.split()
    numeric = sum(1 for cell in cells if _ROW.search(cell))
    return len(cells) > 1 and numeric >= 2 and numeric >= 0.4 * len(cells)


def _joined(paragraph: str, text: str) -> str:
    if paragraph[-1:] in ("\ufffe", "\x02"):
        return _unbroken(paragraph[:-1]) + text
    # A hyphen before a lower-case letter was made by the line's end, or belongs to the word; who
    # searches for either half finds it only if they stay apart, so the hyphen stays.
    separator = "" if paragraph.endswith("-") else " "
    return paragraph + separator + text


def _unbroken(text: str) -> str:
    return _HYPHEN.sub("", text)


def _recognize(marked: MarkedText, document: Any, number: int) -> int:
    from desktop.workers.read.recognition import recognize

    page = document[number]
    try:
        scale = OCR_DOTS_PER_INCH / POINTS_PER_INCH
        image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, MemoryError) as error:
        raise NotReadError(
            DocumentState.UNREADABLE, f"Page {number + 1} cannot be drawn.", ""
        ) from error
    finally:
        page.close()
    for paragraph in recognize(image):
        marked.paragraph(paragraph)
    return 1


def _is_title(title: str) -> bool:
    """Programs write file names and nothing into this field as well."""
    return len(title) > 3 and not re.search(
        r"\.(docx?|pdf|indd|xlsx?|pptx?)$|^untitled", title, re.I
    )
