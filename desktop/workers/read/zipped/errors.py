"""Turns the exceptions of a damaged zip file into an error for the person."""

from __future__ import annotations

import errno
import lzma
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager

from desktop.workers.read.errors import NotReadError

ZIP_ERRORS = (
    KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error, lzma.LZMAError,
    UnicodeDecodeError,
)  # fmt: skip
"""The errors of a zip file's directory, names, checksums and methods, and of packed data."""


@contextmanager
def translate_zip_errors(failure: NotReadError) -> Generator[None]:
    """Turn the errors of reading a damaged zip file into the given failure.

    Raises:
        NotReadError: the file is damaged; this is the given failure.
        OSError: the drive failed, which is not the file's fault.
    """
    try:
        yield
    except ZIP_ERRORS as error:
        raise failure from error
    except OSError as error:
        # The module for bzip2 raises a plain OSError; an error of the drive has a number. A place
        # before the beginning of the file, as a damaged directory names it, is an invalid argument.
        if error.errno not in (None, errno.EINVAL):
            raise
        raise failure from error
