"""Reads PDF through pdfium: headings, paragraphs and tables; OCR for pages without text."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.pdf.annotations import fill_in, read_annotations
from desktop.workers.read.pdf.boxes import Box
from desktop.workers.read.pdf.columns import order_columns
from desktop.workers.read.pdf.drawn_order import order_lines
from desktop.workers.read.pdf.headings import Headings, largest_on
from desktop.workers.read.pdf.images import image_boxes
from desktop.workers.read.pdf.inset_scans import draw_inset, inset_boxes
from desktop.workers.read.pdf.lines import (
    BROKEN_WORD,
    UNREADABLE_SHARE,
    PageText,
    TextLine,
    page_lines,
)
from desktop.workers.read.pdf.odd_words import has_odd_words
from desktop.workers.read.pdf.opening import open_pdf
from desktop.workers.read.pdf.outline import Outline
from desktop.workers.read.pdf.paragraphs import DocumentVocabulary, ParagraphJoiner
from desktop.workers.read.pdf.pictures import count_pictures
from desktop.workers.read.pdf.running_heads import drop_running_heads
from desktop.workers.read.pdf.table_regions import find_regions, group_rows
from desktop.workers.read.pdf.table_rows import TableInWords, write_table
from desktop.workers.read.pdf.unseen_text import VisiblePage

TEXT_CHARACTERS_AT_LEAST = 16
"""A page with fewer characters is treated as a picture of a page."""
STAMP_CHARACTERS_AT_MOST = 200
SCAN_SHARE = 0.6
"""An image that covers this share of a page, with little text over it, is a scan."""
LABELS_AT_MOST = 2_000
OCR_SHARE = 0.75
"""The share of the time for a file after which no further page is recognised, so that the pages
that were are not lost with the others."""
INSETS_AT_MOST = 20
"""So many images on pages with text are read by OCR, if there is time."""
OCR_DOTS_PER_INCH = 200
POINTS_PER_INCH = 72


def read_pdf(path: Path, limits: ReadLimits, *, ocr: bool = False) -> ReadDocument:
    """Read a PDF page by page; pages without text, or all with `ocr`, are read as images."""
    document, cut = open_pdf(path)
    try:
        ocr_until = time.monotonic() + OCR_SHARE * limits.seconds_for(path)
        pictures = count_pictures(path)
        reader = _PdfReader(document, limits, ocr=ocr, ocr_until=ocr_until, pictures=pictures)
        found = reader.read()
        note = say("Its end is lost, so that only a part of it may have been read.")
        return replace(found, notes=(note, *found.notes)) if cut else found
    finally:
        document.close()


class _PdfReader:
    """Reads the text of one open document."""

    def __init__(
        self, document: Any, limits: ReadLimits, *, ocr: bool, ocr_until: float, pictures: int
    ) -> None:
        self._pdf = document
        self._limits = limits
        self._all_pictures = ocr
        self._ocr_until = ocr_until
        self._pictures = pictures
        self._looked_at = 0
        """The images that were drawn, read, or named in a note of their own."""
        self._marked = DocumentBuilder()
        self._recognized = 0
        self._left_out = 0
        self._unsure: list[str] = []
        self._insets: dict[int, list[Box]] = {}
        self._insets_read = 0
        self._dark: list[int] = []
        self._damaged: list[int] = []
        self._unseen: list[int] = []
        self._blank: list[int] = []
        self._unknown_letters: set[int] = set()
        """Pages whose fonts do not tell which letters they draw."""
        self._comments: dict[int, list[str]] = {}
        self._form = _open_form(document)
        self._pages = self._read_lines()
        drop_running_heads(self._pages)
        texts = [lines or [] for lines in self._pages]
        self._headings = Headings(texts)
        self._outline = Outline(document)
        self._vocabulary = DocumentVocabulary(texts)
        self._table: TableInWords | None = None

    def read(self) -> ReadDocument:
        for number, lines in enumerate(self._pages, start=1):
            if lines is not None:
                self._marked.begin_page(number)
                self._add_page(number, lines)
                self._add_insets(number)
                self._add_comments(number)
            elif self._recognized < self._limits.ocr_pages and time.monotonic() < self._ocr_until:
                self._marked.begin_page(number, ocr=True)
                self._read_by_ocr(number)
                self._add_comments(number)
            else:
                self._left_out += 1
        named = str(self._pdf.get_metadata_value("Title") or "")
        title = named if _is_title(named) else largest_on(self._pages[0] or [])
        return self._marked.build("pdf", title, self._notes())

    def _read_lines(self) -> list[list[TextLine] | None]:
        """Return the lines of every page within the limits; None for a page that is a picture."""
        pages: list[list[TextLine] | None] = []
        characters = 0
        for number in range(min(len(self._pdf), self._limits.pages)):
            lines = self._read_page(number)
            pages.append(lines)
            characters += sum(len(cell.text) for line in lines or () for cell in line.cells)
            if characters > self._limits.characters:
                break
        return pages

    def _read_page(self, number: int) -> list[TextLine] | None:
        try:
            page = self._pdf[number]
        except pypdfium2.PdfiumError:
            self._damaged.append(number + 1)
            return []
        try:
            fields, self._comments[number + 1] = read_annotations(page, self._form)
            lines = None if self._all_pictures else self._read_shown_lines(page, number)
            if boxes := inset_boxes(page, lines) if lines else []:
                self._insets[number + 1] = boxes
                self._looked_at += len(boxes)
            if lines is None:
                self._looked_at += len(image_boxes(page))
            return fill_in(lines, fields) if lines and fields else lines
        except pypdfium2.PdfiumError:
            self._damaged.append(number + 1)
            return []
        finally:
            page.close()

    def _read_shown_lines(self, page: Any, number: int) -> list[TextLine] | None:
        text_page = page.get_textpage()
        try:
            text = PageText(page, text_page)
            if _is_picture(page, len("".join(text.text.split()))):
                return None
            if text.meaningless > UNREADABLE_SHARE or has_odd_words(text.text):
                self._unknown_letters.add(number + 1)
                return None  # a person sees letters that only the shapes of its font tell
            view = VisiblePage(page, text_page)
            lines = page_lines(text, view)
            if not lines and not view.hides:
                self._blank.append(number + 1)
            self._looked_at += view.images_with_text
            if view.hides:
                self._unseen.append(number + 1)
            return order_columns(order_lines(lines, is_turned=page.get_rotation() == 180))
        finally:
            text_page.close()

    def _add_insets(self, number: int) -> None:
        """Add the text of scans on a page; a few only, since each takes seconds."""
        from desktop.workers.read.ocr import recognise, unsure_note

        for box in self._insets.get(number, []):
            most = min(INSETS_AT_MOST, self._limits.ocr_pages)
            if self._insets_read >= most or time.monotonic() > self._ocr_until:
                self._unsure.append(say("Page {0} has an image that was not read.", number))
                return
            page = self._pdf[number - 1]
            try:
                image, dark = draw_inset(page, box)
            finally:
                page.close()
            if dark and number not in self._dark:
                self._dark.append(number)
            if image is None:
                continue
            self._insets_read += 1
            found = recognise(image)
            for paragraph in found.paragraphs:
                self._marked.paragraph(paragraph)
            note = say("Page {0} has an image that was not read.", number)
            if found.paragraphs:
                note = say("An image on page {0} was read by OCR.", number)
            self._unsure.append(unsure_note(number) if found.is_unsure else note)

    def _add_comments(self, number: int) -> None:
        for comment in self._comments.get(number, []):
            self._marked.paragraph(comment)

    def _notes(self) -> list[str]:
        notes = [say("Page {0} is damaged and was left out.", number) for number in self._damaged]
        if self._blank:
            pages = ", ".join(map(str, self._blank))
            notes.append(say("Nothing was found on pages: {0}.", pages))
        if self._unseen:
            pages = ", ".join(map(str, self._unseen))
            notes.append(say("Text that is not shown on its page was left out; pages: {0}.", pages))
        notes += self._unsure
        if self._dark:
            pages = ", ".join(map(str, self._dark))
            notes.append(say("Dark images were not read; pages: {0}.", pages))
        if self._pictures > self._looked_at:
            unread = self._pictures - self._looked_at
            notes.append(say("Pictures in it were not read: {0}.", unread))
        if names := _attachments(self._pdf):
            notes.append(say("Files inside it were not read: {0}.", ", ".join(names)))
        if self._is_dynamic_form():
            notes.append(say("It is a form whose pages are made by Adobe Reader alone (XFA)."))
        notes += _label_note(self._pdf)
        count = len(self._pages)
        if count < len(self._pdf):
            notes.append(
                say("Only the first {0:,} of {1:,} pages were read.", count, len(self._pdf))
            )
        if self._recognized:
            notes.append(
                say(
                    "%n of {0:,} pages were read by OCR.",
                    count,
                    n=self._recognized,
                    singular="%n of {0:,} pages was read by OCR.",
                )
            )
        if self._left_out:
            notes.append(
                say(
                    "%n pages are images and were left out.",
                    n=self._left_out,
                    singular="%n page is an image and was left out.",
                )
            )
        return notes

    def _is_dynamic_form(self) -> bool:
        return self._pdf.get_formtype() == pdfium.FORMTYPE_XFA_FULL

    def _add_page(self, number: int, lines: list[TextLine]) -> None:
        tables = self._find_tables(lines)
        outlined = self._outline.find(
            number, lines, lambda position: self._headings.level(lines, position)
        )
        paragraphs = ParagraphJoiner(lines, self._vocabulary)
        position = 0
        while position < len(lines):
            table = next((table for table in tables if table.first == position), None)
            record = lines[position].record and not table
            level, end = outlined.get(position) or self._heading(lines, position)
            level = 0 if table or record else level
            if not table and not level and not record and paragraphs.goes_on(lines[position]):
                paragraphs.add(lines[position])
                position += 1
                continue
            self._marked.paragraph(paragraphs.take())
            if table:
                self._marked.paragraph(table.remarks)
                self._marked.rows(table.rows)
                position = table.end
            elif record:
                end = position
                while end < len(lines) and lines[end].record:
                    end += 1
                self._marked.rows([_row_text(line) for line in lines[position:end]])
                position = end
            elif level:
                self._marked.heading(level, _join_broken_words(lines[position:end]))
                position = end
            else:
                paragraphs.add(lines[position])
                position += 1
        self._marked.paragraph(paragraphs.take())

    def _heading(self, lines: list[TextLine], position: int) -> tuple[int, int]:
        """Return the level of a heading, 0 where none is, and the line after it."""
        level = self._headings.level(lines, position)
        return level, self._headings.end(lines, position) if level else position + 1

    def _find_tables(self, lines: list[TextLine]) -> list[TableInWords]:
        rows = group_rows(lines)
        tables: list[TableInWords] = []
        above = 0
        for region in find_regions(rows):
            table = write_table(rows, region, above=above, before=self._table)
            if table:
                self._table = table
                tables.append(table)
                above = region.end
        return tables

    def _read_by_ocr(self, number: int) -> None:
        from desktop.workers.read.ocr import recognise, unsure_note

        found = recognise(_render_page(self._pdf, number))
        for paragraph in found.paragraphs:
            self._marked.paragraph(paragraph)
        self._unsure += [unsure_note(number)] if found.is_unsure else []
        odd = not found.paragraphs or has_odd_words(" ".join(found.paragraphs))
        if odd and number in self._unknown_letters:
            self._unsure.append(say("Page {0} has letters that its fonts do not name.", number))
        self._recognized += 1


def _label_note(document: Any) -> list[str]:
    """Tell which page first has another number than its place: places are what citations name."""
    for place in range(min(len(document), LABELS_AT_MOST)):
        label = str(document.get_page_label(place) or "")
        if label and label != str(place + 1):
            told = say(
                "Pages are counted from the first; page {0} is numbered “{1}”.", place + 1, label
            )
            return [told]
    return []


def _open_form(document: Any) -> Any:
    """Return pdfium's environment for the fields of a form; None where there are none."""
    if document.get_formtype() == pdfium.FORMTYPE_NONE:
        return None
    document.init_forms()
    return document.formenv


