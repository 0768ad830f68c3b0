"""Reads one file: finds its format, checks its limits, and calls the reader for it."""

from __future__ import annotations

import stat
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.core.ingest.passages import split_into_passages
from desktop.core.say import say, system_reason
from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.attachments import read_attachments, unread_note
from desktop.workers.read.decryption import decrypted
from desktop.workers.read.doubts import doubts
from desktop.workers.read.errors import NotReadError, size_in_words
from desktop.workers.read.format_detection import HEAD_BYTES, detect_format
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.little_text import little_text_note
from desktop.workers.read.plain import read_plain
from desktop.workers.read.text.decoding import check_text
from desktop.workers.read.zipped.limits import check_zip

PLAIN = frozenset({"text", "markdown", "rst", "org", "asciidoc", "code", "csv", "tsv", "json"})
MAIL = frozenset({"eml", "emlx", "mailbox", "msg", "ics", "vcf"})
EXTRACTED = frozenset({"notebook", "latex", "subtitles"})
PACKED = frozenset({"docx", "pptx", "xlsx", "xlsb", "odt", "ods", "odp", "epub"})


def read(
    path: Path, limits: ReadLimits, *, ocr: bool = False, password: str = "", depth: int = 0
) -> ReadDocument | ReadFailure:
    """Return the text of a file with its passages, or the reason why there is none.

    With `ocr` the pages of the file are read as images. `depth` counts the files around it.
    """
    try:
        with decrypted(path, password, limits.file_bytes) as readable:
            found = _read(readable, limits, ocr=ocr, password=password, depth=depth)
            document = _shorten(found, limits)
            little = tuple(little_text_note(readable, found))
        doubtful = (*little, *doubts(document.text))
        document = replace(document, notes=(*document.notes, *doubtful))
        return replace(document, passages=tuple(split_into_passages(document)))
    except NotReadError as refused:
        return refused.failure
    except FileNotFoundError:
        return ReadFailure(DocumentState.UNREADABLE, say("It vanished while it was read."))
    except OSError as error:
        return ReadFailure(
            DocumentState.UNREADABLE,
            say("It cannot be read ({0}).", system_reason(error)),
            say("Check who may read it, and that its drive works."),
        )
    except MemoryError:
        return ReadFailure(
            DocumentState.TOO_LARGE,
            say("Reading it takes more memory than a file may."),
            say("Split it."),
        )
    except RecursionError:
        return ReadFailure(DocumentState.UNREADABLE, say("It is nested too deeply to be read."))


def _read(path: Path, limits: ReadLimits, *, ocr: bool, password: str, depth: int) -> ReadDocument:
    status = path.stat()
    # Opening a pipe would block until another process writes into it.
    if not stat.S_ISREG(status.st_mode):
        raise NotReadError(
            DocumentState.SKIPPED, say("It is no file but a device, pipe or socket.")
        )
    if status.st_size == 0:
        raise NotReadError(DocumentState.EMPTY, say("The file has no bytes."))
    _check_size(status.st_size, limits.file_bytes)
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    kind = detect_format(path, head)
    if kind in PLAIN:
        check_text(head)  # a large file that is no text gets this reason, not “too large”
        _check_size(status.st_size, limits.plain_text_bytes)
        return read_plain(path.read_bytes(), kind)
    if kind in EXTRACTED:
        check_text(head)
        _check_size(status.st_size, limits.plain_text_bytes)
        return _read_markup(path.read_bytes(), kind)
    if kind in PACKED or (kind == "fb2" and head.startswith(b"PK")):
        check_zip(path, limits)
    if kind in MAIL:
        from desktop.workers.read.mail.kinds import read_mail_kind

        document, attachments = read_mail_kind(path.read_bytes(), kind)
        read_part = partial(read, limits=limits, ocr=ocr, password=password, depth=depth + 1)
        seconds = limits.seconds_for(path)
        parts = read_attachments(attachments, read_part, limits, seconds=seconds, depth=depth)
        return replace(document, parts=parts, notes=(*document.notes, *unread_note(parts)))
    return _read_kind(path, kind, limits, ocr=ocr)


