"""The version of the reader of each format: raise one, and files of that format are read again.

A text of an older version is searched until the new one replaces it; see `queue_outdated` of
`Documents`. The version of a content stands in the library as `docx/5`, or `pdf/5+ocr` where the
person wanted its pages recognised as images. Libraries from before have one number for all formats.
"""

from __future__ import annotations

import hashlib
import json

FIRST = 5
"""The version of every format that is not named below."""
READER_VERSIONS = {
    "code": 5,
    "csv": 6,
    "doc": 6,
    "docx": 7,
    "email": 7,
    "epub": 7,
    "fb2": 7,
    "html": 7,
    "image": 6,
    "json": 5,
    "latex": 8,
    "markdown": 6,
    "notebook": 6,
    "odp": 7,
    "ods": 7,
    "odt": 8,
    "pdf": 9,
    "ppt": 6,
    "pptx": 7,
    "rtf": 7,
    "subtitles": 6,
    "text": 7,
    "tsv": 6,
    "xls": 7,
    "xlsb": 6,
    "xlsx": 7,
}
"""Versions by `ReadDocument.format`; cutting into passages belongs to each of them."""
_OCR = "+ocr"


def reader_of(format_: str, *, ocr: bool = False) -> str:
    """The present version of the reader of a format, as the library stores it."""
    return f"{format_}/{READER_VERSIONS.get(format_, FIRST)}{_OCR if ocr else ''}"


def is_current(reader: str, *, ocr: bool | None = None) -> bool:
    """Whether a stored version is the present one of its format.

    With `ocr`, also whether it was read, or not read, as images.
    """
    as_images = reader.endswith(_OCR)
    format_ = reader.rpartition("/")[0]
    return reader == reader_of(format_, ocr=as_images) and ocr in (None, as_images)


def all_readers() -> str:
    """A name for the versions of all readers together.

    A file without a text has no format; it is tried again when any reader has changed.
    """
    versions = json.dumps([FIRST, READER_VERSIONS], sort_keys=True)
    return hashlib.sha256(versions.encode()).hexdigest()[:16]
