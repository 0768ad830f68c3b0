"""What reading a damaged zip file raises, told as what it is."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager

from desktop.workers.read.errors import NotReadError

ZIP_ERRORS = (
    KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error, lzma.LZMAError,
)  # fmt: skip
"""Its directory, its checksums, its methods, and what is packed by deflate or LZMA."""


@contextmanager
def translate_zip_errors(failure: NotReadError) -> Generator[None]:
    """While parts are read.

    Raises:
        NotReadError: they are damaged; it is the one that is given.
        OSError: the drive failed, which is not the file's fault.
    """
    try:
        yield
    except ZIP_ERRORS as error:
        raise failure from error
    except OSError as error:
        # The module for bzip2 has no error of its own; a drive's has a number.
        if error.errno is not None:
            raise
        raise failure from error
