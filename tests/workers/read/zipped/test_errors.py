"""Whatever a file is packed by, one that is damaged is told to be damaged, and no fault of ours."""

import zipfile

import pytest

from desktop.core.types import DocumentState
from desktop.workers.read.dispatch import read
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.zipped.errors import translate_zip_errors

METHODS = {
    "deflate": zipfile.ZIP_DEFLATED, "bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA,
}  # fmt: skip
PARTS = {
    "named.odt": ("mimetype", "application/vnd.oasis.opendocument.text"),
    "written.docx": ("word/document.xml", "<w>" + "abc" * 500 + "</w>"),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", PARTS)
def test_a_damaged_part_is_damage(tmp_path, name, method):
    path = tmp_path / name
    part, content = PARTS[name]
    with zipfile.ZipFile(path, "w", METHODS[method]) as packed:
        packed.writestr(part, content)
        packed.writestr("[Content_Types].xml", "<a/>")
    data = bytearray(path.read_bytes())
    begin = 30 + len(part)
    data[begin : begin + 12] = b"\xff" * 12
    path.write_bytes(data)

    failure = read(path, ReadLimits())

    assert failure.state == DocumentState.UNREADABLE
    assert "damaged" in failure.message
    assert "fault" not in failure.message


def test_a_drive_that_fails_is_not_called_a_damaged_file():
    with (
        pytest.raises(OSError, match="Input/output"),
        translate_zip_errors(damaged_error("a DOCX file")),
    ):
        raise OSError(5, "Input/output error")
