"""Detects the format of a file by its first bytes, and by its name where they are not enough."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import DocumentState
from desktop.workers.read.errors import (
    NotReadError,
    damaged_error,
    encrypted_error,
    unopenable_protection_error,
)
from desktop.workers.read.mail_detection import is_mailbox, looks_like_mail
from desktop.workers.read.markup_detection import (
    SHEETS,
    flat_open_format,
    is_fiction_book,
    is_spreadsheet_xml,
    is_web_archive,
    is_web_page,
    markup_format,
    table_format,
)
from desktop.workers.read.signatures import (
    is_archive,
    is_image,
    is_kindle_book,
    is_pdf,
    is_rich_text,
)
from desktop.workers.read.zipped.errors import translate_zip_errors

HEAD_BYTES = 8192

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"})
OUTLINES = {".rst": "rst", ".org": "org", ".adoc": "asciidoc", ".asciidoc": "asciidoc"}
HTML = frozenset({".html", ".htm", ".xhtml", ".xht"})
SUBTITLES = frozenset({".srt", ".vtt", ".ass", ".ssa", ".sbv"})
EXTRACTED = {".ipynb": "notebook", ".tex": "latex", **dict.fromkeys(SUBTITLES, "subtitles")}
WEB_ARCHIVES = frozenset({".mht", ".mhtml"})
TABLES = {".csv": "csv", ".tsv": "tsv"}
DATA = {".json": "json", ".jsonl": "json", ".ndjson": "json", ".geojson": "json"}
CODE = frozenset(
    """.py .pyi .js .mjs .ts .tsx .jsx .java .kt .c .h .cc .cpp .hpp .cs .go .rs .rb .php .swift
    .scala .lua .pl .r .jl .sh .bash .zsh .ps1 .bat .sql .css .scss .xml .yaml .yml .toml .ini .cfg
    .conf .bib .dart .hs .ml .clj .ex .erl .vue .svelte .proto .graphql .cmake .gradle
    .tf .svg .diff .patch .vb .f90 .asm .s .m .mm .properties .env .dockerfile""".split()  # noqa: SIM905
)
LEGACY = {".doc": "doc", ".xls": "xls", ".ppt": "ppt", ".msg": "msg", ".oft": "msg"}
MAIL = {".eml": "eml", ".emlx": "emlx", ".ics": "ics", ".vcs": "ics", ".vcf": "vcf"}
MAILBOXES = frozenset({".mbox", ".mbx", ".mboxrd", ".mboxcl", ".mboxo"})
OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp", "graphics": "odp"}
"""Kinds of OpenDocument, whose templates and masters (`text-template`) are read as they are."""
OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument."
UNREAD_PROGRAMS = {
    ".iwa": "Apple iWork", "visio/": "Visio", "FixedDocumentSequence.fdseq": "XPS",
}  # fmt: skip
"""Packed documents that are not read, by a part that each has."""
PERSONAL_FOLDERS = b"!BDN"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = {
    "WordDocument": "doc",
    "Workbook": "xls",
    "PowerPoint Document": "ppt",
    "__substg1.0_": "msg",
}

MAIN_PARTS = {
    b"wordprocessingml.document.main": "docx",
    b"presentationml.presentation.main": "pptx",
    b"spreadsheetml.sheet.main": "xlsx",
}
DECLARED_BYTES_AT_MOST = 1024 * 1024


HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1")
JPEG_XL = (b"\xff\x0a", b"\x00\x00\x00\x0cJXL \r\n\x87\n")


def detect_format(path: Path, head: bytes) -> str:
    """Return the format: pdf, docx, ..., image, markdown, csv, json, code, or possibly text.

    Raises:
        NotReadError: the file is encrypted, or of a format that is never read.
    """
    suffix = path.suffix.lower()
    if is_pdf(path, head):
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zip_format(path)
    if head.startswith(OLE):
        return _ole_format(path, suffix)
    if is_image(head):
        return "image"
    if photo := photo_format(head):
        return photo
    if head.startswith(PERSONAL_FOLDERS):
        raise NotReadError(
            DocumentState.SKIPPED,
            say("It is a data file of Outlook with a whole mailbox, and is not read."),
            say("Save its messages into a folder, and add that."),
        )
    if is_rich_text(path, head):
        return "rtf"
    if is_kindle_book(head):
        raise kindle_error()
    if is_archive(head):
        raise archive_error()
    return _text_format(suffix, head)


def _text_format(suffix: str, head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    if suffix == ".fb2" or is_fiction_book(head):
        return "fb2"
    if flat := flat_open_format(head):
        return flat
    if is_spreadsheet_xml(head):
        return "spreadsheet-xml"
    if suffix in WEB_ARCHIVES or is_web_archive(head):
        return "mhtml"
    if suffix in HTML or is_web_page(suffix, head):
        return "html"
    if suffix in MARKDOWN:
        return "markdown"
    if suffix in SHEETS:
        return table_format(head)
    if mail := _mail_format(suffix, head, start):
        return mail
    if suffix in EXTRACTED:
        return EXTRACTED[suffix]
    if suffix in CODE:
        return "code"
    known = TABLES.get(suffix) or DATA.get(suffix) or OUTLINES.get(suffix)
    return known or markup_format(head) or "text"


def _mail_format(suffix: str, head: bytes, start: bytes) -> str | None:
    if suffix in MAILBOXES or is_mailbox(head):
        return "mailbox"
    if suffix in MAIL:
        return MAIL[suffix]
    if start.startswith(b"begin:vcalendar"):
        return "ics"
    if start.startswith(b"begin:vcard"):
        return "vcf"
    if suffix in CODE or suffix in TABLES or suffix in DATA:
        return None
    return "eml" if looks_like_mail(head) else None


def _zip_format(path: Path) -> str:
    broken = NotReadError(
        DocumentState.UNREADABLE,
        say("It is a damaged or cut-off office document or archive."),
        say("Get it again from where it came from."),
    )
    with translate_zip_errors(broken), zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        if any(entry.flag_bits & 1 for entry in packed.infolist()):
            # No office program writes such; a person may have packed one with a password.
            raise (
                unopenable_protection_error()
                if "[Content_Types].xml" in names
                else (archive_error())
            )
        if "mimetype" in names and packed.getinfo("mimetype").file_size < 200:
            named = packed.read("mimetype").decode(errors="replace").strip()
            kind = named.removeprefix(OPEN_DOCUMENT_TYPE).partition("-")[0]
            if named.startswith(OPEN_DOCUMENT_TYPE) and kind in OPEN_DOCUMENT:
                return OPEN_DOCUMENT[kind]
            if named == "application/epub+zip":
                return "epub"
    # Some programs write backslashes, or capitals where others do not.
    parts = {name.replace("\\", "/").lstrip("/").lower() for name in names}
    if "xl/workbook.bin" in parts:
        return "xlsb"
    for folder, kind in (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx")):
        if "[content_types].xml" in parts and any(part.startswith(folder) for part in parts):
            return kind
    if kind := _declared_kind(path, names):
        return kind
    for part, program in UNREAD_PROGRAMS.items():
        if any(name.lower().endswith(part) or name.startswith(part) for name in names):
            raise unread_program_error(program)
    if sum(name.lower().endswith(".fb2") for name in names) == 1:
        return "fb2"
    if "META-INF/container.xml" in names:
        return "epub"
    raise archive_error()


def _declared_kind(path: Path, names: Sequence[str]) -> str | None:
    """Return the kind of an office file whose main part stands in a folder of another name."""
    if "[Content_Types].xml" not in names:
        return None
    broken = damaged_error(say("an office document"))
    with (
        translate_zip_errors(broken),
        zipfile.ZipFile(path) as packed,
        packed.open("[Content_Types].xml") as file,
    ):
        declared = file.read(DECLARED_BYTES_AT_MOST)
    return next((kind for name, kind in MAIN_PARTS.items() if name in declared), None)


def _ole_format(path: Path, suffix: str) -> str:
    with path.open("rb") as file:
        content = file.read(4 * 1024 * 1024)
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise encrypted_error()
    if suffix in LEGACY:
        return LEGACY[suffix]
    for stream, kind in OLE_STREAMS.items():
        if stream.encode("utf-16-le") in content:
            return kind
    raise unknown_format_error()


def photo_format(head: bytes) -> str | None:
    """Return the kind of a photo in a newer format, if it is one that can be read."""
    brands = head[8:40] if head[4:8] == b"ftyp" else b""
    if b"avif" in brands or b"avis" in brands:
        return "image"
    name = "HEIC" if any(brand in brands for brand in HEIC_BRANDS) else ""
    name = "JPEG XL" if head.startswith(JPEG_XL) else name
    if name:
        raise NotReadError(
            DocumentState.SKIPPED,
            say("It is an image in the format {0}, which cannot be read here.", name),
            say("Save it as PNG or JPEG, and add that."),
        )
    return None


def archive_error() -> NotReadError:
    return NotReadError(
        DocumentState.SKIPPED,
        say("It is an archive, and archives are not looked into."),
        say("Unpack it into a folder, and add that."),
    )


def unread_program_error(program: str) -> NotReadError:
    return NotReadError(
        DocumentState.SKIPPED,
        say("It is a document in the format {0}, which cannot be read here.", program),
        say("Save it as PDF, and add that."),
    )


def kindle_error() -> NotReadError:
    return NotReadError(
        DocumentState.SKIPPED,
        say("It is a Kindle book, which Lectern cannot read."),
        say("Convert it to EPUB, and add that."),
    )


def unknown_format_error() -> NotReadError:
    return NotReadError(
        DocumentState.SKIPPED, say("It is not a kind of file that Lectern can read."), ""
    )