def _read_markup(raw: bytes, kind: str) -> ReadDocument:
    if kind == "notebook":
        from desktop.workers.read.markup.notebook import read_notebook

        return read_notebook(raw)
    if kind == "latex":
        from desktop.workers.read.markup.latex import read_latex

        return read_latex(raw)
    from desktop.workers.read.markup.subtitles import read_subtitles

    return read_subtitles(raw)


def _read_kind(path: Path, kind: str, limits: ReadLimits, *, ocr: bool) -> ReadDocument:
    # Each parser is imported with its first file.
    if kind == "pdf":
        from desktop.workers.read.pdf.document import read_pdf

        return read_pdf(path, limits, ocr=ocr)
    if kind == "image":
        from desktop.workers.read.ocr import read_image

        return read_image(path, limits)
    if kind == "xlsx":
        from desktop.workers.read.sheets.xlsx import read_xlsx

        return read_xlsx(path)
    if kind == "pptx":
        from desktop.workers.read.slides.pptx import read_pptx

        return read_pptx(path)
    if kind == "ods":
        from desktop.workers.read.sheets.ods import read_ods

        return read_ods(path)
    if kind == "xls":
        from desktop.workers.read.sheets.xls import read_xls

        return read_xls(path)
    if kind == "spreadsheet-xml":
        from desktop.workers.read.sheets.spreadsheet_xml import read_spreadsheet_xml

        return read_spreadsheet_xml(path)
    if kind == "xlsb":
        from desktop.workers.read.sheets.xlsb import read_xlsb

        return read_xlsb(path)
    if kind == "odp":
        from desktop.workers.read.slides.odp import read_odp

        return read_odp(path)
    if kind == "docx":
        from desktop.workers.read.office.docx.document import read_docx

        return read_docx(path)
    if kind == "rtf":
        from desktop.workers.read.office.rtf.reader import read_rtf

        return read_rtf(path)
    if kind == "fodt":
        from desktop.workers.read.office.odt import read_flat_text

        return read_flat_text(path)
    if kind == "fods":
        from desktop.workers.read.sheets.ods import read_flat_sheets

        return read_flat_sheets(path)
    if kind == "fodp":
        from desktop.workers.read.slides.odp import read_flat_slides

        return read_flat_slides(path)
    if kind == "odt":
        from desktop.workers.read.office.odt import read_open_text

        return read_open_text(path)
    if kind == "html":
        from desktop.workers.read.web.page import read_page

        return read_page(path)
    if kind == "mhtml":
        from desktop.workers.read.web.mhtml import read_web_archive

        return read_web_archive(path)
    if kind == "epub":
        from desktop.workers.read.books.epub import read_epub

        return read_epub(path)
    if kind == "fb2":
        from desktop.workers.read.books.fb2 import read_fiction_book

        return read_fiction_book(path)
    from desktop.workers.read.office.kreuzberg import read_office

    return read_office(path, kind)


def _check_size(size_bytes: int, limit_bytes: int) -> None:
    if size_bytes > limit_bytes:
        raise NotReadError(
            DocumentState.TOO_LARGE,
            say(
                "It has {0}; the limit for its kind is {1}.",
                size_in_words(size_bytes),
                size_in_words(limit_bytes),
            ),
            say("Split it into smaller files."),
        )


def _shorten(read: ReadDocument, limits: ReadLimits) -> ReadDocument:
    end = limits.characters
    if len(read.text) <= end:
        return read
    note = say("Only its first {0:,} characters were read.", end)
    return replace(
        read,
        text=read.text[:end],
        pages=tuple(
            replace(page, char_end=min(page.char_end, end))
            for page in read.pages
            if page.char_start < end
        ),
        headings=tuple(heading for heading in read.headings if heading.char_start < end),
        tables=tuple(
            replace(table, char_end=min(table.char_end, end))
            for table in read.tables
            if table.char_start < end
        ),
        lines=tuple(place for place in read.lines if place.char_start < end),
        notes=(*read.notes, note),
    )
