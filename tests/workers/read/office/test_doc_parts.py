"""An old Word file with notes or boxes is known by the counts in its header."""

from __future__ import annotations

import io
import shutil
import struct
from pathlib import Path

import olefile
import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.office.doc_parts import has_unsure_parts

REPORT = Path(__file__).parents[3] / "files" / "report.doc"
NOTE = "Footnotes, comments and text boxes of this old Word file may be missing."


def test_a_file_with_text_alone_is_sure() -> None:
    assert not has_unsure_parts(REPORT.read_bytes())


@pytest.mark.parametrize("place", [0x50, 0x5C, 0x60, 0x64])
def test_a_file_with_other_parts_says_that_they_may_be_missing(tmp_path: Path, place: int) -> None:
    path = tmp_path / "a.doc"
    shutil.copy(REPORT, path)
    with olefile.OleFileIO(path, write_mode=True) as packed:
        header = bytearray(packed.openstream("WordDocument").read())
        struct.pack_into("<i", header, place, 7)
        packed.write_stream("WordDocument", bytes(header))
    assert has_unsure_parts(path.read_bytes())
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument)
    assert NOTE in outcome.notes


def test_what_is_no_such_file_is_not_examined() -> None:
    assert not has_unsure_parts(b"no OLE file at all")
    assert not has_unsure_parts(io.BytesIO(b"").getvalue())
