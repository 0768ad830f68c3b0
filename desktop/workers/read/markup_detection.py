"""Tells web pages and tables that have the name of something else, and texts that only show tags.

Programs write web pages and lists as `.xls` and `.doc`, so that Office opens them.
"""

from __future__ import annotations

import re

OFFICE = frozenset({".xls", ".xlsx", ".xlsm", ".ods", ".doc", ".docx", ".dot"})
SHEETS = frozenset({".xls", ".xlsx", ".xlsm", ".ods"})
_COMMENT = re.compile(rb"\s*+<!--(?:[^-]|-(?!->))*+-->")
_PAGE = re.compile(rb"<!doctype html|<html[\s>]")
_PARTS = re.compile(rb"</|<(?:head|body|title|meta|p|div|table)[\s>]")
_PIECE = re.compile(rb"<(?:table|meta|style|head|body|div|p|center|font|b|br|h[1-6])[\s>/]")
_XML = re.compile(rb"<\?xml[^>]*+>\s*+")
_WORKBOOK = re.compile(rb"(?:<[?!][^>]*+>\s*+)*+<(?:\w{1,20}+:)?+Workbook\s([^>]*+)>")
_FLAT = re.compile(
    rb"(?:<[?!][^>]*+>\s*+)*+<office:document\s[^>]*?office:mimetype=.application/"
    rb"vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)[-a-z]*+[\"']"
)
_FLAT_FORMATS = {
    b"text": "fodt", b"spreadsheet": "fods", b"presentation": "fodp", b"graphics": "fodp",
}  # fmt: skip
_LATEX = re.compile(rb"(?:%[^\n]*+\n\s*+)*+\\documentclass[\[{]")
_TIME = rb"\d{1,2}:\d\d:\d\d[,.]\d{3}"
_SUBTITLES = re.compile(rb"WEBVTT\s|\d{1,4}\r?\n" + _TIME + rb" --> " + _TIME)
_BLANK = b"\xef\xbb\xbf \t\r\n"


def is_web_page(suffix: str, head: bytes) -> bool:
    """Tell whether it begins as a web page does, and goes on as one."""
    start = head.lstrip(_BLANK).lower()
    while comment := _COMMENT.match(start):
        start = start[comment.end() :].lstrip()
    if declaration := _XML.match(start):
        start = start[declaration.end() :]
    if page := _PAGE.match(start):
        return _PARTS.search(start, page.end()) is not None
    return suffix in OFFICE and _PIECE.match(start) is not None


def is_web_archive(head: bytes) -> bool:
    """Tell whether it is a page with its images in one file, as Word saves it under `.doc`."""
    start = head.lstrip(_BLANK)[:4096].lower()
    return (
        start.startswith((b"mime-version:", b"from: <saved by", b'from: "saved by'))
        and b"multipart/related" in start
    )


def table_format(head: bytes) -> str:
    """Return the kind of table that a text is which has the name of a sheet."""
    line = head.lstrip(_BLANK).partition(b"\n")[0].replace(b"\0", b"")
    if b"\t" in line:
        return "tsv"
    return "csv" if b"," in line or b";" in line else "text"


def is_fiction_book(head: bytes) -> bool:
    """Tell whether it is an FB2 book by its first element."""
    return b"<FictionBook" in head and head.lstrip(_BLANK).startswith((b"<?xml", b"<FictionBook"))


def flat_open_format(head: bytes) -> str | None:
    """The format of an OpenDocument file that is one XML document: fodt, fods, fodp."""
    found = _FLAT.match(head.lstrip(_BLANK))
    return _FLAT_FORMATS[found[1]] if found else None


def markup_format(head: bytes) -> str | None:
    """The format of a text without an ending of its own that begins as LaTeX or as subtitles."""
    start = head.lstrip(_BLANK)
    if _LATEX.match(start):
        return "latex"
    return "subtitles" if _SUBTITLES.match(start) else None


def is_spreadsheet_xml(head: bytes) -> bool:
    """Whether a file is a workbook of Excel 2003 in XML, whatever its name."""
    workbook = _WORKBOOK.match(head.lstrip(_BLANK))
    return workbook is not None and b"urn:schemas-microsoft-com:office:spreadsheet" in workbook[1]
