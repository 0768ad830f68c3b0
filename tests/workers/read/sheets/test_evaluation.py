from tests.fakes.ooxml import workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_a_formula_that_depends_on_itself_stands_alone(tmp_path):
    rows = [["<c><f>B1</f></c>", "<c><f>A1+1</f></c>"]]
    assert lines(workbook(tmp_path / "a.xlsx", rows)) == ["=B1 | =A1+1"]
