"""The charts of an old workbook are counted, so that they are no silent loss."""

import struct

import pytest

from desktop.workers.read.sheets.xls_charts import count_charts
from tests.fakes.reading import FILES, read_well

BEGINNING, END = 0x0809, 0x000A


def beginning(kind):
    return struct.pack("<HHHH12x", BEGINNING, 16, 0x0600, kind)


def with_charts(path, number):
    """Write the workbook of the test files with records of charts in the place of cells' ends."""
    raw = bytearray((FILES / "sheets.xls").read_bytes())
    at = -1
    for _ in range(number):
        at = raw.index(struct.pack("<HHHH", BEGINNING, 16, 0x0600, 0x0010), at + 1)
        raw[at + 6 : at + 8] = struct.pack("<H", 0x0020)
    path.write_bytes(raw)
    return path


def test_a_workbook_without_charts_has_no_note():
    assert count_charts(FILES / "sheets.xls") == 0
    assert read_well(FILES / "sheets.xls").notes == ()


def test_charts_are_counted(tmp_path):
    assert count_charts(with_charts(tmp_path / "a.xls", 1)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600]
)
def test_a_file_without_streams_has_none(tmp_path, content):
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    assert count_charts(path) == 0
