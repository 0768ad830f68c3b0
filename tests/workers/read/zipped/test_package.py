import zipfile

from tests.fakes.ooxml import workbook, write_parts
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_names_of_parts_may_differ_in_case_and_slashes(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    moved = {name.replace("worksheets/sheet1.xml", "Worksheets\\Sheet1.xml"): xml
             for name, xml in content.items()}  # fmt: skip
    assert lines(write_parts(tmp_path / "b.xlsx", moved)) == ["Oil: 5"]


def test_names_of_elements_may_have_a_prefix(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        xml = content[name].replace("</", "</\0").replace("<", "<x:").replace("<x:/\0", "</x:")
        content[name] = xml.replace("xmlns=", "xmlns:x=").replace("/\0", "/x:")
    assert lines(write_parts(tmp_path / "b.xlsx", content)) == ["Oil: 5"]
