from desktop.workers.read.sheets.stored_values import read_stored_values
from tests.fakes.reading import FILES


def test_the_stored_values_are_read_where_the_formats_cannot_be():
    workbook = read_stored_values(FILES / "sheets.xls")
    assert workbook is not None
    assert not workbook.knows_formats
    assert workbook.sheets[0].grid.rows[1][0].text == "2021"


def test_what_is_no_workbook_has_no_values(tmp_path):
    path = tmp_path / "a.xls"
    path.write_bytes(b"no workbook")
    assert read_stored_values(path) is None


def test_a_panic_of_the_parser_is_no_crash(tmp_path):
    content = bytearray((FILES / "sheets.xls").read_bytes())
    for at in range(48, 76, 4):
        content[at : at + 4] = b"\xff\xff\xff\x0f"
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    assert read_stored_values(path) is None
