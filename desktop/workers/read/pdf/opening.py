"""Opens PDF files, also some that are cut off."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.core.say import say
from desktop.workers.read.errors import damaged_error, encrypted_error

_CATALOG = re.compile(rb"/Type\s{0,4}/Catalog\b")
_OBJECT = re.compile(rb"(\d{1,10})\s{1,4}(\d{1,5})\s{1,4}obj\b")
CATALOG_BYTES = 4096
"""The catalog of a file is not longer than this before it says that it is one."""


def open_pdf(path: Path) -> tuple[Any, bool]:
    """Return the document, and whether its end is lost and only a part could be opened."""
    cut = False
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise encrypted_error() from error
        whole = _with_an_end(path.read_bytes())
        if whole is None:
            raise damaged_error(say("a PDF")) from error
        try:
            document, cut = pypdfium2.PdfDocument(whole), True
        except pypdfium2.PdfiumError:
            raise damaged_error(say("a PDF")) from error
    if len(document) == 0:
        document.close()
        raise damaged_error(say("a PDF"))
    return document, cut


def _with_an_end(content: bytes) -> bytes | None:
    """Return the bytes with a trailer that names the catalog; None where none is found.

    pdfium finds the objects of a file without a table of them, but not where they begin.
    """
    if b"/Encrypt" in content:
        return None
    for catalog in reversed(list(_CATALOG.finditer(content))):
        before = content[max(0, catalog.start() - CATALOG_BYTES) : catalog.start()]
        found = list(_OBJECT.finditer(before))
        if found:
            number, generation = found[-1].groups()
            end = b"\nendstream\nendobj\ntrailer<</Root %b %b R>>\nstartxref\n0\n%%%%EOF\n"
            return content + end % (number, generation)
    return None