def _attachments(document: Any) -> list[str]:
    found = (document.get_attachment(number) for number in range(document.count_attachments()))
    return [" ".join(attached.get_name().split()) or "?" for attached in found]


def _is_picture(page: Any, characters: int) -> bool:
    """Tell whether a page is an image; it may still have a stamp or a page number in text."""
    if characters >= STAMP_CHARACTERS_AT_MOST:
        return False
    covered = max((_share_of_page(box, page) for box in image_boxes(page)), default=0.0)
    return covered > (0.0 if characters < TEXT_CHARACTERS_AT_LEAST else SCAN_SHARE)


def _share_of_page(box: Box, page: Any) -> float:
    left, bottom, right, top = box
    width, height = page.get_size()
    return abs((right - left) * (top - bottom)) / (width * height)


def _row_text(line: TextLine) -> str:
    return " | ".join(cell.text for cell in line.cells)


def _join_broken_words(lines: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in lines).replace(f"{BROKEN_WORD} ", "").strip(BROKEN_WORD)


def _render_page(document: Any, number: int) -> Any:
    """Return a page as an image, for recognition."""
    page = document[number - 1]
    try:
        scale = OCR_DOTS_PER_INCH / POINTS_PER_INCH
        return page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, MemoryError) as error:
        raise NotReadError(
            DocumentState.UNREADABLE, say("Page {0} cannot be drawn.", number)
        ) from error
    finally:
        page.close()


_SAYS_NOTHING = re.compile(
    r"\b(?:untitled|document|presentation|microsoft (?:word|powerpoint|excel))\b", re.IGNORECASE
)
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|indd|xlsx?|pptx?)$", re.IGNORECASE)


def _is_title(title: str) -> bool:
    """Tell whether a title is a real one.

    Programs also write file names, numbers and nothing into this field.
    """
    letters = sum(c.isalpha() for c in _SAYS_NOTHING.sub("", title))
    return letters > 3 and not _FILE_NAME.search(title)
