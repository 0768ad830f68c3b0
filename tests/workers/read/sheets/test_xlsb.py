from tests.fakes.ooxml import write_parts
from tests.fakes.reading import read_bytes


def test_bytes_that_are_no_workbook_say_so(tmp_path):
    content = {"[Content_Types].xml": "<x/>", "xl/workbook.bin": "no workbook"}
    path = write_parts(tmp_path / "z", content)
    assert "XLSB" in read_bytes(tmp_path, "a.xlsb", path.read_bytes()).message
