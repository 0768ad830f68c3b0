"""Opens files that are protected with a password, as copies that any reader can read."""

from __future__ import annotations

import struct
import tempfile
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.workers.read.errors import (
    encrypted_error,
    unopenable_protection_error,
    wrong_password_error,
)
from desktop.workers.read.zipped.errors import ZIP_ERRORS

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
USUAL_PASSWORD = "VelvetSweatshop"
"""Excel protects with this word where nobody was asked for one, and opens such files without."""
MANIFEST = "META-INF/manifest.xml"
MANIFEST_BYTES_AT_MOST = 4 * 1024**2
PARSE_ERRORS = (
    OSError, ValueError, struct.error, AssertionError, AttributeError, LookupError, TypeError,
    ArithmeticError,
)  # fmt: skip
"""Errors that a parser raises on a file whose structure is broken."""


@contextmanager
def decrypted(path: Path, password: str, bytes_at_most: int) -> Generator[Path]:
    """Give a path at which the content of a file can be read: its own, or that of an open copy.

    A copy stands in the folder for temporary files, which is that of the pool, and is deleted
    afterwards.

    Raises:
        NotReadError: the file is protected, and the password does not open it.
    """
    if not path.is_file() or path.stat().st_size > bytes_at_most:
        yield path  # the reader says what is wrong with it
        return
    with path.open("rb") as file:
        head = file.read(1024)
    if head.startswith(OLE):
        write_copy = _open_office
    elif b"%PDF-" in head and password:
        write_copy = _open_pdf
    else:
        _refuse_open_document(path, head)
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="lectern-") as folder:
        copy = Path(folder) / path.name
        yield copy if write_copy(path, password, copy) else path


def _open_office(path: Path, password: str, copy: Path) -> bool:
    """Write an open copy of an office file; returns False where it is not protected."""
    from msoffcrypto import OfficeFile
    from msoffcrypto.exceptions import FileFormatError, ParseError

    with path.open("rb") as file:
        try:
            document: Any = OfficeFile(file)
            if not document.is_encrypted():
                return False
        except (FileFormatError, ParseError, *PARSE_ERRORS):
            return False  # its reader says what is wrong with it
        for word in filter(None, (password, USUAL_PASSWORD)):
            if _decrypt(document, word, copy):
                return True
    raise wrong_password_error() if password else encrypted_error()


def _decrypt(document: Any, password: str, copy: Path) -> bool:
    """Write an open copy of an office file, unless the password is wrong."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError, ParseError

    try:
        document.load_key(password=password)
        with copy.open("wb") as target:
            document.decrypt(target)
    except InvalidKeyError:
        return False
    except (DecryptionError, ParseError, UnsupportedAlgorithm, *PARSE_ERRORS) as error:
        raise unopenable_protection_error() from error
    return True


def _open_pdf(path: Path, password: str, copy: Path) -> bool:
    """Write an open copy of a PDF; returns False where it opens without a password."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        pypdfium2.PdfDocument(path).close()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) != pdfium.FPDF_ERR_PASSWORD:
            return False
    else:
        return False
    try:
        document = pypdfium2.PdfDocument(path, password=password)
    except pypdfium2.PdfiumError as error:
        raise wrong_password_error() from error
    try:
        document.save(copy, flags=pdfium.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise unopenable_protection_error() from error
    finally:
        document.close()
    return True


def _refuse_open_document(path: Path, head: bytes) -> None:
    """Refuse an OpenDocument file that is protected: its container itself opens."""
    if not head.startswith(b"PK\x03\x04"):
        return
    try:
        with zipfile.ZipFile(path) as packed:
            entry = packed.NameToInfo.get(MANIFEST)
            if entry is None or entry.file_size > MANIFEST_BYTES_AT_MOST:
                return
            manifest = packed.read(entry)
    except (RuntimeError, *ZIP_ERRORS, *PARSE_ERRORS):
        return  # its reader says what is wrong with it
    if b"encryption-data" in manifest:
        raise unopenable_protection_error()
